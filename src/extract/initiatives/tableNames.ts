/** Models in tables: the cells under a heading like "Tên mô hình", with what the other cells of the row say. */
import type { Field } from '../../records/facts.js';
import type { Span } from '../../records/span.js';
import { fieldsIn } from '../../vocabulary/fields.js';
import { isMovement } from '../../vocabulary/movements.js';
import type { Source } from '../extractor.js';
import { type TableRow, tablesOf } from '../tables.js';

export interface TableModel {
  readonly span: Span;
  readonly name: string;
  /** The heading cell, folded. */
  readonly heading: string;
  readonly field: Field | null;
  readonly locality: string | null;
  readonly unit: string | null;
}

const NAME_HEADING =
  /^(?:ten(?: goi)?(?: cac| cua)? )?mo hinh(?:,? (?:cach lam|dien hinh)[a-z ]{0,12}| "?dan van kheo"?)?$/;
const FIELD_HEADING = /^(?:thuoc )?linh vuc/;
const PLACE_HEADING = /^(?:dia ban|dia phuong|dia diem|dia chi|noi (?:thuc hien|trien khai)|xa|huyen|thon)(?![a-z])/;
const UNIT_HEADING = /^(?:ten )?(?:don vi|co quan|tap the|to chuc)/;
const MAX_NAME = 170;
const MIN_NAME = 4;

export function tableModels(source: Source): TableModel[] {
  return tablesOf(source).flatMap(({ headings, rows }) => {
    const place = headings.findIndex((heading) => NAME_HEADING.test(heading.replace(/\s+/g, ' ')));
    if (place === -1) return [];
    const column = (pattern: RegExp): number => headings.findIndex((heading) => pattern.test(heading));
    const columns = { field: column(FIELD_HEADING), place: column(PLACE_HEADING), unit: column(UNIT_HEADING) };
    return rows.flatMap((row): TableModel[] => {
      const span = row.cells[place];
      const name = span === undefined ? null : nameOf(source.text.slice(span.start, span.end));
      if (span === undefined || name === null || isGroup(source, row, place)) return [];
      const [field] = fieldsIn(foldedCell(source, row, columns.field), 'name');
      return [
        {
          span,
          name,
          heading: headings[place] ?? '',
          field: field?.span.start === 0 ? field.field : null,
          locality: cellText(source, row, columns.place),
          unit: cellText(source, row, columns.unit),
        },
      ];
    });
  });
}

// "II | Lĩnh vực xã hội |  | ": a heading over the rows that follow.
const GROUP_NUMBER = /^(?:[IVX]{1,5}|[A-ZĐ])[.)]?$/;

function isGroup({ text }: Source, { cells }: TableRow, place: number): boolean {
  const others = cells.filter((cell, i) => i !== place && cell.start < cell.end);
  const [number] = others;
  return number !== undefined && others.length === 1 && GROUP_NUMBER.test(text.slice(number.start, number.end));
}

/** The name in a cell, without quotation marks and "Mô hình"; null where the cell holds none. */
function nameOf(cell: string): string | null {
  const name = cell
    .replace(/^mô hình\s+/iu, '')
    .replace(/^["“«]+|["”»]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (name.length < MIN_NAME || name.length > MAX_NAME) return null;
  return /^[\p{Lu}\d]/u.test(name) && /\p{L}{2}/u.test(name) && !isMovement(name) ? name : null;
}

function foldedCell({ folded }: Source, row: TableRow, column: number): string {
  const span = row.cells[column];
  return span === undefined ? '' : folded.slice(span.start, span.end);
}

function cellText({ text }: Source, row: TableRow, column: number): string | null {
  const span = row.cells[column];
  const words = span === undefined ? '' : text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return /\p{L}/u.test(words) ? words : null;
}
