/** What this machine can do: the system, what is installed, the model, the store, room on the disk. Nothing is written. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir, stat, statfs } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { asset } from '../assets.js';
import { findModel, type ModelChoice } from '../embed/model.js';
import { readerNames } from '../read/index.js';
import { MEGABYTE } from '../read/limits.js';
import type { DoctorReport } from '../records/doctor.js';
import { type Failure, failed, type Result, success } from '../records/failure.js';
import { openStore } from '../store/index.js';
import { folderOf } from '../store/location.js';
import { version } from '../version.js';
import { installed } from './packages.js';

/** Less than this and an ingest of a few thousand papers may not find room. */
const LITTLE_ROOM_MEGABYTES = 1024;

export async function doctor(uri: string, choice: ModelChoice): Promise<DoctorReport> {
  const system = systemNow();
  const abilities = installed();
  const model = await modelAt(choice);
  const lacking = abilities.filter(({ name, ready }) => !ready && name !== 'recognition');
  const store = lacking.some(({ name }) => name === 'store') ? success(storeIn(uri, 'unusable')) : await storeAt(uri);
  const disk = await diskOf(uri);
  const problems: Failure[] = [
    ...(system.nodeFits ? [] : [{ reason: 'old-node', where: system.node, data: { needed: system.nodeNeeded } }]),
    ...lacking.map(({ parts }) => ({
      reason: 'not-installed',
      where: parts.flatMap((part) => (part.version !== null && part.complete ? [] : [part.package])).join(', '),
    })),
    ...[model, store].flatMap((result) => (result.ok ? [] : [result.failure])),
    ...(disk !== null && disk.freeMegabytes < LITTLE_ROOM_MEGABYTES
      ? [{ reason: 'little-room', where: disk.path, data: { megabytes: disk.freeMegabytes } }]
      : []),
  ];
  return {
    schemaVersion: '1',
    version: version(),
    system,
    reads: readerNames,
    abilities,
    model: model.ok ? model.value : null,
    store: store.ok ? store.value : storeIn(uri, 'unusable'),
    disk,
    problems: problems.map(({ reason, where, data }) => ({ reason, where, data: { ...data } })),
  };
}

const Manifest = z.looseObject({ engines: z.looseObject({ node: z.string() }) });

function systemNow(): DoctorReport['system'] {
  const nodeNeeded = Manifest.parse(JSON.parse(readFileSync(asset('package.json'), 'utf8'))).engines.node;
  const node = process.versions.node;
  return {
    node,
    nodeNeeded,
    nodeFits: isAtLeast(numbersIn(node), numbersIn(nodeNeeded)),
    platform: process.platform,
    architecture: process.arch,
    cores: os.availableParallelism(),
    memoryMegabytes: Math.round(os.totalmem() / MEGABYTE),
    freeMemoryMegabytes: Math.round(os.freemem() / MEGABYTE),
  };
}

const numbersIn = (written: string): number[] => [...written.matchAll(/\d+/g)].map(Number);

function isAtLeast(numbers: readonly number[], least: readonly number[]): boolean {
  for (const [i, number] of least.entries()) {
    const own = numbers[i] ?? 0;
    if (own !== number) return own > number;
  }
  return true;
}

async function modelAt(choice: ModelChoice): Promise<Result<NonNullable<DoctorReport['model']>>> {
  const found = await findModel({ ...choice, allowDownload: false });
  if (!found.ok) return found;
  const { id, dimension, folder } = found.value;
  const weights = path.join(folder, 'onnx');
  const sizes = await Promise.all(
    (await readdir(weights)).map(async (name) => (await stat(path.join(weights, name))).size),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return success({ id, dimension, megabytes: Math.round(bytes / MEGABYTE) });
}

type Store = DoctorReport['store'];

const storeIn = (uri: string, state: Store['state']): Store => ({
  uri,
  state,
  schemaVersion: null,
  documents: null,
  passages: null,
  model: null,
});

async function storeAt(uri: string): Promise<Result<Store>> {
  const opened = await openStore(uri);
  if (!opened.ok) return opened.failure.reason === 'store-missing' ? success(storeIn(uri, 'absent')) : opened;
  try {
    const { schemaVersion, documents, passages, model } = await opened.value.meta();
    return success({ uri, state: 'ready', schemaVersion, documents, passages, model: model?.id ?? null });
  } catch (error) {
    return failed('store-damaged', uri, { problem: error instanceof Error ? error.message : String(error) });
  } finally {
    opened.value.close();
  }
}

async function diskOf(uri: string): Promise<DoctorReport['disk']> {
  let folder = folderOf(uri);
  while (folder !== null && !existsSync(folder) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  if (folder === null) return null;
  const { bavail, blocks, bsize } = await statfs(folder);
  const megabytes = (count: number): number => Math.floor((count * bsize) / MEGABYTE);
  return { path: folder, freeMegabytes: megabytes(bavail), totalMegabytes: megabytes(blocks) };
}
