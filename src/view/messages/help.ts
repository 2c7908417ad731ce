import type { Message } from './message.js';

/** Texts of `--help` that belong to no single command. */
export const helpMessages = {
  program: {
    vi: 'Căn Cứ: đọc văn bản hành chính, tìm văn bản được dẫn, nguồn gốc và mô hình tương tự — hoàn toàn trên máy này.',
    en: 'Căn Cứ: reads Vietnamese administrative documents; finds what they cite, derive from and resemble — all on this machine.',
  },
  version: { vi: 'in số phiên bản', en: 'print the version' },
  help: { vi: 'in hướng dẫn', en: 'print this help' },
  lang: { vi: 'ngôn ngữ của thông báo', en: 'language of messages' },
  debug: { vi: 'in chi tiết khi chương trình gặp lỗi', en: 'print details when the program fails' },
  fallback: { vi: 'mặc định: {value}', en: 'default: {value}' },
  field: { vi: 'chỉ mô hình thuộc lĩnh vực này', en: 'only models of this field' },
  year: {
    vi: 'chỉ mô hình của năm này, hoặc từ năm đầu đến năm cuối (2018-2021)',
    en: 'only models of this year, or from the first to the last one (2018-2021)',
  },
  locality: {
    vi: 'chỉ mô hình ở nơi này (tên cũ hoặc mới của tỉnh, huyện, xã)',
    en: 'only models of this place (old or new name of a province, district or commune)',
  },
  excludeLocality: {
    vi: 'bỏ mô hình ở nơi này (tên cũ hoặc mới của tỉnh, huyện, xã)',
    en: 'leave out models of this place (old or new name of a province, district or commune)',
  },
  store: {
    vi: 'kho dữ liệu: thư mục hoặc địa chỉ LanceDB (mặc định: CANCU_STORE, không có thì ./.cancu)',
    en: 'the store: a folder or LanceDB address (default: CANCU_STORE, else ./.cancu)',
  },
  registry: {
    vi: 'sổ đăng ký văn bản (CSV) dùng thêm lần này, đè từng dòng lên sổ đi kèm và sổ của bạn; lặp lại được',
    en: 'a registry (CSV) for this run, over the shipped one and your own, row by row; may be repeated',
  },
  ocr: {
    vi: 'nhận dạng chữ từ ảnh: auto (trang không có lớp chữ dùng được), always (mọi trang), never',
    en: 'recognise pictures: auto (pages without a text layer that can be read), always (all pages), never',
  },
  ocrPages: {
    vi: 'chỉ nhận dạng các trang này: 1-3,7,12-',
    en: 'recognise these pages only: 1-3,7,12-',
  },
  inputs: {
    vi: 'nhiều câu hỏi: tệp JSONL (- là đầu vào chuẩn), mỗi dòng {"path": …}, {"id": …} hoặc {"text": …}; in mỗi dòng {input, answer} hoặc {input, error}',
    en: 'many questions: a JSONL file (- for standard input), a line each with {"path": …}, {"id": …} or {"text": …}; prints a line each with {input, answer} or {input, error}',
  },
  json: { vi: 'in JSON theo schemas/', en: 'print JSON as in schemas/' },
  model: {
    vi: 'mô hình nhúng: thư mục, hoặc tên trên hub cùng --allow-download',
    en: 'embedding model: a folder, or a hub id with --allow-download',
  },
  allowDownload: { vi: 'cho phép tải mô hình từ mạng', en: 'allow the model to be downloaded' },
  set: {
    vi: 'đổi một giới hạn cho mỗi tệp (maxPages=9000, timeLimitSeconds=600 …: docs/security.md); lặp lại được',
    en: 'change a limit for each file (maxPages=9000, timeLimitSeconds=600 …: docs/security.md); may be repeated',
  },
  limit: { vi: 'số kết quả nhiều nhất', en: 'at most this many results' },
  type: { vi: 'chỉ loại văn bản này (NQ, KH …)', en: 'only this type of document (NQ, KH …)' },
  issuer: { vi: 'chỉ cơ quan ban hành này', en: 'only this issuing body' },
  from: { vi: 'từ ngày (YYYY-MM-DD)', en: 'from this day (YYYY-MM-DD)' },
  to: { vi: 'đến ngày (YYYY-MM-DD)', en: 'to this day (YYYY-MM-DD)' },
  after: {
    vi: 'Mã thoát: 0 xong · 1 xong, nhưng có điều cần xem lại (tệp không đọc được, kho có lỗi) · 2 không chạy được · 70 lỗi chương trình · 130 bị ngắt.',
    en: 'Exit codes: 0 done · 1 done, but something needs attention (a file not read, a store with problems) · 2 could not run · 70 a bug · 130 interrupted.',
  },
} as const satisfies Record<string, Message>;
