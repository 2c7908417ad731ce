import type { Message } from './message.js';

/** What can go wrong with a snapshot, or with joining stores. */
export const snapshotMessages = {
  'snapshot-exists': {
    vi: '{where} đã có sẵn; bản chụp không ghi đè lên gì cả. Hãy chọn tên khác.',
    en: '{where} is there already; a snapshot overwrites nothing. Choose another name.',
  },
  'snapshot-unwritable': {
    vi: 'không ghi được bản chụp {where} ({code}). Hãy chọn chỗ khác; kho không bị ảnh hưởng.',
    en: 'cannot write the snapshot {where} ({code}). Choose another place; the store is not affected.',
  },
  'snapshot-missing': {
    vi: '{where} không phải bản chụp của cancu (thiếu manifest.json). Tạo bản chụp bằng: cancu snapshot THƯ_MỤC.',
    en: '{where} is no snapshot of cancu (it has no manifest.json). Make one with: cancu snapshot FOLDER.',
  },
  'snapshot-damaged': {
    vi: 'bản chụp {where} bị hỏng: {problem}. Hãy lấy lại bản gốc.',
    en: 'the snapshot {where} is damaged: {problem}. Get the original again.',
  },
  'snapshot-read-only': {
    vi: '{where} là bản chụp nên không sửa được. Gộp nó vào một kho rồi làm việc với kho ấy: cancu merge {where} --into KHO.',
    en: '{where} is a snapshot and is not changed. Merge it into a store and work on that: cancu merge {where} --into STORE.',
  },
  'store-archive': {
    vi: '{where} là tệp nén. Giải nén ra rồi chỉ thư mục trong đó bằng --store.',
    en: '{where} is an archive. Unpack it and name the folder in it with --store.',
  },
  'merge-into-itself': {
    vi: '{where} vừa là nguồn vừa là đích. Hãy chỉ một kho đích khác bằng --into.',
    en: '{where} is both a source and the target. Name another store with --into.',
  },
  'merge-models': {
    vi: 'véc-tơ của {where} thuộc mô hình {stored}, của {other} thuộc mô hình {asked}, nên không gộp được; chưa có gì bị thay đổi. Hãy tính lại một trong hai cho cùng mô hình: cancu reembed --store {where} --model {asked}.',
    en: 'the vectors of {where} are of the model {stored}, those of {other} of {asked}, so they cannot be joined; nothing was changed. Compute one of them anew with the same model: cancu reembed --store {where} --model {asked}.',
  },
} as const satisfies Record<string, Message>;

/** What `snapshot` and `merge` tell. */
export const snapshotLabels = {
  citation: {
    vi: 'Bản chụp kho văn bản Căn Cứ ngày {day} ({program}): {documents} văn bản, {passages} đoạn, mô hình {model}. SHA-256 của nội dung: {content}.',
    en: 'Căn Cứ document store, snapshot of {day} ({program}): {documents} documents, {passages} passages, model {model}. SHA-256 of the content: {content}.',
  },
  made: {
    vi: 'Đã chụp kho vào {path}: {files} tệp, {megabytes} MB.',
    en: 'Snapshot written to {path}: {files} files, {megabytes} MB.',
  },
  sound: {
    vi: 'Bản chụp {path} nguyên vẹn: {files} tệp đúng với manifest.json.',
    en: 'The snapshot {path} is sound: {files} files are as manifest.json says.',
  },
  registry: {
    vi: 'Sổ đăng ký: {documents} văn bản, {events} sự kiện, kiểm tra đến {checked}.',
    en: 'Registry: {documents} documents, {events} events, checked up to {checked}.',
  },
  manifestSum: { vi: 'SHA-256 của manifest.json: {sum}', en: 'SHA-256 of manifest.json: {sum}' },
  copying: { vi: 'đang chép: {done}/{all} văn bản', en: 'copying: {done}/{all} documents' },
  merging: { vi: '{store}: {done}/{all} văn bản', en: '{store}: {done}/{all} documents' },
  merged: {
    vi: '{store}: {documents} văn bản; {added} mới, {held} đã có sẵn',
    en: '{store}: {documents} documents; {added} new, {held} held already',
  },
  completed: { vi: '{count} văn bản nay có véc-tơ', en: '{count} now have vectors' },
  differing: {
    vi: '{count} văn bản được đọc theo cách khác ở đó; giữ cách đọc của kho đích (nạp lại tệp để đọc mới)',
    en: '{count} were read in another way there; the target keeps its own reading (ingest the files to read them anew)',
  },
  corrected: { vi: '{count} văn bản nhận đính chính', en: '{count} took over a correction' },
  left: { vi: '{count} văn bản chưa tới lượt', en: '{count} not reached' },
  total: {
    vi: 'Kho {store} nay có {documents} văn bản, {passages} đoạn.',
    en: 'The store {store} now has {documents} documents, {passages} passages.',
  },
} as const satisfies Record<string, Message>;

/** What a look at a snapshot can find. */
export const snapshotProblems = {
  missing: { vi: '{path}: thiếu tệp này', en: '{path}: this file is missing' },
  changed: { vi: '{path}: nội dung đã khác', en: '{path}: its content is another' },
  unknown: {
    vi: '{path}: tệp lạ, không có trong manifest.json',
    en: '{path}: a file that manifest.json does not name',
  },
  content: {
    vi: '{path}: không khớp với danh mục văn bản và mã kiểm tra của bản chụp',
    en: '{path}: does not fit the list of documents and the checksum of the snapshot',
  },
} as const satisfies Record<string, Message>;
