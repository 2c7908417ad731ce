/** Numbers under one word: "số 217-QĐ/TW", "số 217, 218-QĐ/TW", "43/2014 và 44/2014/NĐ-CP", "1013/QĐ-TLĐ, 1014/QĐ-TLĐ". */
import { digitsOf, type SymbolToken, symbolAt } from './symbol.js';

export interface SymbolList {
  readonly end: number;
  readonly symbols: readonly string[];
  /** The last full symbol of the list; null where only numbers stand ("Nghị quyết 25"). */
  readonly token: SymbolToken | null;
  /** True where a member has no letters of its own. */
  readonly elided: boolean;
}

const ELIDED = /([\dOl]{1,5}[a-e]?)(?:\s?\/\s?((?:19|20)\d{2}))?(?![\p{L}\d])(?!\s?[-/.]\s?\d)/uy;
const CONNECTOR = /\s{0,3}(?:[,;&]|(?:và|hoặc)(?=\s))\s{0,3}(?:và\s{1,3})?(?:số\s{1,3})?(?=[\dOl])/y;
const MAX_MEMBERS = 24;

interface Member {
  readonly number: string;
  readonly year: string | null;
}

const numberOnly = ({ number, year }: Member): string => (year === null ? number : `${number}/${year}`);

/** The next symbol of a list: a certain one, or a loose one with the letters of the last. */
function likeAt(match: string, at: number, last: SymbolToken): SymbolToken | null {
  const certain = symbolAt(match, at, 'bare');
  if (certain !== null) return certain;
  const loose = symbolAt(match, at, 'named');
  return loose !== null && loose.issuer === last.issuer && loose.code === last.code ? loose : null;
}

/** The symbols that begin at `start` of the matching form; null where neither a symbol nor a number stands there. */
export function listAt(match: string, start: number): SymbolList | null {
  const symbols: string[] = [];
  let waiting: Member[] = [];
  let token: SymbolToken | null = null;
  let end = start;
  let at = start;
  let elided = false;
  while (symbols.length + waiting.length < MAX_MEMBERS) {
    const full: SymbolToken | null = token === null ? symbolAt(match, at, 'named') : likeAt(match, at, token);
    if (full !== null) {
      for (const { number, year } of waiting)
        symbols.push(`${number}${(year ?? full.year) === null ? '' : `/${year ?? full.year}`}${full.suffix}`);
      elided ||= waiting.length > 0;
      waiting = [];
      symbols.push(full.symbol);
      token = full;
      end = full.end;
    } else {
      if (token !== null) break;
      ELIDED.lastIndex = at;
      const member = ELIDED.exec(match);
      const number = digitsOf(member?.[1] ?? '');
      if (member === null || number === null) break;
      waiting.push({ number, year: member[2] ?? null });
      if (token === null) end = ELIDED.lastIndex;
    }
    CONNECTOR.lastIndex = full?.end ?? ELIDED.lastIndex;
    if (!CONNECTOR.test(match)) break;
    at = CONNECTOR.lastIndex;
  }
  if (token === null && waiting.length > 0) return { end, symbols: waiting.map(numberOnly), token, elided: true };
  return token === null ? null : { end, symbols, token, elided };
}
