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
const LABELLED = /t[êe]n m[ôo] h[ìi]nh ?:? ?$/iu;

/** Named models in order. A movement's name among them is left out and the list goes on behind it. */
export function namedModels(source: Source): NamedModel[] {
  const found: NamedModel[] = [];
  let end = 0;
  for (const trigger of source.folded.matchAll(TRIGGER)) {
    if (trigger.index < end) continue;
    const after = trigger.index + trigger[0].length;
    const models = quoted(source, trigger.index, after) ?? plain(source, trigger.index, after);
    found.push(...models);
    end = models.at(-1)?.end ?? after;
  }
  return found;
}

/** The models of the quotes that follow; null where no quote follows. */
function quoted(source: Source, start: number, after: number): NamedModel[] | null {
  let open = source.match.indexOf('"', after);
  if (open === -1 || open - after > MAX_DESCRIPTION) return null;
  const description = source.folded.slice(after, open);
  if (!DESCRIPTION.test(description) || OTHER_THING.test(description)) return null;
  const models: NamedModel[] = [];
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
      models.push({ span: { start: from, end: close + 1 }, name: name.replace(/[.,;:]+$/u, ''), end: close + 1 });
    const next: number = source.match.indexOf('"', close + 1);
    if (next === -1 || next - close > MAX_GAP) break;
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

/** The quote that ends the one at `open`: “Dự án “Ngân hàng bò”” holds another; -1 where none does. */
function closeOf({ text, match }: Source, open: number): number {
  const first = match.indexOf('"', open + 1);
  if (text[open] !== '“' || text[first] !== '“') return first;
  let depth = 1;
  for (let at = first; at !== -1 && at - open <= MAX_NAME; at = match.indexOf('"', at + 1)) {
    depth += text[at] === '“' ? 1 : -1;
    if (depth === 0) return at;
  }
  return first;
}

const closes = (quote: string | undefined): boolean => quote === '”' || quote === '»';

function isName(name: string): boolean {
  return name.length >= 3 && /\p{L}/u.test(name) && !isMovement(name);
}

function plain(source: Source, start: number, after: number): NamedModel[] {
  const trigger = source.match.slice(start, after);
  // In a heading in capitals nothing tells a name from other words.
  if (trigger === trigger.toUpperCase()) return [];
  const labelled = LABELLED.test(source.match.slice(Math.max(0, start - 4), after));
  const lead = labelled
    ? /^ ?: ?/.exec(source.folded.slice(after, after + 4))
    : PLAIN_START.exec(source.folded.slice(after, after + 24));
  if (lead === null) return [];
  const models: NamedModel[] = [];
  const many = PLURAL.test(source.folded.slice(Math.max(0, start - 16), start));
  let from = start;
  let at = after + lead[0].length;
  for (;;) {
    const name = PLAIN_NAME.exec(source.match.slice(at, at + MAX_NAME))?.[0];
    if (name === undefined || allCapitals(name)) break;
    const end = at + name.length;
    const written = source.text.slice(at, end);
    if (!isMovement(written)) models.push({ span: { start: from, end }, name: written, end });
    const next = many ? NEXT_PLAIN.exec(source.match.slice(end, end + 16)) : null;
    if (next === null) break;
    at = end + next[0].length;
    from = at;
  }
  return models;
}

const allCapitals = (name: string): boolean => name.split(' ').length > 4 && name === name.toUpperCase();
