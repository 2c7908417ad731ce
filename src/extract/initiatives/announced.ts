/** Models in a list under a sentence that announces them ("Các mô hình tiêu biểu:" and then items that begin with a name in quotes). */
import { isMovement } from '../../vocabulary/movements.js';
import type { Source } from '../extractor.js';
import { spaced } from '../spaced.js';
import type { NamedModel } from './names.js';

const ANNOUNCES = spaced(
  '\\b(?:(?:cac|nhung|mot so|nhieu|\\d{1,3}) )?mo hinh(?: (?!moi |phai |can )[a-z"\\d-]{1,12}){0,12}? ?(?:,? ?(?:nhu|gom|la|cu the|sau day|nhu sau|do la))? ?:$',
);
const ASKS = spaced('yeu cau|tieu chi|tieu chuan|noi dung|muc tieu|phan dau');
const ITEM = /^[ \t]*(?:[-+*•–]|\d{1,2}[.)]|[a-zđ][.)])[ \t]{0,4}(?=")/u;
const MAX_NAME = 170;
const MAX_ITEMS = 40;
const MAX_ANNOUNCEMENT = 400;

/** In order; each begins with the quotation mark of its name. */
export function announcedModels({ text, match, folded, lines }: Source): NamedModel[] {
  const found: NamedModel[] = [];
  if (!folded.includes('mo hinh')) return found;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || match[line.end - 1] !== ':') continue;
    const announcement = folded.slice(Math.max(line.start, line.end - MAX_ANNOUNCEMENT), line.end);
    if (!ANNOUNCES.test(announcement) || ASKS.test(announcement)) continue;
    for (let next = index + 1; next <= index + MAX_ITEMS; next++) {
      const item = lines[next];
      if (item === undefined) break;
      if (item.start === item.end) continue;
      const lead = ITEM.exec(match.slice(item.start, item.end))?.[0];
      if (lead === undefined) break;
      const open = item.start + lead.length;
      const close = match.indexOf('"', open + 1);
      if (close === -1 || close > item.end || close - open > MAX_NAME) break;
      const name = text
        .slice(open + 1, close)
        .replace(/\s+/g, ' ')
        .trim();
      if (name.length >= 3 && !isMovement(name))
        found.push({
          span: { start: open, end: close + 1 },
          name,
          end: close + 1,
          pattern: 'announced-list',
          cue: 'mô hình',
        });
    }
  }
  return found;
}
