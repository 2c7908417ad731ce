import type { Limitation } from '../../records/answers.js';
import type { Relation } from '../../records/citation.js';
import type { Field } from '../../records/facts.js';
import type { Message } from './message.js';

/** What the document does with the one it cites. */
export const relationLabels: Readonly<Record<Relation, Message>> = {
  based_on: { vi: 'căn cứ', en: 'based on' },
  implements: { vi: 'thực hiện', en: 'implements' },
  guided_by: { vi: 'theo hướng dẫn', en: 'guided by' },
  promulgates: { vi: 'ban hành', en: 'promulgates' },
  amends: { vi: 'sửa đổi', en: 'amends' },
  replaces: { vi: 'thay thế', en: 'replaces' },
  repeals: { vi: 'bãi bỏ', en: 'repeals' },
  continues: { vi: 'tiếp tục', en: 'continues' },
  mentions: { vi: 'nhắc tới', en: 'mentions' },
};

export const fieldLabels: Readonly<Record<Field, Message>> = {
  economy: { vi: 'kinh tế', en: 'economy' },
  'culture-society': { vi: 'văn hóa - xã hội', en: 'culture and society' },
  'defence-security': { vi: 'quốc phòng - an ninh', en: 'defence and security' },
  'political-system': { vi: 'hệ thống chính trị', en: 'political system' },
};

/** The lists of an extraction, as the legend of a page names them. */
export const itemLabels = {
  citations: { vi: 'văn bản được dẫn', en: 'citations' },
  deadlines: { vi: 'thời hạn', en: 'deadlines' },
  dates: { vi: 'ngày tháng', en: 'dates' },
  initiatives: { vi: 'mô hình', en: 'models' },
  counts: { vi: 'số mô hình', en: 'numbers of models' },
  addressees: { vi: 'kính gửi', en: 'addressees' },
  recipients: { vi: 'nơi nhận', en: 'recipients' },
  backReferences: { vi: 'nhắc lại', en: 'back references' },
} as const satisfies Record<string, Message>;

