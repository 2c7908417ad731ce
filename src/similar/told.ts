/** What the words about a model tell beside its name: figures ("58 bóng", "gần 3 km") and since when it runs. */
import type { Quoted } from '../records/span.js';

const FIGURE =
  /(?<![\p{L}\d.,/-])(?:(?:hơn|gần|trên|khoảng) )?\d{1,9}(?:[.,]\d{1,3}){0,3}(?![\d/.,-]\d)(?: ?%| ?(?:km|m|ha|m2|m²|kg|kW|GB)(?![\p{L}\d])| \p{Ll}{1,7}(?: \p{Ll}{1,7}){0,2})/gu;
// "ngày 12", "năm 2021", "xã số 5", "Điều 4", "khu phố 28" are names of things, not numbers of them.
const NAMED_BY_NUMBER =
  /(?:^|[^\p{L}])(?:ngày|tháng|năm|quý|khóa|khoá|số|lần thứ|thứ|điều|khoản|mục|thôn|ấp|xóm|khu|khu phố|tổ|tổ dân phố|quận|phường|đội|khu vực|quân khu) (?:(?:hơn|gần|trên|khoảng) )?$/iu;
// Where a figure's noun has ended.
const ENDS =
  / (?:với|cho|và|của|để|trên|tại|ở|là|được|có|từ|do|bị|đã|nên|trong|các|khi|sau|đến|đang|tham|thì|mà|hoặc|cùng|dài|về|như|theo|này|đó)(?!\p{L}).*$/u;
const CALENDAR = /^(?:(?:hơn|gần|trên|khoảng) )?(?:19|20)\d\d(?!\d|[.,]\d)| (?:năm|tháng|tuần|ngày|giờ|phút)(?!\p{L})/u;

/** In their order, as they stand in the text between two offsets. */
export function figuresIn(text: string, { start, end }: Quoted['span']): Quoted[] {
  const words = text.slice(start, end).replace(/\s/g, ' ');
  const found: Quoted[] = [];
  for (const { 0: hit, index } of words.matchAll(FIGURE)) {
    if (NAMED_BY_NUMBER.test(words.slice(Math.max(0, index - 24), index)) || CALENDAR.test(hit)) continue;
    const figure = hit.replace(ENDS, '');
    if (!/\d ?(?:\p{L}|%)/u.test(figure)) continue;
    const at = start + index;
    found.push({ span: { start: at, end: at + figure.length }, text: text.slice(at, at + figure.length) });
  }
  return found;
}

const SINCE =
  /(?<!\p{L})(?:từ|thành lập|ra mắt|triển khai|xây dựng|thí điểm|bắt đầu|phát động|hoạt động|ra đời)(?: [^\s.;]{1,12}){0,4}? (?:ngày \d{1,2}[/-]\d{1,2}[/-]|tháng \d{1,2}[/-]|\d{1,2}[/-](?:\d{1,2}[/-])?)?(?:năm )?((?:19|20)\d\d)(?![\d.,]\d)/iu;

/** The year since which a model runs, where its words say so; a year after `latest` is a plan's. */
export function sinceIn(words: string, latest: number | null): number | null {
  const year = Number(SINCE.exec(words)?.[1]);
  return Number.isNaN(year) || (latest !== null && year > latest) ? null : year;
}
