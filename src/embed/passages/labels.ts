/**
 * Labels: what stands before a part of a document and tells its rank. Regulations: Phần, Chương, Mục, Tiểu mục, Điều, khoản "1.",
 * điểm "a)" (NĐ 30/2020, Phụ lục I); plans, reports and Party papers: "A.", "I.", "1.", "1.1.", "a)", "-", "+".
 */

/** Rank of a label; a smaller number stands higher. */
export const levels = {
  appendix: 0, // phụ lục
  part: 1, // phần
  chapter: 2, // chương
  section: 3, // mục
  subsection: 4, // tiểu mục
  article: 5, // điều
  letter: 6, // A.
  roman: 7, // I.
  number: 8, // 1. (khoản)
  decimal: 9, // 1.1.
  deepDecimal: 10, // 1.1.1.
  point: 11, // a) (điểm)
  dash: 12,
  plus: 13,
} as const;

export interface Label {
  readonly level: number;
  /** As written: "Điều 5", "II.", "a)". */
  readonly text: string;
  /** Where its title or text begins in the line. */
  readonly textFrom: number;
}

const INDENT = /^[\s*_#]{0,40}/;
const ORDINAL = '(?:[Tt]hứ\\s+(?:mười\\s+)?\\p{L}{2,5}|THỨ\\s+(?:MƯỜI\\s+)?\\p{L}{2,5}|[IVXLC]{1,6}|\\d{1,3}|[A-H])';
const END = '(?![\\p{L}\\d])';

// Words that name a part also begin lines of wrapped mentions ("… quy định tại / Mục 2 Chương III"): as labels they stand alone,
// before a sign, or before a title in capitals.
const NAMED: readonly (readonly [number, RegExp])[] = [
  [levels.appendix, new RegExp(`^(?:Phụ lục|PHỤ LỤC)(?:\\s+(?:số\\s+|SỐ\\s+)?${ORDINAL})?${END}`, 'u')],
  [levels.part, new RegExp(`^(?:Phần|PHẦN)\\s+${ORDINAL}${END}`, 'u')],
  [levels.chapter, new RegExp(`^(?:Chương|CHƯƠNG)\\s+${ORDINAL}${END}`, 'u')],
  [levels.section, new RegExp(`^(?:Mục|MỤC)\\s+${ORDINAL}${END}`, 'u')],
  [levels.subsection, new RegExp(`^(?:Tiểu mục|TIỂU MỤC)\\s+${ORDINAL}${END}`, 'u')],
  [levels.article, /^(?:Điều|ĐIỀU)\s+\d{1,4}[a-zđ]?(?![\p{L}\d])/u],
];

const MARKED: readonly (readonly [number, RegExp])[] = [
  // I, V and X count as Roman; after H, letters stop being told from them, and no paper has that many.
  [levels.roman, /^[IVX]{1,6}\s?[./)-](?=\s|\p{Lu}|$)/u],
  [levels.letter, /^[A-HĐ]\s?[.)-](?=\s)/u],
  [levels.deepDecimal, /^\d{1,2}(?:\.\d{1,2}){2,4}\.?(?=\s+\p{Lu})/u],
  [levels.decimal, /^\d{1,2}\.\d{1,2}(?:\.|\))?(?=\s+\p{L})/u],
  [levels.number, /^(?:\d{1,3}\s?[./)-](?=\s|\p{Lu})|\(\d{1,2}\)(?=\s))/u],
  [levels.point, /^[a-zđ]\d?\s?[.)](?=\s|\p{Lu})/u],
  [levels.dash, /^[-–—•●▪](?=\s|\p{Lu})/u],
  [levels.plus, /^\+(?=\s|\p{Lu})/u],
];

const SIGN = /^\s{0,20}(?:[.:/-]|–)?\s{0,20}/;

/** The label at the beginning of a line, or null. */
export function labelOf(line: string): Label | null {
  const indent = INDENT.exec(line)?.[0].length ?? 0;
  const rest = line.slice(indent, indent + 80);
  for (const [level, pattern] of NAMED) {
    const label = pattern.exec(rest)?.[0];
    if (label !== undefined) return named(line, level, label, indent + label.length);
  }
  for (const [level, pattern] of MARKED) {
    const label = pattern.exec(rest)?.[0];
    if (label === undefined) continue;
    return { level, text: label, textFrom: indent + label.length };
  }
  return null;
}

function named(line: string, level: number, text: string, end: number): Label | null {
  const sign = SIGN.exec(line.slice(end, end + 50))?.[0] ?? '';
  const textFrom = end + sign.length;
  const title = line.slice(textFrom);
  return sign.trim() !== '' || title.trim() === '' || title === title.toUpperCase() ? { level, text, textFrom } : null;
}
