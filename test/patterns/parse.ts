/** A regular expression taken apart, as far as its running time depends on it. */

export type Part =
  /** One character: a letter, an escape, a class; `source` is a pattern of its own. */
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'look'; readonly behind: boolean; readonly body: Part }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly ways: readonly Part[] }
  | { readonly kind: 'repeat'; readonly body: Part; readonly least: number; readonly most: number };

const nothing: Part = { kind: 'nothing' };
const ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|.)/sy;
const CLASS = /\[(?:\\.|[^\]\\])*\]/sy;
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;

/** The parts of a pattern that the engine accepts. */
export function parse(source: string): Part {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) at += found[0].length;
    return found;
  };

  const choice = (): Part => {
    const ways: Part[] = [sequence()];
    while (source[at] === '|') {
      at++;
      ways.push(sequence());
    }
    return ways.length === 1 ? (ways[0] ?? nothing) : { kind: 'choice', ways };
  };

  const sequence = (): Part => {
    const parts: Part[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(quantified(atom()));
    return { kind: 'sequence', parts };
  };

  const atom = (): Part => {
    const group = source[at] === '(' ? take(GROUP) : null;
    if (group !== null) {
      const body = choice();
      at++;
      return /[=!]$/.test(group[0]) ? { kind: 'look', behind: group[0].includes('<'), body } : body;
    }
    const written = take(CLASS)?.[0] ?? take(ESCAPE)?.[0] ?? String.fromCodePoint(source.codePointAt(at) ?? 0);
    if (written[0] !== '[' && written[0] !== '\\') at += written.length;
    return /^(?:[$^]|\\[bB])$/.test(written) ? nothing : { kind: 'character', source: written };
  };

  const quantified = (body: Part): Part => {
    const found = take(QUANTIFIER);
    if (found === null) return body;
    const [sign = '', least, comma, most] = found;
    if (sign.startsWith('?')) return { kind: 'repeat', body, least: 0, most: 1 };
    if (least === undefined)
      return { kind: 'repeat', body, least: sign.startsWith('+') ? 1 : 0, most: Number.POSITIVE_INFINITY };
    const end = comma === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
    return { kind: 'repeat', body, least: Number(least), most: end };
  };

  const whole = choice();
  if (at !== source.length) throw new Error(`not read to its end: ${source.slice(at, at + 20)}`);
  return whole;
}
