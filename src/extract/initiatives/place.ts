/** Where a model is and who runs it, as the words around its name say. */
import { matchForm } from '../../text/match.js';
import { foldedSyllables } from '../../vocabulary/bodies.js';
import { findLocalities } from '../../vocabulary/localities.js';
import { provinceAt } from '../../vocabulary/provinces.js';

const UNIT_OF_PLACE =
  '(?:[Tt]hôn|[Ấấ]p|[Bb]ản|[Bb]uôn|[Ll]àng|[Kk]hóm|[Kk]hu phố|[Kk]hu dân cư|[Tt]ổ dân phố|[Xx]óm|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|TP\\.?|[Tt]ỉnh)';
const PLACE_NAME =
  "(?:\\d{1,2}(?![\\d./])|\\p{Lu}[\\p{L}\\d’'-]*(?: (?:\\p{Lu}[\\p{L}\\d’'-]*|\\d{1,2}(?![\\d./]))){0,4})";
const PLACE = new RegExp(
  `(?<!\\p{L})${UNIT_OF_PLACE} ${PLACE_NAME}(?:(?:,| -)? ?\\(?${UNIT_OF_PLACE} ${PLACE_NAME}\\)?){0,3}`,
  'gu',
);
const RUN_BY = /^[ ]?(?:\([^()]{0,80}\)[ ]?)?(?:của|do|thuộc|được) /u;
const BODY =
  '(?:[Tt]ập thể )?(?:cán bộ, |các )?(?:Hội|Chi hội|Ban|Chi bộ|Đảng bộ|Đảng ủy|Chi đoàn|Đoàn|Huyện đoàn|Tỉnh đoàn|Thành đoàn|Đồn|Công an|UBND|Ủy ban|Mặt trận|MTTQ|UBMTTQ|Trường|Trung tâm|Công đoàn|Liên đoàn|LĐLĐ|Bộ phận|Bộ Chỉ huy|Bộ CHQS|Ban CHQS|Tổ|Câu lạc bộ|CLB|Phòng|Sở|Hợp tác xã|HTX|Dòng họ|Giáo xứ|Đội|Lữ đoàn|Tiểu đoàn|Văn phòng|Quân sự|Trạm|Bệnh viện|Công ty|Chi cục|Cục|Liên minh|Nhóm|Khối|Huyện ủy|Thị ủy|Thành ủy|Quận ủy|Cựu chiến binh|Phụ nữ|Nông dân|Thanh niên)';
const RUNNER = new RegExp(`^${BODY}(?!\\p{L})[^.;:"()\\n]{0,140}`, 'u');
const RUNNER_END =
  /(?:,? (?:đã|đang|được|giúp|với|thực hiện|triển khai|là|thu hút|nhằm|góp phần|mang lại|mang|phối hợp|thành lập|xây dựng|vận động|duy trì|ra mắt|hoạt động|từ|có|khi|để|tiếp tục|bước đầu|hiện|sẽ|vào|theo|trong|trên|phát động|nhân rộng|đăng ký|đồng|qua|tổ chức|phát huy|và mô hình|cho)(?!\p{L})|, (?!\p{Ll}{1,6}(?: \p{Ll}{1,6})? \p{Lu})).*$/u;
const SUBJECT = new RegExp(
  `(?:^|[,:"-] ?|\\n)(${BODY}(?!\\p{L})[^.;:"()]{0,110}?) (?:đã |đang |tiếp tục |phối hợp (?:[^,."]{0,60} )?)?(?:xây dựng|triển khai|thực hiện|ra mắt|thành lập|duy trì|phát động|nhân rộng|đăng ký|có|với|tổ chức)(?!\\p{L})[^."]{0,50}$`,
  'u',
);

/** The unit named after a model ("… của Chi hội Phụ nữ thôn Đông"), or as the subject before it; null where none is. */
export function unitAround(before: string, after: string): string | null {
  const lead = RUN_BY.exec(after);
  if (lead !== null) {
    const runner = RUNNER.exec(after.slice(lead[0].length));
    const unit = runner?.[0]
      .replace(RUNNER_END, '')
      .replace(/ (?:tại|ở) .*$/u, '')
      .trim();
    if (unit !== undefined && unit.length > 3) return unit.replace(/[ ,]+$/u, '');
  }
  const subject = SUBJECT.exec(before);
  return subject?.[1]?.trim() ?? null;
}

/** The place named after a model, else the last one before it in the sentence. */
export function localityAround(before: string, after: string): string | null {
  return (
    firstPlace(after) ??
    lastPlace(before) ??
    placesInCapitals(after)[0] ??
    placesInCapitals(before).at(-1) ??
    provinceAlone(after) ??
    provinceAlone(before)
  );
}

const UNIT_IN_CAPITALS = /(?<!\p{L})(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TP\.?|TỈNH) ?\p{Lu}{2}/u;

/** "MÔ HÌNH “…” CỦA XÃ TÂN LẬP HUYỆN BẮC SƠN": among capitals only the tables tell where a name ends. */
function placesInCapitals(text: string): string[] {
  if (!UNIT_IN_CAPITALS.test(text)) return [];
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of findLocalities(text)) {
    const last = found.at(-1);
    if (last !== undefined && /^[ ,(-]{1,3}$/.test(text.slice(last.end, start))) last.end = end;
    else found.push({ start, end });
  }
  return found.map(({ start, end }) => text.slice(start, end));
}

const STANDS_IN = /(?<!\p{L})(?:[Tt]ại|[Ởở]|trên địa bàn|[Đđ]ến từ) (?=\p{Lu})/gu;
const LONGEST_PROVINCE = 24;

/** A province by its name alone ("ở Đồng Tháp", "tại TP.HCM"), but not within a longer name ("Đồng Tháp Mười"). */
function provinceAlone(text: string): string | null {
  for (const lead of text.matchAll(STANDS_IN)) {
    const from = lead.index + lead[0].length;
    const words = [...text.slice(from, from + LONGEST_PROVINCE).matchAll(/[\p{L}\p{N}]+/gu)];
    const province = provinceAt(
      words.flatMap(([word]) => foldedSyllables(word)),
      0,
    );
    const last = words[(province?.length ?? 0) - 1];
    if (province === null || last === undefined) continue;
    const name = text.slice(from, from + last.index + last[0].length);
    if (!/^ \p{Lu}/u.test(text.slice(from + name.length)) && spelledAs(name, province.province.name)) return name;
  }
  return null;
}

/** Marks agree too, unless an abbreviation was written, which has none. */
const spelledAs = (written: string, name: string): boolean =>
  matchForm(written).toLowerCase() === matchForm(name).toLowerCase() || /\p{Lu}{2}/u.test(written);

export const firstPlace = (text: string): string | null => places(text)[0] ?? null;

export const lastPlace = (text: string): string | null => places(text).at(-1) ?? null;

const places = (text: string): string[] => [...text.matchAll(PLACE)].map((hit) => hit[0].replace(/\($/u, '').trim());
