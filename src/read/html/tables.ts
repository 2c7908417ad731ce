/**
 * Tables: one of data is read row by row, a row on a line; one that only places things beside each other (a masthead, a signature
 * block) is read as what it holds, the left column wholly before the right one.
 */
import { greatestOf } from '../../records/extremes.js';
import { childrenNamed, type DomElement, tagOf } from '../dom.js';
import { type Block, row } from '../flow.js';
import { BORDERED, BORDERLESS } from './marks.js';

interface Cell {
  readonly element: DomElement;
  readonly blocks: readonly Block[];
  readonly columns: number;
}
type Row = readonly Cell[];

const MAX_LAYOUT_COLUMNS = 3;
// Mastheads and signature blocks have one to five rows; rows of data without any border are rare among so few.
const MAX_LAYOUT_ROWS = 6;
const MAX_BORDERED_LAYOUT_ROWS = 2;

export function tableBlocks(table: DomElement, blocksOfCell: (cell: DomElement) => Block[]): Block[] {
  const caption = childrenNamed(table, 'caption').flatMap(blocksOfCell);
  const rows = rowsOf(table, blocksOfCell).filter((cells) => cells.some(isFilled));
  const columns = greatestOf([0, ...rows.map((cells) => cells.filter(isFilled).length)]);
  if (!isLayout(table, rows, columns)) return [...caption, ...rows.map(dataRow)];
  const uniform =
    columns === 2 && rows.every((cells) => cells.length === 2 && cells.every((cell) => cell.columns === 1));
  const ordered =
    uniform && !isNested(table) ? [...rows.map((cells) => cells[0]), ...rows.map((cells) => cells[1])] : rows.flat();
  return [...caption, ...ordered.flatMap((cell) => cell?.blocks ?? [])];
}

const isFilled = (cell: Cell): boolean => cell.blocks.length > 0;

function rowsOf(table: DomElement, blocksOfCell: (cell: DomElement) => Block[]): Row[] {
  const rows: Row[] = [];
  const collect = (parent: DomElement): void => {
    for (const child of parent.children) {
      const tag = tagOf(child);
      if (tag === 'tr') rows.push(cellsOf(child, blocksOfCell));
      else if (tag === 'thead' || tag === 'tbody' || tag === 'tfoot') collect(child);
    }
  };
  collect(table);
  return rows;
}

const cellsOf = (tr: DomElement, blocksOfCell: (cell: DomElement) => Block[]): Cell[] =>
  [...tr.children]
    .filter((child) => tagOf(child) === 'td' || tagOf(child) === 'th')
    .map((element) => ({
      element,
      blocks: blocksOfCell(element),
      columns: Number(element.getAttribute('colspan') ?? 1) || 1,
    }));

const dataRow = (cells: Row): Block => row(cells.map(({ blocks }) => blocks.map(({ text }) => text).join(' ')));

function isLayout(table: DomElement, rows: readonly Row[], columns: number): boolean {
  if (columns <= 1 || isNested(table)) return true;
  if (columns > MAX_LAYOUT_COLUMNS || rows.length > MAX_LAYOUT_ROWS) return false;
  const borders = hasBorders(table, rows);
  if (borders === false) return true;
  const longCells = (cells: Row): number => cells.filter((cell) => cell.blocks.length > 1).length;
  if (borders) return rows.length <= MAX_BORDERED_LAYOUT_ROWS && rows.some((cells) => longCells(cells) > 1);
  return rows.some((cells) => longCells(cells) > 0);
}

const isNested = (table: DomElement): boolean => table.querySelector('table') !== null;

/** Null: the page does not tell (a style sheet may). */
function hasBorders(table: DomElement, rows: readonly Row[]): boolean | null {
  const cells = rows.flat();
  if (cells.some(({ element }) => tagOf(element) === 'th')) return true;
  const name = table.getAttribute('class');
  if (name === BORDERED || name === BORDERLESS) return name === BORDERED;
  const border = table.getAttribute('border');
  if (border !== null) {
    if (/^\d+$/.test(border) && Number(border) > 0) return true;
    if (border === '0') return cells.some(({ element }) => showsBorder(element));
  }
  if (showsBorder(table) || cells.some(({ element }) => showsBorder(element))) return true;
  return table.hasAttribute('style') && /mso-/.test(table.getAttribute('style') ?? '') ? false : null;
}

const showsBorder = (element: DomElement): boolean =>
  /border(?:-(?:top|left|right|bottom))?\s*:[^;]{0,60}\b(?:solid|double|dashed|dotted)/i.test(
    element.getAttribute('style') ?? '',
  );
