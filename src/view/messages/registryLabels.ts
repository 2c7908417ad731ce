/** Words of `cancu registry`; states in the terms of the national database of legal documents (vbpl.vn). */
import type { Currency, Status } from '../../records/check.js';
import type { EventKind } from '../../resolve/registry/eventKinds.js';
import type { Contradiction, Layer } from '../../resolve/registry/registry.js';
import type { Message } from './message.js';

export const statusLabels: Readonly<Record<Status, Message>> = {
  not_yet_in_force: { vi: 'chưa có hiệu lực', en: 'not yet in force' },
  in_force: { vi: 'còn hiệu lực', en: 'in force' },
  partly_superseded: { vi: 'hết hiệu lực một phần', en: 'partly superseded' },
  superseded: { vi: 'hết hiệu lực toàn bộ: bị thay thế', en: 'superseded' },
  repealed: { vi: 'hết hiệu lực toàn bộ: bị bãi bỏ', en: 'repealed' },
  expired: { vi: 'hết hiệu lực toàn bộ: hết thời hạn, đã thực hiện xong', en: 'expired' },
  suspended: { vi: 'ngưng hiệu lực', en: 'suspended' },
  unknown: { vi: 'chưa xác định', en: 'not known' },
};

/** What is known where no event tells the state. */
export const currencyLabels: Readonly<Record<Currency, Message>> = {
  in_force: { vi: 'còn hiệu lực', en: 'in force' },
  no_end_found: {
    vi: 'chưa xác định: đã tìm, không thấy văn bản nào chấm dứt',
    en: 'not known: searched, no end found',
  },
  unknown: { vi: 'chưa xác định', en: 'not known' },
};

export const eventLabels: Readonly<Record<EventKind, Message>> = {
  issued: { vi: 'được ban hành', en: 'issued' },
  'in-force': { vi: 'có hiệu lực', en: 'in force' },
  amended: { vi: 'được sửa đổi, bổ sung', en: 'amended' },
  'partly-replaced': { vi: 'bị thay thế, bãi bỏ một phần', en: 'replaced or repealed in part' },
  replaced: { vi: 'bị thay thế', en: 'replaced' },
  repealed: { vi: 'bị bãi bỏ', en: 'repealed' },
  expired: { vi: 'hết thời hạn', en: 'expired' },
  suspended: { vi: 'bị ngưng hiệu lực', en: 'suspended' },
  executed: { vi: 'đã thực hiện xong', en: 'executed' },
  concluded: { vi: 'đã tổng kết, kết thúc', en: 'concluded' },
  absorbed: { vi: 'nội dung đưa vào văn bản khác', en: 'absorbed into another document' },
  continued: { vi: 'được tiếp tục thực hiện', en: 'continued' },
  'confirmed-valid': { vi: 'được xác nhận còn hiệu lực', en: 'confirmed to be in force' },
  succeeded: { vi: 'có văn bản mới cùng nội dung', en: 'a new document on the same subject' },
  'issuer-merged': { vi: 'cơ quan ban hành đã sáp nhập', en: 'the body that issued it was merged' },
};

export const layerLabels: Readonly<Record<Layer['kind'], Message>> = {
  shipped: { vi: 'sổ đi kèm', en: 'shipped' },
  own: { vi: 'sổ riêng', en: 'own' },
  file: { vi: 'tệp', en: 'file' },
  document: { vi: 'văn bản trong kho', en: 'document of the store' },
};

