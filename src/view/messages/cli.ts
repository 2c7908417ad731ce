import type { Message } from './message.js';

/** What the command line itself says. Failures of the rooms have their own files beside this one. */
export const cliMessages = {
  'unknown-option': {
    vi: 'không có tùy chọn {where}. Xem các tùy chọn bằng: cancu {command} --help.',
    en: 'there is no option {where}. See the options with: cancu {command} --help.',
  },
  'unknown-command': {
    vi: 'không có lệnh {where}. Xem các lệnh bằng: cancu --help.',
    en: 'there is no command {where}. See the commands with: cancu --help.',
  },
  'missing-argument': {
    vi: 'thiếu {where}. Cách dùng: cancu {command} --help.',
    en: '{where} is missing. For usage: cancu {command} --help.',
  },
  'inputs-and-arguments': {
    vi: 'đã có --inputs nên không nêu thêm {where}: hãy chọn một trong hai.',
    en: 'with --inputs nothing else is named, not {where}: use one of the two.',
  },
  'inputs-unreadable': {
    vi: 'không đọc được tệp câu hỏi {where} ({code}). Kiểm tra đường dẫn của --inputs.',
    en: 'cannot read the questions in {where} ({code}). Check the path after --inputs.',
  },
  'input-not-taken': {
    vi: 'dòng {where}: lệnh này chỉ nhận {takes}.',
    en: 'line {where}: this command takes {takes} only.',
  },
  'missing-value': {
    vi: 'tùy chọn {where} cần một giá trị. Xem: cancu {command} --help.',
    en: 'option {where} needs a value. See: cancu {command} --help.',
  },
  'too-many-arguments': {
    vi: 'thừa đối số cho lệnh {where}. Xem: cancu {command} --help.',
    en: 'too many arguments for {where}. See: cancu {command} --help.',
  },
  'not-a-choice': {
    vi: 'giá trị “{value}” không hợp cho {where}: chọn một trong {choices}.',
    en: 'the value "{value}" does not fit {where}: choose one of {choices}.',
  },
  'not-a-number': {
    vi: 'giá trị “{value}” không hợp cho {where}: cần một số nguyên từ {least} đến {most}.',
    en: 'the value "{value}" does not fit {where}: it takes a whole number from {least} to {most}.',
  },
  'not-a-limit': {
    vi: 'giá trị “{value}” không hợp cho {where}: viết TÊN=SỐ với một trong các tên {names}.',
    en: 'the value "{value}" does not fit {where}: write NAME=NUMBER with one of the names {names}.',
  },
  'not-a-day': {
    vi: 'giá trị “{value}” không hợp cho {where}: cần một ngày dạng YYYY-MM-DD, ví dụ 2021-10-18.',
    en: 'the value "{value}" does not fit {where}: it takes a day as YYYY-MM-DD, for example 2021-10-18.',
  },
  'not-years': {
    vi: 'giá trị “{value}” không hợp cho {where}: cần một năm (2021) hoặc năm đầu và năm cuối (2018-2021).',
    en: 'the value "{value}" does not fit {where}: it takes a year (2021), or the first and the last one (2018-2021).',
  },
  'not-pages': {
    vi: 'giá trị “{value}” không hợp cho {where}: cần các trang, ví dụ 1-3,7,12-.',
    en: 'the value "{value}" does not fit {where}: it takes pages, for example 1-3,7,12-.',
  },
  'no-such-model': {
    vi: 'không có mô hình {where}: văn bản đó có {count} mô hình. Xem mã bằng: cancu models --format csv.',
    en: 'there is no model {where}: that document has {count} models. See their ids with: cancu models --format csv.',
  },
  'no-such-document': {
    vi: 'không có văn bản “{where}” trong kho {store}, cũng không có tệp nào tên như vậy. Xem kho bằng: cancu list.',
    en: 'there is no document "{where}" in the store {store}, and no file of that name. See the store with: cancu list.',
  },
  'several-documents': {
    vi: '“{where}” ứng với {count} văn bản: {ids}. Hãy chỉ rõ bằng mã.',
    en: '"{where}" fits {count} documents: {ids}. Name one by its id.',
  },
  'not-registered': {
    vi: 'sổ đăng ký không có “{where}”. Xem sổ có gì bằng: cancu registry status; bổ sung bằng: cancu registry add.',
    en: 'the registry has no "{where}". See what it holds with: cancu registry status; add it with: cancu registry add.',
  },
  'no-own-registry': {
    vi: 'kho {where} không phải thư mục nên không có sổ riêng bên cạnh. Dùng --registry với một tệp của bạn.',
    en: 'the store {where} is no folder, so it has no registry of its own beside it. Use --registry with a file of yours.',
  },
  'one-answer-only': {
    vi: 'dạng {where} chứa được một câu trả lời: hỏi từng văn bản một, hoặc dùng --format table, json hay csv.',
    en: 'the format {where} holds one answer: ask about one document at a time, or use --format table, json or csv.',
  },
  'output-unwritable': {
    vi: 'không ghi được {where} ({code}). Chọn tệp khác bằng --output; kho không bị ảnh hưởng.',
    en: 'cannot write {where} ({code}). Name another file with --output; the store is not affected.',
  },
  'nothing-to-correct': {
    vi: 'chưa nói phải sửa gì ở {where}: dùng --symbol, --date, --issuer, --type hoặc --subject.',
    en: 'nothing to correct in {where} was given: use --symbol, --date, --issuer, --type or --subject.',
  },
  internal: {
    vi: 'lỗi trong chương trình: {where}. Chạy lại với --debug để có chi tiết khi báo lỗi.',
    en: 'a bug in the program: {where}. Run again with --debug for details to report.',
  },
} as const satisfies Record<string, Message>;
