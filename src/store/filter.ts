/** Filters as SQL over the table `documents`. */
import { symbolKey } from '../resolve/symbol.js';
import { fold } from '../text/fold.js';
import { among, literal, quoted } from './lance.js';
import type { DocumentFilter } from './store.js';

/** The condition of a filter; null where it lets everything through. */
export function condition(filter: DocumentFilter | undefined): string | null {
  if (filter === undefined) return null;
  const conditions: string[] = [];
  if (filter.ids !== undefined) conditions.push(among('id', filter.ids));
  if (filter.type !== undefined) {
    const word = fold(filter.type.normalize('NFC').trim());
    const code = filter.type.normalize('NFC').trim().toLowerCase();
    conditions.push(`(lower(${quoted('typeCode')}) = ${literal(code)} OR ${quoted('typeFolded')} = ${literal(word)})`);
  }
  if (filter.issuer !== undefined) conditions.push(holds('issuerFolded', fold(filter.issuer.normalize('NFC').trim())));
  if (filter.symbol !== undefined) conditions.push(holds('symbolFolded', fold(symbolKey(filter.symbol))));
  // A partial date ("2015") passes where any day of it lies in the range.
  if (filter.from !== undefined) conditions.push(`${quoted('dateLast')} >= ${literal(filter.from)}`);
  if (filter.to !== undefined) conditions.push(`${quoted('dateFirst')} <= ${literal(filter.to)}`);
  return conditions.length === 0 ? null : conditions.join(' AND ');
}

const holds = (column: string, part: string): string => `contains(${quoted(column)}, ${literal(part)})`;
