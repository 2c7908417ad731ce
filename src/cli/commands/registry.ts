/** `cancu registry`: the regulations that are known without being held, and the user's own layer of them. */
import type { Command } from '../command.js';
import { registryAdd } from './registryAdd.js';
import { registryDiff, registryExport, registryImport } from './registryFiles.js';
import { registryShow, registryStatus, registryValidate } from './registryLook.js';

export const registry: Command = {
  name: 'registry',
  summary: {
    vi: 'sổ đăng ký văn bản: xem, bổ sung, cập nhật, kiểm tra',
    en: 'the registry of regulations: look, add, update, validate',
  },
  arguments: [],
  options: [],
  children: [registryStatus, registryShow, registryAdd, registryImport, registryDiff, registryExport, registryValidate],
};
