/** Names of models: in quotes, in lists of quotes, or plain with a capital ("mô hình Tổ tự quản …"). */
import type { Span } from '../../records/span.js';
import { isMovement } from '../../vocabulary/movements.js';
import type { Source } from '../extractor.js';
import { spaced } from '../spaced.js';

export interface NamedModel {
  readonly span: Span;
  readonly name: string;
  /** Offset right after the name (its closing quote). */
  readonly end: number;
  /** The rule that found it and the words that it needs. */
  readonly pattern: string;
  readonly cue: string;
}

const TRIGGER = /\b(?:mo[ \n]hinh|cach[ \n]lam)\b/g;
// Between "mô hình" and the quote: a few words that describe it, none that name something else.
const DESCRIPTION = spaced('^ ?(?:[a-z\\d&/-]+ ?){0,8}[:,]? ?(?:nhu sau ?:|nhu ?:|la ?:|la|nhu)? ?$');
const OTHER_THING =
  /phong trao|van dong|chuong trinh|nghi quyet|de an|chuyen de|chu de|phuong cham|khau hieu|danh hieu|gan voi|hoc tap|thong diep|chi thi|ke hoach|du an|cuoc thi|hoi thi|tieu chi|ngay hoi|giai thuong/;
const LIST_GAP = spaced(
  '^(?: ?\\([^()]{0,100}\\))?(?: (?:cua|o|tai|do|thuoc) [^.;:]{2,110}?)? ?(?:,|;|va|, va|; va|hoac|-|\\+)? ?(?:cac |va )?(?:mo hinh|cau lac bo|clb|to|nhom|cach lam)?(?: hay)?(?: dan van kheo)? ?:? ?$',
);
const AFTER_MOVEMENT = spaced(
  '^ ?(?:ve|:|,|voi|nhu|nhu ?:|tieu bieu ?:?|tieu bieu nhu ?:?|mang ten|co ten|voi ten goi|-)? ?$',
);
const MAX_DESCRIPTION = 70;
const MAX_GAP = 130;
const MAX_NAME = 170;
// Names of movements that one list may hold before it counts as a list of movements.
const MAX_OTHERS = 4;

const PLURAL = spaced('(?:cac|nhung|nhieu|mot so|\\d) (?:loai )?$');
const PLAIN_START = spaced('^ (?:diem |dan van kheo |moi )?(?=[^ \\n])');
const PLAIN_NAME =
  /^\p{Lu}[\p{L}\d/’'-]*(?: (?!và \p{Lu})(?!(?:của|tại|ở|do|được|đã|đang|với|trên|là|có|giúp|nhằm|góp|mang|thu|ra|hoạt động|tiếp|cho|khi|để|bước|ngày càng|phát huy|từ|vào|hiện|sẽ|gắn|cũng|còn|đến|theo|trong(?! việc)|như|này|đó|ấy|không chỉ|qua|bằng|đem|tạo|vận động|thực hiện|triển khai|thành lập)(?!\p{L}))[\p{L}\d/’'-]+){1,15}/u;
const NEXT_PLAIN = /^(?:,| và|, và|;) (?:mô hình )?(?=\p{Lu})/u;
// What opens a sentence after a heading that ends in "mô hình".
const OPENING =
  /^(?:Đến|Hiện|Trong|Tính|Qua|Từ|Sau|Trên|Tại|Theo|Năm|Nhằm|Để|Với|Các|Những|Có|Toàn|Một số|Nhiều|Ngoài|Bên cạnh|Thực hiện|Căn cứ|Do|Khi|Nhờ|Mỗi|Hằng|Hàng)(?!\p{L})/u;
const COUNTERPART = spaced('(?:^|[.!?] |\n)(?:con|rieng|cung voi do la|ngoai ra,?) (?:la )?$');
const MAX_COUNTERPART_REACH = 400;
const LABELLED = /t[êe]n m[ôo] h[ìi]nh ?:? ?$/iu;

/** Named models in order. A movement's name among them is left out and the list goes on behind it. */
export function namedModels(source: Source): NamedModel[] {
  const found: NamedModel[] = [];
  let end = 0;
  for (const trigger of source.folded.matchAll(TRIGGER)) {
    if (trigger.index < end) continue;
    const after = trigger.index + trigger[0].length;
    const models = quoted(source, trigger.index, after) ?? plain(source, trigger.index, after);
    const other = models.length === 0 ? null : counterpart(source, end, trigger.index);
    if (other !== null) found.push(other);
    for (const model of models) found.push(model);
    end = models.at(-1)?.end ?? after;
  }
  return found;
}

