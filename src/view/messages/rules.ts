/** Names of the rules of extraction, in words. A new rule: one line here and its row in rule-confidence.tsv. */
import { type Language, type Message, say } from './message.js';

const citations: Readonly<Record<string, Message>> = {
  'type+symbol': { vi: 'loại văn bản và số, ký hiệu', en: 'kind and symbol' },
  'misread-type+symbol': {
    vi: 'loại văn bản viết sai dấu và số, ký hiệu',
    en: 'kind with wrong diacritics, and symbol',
  },
  'type+elided-list': {
    vi: 'loại văn bản và nhiều số chung ký hiệu',
    en: 'kind and several numbers that share their letters',
  },
  'type+number-told-before': {
    vi: 'loại văn bản và số, ký hiệu đã nêu ở trên',
    en: 'kind and number of a symbol named before',
  },
  'type+number': { vi: 'loại văn bản và số, thiếu ký hiệu', en: 'kind and number without letters' },
  symbol: { vi: 'chỉ có số, ký hiệu', en: 'symbol alone' },
  'number+symbol': { vi: '“số” và ký hiệu, không có loại', en: '“số” and symbol, no kind' },
  'body+symbol': { vi: 'văn bản của cơ quan, rồi tới số, ký hiệu', en: 'paper of a body, then its symbol' },
  'paper-of-body': { vi: 'văn bản không số của một cơ quan', en: 'paper of a body, without number' },
  programme: {
    vi: 'chương trình, kế hoạch hành động thực hiện văn bản khác',
    en: 'programme that carries out another paper',
  },
  'subject-of-study': { vi: 'chuyên đề học tập của năm', en: 'subject of study of a year' },
  enclosed: { vi: 'văn bản ban hành kèm theo', en: 'what is promulgated with this paper' },
  constitution: { vi: 'Hiến pháp', en: 'constitution' },
  'amending-law': { vi: 'luật sửa đổi luật khác, gọi bằng tên', en: 'amending law, by name' },
  'law-name': { vi: 'tên luật có trong bảng', en: 'name of a law of the table' },
  'law-like-name': { vi: 'tên viết như tên luật', en: 'name written like that of a law' },
  law: { vi: 'luật gọi bằng tên và số', en: 'law by name and number' },
  charter: { vi: 'điều lệ', en: 'charter' },
  'charter-of-body': { vi: 'điều lệ của một tổ chức', en: 'charter of a body' },
  'congress-paper': { vi: 'văn bản của đại hội, hội nghị', en: 'paper of a congress or plenum' },
};

const dates: Readonly<Record<string, Message>> = {
  day: { vi: 'ngày đủ năm', en: 'day with its year' },
  'day-of-year': { vi: 'ngày không ghi năm', en: 'day without year' },
  month: { vi: 'tháng', en: 'month' },
  'month-of-year': { vi: 'tháng không ghi năm', en: 'month without year' },
  quarter: { vi: 'quý', en: 'quarter' },
  months: { vi: '6 tháng, 9 tháng', en: 'months of a year' },
  year: { vi: 'năm', en: 'year' },
  years: { vi: 'giai đoạn, nhiệm kỳ', en: 'period of years' },
};

const deadlines: Readonly<Record<string, Message>> = {
  cue: { vi: 'từ chỉ hạn trước thời điểm', en: 'word of limit before a time' },
  'weak-cue': { vi: 'từ chỉ thời điểm cạnh một việc phải làm', en: 'word of time beside a task' },
  occasion: { vi: 'nhân dịp', en: 'occasion' },
  completion: { vi: 'hoàn thành vào thời điểm', en: 'completion at a time' },
  label: { vi: 'nhãn “thời gian, thời hạn”', en: 'label of time' },
  'end-of-range': { vi: 'cuối của khoảng thời gian', en: 'end of a range' },
  'day-that-comes-back': { vi: 'ngày lặp lại cạnh việc báo cáo', en: 'day that comes back, beside a report' },
  term: { vi: 'thời hạn tính bằng ngày, tháng', en: 'term of days or months' },
  'term-since-signing': { vi: 'thời hạn kể từ ngày ký', en: 'term since the signing' },
  'term-since-event': { vi: 'thời hạn kể từ một việc', en: 'term since an event' },
  'term-before-event': { vi: 'thời hạn trước một việc', en: 'term before an event' },
  'end-of-own-year': { vi: 'hết năm của văn bản', en: 'end of the year of the paper' },
  'in-report': { vi: 'lồng ghép trong báo cáo khác', en: 'within another report' },
  interval: { vi: 'định kỳ', en: 'at intervals' },
  every: { vi: 'hằng tháng, quý, năm', en: 'every month, quarter, year' },
  weekday: { vi: 'thứ trong tuần', en: 'day of the week' },
  'week-of': { vi: 'tuần trong tháng', en: 'week of a month' },
  'times-over': { vi: 'số tháng, quý một lần', en: 'once in so many months' },
  'times-per': { vi: 'số lần một năm', en: 'so many times a year' },
};

const initiatives: Readonly<Record<string, Message>> = {
  quoted: { vi: 'tên trong ngoặc kép sau “mô hình”', en: 'name in quotes after “mô hình”' },
  'quoted-in-list': { vi: 'tên trong ngoặc kép của một chuỗi', en: 'name in quotes, in a row of them' },
  plain: { vi: 'tên viết hoa sau “mô hình”', en: 'name with a capital after “mô hình”' },
  'plain-in-list': { vi: 'tên viết hoa của một chuỗi', en: 'name with a capital, in a row of them' },
  labelled: { vi: 'sau “Tên mô hình:”', en: 'after “Tên mô hình:”' },
  'table-row': { vi: 'ô dưới cột tên mô hình', en: 'cell under the heading of names' },
  'announced-list': { vi: 'mục của danh sách được giới thiệu', en: 'item of an announced list' },
  counterpart: { vi: 'tên đứng đối với “còn mô hình …”', en: 'name set against “còn mô hình …”' },
};

const counts: Readonly<Record<string, Message>> = {
  number: { vi: 'số đứng trước “mô hình”', en: 'number before “mô hình”' },
  'number-in-words': { vi: 'số viết bằng chữ', en: 'number in words' },
  'labelled-number': { vi: 'sau “số mô hình”, “tổng số mô hình”', en: 'after “tổng số mô hình”' },
  share: { vi: 'phần của một tổng số, theo lĩnh vực', en: 'share of a total, by field' },
  'table-cell': { vi: 'ô dưới cột số mô hình', en: 'cell under the heading of numbers' },
};

const rules = { citations, dates, deadlines, initiatives, counts };

const NUMBERED = '+symbol';

/** A rule in words; "law-name+symbol" is the rule of the name, with a number that the text gives too. */
export function ruleLabel(extractor: keyof typeof rules, pattern: string, language: Language): string {
  const named = rules[extractor];
  const bare = pattern.endsWith(NUMBERED) ? pattern.slice(0, -NUMBERED.length) : pattern;
  const label = named[pattern] ?? named[bare];
  return label === undefined ? pattern : say(label, language);
}
