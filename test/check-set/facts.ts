/** The rows of the fact sheet beside the checkout that bear a symbol, read anew from its files: the gold is judged by the facts, not by the program. */
import { readFileSync } from 'node:fs';
import { csvRows } from '../../src/resolve/registry/csv.js';
import { symbolKey } from '../../src/resolve/symbol.js';
import { shared } from '../support.js';

export interface Row {
  readonly symbol: string;
  readonly type: string;
  readonly issuer: string;
  readonly date: string;
  readonly effective: string;
  readonly status: string;
  readonly successor: string;
  readonly statusDate: string;
  readonly statusVerified: boolean;
  readonly verified: boolean;
}

function rowsOf(file: string): Row[] {
  const [head, ...rows] = csvRows(readFileSync(shared(`facts/${file}`), 'utf8'));
  return rows.map(({ cells }) => {
    const cell = (name: string) => cells[head?.cells.indexOf(name) ?? -1] ?? '';
    return {
      symbol: cell('symbol'),
      type: cell('type'),
      issuer: cell('issuer'),
      date: cell('date'),
      effective: cell('effective'),
      status: cell('status'),
      successor: cell('superseded_by'),
      statusDate: cell('status_date'),
      statusVerified: cell('status_verified') === 'yes',
      verified: cell('verified') === 'yes',
    };
  });
}

/** Rows by the key of their symbol. */
type Bearers = ReadonlyMap<string, readonly Row[]>;

export interface Facts {
  readonly registry: Bearers;
  /** Rows read from one compilation only: they prove no error. */
  readonly code: Bearers;
}

export const readFacts = (): Facts => ({ registry: bySymbol('registry.csv'), code: bySymbol('registry-code.csv') });

function bySymbol(file: string): Bearers {
  const bearers = new Map<string, Row[]>();
  for (const row of rowsOf(file)) {
    const key = symbolKey(row.symbol);
    bearers.set(key, [...(bearers.get(key) ?? []), row]);
  }
  return bearers;
}

/** An old commune and what it became, on 1 July 2025: "xã Cư KTy" → "xã Dang Kang", "tỉnh Đắk Lắk". */
export interface Merger {
  readonly old: string;
  readonly now: string;
  readonly province: string;
}

export function readMergers(): Merger[] {
  const small = (name = ''): string => name.charAt(0).toLowerCase() + name.slice(1);
  const lines = readFileSync(shared('facts/units.tsv'), 'utf8').normalize('NFC').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [, , old, province, now] = line.split('\t');
    return { old: small(old), now: small(now), province: small(province) };
  });
}

/** Statuses that end a document. */
const ends: ReadonlySet<string> = new Set(['superseded', 'ended', 'absorbed', 'concluded', 'executed']);
export const hasEnd = ({ status }: Row): boolean => ends.has(status);
export const endedBy = (row: Row, day: string): boolean =>
  hasEnd(row) && row.statusDate !== '' && row.statusDate <= day;

/** First days of the terms of the Central Committee, VIII to XIV: the symbols of the Party are numbered afresh in each. */
const terms = ['1996-07-02', '2001-04-23', '2006-04-26', '2011-01-20', '2016-01-29', '2021-02-02', '2026-01-24'];
const term = (date: string): number => terms.filter((first) => first <= date).length;

/** Whether a document of this date would be numbered in the same series as the row. */
export function sameSeries(row: Row, date: string): boolean {
  const year = /^\d+\/(\d{4})\//.exec(row.symbol)?.[1];
  if (year !== undefined) return year === date.slice(0, 4);
  if (/^\d+-/.test(row.symbol)) return term(row.date) === term(date);
  return row.date.slice(0, 4) === date.slice(0, 4);
}

/** The date that a quote writes out, ISO. */
export function writtenDate(quote: string): string | null {
  const found =
    /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/.exec(quote) ?? /\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\/)/.exec(quote);
  if (found === null) return null;
  const [, day = '', month = '', year = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