/** The models of the quotes that follow; null where no quote follows. */
function quoted(source: Source, start: number, after: number): NamedModel[] | null {
  let open = nextQuote(source.match, after, MAX_DESCRIPTION);
  if (open === -1) return null;
  const description = source.folded.slice(after, open);
  if (!DESCRIPTION.test(description) || OTHER_THING.test(description)) return null;
  const models: NamedModel[] = [];
  const cue = source.match.slice(start, after).toLowerCase().replace(/\s+/g, ' ');
  let from = start;
  let others = 0;
  while (open !== -1 && others <= MAX_OTHERS && !closes(source.text[open])) {
    const close = closeOf(source, open);
    if (close === -1 || close - open > MAX_NAME) break;
    const name = source.text
      .slice(open + 1, close)
      .replace(/\*+/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const real = isName(name);
    if (!real) others++;
    if (real)
      models.push({
        span: { start: from, end: close + 1 },
        name: name.replace(/[.,;:]+$/u, ''),
        end: close + 1,
        pattern: models.length === 0 ? 'quoted' : 'quoted-in-list',
        cue,
      });
    const next = nextQuote(source.match, close, MAX_GAP, 1);
    if (next === -1) break;
    const gap = source.folded.slice(close + 1, next);
    const goesOn =
      LIST_GAP.test(gap) && (gap.trim() !== '' || !real) && !OTHER_THING.test(gap) && !gap.includes('\n\n');
    if (!goesOn && (real || !AFTER_MOVEMENT.test(gap))) break;
    const word = gap.search(/mo hinh|cach lam/);
    from = word === -1 ? next : close + 1 + word;
    open = next;
  }
  return models;
}

/** The next quote at most `reach` characters on; not searched for beyond, so that a text without quotes costs no more than its length. */
function nextQuote(match: string, from: number, reach: number, least = 0): number {
  const at = match.slice(from, from + reach + 1).indexOf('"', least);
  return at === -1 ? -1 : from + at;
}

/** The quote that ends the one at `open`: “Dự án “Ngân hàng bò”” holds another; -1 where none does. */
function closeOf({ text, match }: Source, open: number): number {
  const first = nextQuote(match, open, MAX_NAME, 1);
  if (text[open] !== '“' || text[first] !== '“') return first;
  let depth = 1;
  for (let at = first; at !== -1 && at - open <= MAX_NAME; at = nextQuote(match, at, MAX_NAME, 1)) {
    depth += text[at] === '“' ? 1 : -1;
    if (depth === 0) return at;
  }
  return first;
}

const closes = (quote: string | undefined): boolean => quote === '”' || quote === '»';

function isName(name: string): boolean {
  return name.length >= 3 && /\p{L}/u.test(name) && !isMovement(name);
}

/** "…, “Đường xóm không bóng tối” … Còn mô hình “Mắt thần xóm” …": the one before is a model too. */
function counterpart(source: Source, floor: number, trigger: number): NamedModel | null {
  const { match, folded, text } = source;
  const reach = Math.max(floor, trigger - MAX_COUNTERPART_REACH, 0);
  const from = reach + match.slice(reach, trigger).lastIndexOf('\n') + 1;
  if (!COUNTERPART.test(folded.slice(from, trigger))) return null;
  const close = from + match.slice(from, trigger).lastIndexOf('"');
  const open = close <= from ? -1 : from + match.slice(from, close).lastIndexOf('"');
  if (open < from || close - open < 5 || text[open] !== '“') return null;
  const name = text.slice(open + 1, close).trim();
  if (!/^\p{Lu}[^,.;:!?]{4,80}$/u.test(name) || !isName(name)) return null;
  return { span: { start: open, end: close + 1 }, name, end: close + 1, pattern: 'counterpart', cue: 'còn mô hình' };
}

function plain(source: Source, start: number, after: number): NamedModel[] {
  const trigger = source.match.slice(start, after);
  // In a heading in capitals nothing tells a name from other words.
  if (trigger === trigger.toUpperCase()) return [];
  const labelled = LABELLED.test(source.match.slice(Math.max(0, start - 4), after));
  const lead = labelled
    ? /^ ?: ?/.exec(source.folded.slice(after, after + 4))
    : PLAIN_START.exec(source.folded.slice(after, after + 24));
  if (lead === null || (lead[0].includes('\n') && endsHeading(source, start, after))) return [];
  const models: NamedModel[] = [];
  const many = PLURAL.test(source.folded.slice(Math.max(0, start - 16), start));
  let from = start;
  let at = after + lead[0].length;
  for (;;) {
    const name = PLAIN_NAME.exec(source.match.slice(at, at + MAX_NAME))?.[0];
    if (name === undefined || allCapitals(name) || OPENING.test(name)) break;
    const end = at + name.length;
    const written = source.text.slice(at, end);
    if (!isMovement(written))
      models.push({
        span: { start: from, end },
        name: written,
        end,
        pattern: labelled ? 'labelled' : models.length === 0 ? 'plain' : 'plain-in-list',
        cue: labelled ? 'tên mô hình' : trigger.toLowerCase().replace(/\s+/g, ' '),
      });
    const next = many ? NEXT_PLAIN.exec(source.match.slice(end, end + 16)) : null;
    if (next === null) break;
    at = end + next[0].length;
    from = at;
  }
  return models;
}

// A line that wraps is longer than this, a heading seldom is.
const MAX_HEADING = 60;

/** "II. Các mô hình" alone on its line: what stands below is no name. */
function endsHeading({ match }: Source, start: number, after: number): boolean {
  const lineStart = match.lastIndexOf('\n', start) + 1;
  return after - lineStart <= MAX_HEADING && match[after] === '\n';
}

const allCapitals = (name: string): boolean => name.split(' ').length > 4 && name === name.toUpperCase();
