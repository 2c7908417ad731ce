/**
 * The line that names the kind of a document: "KẾ HOẠCH", "QUYẾT ĐỊNH CỦA …", also run together with the subject behind it.
 */
import type { DocumentType } from '../../records/citation.js';
import { fold } from '../../text/fold.js';
import { matchForm } from '../../text/match.js';
import { typeOfWord, typeWords } from '../../vocabulary/documentTypes.js';
import type { Source } from '../extractor.js';
import type { Cell } from './cells.js';
import { inCapitals } from './cells.js';

export interface Title {
  readonly type: DocumentType;
  /** Index of its cell, and the offset in the text at which what follows the kind begins. */
  readonly cell: number;
  readonly rest: number;
  /** Index of the cell above it that begins a kind of two lines; else its own. */
  readonly first: number;
}

/** Words that name a kind, folded, by their first three letters; longest first. */
const KINDS = new Map<string, { readonly word: string; readonly type: DocumentType }[]>();
for (const word of typeWords) {
  const type = typeOfWord(word);
  const key = fold(word);
  if (type !== null) KINDS.set(key.slice(0, 3), [...(KINDS.get(key.slice(0, 3)) ?? []), { word: key, type }]);
}
// Words that only look like a kind at the head of a masthead line: "Luật sư", "Báo cáo viên", "Quy hoạch - Kiến trúc".
const NO_TITLE = /^ ?(?:su|vien|gia|- kien truc)(?![a-z])/;
const CAPITALS_NEEDED = 2;

const SPACED = /^(?:\p{L} {1,3}){5,}\p{L}$/u;

/** The kind that a cell names at its beginning, and the length of the words that do. */
function kindAt(text: string, folded: string): { type: DocumentType; length: number } | null {
  // "K Ế  H O Ạ C H": letters set apart are one word; only a whole cell may be.
  const spaced = text.length < 60 && SPACED.test(text);
  const letters = spaced ? folded.replace(/ /g, '') : folded;
  for (const { word, type } of KINDS.get(folded.slice(0, 3)) ?? []) {
    if (!letters.startsWith(word)) continue;
    const after = letters.slice(word.length);
    if (/^[a-z0-9]/.test(after) || NO_TITLE.test(after)) continue;
    const head = text.slice(0, word.length);
    const whole = /^[\s:.*_-]*$/.test(after) || /^ {1,3}\(?du thao\)?\s*$/.test(after);
    const shouted = inCapitals(head) && (head.match(/\p{Lu}/gu)?.length ?? 0) > CAPITALS_NEEDED;
    if (whole || shouted || /^ {1,3}cua (?:chinh phu|thu tuong|bo truong|uy ban|hoi dong|quoc hoi)/.test(after))
      return { type, length: word.length };
  }
  return spaced ? spacedKind(text, letters) : null;
}

function spacedKind(text: string, letters: string): { type: DocumentType; length: number } | null {
  for (const kinds of KINDS.values())
    for (const { word, type } of kinds) if (word.replace(/ /g, '') === letters) return { type, length: text.length };
  return null;
}

/** The first of the cells that names a kind. */
export function titleOf(source: Source, cells: readonly Cell[]): Title | null {
  for (const [index, cell] of cells.entries()) {
    const kind = kindAt(cell.text, source.folded.slice(cell.start, cell.end));
    if (kind === null) continue;
    return (
      overTwoLines(cell, cells, index) ?? { type: kind.type, cell: index, rest: cell.start + kind.length, first: index }
    );
  }
  return null;
}

/** A kind that two lines name together: "THÔNG TƯ" / "LIÊN TỊCH", "CHƯƠNG TRÌNH" / "HÀNH ĐỘNG". */
function overTwoLines(cell: Cell, cells: readonly Cell[], index: number): Title | null {
  const next = cells[index + 1];
  if (next === undefined || next.line > cell.line + LINES_BETWEEN) return null;
  const single = kindAt(cell.text, fold(matchForm(cell.text)));
  if (single?.length !== cell.text.length) return null;
  // Only two words of the second line can belong to a kind; what it has behind them is the subject or the issuers.
  const words = /^\S+ \S+/.exec(next.text)?.[0] ?? '';
  const text = `${cell.text} ${words}`;
  const kind = kindAt(text, fold(matchForm(text)));
  if (kind?.length !== text.length) return null;
  // "CHƯƠNG TRÌNH" / "PHỐI HỢP GIỮA …" begins its subject there; "THÔNG TƯ" / "LIÊN TỊCH BỘ …" is another kind.
  const alone = words === next.text.trim() || kind.type.code !== single.type.code;
  return alone ? { type: kind.type, cell: index + 1, rest: next.start + words.length, first: index } : null;
}
const LINES_BETWEEN = 2;
