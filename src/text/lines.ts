/** A line of a text, without its line end. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a normalised text (LF only), blank ones included. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const at = text.indexOf('\n', start);
    const end = at === -1 ? text.length : at;
    lines.push({ start, end, text: text.slice(start, end) });
    if (at === -1) return lines;
    start = at + 1;
  }
}

/** Where many offsets of one text lie: its line starts are found once. */
export function positionsIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = linesOf(text).map(({ start }) => start);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Line and column (from 1) of an offset. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (;;) {
    const at = text.indexOf('\n', start);
    if (at === -1 || at >= offset) return { line, column: offset - start + 1 };
    line++;
    start = at + 1;
  }
}
