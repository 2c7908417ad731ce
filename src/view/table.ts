/** A table for a terminal: columns as wide as their widest cell, the flexible ones shrunk until the screen holds all. */
import { greatestOf } from '../records/extremes.js';
import { clipped, type Screen, shown, styled } from './screen.js';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Gives way when the screen is narrow, the widest first. */
  readonly flexible?: boolean;
}

const GAP = '  ';
const MIN_FLEXIBLE = 16;

/** Rows of cells under their titles; document text is made safe here. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[], screen: Screen): string {
  const cells = rows.map((row) => row.map(shown));
  const widths = columns.map((column, i) =>
    greatestOf([column.title.length, ...cells.map((row) => [...(row[i] ?? '')].length)]),
  );
  let excess = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (columns.length - 1) - screen.width;
  for (; excess > 0; excess--) {
    const widest = widestFlexible(columns, widths);
    if (widest === null) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  const line = (row: readonly string[]): string =>
    columns
      .map((column, i) => {
        const width = widths[i] ?? 0;
        const cell = clipped(row[i] ?? '', width);
        const padding = ' '.repeat(Math.max(0, width - [...cell].length));
        return column.align === 'right' ? padding + cell : cell + padding;
      })
      .join(GAP)
      .trimEnd();
  return [styled(screen, 'dim', line(columns.map((column) => column.title))), ...cells.map(line)].join('\n');
}

/** The flexible column that has most to give; null where none has. */
function widestFlexible(columns: readonly Column[], widths: readonly number[]): number | null {
  let widest: number | null = null;
  for (const [i, column] of columns.entries()) {
    const width = widths[i] ?? 0;
    if (column.flexible === true && width > MIN_FLEXIBLE && width > (widest === null ? 0 : (widths[widest] ?? 0)))
      widest = i;
  }
  return widest;
}
