/**
 * What a page carries besides the text: its number, lines that come back on every page.
 */
import { type Line, textOf } from './lines.js';

export interface PageLines {
  readonly page: number;
  readonly lines: readonly Line[];
  /** Its lines were recognised from its picture. */
  readonly recognised?: true;
  /** The page could not be taken apart; nothing of it was read. */
  readonly damaged?: true;
}

export interface Sorted extends PageLines {
  /** Lines left out of the text above and below it. */
  readonly above: number;
  readonly below: number;
}

const PAGE_NUMBER = /^[-–—]?\s?(?:trang\s)?(\d{1,4})(?:\s?\/\s?\d{1,4})?\s?[-–—]?$/i;
const MIN_REPEATS = 3;

/** Takes page numbers and repeated running lines off the pages; of a running line the first one stays. */
export function withoutFurniture(pages: readonly PageLines[]): Sorted[] {
  const offset = numberOffset(pages);
  const running = runningLines(pages);
  const seen = new Set<string>();
  const isFurniture = (line: Line | undefined, page: number): boolean => {
    if (line === undefined) return false;
    const number = numberOf(line);
    if (number !== null && offset !== null && number - page === offset) return true;
    const pattern = patternOf(line);
    if (!running.has(pattern)) return false;
    const again = seen.has(pattern);
    seen.add(pattern);
    return again;
  };
  return pages.map((each) => {
    const { page, lines } = each;
    let start = 0;
    let end = lines.length;
    while (start < end && isFurniture(lines[start], page)) start++;
    while (end > start && isFurniture(lines[end - 1], page)) end--;
    return { ...each, lines: lines.slice(start, end), above: start, below: lines.length - end };
  });
}

function numberOf(line: Line): number | null {
  const match = PAGE_NUMBER.exec(textOf(line));
  return match === null ? null : Number(match[1]);
}

const edges = ({ lines }: PageLines): Line[] => [...new Set([lines[0], lines.at(-1)])].flatMap((line) => line ?? []);

/** Printed number minus page of the file, where the numbers of at least two pages, or the file's own count, agree on it. */
function numberOffset(pages: readonly PageLines[]): number | null {
  const votes = new Map<number, number>();
  for (const each of pages) {
    for (const line of edges(each)) {
      const number = numberOf(line);
      if (number !== null) votes.set(number - each.page, (votes.get(number - each.page) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || Math.abs(a[0]) - Math.abs(b[0]));
  return best !== undefined && (best[1] > 1 || best[0] === 0) ? best[0] : null;
}

const patternOf = (line: Line): string => textOf(line).replace(/\d+/g, '0');

function runningLines(pages: readonly PageLines[]): ReadonlySet<string> {
  const repeats = new Map<string, number>();
  for (const each of pages) {
    for (const pattern of new Set(edges(each).map(patternOf))) repeats.set(pattern, (repeats.get(pattern) ?? 0) + 1);
  }
  return new Set(
    [...repeats]
      .filter(([pattern, count]) => count >= MIN_REPEATS && count * 2 > pages.length && /\p{L}/u.test(pattern))
      .map(([pattern]) => pattern),
  );
}