/** Titles and labels of the views. */
export const labels = {
  noSymbol: { vi: '(không số)', en: '(no number)' },
  noDate: { vi: '(không ngày)', en: '(no date)' },
  noIssuer: { vi: '(không rõ cơ quan)', en: '(issuer not told)' },
  noLocality: { vi: '(không rõ địa phương)', en: '(locality not told)' },
  page: { vi: 'tr. {page}', en: 'p. {page}' },
  line: { vi: 'dòng {line}', en: 'line {line}' },
  citations: { vi: 'Văn bản được dẫn', en: 'Cited documents' },
  deadlines: { vi: 'Thời hạn', en: 'Deadlines' },
  addressees: { vi: 'Kính gửi', en: 'Addressed to' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  signature: { vi: 'Ký', en: 'Signed' },
  initiatives: { vi: 'Mô hình', en: 'Models' },
  counts: { vi: 'Số mô hình', en: 'Numbers of models' },
  subject: { vi: 'Trích yếu', en: 'Subject' },
  symbol: { vi: 'Số, ký hiệu', en: 'Symbol' },
  date: { vi: 'Ngày', en: 'Date' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  type: { vi: 'Loại', en: 'Type' },
  relation: { vi: 'Quan hệ', en: 'Relation' },
  quote: { vi: 'Nguyên văn', en: 'Quote' },
  due: { vi: 'Hạn', en: 'Due' },
  what: { vi: 'Việc', en: 'Task' },
  to: { vi: 'Gửi', en: 'To' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  locality: { vi: 'Địa phương', en: 'Locality' },
  name: { vi: 'Tên', en: 'Name' },
  number: { vi: 'Số', en: 'Number' },
  document: { vi: 'Văn bản', en: 'Document' },
  id: { vi: 'Mã', en: 'Id' },
  file: { vi: 'Tệp', en: 'File' },
  score: { vi: 'Điểm', en: 'Score' },
  undatedDeadlines: {
    vi: '{count} thời hạn không có ngày nên không vào lịch.',
    en: '{count} deadlines have no day and are not in the calendar.',
  },
  more: {
    vi: '… và {count} dòng nữa (--limit để xem thêm).',
    en: '… and {count} more (--limit shows more).',
  },
  moreLines: { vi: '… và {count} dòng nữa (xem đủ bằng --json).', en: '… and {count} more lines (--json shows all).' },
  progressBar: {
    vi: '{bar} {value}/{total} · {rate}/s · {millions} triệu ký tự · lỗi {failed} · còn {eta_formatted}',
    en: '{bar} {value}/{total} · {rate}/s · {millions} Mchar · failed {failed} · {eta_formatted} left',
  },
  progressLine: { vi: 'đã xong {done}/{found}, lỗi {failed}', en: '{done} of {found} done, {failed} failed' },
  ingested: {
    vi: '{found} nguồn → kho {store} trong {seconds} giây ({passages} đoạn)',
    en: '{found} sources → store {store} in {seconds} s ({passages} passages)',
  },
  stored: { vi: '{count} mới', en: '{count} new' },
  replaced: { vi: '{count} thay bản cũ', en: '{count} replaced' },
  unchanged: { vi: '{count} không đổi', en: '{count} unchanged' },
  duplicate: { vi: '{count} trùng nội dung', en: '{count} of the same content' },
  joined: { vi: '{count} phần ghép vào văn bản', en: '{count} parts joined to their document' },
  failed: { vi: '{count} không đọc được', en: '{count} not read' },
  left: { vi: '{count} chưa tới lượt', en: '{count} not reached' },
  excluded: { vi: '{count} bị loại theo pipeline', en: '{count} excluded by the pipeline' },
  interrupted: {
    vi: 'Đã ngắt. Những gì đã ghi đều nguyên vẹn; chạy lại lệnh này để làm tiếp.',
    en: 'Interrupted. What was written is whole; run the same command again to go on.',
  },
  nearDuplicate: {
    vi: '{path} gần như trùng với {nearPath} ({share} %)',
    en: '{path} is nearly the same as {nearPath} ({share} %)',
  },
  furniture: {
    vi: 'bỏ {count} số trang và dòng lặp ở đầu, cuối trang',
    en: '{count} page numbers and running lines left out',
  },
  removed: { vi: 'Đã bỏ {document} khỏi kho.', en: 'Removed {document} from the store.' },
  correctedNow: { vi: 'Đã sửa {document}.', en: 'Corrected {document}.' },
  reembedded: {
    vi: 'Đã tính lại véc-tơ của {passages} đoạn bằng mô hình {model}.',
    en: 'Computed the vectors of {passages} passages anew with the model {model}.',
  },
  sound: {
    vi: 'Kho nguyên vẹn: {documents} văn bản, {passages} đoạn.',
    en: 'The store is sound: {documents} documents, {passages} passages.',
  },
  corrected: { vi: 'Đã sửa tay: {fields}', en: 'Corrected by hand: {fields}' },
  none: { vi: 'Không có.', en: 'None.' },
  computed: { vi: 'tính từ ngày ban hành', en: 'counted from the date of issue' },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  cue: { vi: 'Dấu hiệu', en: 'Cue' },
  rowOfData: { vi: 'Dòng dữ liệu', en: 'Row of data' },
  confidence: { vi: 'Tin cậy', en: 'Confidence' },
  why: { vi: 'Vì sao', en: 'Why' },
  candidates: { vi: 'Chưa chắc, cần xem lại', en: 'Not certain, to be checked' },
  kind: { vi: 'Loại thông tin', en: 'Kind of item' },
  warnings: { vi: 'Không khớp trong văn bản', en: 'What does not agree in the text' },
  sumDiffers: {
    vi: '{place}: tổng {total}, nhưng {parts} phần cộng lại là {sum}',
    en: '{place}: the total is {total}, but its {parts} parts add up to {sum}',
  },
  explicit: { vi: 'Căn cứ được dẫn', en: 'Cited sources' },
  nothingCited: { vi: 'Không dẫn văn bản nào.', en: 'It cites nothing.' },
  substance: { vi: 'Gần về nội dung', en: 'Near in substance' },
  nothingNear: {
    vi: 'Không tìm thấy văn bản cấp trên nào đủ gần.',
    en: 'No document of a higher body is near enough.',
  },
  notSought: { vi: 'Chưa so nội dung.', en: 'Substance was not compared.' },
  alreadyCited: { vi: 'đã được dẫn ở trên', en: 'cited above' },
  planSays: { vi: 'văn bản này', en: 'this document' },
  directiveSays: { vi: 'văn bản kia', en: 'the other' },
  missing: { vi: 'Không có trong kho và sổ đăng ký', en: 'Neither in the store nor in the registry' },
  times: { vi: '{count} lần', en: '{count} times' },
  registered: { vi: 'sổ đăng ký', en: 'registry' },
  registeredUnverified: { vi: 'sổ đăng ký, chưa kiểm chứng', en: 'registry, not verified' },
  ambiguous: { vi: 'chưa rõ: {count} văn bản cùng số', en: 'not clear: {count} documents bear this symbol' },
  unknown: { vi: 'không có trong kho', en: 'not in the store' },
  backward: { vi: 'ngày sau văn bản dẫn nó!', en: 'dated after the document that cites it!' },
  repeated: { vi: 'xem chỗ khác trong cây', en: 'elsewhere in the tree' },
  alsoIn: { vi: 'cũng ở: {documents}', en: 'also in: {documents}' },
  depth: { vi: 'còn nữa: tăng --depth', en: 'more: raise --depth' },
  undatedDocument: { vi: 'không rõ ngày', en: 'no date' },
  near: { vi: 'gần “{name}”', en: 'near “{name}”' },
  models: { vi: 'Mô hình tương tự', en: 'Similar models' },
  documents: { vi: 'Văn bản gần về nội dung', en: 'Documents near in substance' },
  hits: { vi: 'Đoạn tìm thấy', en: 'Passages found' },
  before: { vi: 'trước {day}', en: 'before {day}' },
  by: { vi: 'chậm nhất {day}', en: 'by {day}' },
  dayOfMonth: { vi: 'ngày {day}', en: 'day {day}' },
  yearly: { vi: 'hằng năm', en: 'yearly' },
  quarterly: { vi: 'hằng quý', en: 'quarterly' },
  monthly: { vi: 'hằng tháng', en: 'monthly' },
  weekly: { vi: 'hằng tuần', en: 'weekly' },
  daily: { vi: 'hằng ngày', en: 'daily' },
  'half-yearly': { vi: '6 tháng một lần', en: 'half-yearly' },
} as const satisfies Record<string, Message>;

/** Why an answer is thinner than it could be. */
export const limitationLabels: Readonly<Record<Limitation, Message>> = {
  'without-model': {
    vi: 'Không dùng mô hình nhúng: không so nghĩa.',
    en: 'No embedding model was used: meanings were not compared.',
  },
  'without-vectors': {
    vi: 'Kho không có véc-tơ: chỉ so lời. Tính véc-tơ bằng: cancu reembed.',
    en: 'The store has no vectors: only words were compared. Compute them with: cancu reembed.',
  },
  'empty-store': {
    vi: 'Kho chưa có văn bản nào: không có gì để so. Nạp văn bản bằng: cancu ingest THƯ_MỤC.',
    en: 'The store holds no document yet: there is nothing to compare with. Fill it with: cancu ingest FOLDER.',
  },
  'without-body': {
    vi: 'Văn bản không có phần nội dung để so. Xem nó được đọc thế nào bằng: cancu extract TỆP.',
    en: 'The document has no body that could be compared. See how it is read with: cancu extract FILE.',
  },
  undated: {
    vi: 'Văn bản không rõ ngày: chưa loại được văn bản ban hành sau nó. Nếu nó ở trong kho, ghi ngày bằng: cancu correct MÃ --date NGÀY.',
    en: 'The document has no date: later ones could not be left out. If the store holds it, tell the date with: cancu correct ID --date DAY.',
  },
  'province-unknown': {
    vi: 'Không rõ tỉnh của cơ quan ban hành: chưa loại được văn bản của tỉnh khác.',
    en: 'The province of the issuing body is not known: papers of other provinces could not be left out.',
  },
  'too-many-to-group': {
    vi: 'Quá nhiều mô hình để so từng đôi: chỉ xếp chung những mô hình cùng tên. Thu hẹp bằng --field, --year, --locality.',
    en: 'Too many models to compare all with all: only namesakes were put together. Narrow with --field, --year, --locality.',
  },
  'store-empty': {
    vi: 'Kho chưa có văn bản nào. Nạp văn bản bằng: cancu ingest TỆP.',
    en: 'The store holds no documents yet. Add some with: cancu ingest FILE.',
  },
  'nothing-found': {
    vi: 'Không đoạn nào khớp. Hãy bớt hoặc đổi từ, xem lại chính tả, hoặc nới --type, --issuer, --from, --to.',
    en: 'No passage fits. Use fewer or other words, look at the spelling, or widen --type, --issuer, --from, --to.',
  },
  'one-syllable': {
    vi: 'Câu hỏi chỉ có một âm tiết, khớp với nhiều từ khác nhau. Thêm một hai âm tiết để rõ nghĩa (“chè” → “trồng chè”).',
    en: 'The query is a single syllable, which is part of many words. Add one or two to say what is meant ("chè" → "trồng chè").',
  },
  'not-vietnamese': {
    vi: 'Câu hỏi có vẻ không phải tiếng Việt; kho và mô hình nhúng chỉ hiểu tiếng Việt. Hãy hỏi bằng tiếng Việt.',
    en: 'The query does not look like Vietnamese, which is all that the store and its model know. Ask in Vietnamese.',
  },
  'no-word-held': {
    vi: 'Không đoạn nào có từ của câu hỏi: kết quả chỉ gần về nghĩa. Xem lại chính tả hoặc dùng từ khác.',
    en: 'No passage holds a word of the query: what was found is near in meaning only. Look at the spelling, or use other words.',
  },
  'level-unknown': {
    vi: 'Không rõ cấp của cơ quan ban hành: chưa loại được văn bản cấp dưới.',
    en: 'The level of the issuing body is not known: papers of lower bodies could not be left out.',
  },
};
