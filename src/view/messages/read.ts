/** Why a file was not read, and what to do about it. */
import type { ReadFailureReason, ReadWarning } from '../../read/reader.js';
import type { Message } from './message.js';

export const readMessages: Readonly<Record<ReadFailureReason, Message>> = {
  'not-found': {
    vi: 'không đọc được {where}: không có tệp này. Kiểm tra lại đường dẫn.',
    en: 'cannot read {where}: there is no such file. Check the path.',
  },
  'is-a-folder': {
    vi: 'không đọc được {where}: đây là thư mục, không phải tệp. Chỉ ra một tệp trong đó.',
    en: 'cannot read {where}: it is a folder, not a file. Name a file in it.',
  },
  'no-permission': {
    vi: 'không đọc được {where}: không có quyền đọc. Xin quyền đọc tệp hoặc sao chép tệp ra chỗ khác rồi chạy lại.',
    en: 'cannot read {where}: no permission. Get read access or copy the file elsewhere, then run again.',
  },
  unreadable: {
    vi: 'không đọc được {where}: hệ thống báo lỗi {code}. Đóng chương trình đang mở tệp, kiểm tra ổ đĩa rồi chạy lại.',
    en: 'cannot read {where}: the system reports {code}. Close the program that holds the file, check the disk, then run again.',
  },
  'too-large': {
    vi: 'không đọc được {where}: tệp lớn hơn {limit} MB. Tách tệp thành nhiều phần, hoặc nâng giới hạn maxFileMegabytes (--set) rồi chạy lại.',
    en: 'cannot read {where}: it is larger than {limit} MB. Split it into parts, or raise the limit maxFileMegabytes (--set), then run again.',
  },
  'unpacks-too-large': {
    vi: 'không đọc được {where}: nội dung nén bung ra lớn hơn {limit} MB. Nếu tin tệp này, nâng giới hạn maxUnpackedMegabytes (--set) rồi chạy lại.',
    en: 'cannot read {where}: it unpacks to more than {limit} MB. If you trust it, raise the limit maxUnpackedMegabytes (--set), then run again.',
  },
  'markup-too-large': {
    vi: 'không đọc được {where}: phần HTML hoặc XML lớn hơn {limit} MB. Tách tệp thành nhiều phần, hoặc nâng giới hạn maxMarkupMegabytes (--set) rồi chạy lại.',
    en: 'cannot read {where}: its HTML or XML is larger than {limit} MB. Split it into parts, or raise the limit maxMarkupMegabytes (--set), then run again.',
  },
  'too-many-entries': {
    vi: 'không đọc được {where}: có hơn {limit} tệp bên trong. Tách ra, hoặc nâng giới hạn maxEntries (--set) rồi chạy lại.',
    en: 'cannot read {where}: there are more than {limit} files in it. Split it, or raise the limit maxEntries (--set), then run again.',
  },
  'nested-too-deep': {
    vi: 'không đọc được {where}: tệp nằm trong tệp quá {limit} lớp. Lấy tệp bên trong ra, hoặc nâng giới hạn maxNesting (--set) rồi chạy lại.',
    en: 'cannot read {where}: files lie within files more than {limit} deep. Take the inner files out, or raise the limit maxNesting (--set), then run again.',
  },
  'too-many-pages': {
    vi: 'không đọc được {where}: {pages} trang, quá giới hạn {limit}. Tách tệp, hoặc nâng giới hạn maxPages (--set) rồi chạy lại.',
    en: 'cannot read {where}: {pages} pages, more than the limit of {limit}. Split it, or raise the limit maxPages (--set), then run again.',
  },
  'text-too-long': {
    vi: 'không đọc được {where}: dài {characters} ký tự, quá giới hạn {limit}. Tách tệp, hoặc nâng giới hạn maxCharacters (--set) rồi chạy lại.',
    en: 'cannot read {where}: its text has {characters} characters, more than the limit of {limit}. Split it, or raise the limit maxCharacters (--set), then run again.',
  },
  archive: {
    vi: 'không đọc được {where}: đây là tệp nén chứa nhiều tệp, còn ở đây cần một văn bản. Lấy tệp cần xem ra, hoặc dùng ingest, extract với cả tệp nén.',
    en: 'cannot read {where}: it is an archive of several files, and one document is asked for. Take the file out, or use ingest or extract with the whole archive.',
  },
  'leaves-folder': {
    vi: 'không đọc được một tệp trong {where}: tên “{name}” dẫn ra ngoài thư mục của nó. Chỉ lấy tệp từ nguồn tin cậy rồi nén lại.',
    en: 'cannot read a file in {where}: its name "{name}" leads out of its folder. Take the files from a source that you trust and pack them again.',
  },
  empty: {
    vi: 'không đọc được {where}: tệp không có chữ nào. Kiểm tra xem đã lưu đúng tệp chưa.',
    en: 'cannot read {where}: there is no text in it. Check that the right file was saved.',
  },
  binary: {
    vi: 'không đọc được {where}: tệp không phải văn bản. Dùng tệp .docx, .pdf, .html hoặc .txt.',
    en: 'cannot read {where}: it is no document. Use a .docx, .pdf, .html or .txt file.',
  },
  'unknown-encoding': {
    vi: 'không đọc được {where}: không nhận ra bảng mã của chữ. Chuyển sang Unicode (UTF-8) rồi chạy lại.',
    en: 'cannot read {where}: the encoding of its text was not recognised. Convert it to Unicode (UTF-8), then run again.',
  },
  'unsupported-format': {
    vi: 'không đọc được {where}: chưa đọc được định dạng {format}. Mở tệp và lưu lại thành .docx (tệp nén, thư: lấy tệp bên trong ra) rồi chạy lại.',
    en: 'cannot read {where}: the format {format} cannot be read yet. Open it and save it as .docx (archive or mail: take the files out), then run again.',
  },
  encrypted: {
    vi: 'không đọc được {where}: tệp được bảo vệ bằng mật khẩu. Gỡ mật khẩu rồi chạy lại.',
    en: 'cannot read {where}: it is protected by a password. Remove the password, then run again.',
  },
  broken: {
    vi: 'không đọc được {where}: tệp bị hỏng hoặc tải về chưa trọn. Lấy lại bản gốc rồi chạy lại.',
    en: 'cannot read {where}: it is damaged or was not downloaded in full. Get the original again, then run again.',
  },
  'no-text-layer': {
    vi: 'không đọc được {where}: tệp chỉ có ảnh chụp (scan), không có lớp chữ. Chạy lại với --ocr auto (và không giới hạn trang bằng --ocr-pages), hoặc dùng bản có chữ.',
    en: 'cannot read {where}: it holds pictures of pages (a scan) and no text. Run again with --ocr auto (and no --ocr-pages), or use a version with text.',
  },
  'not-recognised': {
    vi: 'không đọc được {where}: không nhận dạng được chữ nào trong ảnh. Quét lại rõ hơn (300 dpi, thẳng trang) hoặc dùng bản có chữ.',
    en: 'cannot read {where}: no text was recognised in its pictures. Scan it again more clearly (300 dpi, straight) or use a version with text.',
  },
};

