/** Codes of issuing bodies in symbols: "TW", "LĐLĐ", "BDVTU". */
import type { SymbolSystem } from './documentTypes.js';
import { several, table } from './table.js';

interface IssuerCode {
  readonly code: string;
  readonly system: SymbolSystem;
  readonly bodies: readonly string[];
  /** First and last day of the code, ISO; empty where unknown or still in use. */
  readonly from: string;
  readonly until: string;
}

const rows = new Map<string, IssuerCode[]>();
const slips = new Map<string, string>();

for (const row of table('issuer-codes', ['code', 'system', 'bodies', 'from', 'until', 'slips'])) {
  const { code, system, from, until } = row;
  if (system !== 'state' && system !== 'party') throw new Error(`issuer-codes.tsv: ${code} has the system "${system}"`);
  const known = rows.get(code.toUpperCase()) ?? [];
  known.push({ code, system, bodies: several(row.bodies), from, until });
  rows.set(code.toUpperCase(), known);
  for (const slip of several(row.slips)) slips.set(slip.toUpperCase(), code);
}

/** All codes, as their rows write them. */
export const issuerCodes: readonly string[] = [...rows.values()].flatMap((known) => known.map(({ code }) => code));

/** The code as it ought to be written: "TƯ" and "T.Ư" → "TW", "LDLD" → "LĐLĐ"; every other code as it is. */
export const issuerCodeOf = (code: string): string => slips.get(code.toUpperCase()) ?? code;

/** The code as its row writes it ("ttg" → "TTg"); null for letters that are none. */
export const writtenIssuerCode = (letters: string): string | null =>
  rows.get(issuerCodeOf(letters).toUpperCase())?.[0]?.code ?? null;

/** True for a code of the list, of this system where one is named. "BTC" stands in both (Bộ Tài chính, Ban Tổ chức). */
export function isIssuerCode(code: string, system?: SymbolSystem): boolean {
  const known = rows.get(issuerCodeOf(code).toUpperCase());
  return known?.some((row) => system === undefined || row.system === system) ?? false;
}

/** The bodies that a code may stand for on a day (ISO): "TW" is three, none of them told by the symbol. */
export function bodiesOfIssuerCode(code: string, day: string): string[] {
  const known = rows.get(issuerCodeOf(code).toUpperCase()) ?? [];
  return known
    .filter((row) => (row.from === '' || row.from <= day) && (row.until === '' || day <= row.until))
    .flatMap((row) => row.bodies);
}
