/**
 * Vocabulary tables: tab-separated, first line the column names, "#" lines are comments. Every row names its source.
 */
import { readFileSync } from 'node:fs';
import { asset } from '../assets.js';

export type Row<Column extends string> = Readonly<Record<Column, string>>;

/** Rows of `src/vocabulary/data/NAME.tsv`. A missing column or a row of another width is a bug of the package: thrown, with its line. */
export function table<Column extends string>(name: string, columns: readonly Column[]): Row<Column>[] {
  const lines = readFileSync(asset(`src/vocabulary/data/${name}.tsv`), 'utf8').split(/\r?\n/);
  const rows: Row<Column>[] = [];
  let places: number[] | null = null;
  let width = 0;
  for (const [number, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (places === null) {
      places = columns.map((column) => cells.indexOf(column));
      width = cells.length;
      const missing = columns.find((_, i) => places?.[i] === -1);
      if (missing !== undefined) throw new Error(`${name}.tsv has no column "${missing}"`);
      continue;
    }
    if (cells.length !== width) throw new Error(`${name}.tsv:${number + 1} has ${cells.length} cells, not ${width}`);
    const row: Partial<Record<Column, string>> = {};
    for (const [i, column] of columns.entries()) row[column] = cells[places[i] ?? -1] ?? '';
    rows.push(row as Row<Column>);
  }
  return rows;
}

/** A cell that holds several values, split at "|". */
export const several = (cell: string): string[] => (cell === '' ? [] : cell.split('|'));
