import type { Ability } from '../../records/doctor.js';
import type { Message } from './message.js';

/** What keeps the program from its work on this machine. */
export const doctorMessages = {
  'old-node': {
    vi: 'Node.js {where} quá cũ: cần {needed}. Cài bản mới từ nodejs.org.',
    en: 'Node.js {where} is too old: it takes {needed}. Install a newer one from nodejs.org.',
  },
  'not-installed': {
    vi: 'thiếu gói {where}, hoặc gói thiếu phần của hệ thống này. Chạy lại: npm ci.',
    en: '{where} is not installed, or lacks its part for this system. Run again: npm ci.',
  },
  'little-room': {
    vi: 'đĩa chứa {where} chỉ còn {megabytes} MB. Dọn bớt trước khi nạp văn bản.',
    en: 'the disk of {where} has {megabytes} MB left. Make room before documents are ingested.',
  },
} as const satisfies Record<string, Message>;

export const abilityLabels: Readonly<Record<Ability, Message>> = {
  web: { vi: 'đọc trang web', en: 'web pages' },
  word: { vi: 'đọc Word', en: 'Word files' },
  pdf: { vi: 'đọc PDF', en: 'PDF files' },
  recognition: { vi: 'nhận dạng chữ (OCR)', en: 'scans (OCR)' },
  vectors: { vi: 'tính véc-tơ', en: 'vectors' },
  store: { vi: 'kho LanceDB', en: 'LanceDB' },
};

export const doctorLabels = {
  system: {
    vi: 'Căn Cứ {version} · Node.js {node} · {platform} {architecture} · {cores} nhân · bộ nhớ {memory} MB (trống {free} MB)',
    en: 'Căn Cứ {version} · Node.js {node} · {platform} {architecture} · {cores} cores · {memory} MB of memory ({free} MB free)',
  },
  reads: { vi: 'định dạng', en: 'formats' },
  missing: { vi: '{package} chưa cài', en: '{package} not installed' },
  incomplete: {
    vi: '{package} {version} thiếu phần của máy này',
    en: '{package} {version} lacks its part for this machine',
  },
  model: { vi: 'mô hình', en: 'model' },
  modelShown: { vi: '{id}, {dimension} chiều, {megabytes} MB', en: '{id}, {dimension} dimensions, {megabytes} MB' },
  noModel: { vi: 'không dùng được', en: 'cannot be used' },
  store: { vi: 'kho văn bản', en: 'store' },
  absent: { vi: '{uri}: chưa có', en: '{uri}: none yet' },
  unusable: { vi: '{uri}: không mở được', en: '{uri}: cannot be opened' },
  storeShown: {
    vi: '{uri}: lược đồ {schemaVersion}, {documents} văn bản, {passages} đoạn, véc-tơ: {model}',
    en: '{uri}: schema {schemaVersion}, {documents} documents, {passages} passages, vectors: {model}',
  },
  noVectors: { vi: 'không', en: 'none' },
  disk: { vi: 'đĩa', en: 'disk' },
  diskShown: { vi: 'trống {free} trong {total} MB ({path})', en: '{free} of {total} MB free ({path})' },
  network: { vi: 'mạng', en: 'network' },
  notUsed: {
    vi: 'không dùng (chỉ khi có --allow-download, hoặc kho ở xa)',
    en: 'not used (only under --allow-download, or for a store that is far away)',
  },
} as const satisfies Record<string, Message>;
