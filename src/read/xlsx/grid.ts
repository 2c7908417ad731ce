/** A sheet → its cells by row and column (ECMA-376 part 1, 18.3.1). Formulas show the value that was stored with them; none is worked out. */
import { childNamed, childrenNamed, type DomElement } from '../dom.js';
import type { Grid, Merge, Row, Run } from '../sheets/grid.js';
import { numberFormat, shown } from '../sheets/numbers.js';
import { runsOf, type Workbook } from './workbook.js';

const PLAIN_STYLE = { font: null, format: numberFormat(0, null) };

export function gridOf(sheet: DomElement, workbook: Workbook): Grid {
  const rows: Row[] = [];
  let number = 0;
  for (const row of childrenNamed(childNamed(sheet, 'sheetdata') ?? sheet, 'row')) {
    number = integer(row.getAttribute('r')) ?? number + 1;
    const cells = new Map<number, Run[]>();
    let column = -1;
    for (const cell of childrenNamed(row, 'c')) {
      column = placeOf(cell.getAttribute('r') ?? '')?.column ?? column + 1;
      const runs = runsOfCell(cell, workbook);
      if (runs.some(({ text }) => text.trim() !== '')) cells.set(column, runs);
    }
    rows.push({ number, cells });
  }
  const merged = childNamed(sheet, 'mergecells');
  const merges = merged === null ? [] : childrenNamed(merged, 'mergecell');
  return {
    rows: rows.sort((a, b) => a.number - b.number),
    merges: merges.flatMap((each) => mergeOf(each.getAttribute('ref') ?? '') ?? []),
  };
}

function runsOfCell(cell: DomElement, { strings, styles, since1904 }: Workbook): Run[] {
  const style = styles[integer(cell.getAttribute('s')) ?? 0] ?? PLAIN_STYLE;
  const value = childNamed(cell, 'v')?.textContent ?? '';
  const inFont = (runs: readonly Run[]): Run[] => runs.map(({ text, font }) => ({ text, font: font ?? style.font }));
  const inline = childNamed(cell, 'is');
  switch (cell.getAttribute('t')) {
    case 's':
      return inFont(strings[integer(value) ?? -1] ?? []);
    case 'inlineStr':
      return inline === null ? [] : inFont(runsOf(inline));
    case 'str':
    case 'd':
      return inFont([{ text: value, font: null }]);
    case 'b':
      return [{ text: value === '1' ? 'TRUE' : 'FALSE', font: null }];
    case 'e':
      return []; // "#REF!": a mistake of the sheet, no text of it
    default:
      return value.trim() === '' ? [] : [{ text: shown(Number(value), style.format, since1904), font: null }];
  }
}

/** "B3" → column 1, row 3. */
function placeOf(reference: string): { readonly column: number; readonly row: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}

function mergeOf(reference: string): Merge | null {
  const [first, last] = reference.split(':').map(placeOf);
  if (first == null || last == null) return null;
  return { top: first.row, bottom: last.row, left: first.column, right: last.column };
}

const integer = (value: string | null): number | null =>
  value !== null && /^\d{1,7}$/.test(value.trim()) ? Number(value) : null;
