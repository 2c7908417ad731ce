import type { Message } from './message.js';

/** What can be wrong with a store, or with what is asked of it. */
export const storeMessages = {
  'store-missing': {
    vi: 'chưa có kho ở {where}. Tạo kho bằng: cancu ingest THƯ_MỤC --store {where}.',
    en: 'there is no store at {where}. Make one with: cancu ingest FOLDER --store {where}.',
  },
  'store-foreign': {
    vi: '{where} không phải kho của cancu; không có gì bị thay đổi. Hãy chỉ một thư mục khác bằng --store.',
    en: '{where} is no store of cancu; nothing in it was changed. Name another folder with --store.',
  },
  'store-newer': {
    vi: 'kho {where} do một bản cancu mới hơn tạo ra (lược đồ {version}, bản này biết đến {known}). Hãy cập nhật cancu.',
    en: 'the store {where} was made by a newer cancu (schema {version}, this one knows {known}). Update cancu.',
  },
  'store-older': {
    vi: 'kho {where} do một bản cancu cũ hơn tạo ra (lược đồ {version}, bản này cần {known}). Hãy nạp lại văn bản vào một kho mới.',
    en: 'the store {where} was made by an older cancu (schema {version}, this one needs {known}). Ingest the documents into a new store.',
  },
  'store-model': {
    vi: 'kho {where} có véc-tơ của mô hình {stored}, không phải {asked}. Chọn --model {stored}, hoặc tính lại bằng: cancu reembed --store {where}.',
    en: 'the store {where} holds vectors of the model {stored}, not {asked}. Choose --model {stored}, or compute them anew with: cancu reembed --store {where}.',
  },
  'store-locked': {
    vi: 'kho {where} đang được tiến trình {pid} trên máy {host} ghi (từ {started}). Đợi nó xong, hoặc thêm --wait; nếu chắc chắn không còn ai ghi, xóa {file}.',
    en: 'the store {where} is being written by process {pid} on {host} (since {started}). Wait for it, or add --wait; if you are sure that nobody writes, delete {file}.',
  },
  'lock-lost': {
    vi: 'một tiến trình khác đã giành quyền ghi kho {where} khi máy này im lặng quá lâu. Những gì đã ghi vẫn nguyên vẹn; hãy chạy lại.',
    en: 'another process took over writing the store {where} while this one was silent for too long. What was written is whole; run again.',
  },
  'store-damaged': {
    vi: 'kho {where} bị hỏng: {problem}. Kiểm tra bằng: cancu verify; nếu cần, nạp lại vào một kho mới.',
    en: 'the store {where} is damaged: {problem}. Check it with: cancu verify; if need be, ingest into a new store.',
  },
  'store-unwritable': {
    vi: 'không ghi được vào thư mục kho {where} ({code}). Kiểm tra quyền ghi, hoặc chỉ thư mục khác bằng --store.',
    en: 'cannot write to the store folder {where} ({code}). Check its permissions, or name another folder with --store.',
  },
  'store-write-failed': {
    vi: 'ghi vào kho {where} không thành: {problem}. Những văn bản đã nạp xong vẫn nguyên vẹn; khắc phục (đĩa đầy?) rồi chạy lại.',
    en: 'writing to the store {where} failed: {problem}. Documents that were finished are whole; mend the cause (a full disk?) and run again.',
  },
  'store-unreachable': {
    vi: 'không mở được kho {where}: {problem}.',
    en: 'cannot open the store {where}: {problem}.',
  },
  'no-such-id': {
    vi: 'trong kho không có văn bản mang mã {where}. Xem kho bằng: cancu list.',
    en: 'the store has no document with the id {where}. See it with: cancu list.',
  },
  'bad-date': {
    vi: '“{where}” không phải ngày: cần dạng 2021-10-18, 2021-10 hoặc 2021.',
    en: '"{where}" is no date: it takes 2021-10-18, 2021-10 or 2021.',
  },
  'bad-type': {
    vi: '“{where}” không phải loại văn bản đã biết: dùng mã (QĐ, KH …) hoặc tên (quyết định, kế hoạch …).',
    en: '"{where}" is no known kind of document: use its code (QĐ, KH …) or its name (quyết định, kế hoạch …).',
  },
} as const satisfies Record<string, Message>;

/** What `verify` can find. */
export const problemMessages = {
  'unfinished-write': {
    vi: 'lần ghi trước bị ngắt giữa chừng; lần nạp sau sẽ dọn',
    en: 'the last writer was cut off; the next ingest clears up',
  },
  'row-without-document': {
    vi: '{count} dòng của {table} không thuộc văn bản nào',
    en: '{count} rows of {table} belong to no document',
  },
  'missing-rows': {
    vi: '{document}: thiếu {count} dòng của {table}',
    en: '{document}: {count} rows of {table} are missing',
  },
  'repeated-document': { vi: '{document}: có hai lần', en: '{document}: stored twice' },
  'repeated-row': {
    vi: '{document}: {count} dòng của {table} bị lặp',
    en: '{document}: {count} rows of {table} are repeated',
  },
  'repeated-path': {
    vi: '{document}: đường dẫn cũng thuộc văn bản khác',
    en: '{document}: its path belongs to another document too',
  },
  'unfaithful-quote': {
    vi: '{document}: {count} trích dẫn của {table} không đúng chỗ trong văn bản',
    en: '{document}: {count} quotes of {table} do not stand where they say',
  },
  'uncovered-text': {
    vi: '{document}: {count} ký tự không nằm trong đoạn nào',
    en: '{document}: {count} characters stand in no passage',
  },
  'missing-vector': {
    vi: '{document}: {count} đoạn chưa có véc-tơ',
    en: '{document}: {count} passages have no vector',
  },
  'unexpected-vector': { vi: '{document}: {count} véc-tơ thừa', en: '{document}: {count} vectors too many' },
  'vector-not-unit': {
    vi: '{document}: {count} véc-tơ không có độ dài một',
    en: '{document}: {count} vectors are not of unit length',
  },
  'missing-index': { vi: 'thiếu chỉ mục {table}', en: 'the index {table} is missing' },
  'correction-not-applied': {
    vi: '{document}: đính chính chưa được áp dụng; chạy lại cancu correct',
    en: '{document}: a correction is not applied; run cancu correct again',
  },
  'wrong-vector-count': {
    vi: 'số véc-tơ không khớp với trung bình đã lưu',
    en: 'the number of vectors does not fit the stored mean',
  },
} as const satisfies Record<string, Message>;
