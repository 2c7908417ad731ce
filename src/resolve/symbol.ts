/**
 * The key by which two spellings of one symbol are the same: "Số 05 - QĐ/T.Ư" and "5-QĐ/TW".
 */
import { matchForm } from '../text/match.js';

/**
 * Comparable form of a symbol: capitals, no spaces or dots, no leading zeros of the number, TƯ as TW, QĐi and QyĐ as QĐ
 * (the Party writes all three for Quy định; facts of the field: type is decided by the word, never by this code).
 */
export function symbolKey(symbol: string): string {
  return matchForm(symbol.normalize('NFC'))
    .replace(/[\s.]+/g, '')
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')
    .replace(/TƯ(?![A-ZĐƯ])/g, 'TW')
    .replace(/(?<=^\d+[-/])Q(?:ĐI|YĐ)(?=[-/])/, 'QĐ');
}
