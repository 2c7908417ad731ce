/**
 * The key by which two spellings of one symbol are the same: "Số 05 - QĐ/T.Ư" and "5-QĐ/TW".
 */
import { matchForm } from '../text/match.js';

/**
 * Comparable form of a symbol: capitals, no spaces or dots, no leading zeros of the number, TƯ as TW, hyphen and slash alike (they are
 * swapped often: "217/QĐ-TW"), QĐi and QyĐ as QĐ, CTHĐ as CTr (the Party writes all of them; the type is decided by the word).
 */
export function symbolKey(symbol: string): string {
  const known = keys.get(symbol);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = keyOf(symbol);
  keys.set(symbol, key);
  return key;
}

/** Registries and long drafts ask for the same symbols again and again. */
const keys = new Map<string, string>();
const MOST_KEYS = 50_000;

const keyOf = (symbol: string): string =>
  matchForm(symbol.normalize('NFC'))
    .replace(/[\s.]+/g, '')
    .toUpperCase()
    .replace(/[-/]+/g, '-')
    .replace(/^0+(?=\d)/, '')
    .replaceAll('TƯ', 'TW')
    .replace(/^(\d+-)(?:QĐI|QYĐ)(?=-)/, '$1QĐ')
    .replace(/^(\d+-)(?:CTHĐ)(?=-)/, '$1CTR');

/** The number of a symbol, without leading zeros; null where it has none ("…/KH-UBND"). */
export const symbolNumber = (symbol: string): string | null => /^\D{0,3}0*(\d+)/.exec(symbol)?.[1] ?? null;

/** The year that stands in a symbol ("30/2020/NĐ-CP"); null for symbols numbered afresh each year or term. */
export const symbolYear = (symbol: string): string | null =>
  /^\d+[/-]((?:19|20)\d\d)(?:[/-]|$)/.exec(symbol)?.[1] ?? null;
