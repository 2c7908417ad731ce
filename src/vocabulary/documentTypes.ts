/** Kinds of documents: by the word in the text, or by the code in a symbol. */
import type { DocumentType } from '../records/citation.js';
import { several, table } from './table.js';

/** The two ways of numbering: 70/KH-UBND (state, unions, Front) and 70-KH/TU (Party, Youth Union). */
export type SymbolSystem = 'state' | 'party';

const byWord = new Map<string, DocumentType>();
const byCode = new Map<string, DocumentType>();
const bySymbolCode: Readonly<Record<SymbolSystem, Map<string, DocumentType>>> = { state: new Map(), party: new Map() };
const slips = new Map<string, string>();
const written = new Set<string>();

for (const row of table('document-types', ['code', 'name', 'words', 'stateCodes', 'partyCodes', 'slips'])) {
  const type: DocumentType = { code: row.code, name: row.name };
  if (!byCode.has(row.code)) byCode.set(row.code, type);
  for (const word of several(row.words)) byWord.set(word, type);
  for (const code of several(row.stateCodes)) bySymbolCode.state.set(code.toUpperCase(), type);
  for (const code of several(row.partyCodes)) bySymbolCode.party.set(code.toUpperCase(), type);
  for (const code of [...several(row.stateCodes), ...several(row.partyCodes)]) written.add(code);
  const [right] = [...several(row.stateCodes), ...several(row.partyCodes)];
  if (right !== undefined) for (const slip of several(row.slips)) slips.set(slip.toUpperCase(), right);
}

/** The codes that stand in symbols, of both systems, as they are written. */
export const symbolCodes: readonly string[] = [...written];

/** All words that name a kind, lower case, longest first: "chương trình hành động" before "chương trình". */
export const typeWords: readonly string[] = [...byWord.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The kind that a word names, in any case ("QUYẾT ĐỊNH"); null for other words. */
export const typeOfWord = (word: string): DocumentType | null =>
  byWord.get(word.toLowerCase().replace(/\s+/g, ' ').trim()) ?? null;

/**
 * The kind that a symbol's code stands for ("KH" in 70/KH-LĐLĐ). Null where it stands for none, or for several: "TT" is Thông tư
 * in state symbols and Thông tri in the Party's, so that without the system it tells nothing.
 */
export function typeOfSymbolCode(code: string, system?: SymbolSystem): DocumentType | null {
  const key = symbolCodeOf(code).toUpperCase();
  if (system !== undefined) return bySymbolCode[system].get(key) ?? null;
  const state = bySymbolCode.state.get(key);
  const party = bySymbolCode.party.get(key);
  if (state !== undefined && party !== undefined && state !== party) return null;
  return state ?? party ?? null;
}

/** The code as it ought to be written: lost diacritics given back ("QD" → "QĐ"), every other code as it is. */
export const symbolCodeOf = (code: string): string => slips.get(code.toUpperCase()) ?? code;

export const typeOfCode = (code: string): DocumentType | null => byCode.get(code) ?? null;
