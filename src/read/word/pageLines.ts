/** Lines of page headers and footers, which every page repeats. */
import type { Paragraph } from './paragraphs.js';

/** Is this what is left of "- 2 -" or "Trang 2/5" without its fields? */
export const isPageNumberOnly = (line: string): boolean =>
  ['', 'trang', 'page', 'pageof'].includes(line.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase());

/** Each line once, whatever number of sections repeat it; page numbers are no text of the document. */
export function onceEach(lines: readonly Paragraph[]): Paragraph[] {
  const seen = new Set<string>();
  return lines.filter(({ kind, runs }) => {
    const line = runs.map(({ text }) => text).join('');
    const key = `${kind} ${line.trim()}`;
    if (isPageNumberOnly(line) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