export const contradictionLabels: Readonly<Record<Contradiction['about'], Message>> = {
  type: { vi: 'loại văn bản', en: 'kind' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuer' },
  effective: { vi: 'ngày có hiệu lực', en: 'day of effect' },
  date: { vi: 'ngày ban hành', en: 'date of issue' },
  day: { vi: 'ngày của sự kiện', en: 'day of an event' },
  end: { vi: 'cách hết hiệu lực', en: 'how it ended' },
  alive: { vi: 'còn hay hết hiệu lực', en: 'whether it is alive' },
};

export const registryLabels = {
  rows: {
    vi: 'Sổ đăng ký có {documents} văn bản, {events} sự kiện; rà soát gần nhất {day}.',
    en: 'The registry holds {documents} documents and {events} events; last checked on {day}.',
  },
  verified: {
    vi: 'Đã đối chiếu ngoài văn bản dẫn: {count} ({share} %)',
    en: 'Read outside the citing papers: {count} ({share} %)',
  },
  searched: {
    vi: 'Đã tìm mà không thấy văn bản nào chấm dứt: {count} ({share} %)',
    en: 'Searched for an end, none found: {count} ({share} %)',
  },
  events: { vi: 'Sự kiện', en: 'Events' },
  layers: { vi: 'Các lớp, lớp dưới đè lớp trên', en: 'Layers, each over the ones above it' },
  layer: { vi: 'Lớp', en: 'Layer' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  checked: { vi: 'Rà soát', en: 'Checked' },
  file: { vi: 'Tệp', en: 'File' },
  contradictions: {
    vi: 'Mâu thuẫn giữa các lớp (theo lớp trên cùng)',
    en: 'Contradictions between layers (the last one is taken)',
  },
  contradiction: {
    vi: '{symbol} {date}, {about}: {lower} ({lowerLayer}) ≠ {upper} ({upperLayer})',
    en: '{symbol} {date}, {about}: {lower} ({lowerLayer}) ≠ {upper} ({upperLayer})',
  },
  on: { vi: 'Ngày {day}', en: 'On {day}' },
  effective: { vi: 'có hiệu lực từ {day}', en: 'in effect since {day}' },
  aliases: { vi: 'Cũng gọi là: {names}', en: 'Also called: {names}' },
  source: { vi: 'Nguồn: {source} (xem ngày {day}; {layer})', en: 'Source: {source} (seen on {day}; {layer})' },
  unverified: { vi: 'chưa đối chiếu', en: 'not verified' },
  by: { vi: 'bởi {actor}', en: 'by {actor}' },
  dayUnknown: { vi: 'không rõ ngày', en: 'day not known' },
  undated: { vi: 'không rõ ngày ban hành', en: 'date not known' },
  added: { vi: 'thêm', en: 'new' },
  changed: { vi: 'đổi', en: 'changed' },
  becomes: { vi: '{column}: “{before}” → “{after}”', en: '{column}: “{before}” → “{after}”' },
  changes: {
    vi: 'Văn bản: {addedDocuments} thêm, {changedDocuments} đổi, {sameDocuments} đã có. Sự kiện: {addedEvents} thêm, {changedEvents} đổi, {sameEvents} đã có.',
    en: 'Documents: {addedDocuments} new, {changedDocuments} changed, {sameDocuments} there already. Events: {addedEvents} new, {changedEvents} changed, {sameEvents} there already.',
  },
  written: { vi: 'Đã ghi vào {file}.', en: 'Written to {file}.' },
  notWritten: {
    vi: 'Chưa ghi gì. Chạy lại với --yes để ghi vào sổ riêng.',
    en: 'Nothing was written. Run it again with --yes to write it to your own layer.',
  },
  exported: {
    vi: 'Đã ghi {documents} văn bản vào {file}, {events} sự kiện vào {eventsFile}.',
    en: 'Wrote {documents} documents to {file}, {events} events to {eventsFile}.',
  },
  problem: { vi: '{file}: dòng {row}, cột {column}: {rule}', en: '{file}: row {row}, column {column}: {rule}' },
  problemOfRow: { vi: '{file}: dòng {row}: {rule}', en: '{file}: row {row}: {rule}' },
  sound: {
    vi: '{file}: {documents} văn bản, {events} sự kiện, không có gì sai.',
    en: '{file}: {documents} documents, {events} events, nothing wrong.',
  },
  broken: {
    vi: '{file}: {count} chỗ sai. Không có gì bị thay đổi.',
    en: '{file}: problems: {count}. Nothing was changed.',
  },
} as const satisfies Record<string, Message>;
