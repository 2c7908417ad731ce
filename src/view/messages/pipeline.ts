import type { Message } from './message.js';

/** What can go wrong on the way from a file to the store. */
export const pipelineMessages = {
  'pipeline-unreadable': {
    vi: 'không đọc được tệp dây chuyền {where} ({code}).',
    en: 'cannot read the pipeline file {where} ({code}).',
  },
  'pipeline-no-yaml': {
    vi: '{where}, dòng {line}: không phải YAML đúng cú pháp. Kiểm tra dấu cách đầu dòng, dấu ngoặc và dấu hai chấm quanh dòng này.',
    en: '{where}, line {line}: this is no valid YAML ({problem}).',
  },
  'pipeline-unknown-key': {
    vi: '{where}, dòng {line}: không có mục “{key}”. Các mục ở đây: {known}.',
    en: '{where}, line {line}: there is no key "{key}". The keys here are: {known}.',
  },
  'pipeline-wrong-value': {
    vi: '{where}, dòng {line}: giá trị của “{key}” không hợp; cần: {takes}.',
    en: '{where}, line {line}: the value of "{key}" does not fit; it takes: {takes}.',
  },
  'nothing-named': {
    vi: 'không có gì để nạp. Hãy chỉ ít nhất một tệp, thư mục hoặc “-”.',
    en: 'there is nothing to ingest. Name at least one file, folder or "-".',
  },
  'no-documents': {
    vi: 'thư mục {where} không có tệp nào để đọc.',
    en: 'the folder {where} has no files to read.',
  },
  'all-excluded': {
    vi: 'trong {where} có {count} tệp, nhưng include/exclude của dây chuyền loại tất cả.',
    en: '{where} has {count} files, but include/exclude of the pipeline leave all of them out.',
  },
  'no-match': {
    vi: 'không có tệp nào khớp với mẫu {where}.',
    en: 'no file matches the pattern {where}.',
  },
  'record-no-json': {
    vi: '{where}: dòng này không phải một đối tượng JSON.',
    en: '{where}: this line is no JSON object.',
  },
  'record-wrong': {
    vi: '{where}: mục “{key}” thiếu hoặc không hợp. Cần "text"; "date" có dạng 2021-10-18, 2021-10 hoặc 2021.',
    en: '{where}: "{key}" is missing or does not fit. "text" is needed; "date" is 2021-10-18, 2021-10 or 2021.',
  },
  'record-too-long': {
    vi: '{where}: dòng dài quá 64 MB.',
    en: '{where}: the line is longer than 64 MB.',
  },
  'record-changed': {
    vi: '{where}: tệp đã bị thay đổi trong khi đang đọc. Hãy chạy lại.',
    en: '{where}: the file was changed while it was being read. Run again.',
  },
  'time-limit': {
    vi: 'không đọc được {where}: quá {limit} giây. Nếu tin tệp này, nâng giới hạn timeLimitSeconds (--set) rồi chạy lại.',
    en: 'cannot read {where}: it took more than {limit} seconds. If you trust it, raise the limit timeLimitSeconds (--set), then run again.',
  },
  'out-of-memory': {
    vi: 'không đọc được {where}: cần hơn {limit} MB bộ nhớ. Nếu tin tệp này, nâng giới hạn maxMemoryMegabytes (--set) rồi chạy lại.',
    en: 'cannot read {where}: it needs more than {limit} MB of memory. If you trust it, raise the limit maxMemoryMegabytes (--set), then run again.',
  },
  'worker-crashed': {
    vi: 'không đọc được {where}: chương trình gặp lỗi ở tệp này ({problem}); các tệp khác không bị ảnh hưởng.',
    en: 'cannot read {where}: the program broke on it ({problem}); the others are not affected.',
  },
  interrupted: {
    vi: 'đã dừng theo yêu cầu; những gì đã ghi vẫn nguyên vẹn.',
    en: 'stopped as asked; what was written is whole.',
  },
} as const satisfies Record<string, Message>;
