/**
 * The style sheet (MS-DOC 2.9.271): which fonts and lists styles hand down, and which of them are headings.
 */
import { type CharacterFormat, characterFormat, PLAIN } from './characters.js';
import type { WordFile } from './header.js';
import { changedBy, PLAIN_PARAGRAPH } from './paragraphFormat.js';

export interface Style {
  readonly heading: boolean;
  readonly characters: CharacterFormat;
  readonly list: number | null;
  readonly level: number | null;
}

export interface Styles {
  /** A style with what it inherits. */
  readonly styleOf: (number: number) => Style;
  /** Number of the font of text whose style names none. */
  readonly defaultFont: number | null;
}

interface Own extends Style {
  readonly base: number;
}

const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;
const NO_BASE = 0xfff;
const DEFAULT_FONT_AT = 14;
const DEFAULT_OTHER_FONT_AT = 18;
// Longer chains of "based on" are loops.
const MAX_CHAIN = 12;
const NOTHING: Style = { heading: false, characters: PLAIN, list: null, level: null };

export function stylesOf(file: WordFile): Styles {
  const view = file.table('styles');
  if (view.byteLength < 4) return { styleOf: () => NOTHING, defaultFont: null };
  const headBytes = view.getUint16(0, true);
  const count = view.getUint16(2, true);
  const baseBytes = view.getUint16(4, true);
  const defaultFont = headBytes >= DEFAULT_OTHER_FONT_AT ? view.getUint16(DEFAULT_FONT_AT, true) : null;
  const own: (Own | null)[] = [];
  let at = 2 + headBytes;
  for (let i = 0; i < count && at + 2 <= view.byteLength; i++) {
    const length = view.getUint16(at, true);
    at += 2;
    own.push(length === 0 || at + length > view.byteLength ? null : styleIn(view, at, length, baseBytes));
    at += length;
  }
  const known = new Map<number, Style>();
  const styleOf = (number: number, chain = 0): Style => {
    const found = known.get(number);
    if (found !== undefined) return found;
    const style = own[number] ?? null;
    if (style === null) return NOTHING;
    const based = style.base === NO_BASE || chain > MAX_CHAIN ? NOTHING : styleOf(style.base, chain + 1);
    const whole = {
      heading: style.heading || based.heading,
      characters: inherited(style.characters, based.characters),
      list: style.list ?? based.list,
      level: style.level ?? based.level,
    };
    known.set(number, whole);
    return whole;
  };
  return { styleOf: (number) => styleOf(number), defaultFont };
}

/** What a format says, and where it says nothing, what the one before it says. */
export const inherited = (format: CharacterFormat, before: CharacterFormat): CharacterFormat => ({
  font: format.font ?? before.font,
  otherFont: format.otherFont ?? before.otherFont,
  style: format.style,
  capitals: format.capitals ?? before.capitals,
  hidden: format.hidden ?? before.hidden,
  special: format.special,
});

/** MS-DOC 2.9.258 (STD): a fixed head, the name, then one list for paragraphs and one for characters, or one for characters only. */
function styleIn(view: DataView, start: number, length: number, baseBytes: number): Own | null {
  const identity = view.getUint16(start, true) & 0xfff;
  const second = view.getUint16(start + 2, true);
  const kind = second & 0xf;
  const lists = view.getUint16(start + 4, true) & 0xf;
  const end = start + length;
  let at = start + baseBytes;
  if (at + 2 > end) return null;
  at += 2 + view.getUint16(at, true) * 2 + 2;
  let style: Own = { ...NOTHING, heading: identity >= 1 && identity <= 9, base: second >> 4 };
  for (let i = 0; i < lists && at + 2 <= end; i++) {
    const bytes = view.getUint16(at, true);
    const from = at + 2;
    const to = Math.min(from + bytes, end);
    if (kind === PARAGRAPH_STYLE && i === 0) {
      const { list, level } = changedBy(PLAIN_PARAGRAPH, view, from + 2, to, null);
      style = { ...style, list, level };
    } else if (kind === PARAGRAPH_STYLE || kind === CHARACTER_STYLE) {
      if (i === (kind === PARAGRAPH_STYLE ? 1 : 0)) style = { ...style, characters: characterFormat(view, from, to) };
    }
    at = from + bytes + ((from + bytes - start) & 1);
  }
  return style;
}