/** What was read, but not wholly or not surely. */
export const readWarningMessages: Readonly<Record<ReadWarning['reason'], Message>> = {
  'pages-damaged': {
    vi: '{where}: trang bị hỏng nên không đọc được: {pages}. Lấy lại bản gốc rồi chạy lại để đọc đủ.',
    en: '{where}: damaged pages were not read: {pages}. Get the original again to read them.',
  },
  'pages-without-text': {
    vi: '{where}: {count} trang chỉ có ảnh chụp nên không đọc được (trang {pages}).',
    en: '{where}: {count} pages hold pictures only and were not read (pages {pages}).',
  },
  'recognised-pages': {
    vi: '{where}: chữ của {count} trang được nhận dạng từ ảnh, độ tin cậy trung bình {confidence} (trang {pages}).',
    en: '{where}: the text of {count} pages was recognised from pictures, mean confidence {confidence} (pages {pages}).',
  },
  'repaired-words': {
    vi: '{where}: {count} từ nhận dạng sai được sửa theo quy tắc ({some}); bản gốc còn trong kết quả JSON.',
    en: '{where}: {count} misread words were mended by rule ({some}); what was read stands in the JSON.',
  },
  'pages-not-recognised': {
    vi: '{where}: {count} trang ảnh không nhận dạng được (trang {pages}). Quét lại các trang này rồi chạy lại.',
    en: '{where}: the pictures of {count} pages could not be recognised (pages {pages}). Scan these pages again, then run again.',
  },
  'page-furniture-left-out': {
    vi: '{where}: bỏ {count} số trang và dòng đầu, cuối trang lặp lại.',
    en: '{where}: {count} page numbers and repeated running lines were left out.',
  },
  'replaced-characters': {
    vi: '{where}: {count} ký tự hỏng được thay bằng “\uFFFD”.',
    en: '{where}: {count} broken characters are shown as "\uFFFD".',
  },
  'converted-encoding': {
    vi: '{where}: chữ {encoding} đã được chuyển sang Unicode (độ tin cậy {confidence}).',
    en: '{where}: text in {encoding} was converted to Unicode (confidence {confidence}).',
  },
  'old-encoding-in-part': {
    vi: '{where}: một phần chữ có vẻ ở bảng mã cũ ({encoding}) nhưng không nhận ra chắc chắn, nên giữ nguyên.',
    en: '{where}: part of the text looks like an old encoding ({encoding}) but is not surely so; it was left as it is.',
  },
};
