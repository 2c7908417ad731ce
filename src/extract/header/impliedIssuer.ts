/**
 * The issuer of a text without masthead lines, as its own sentences name it: "Liên đoàn Lao động quận 1 xây dựng kế hoạch …".
 */
import { bodyAt, foldedSyllables } from '../../vocabulary/bodies.js';
import { unitWordAt } from '../../vocabulary/levels.js';
import type { Source } from '../extractor.js';

// What an issuer says of itself in the sentence that ends the preamble.
const ACTS =
  /(?<![a-z])(?:xay dung|ban hanh|de nghi|yeu cau|huong dan|thong bao|bao cao|trien khai|to chuc thuc hien) /g;
const SEARCHED = 4_000;
const LONGEST = 110;
const SENTENCE = new Set(['ngay', 've', 'so', 'da', 'duoc', 'se', 'va', 'cho', 'cua', 'tai']);

/** The body that acts in the first paragraphs; `place` completes "huyện" without a name. Null where none does. */
export function impliedIssuer(source: Source, from: number, place: string | null): string | null {
  const end = Math.min(source.text.length, from + SEARCHED);
  for (const act of source.folded.slice(from, end).matchAll(ACTS)) {
    const at = from + act.index;
    const before = source.text.slice(Math.max(from, at - LONGEST), at);
    const clause = before.split(/[.,;:()“”"\n]/).at(-1) ?? '';
    const name = bodyIn(clause);
    if (name !== null) return completed(name, place);
  }
  return null;
}

/** The body that a clause is, from its capital letter to its end; the organ in front of another body left out. */
function bodyIn(clause: string): string | null {
  const words = [...clause.matchAll(/[\p{L}\p{N}&]+/gu)];
  const syllables = words.flatMap((word) => foldedSyllables(word[0]));
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || !/^\p{Lu}/u.test(word[0])) continue;
    const found = bodyAt(syllables, at);
    if (found === null) continue;
    const inner = bodyAt(syllables, at + found.length);
    if (found.body.system === 'any' && inner === null) return null;
    // "của … ngày 4/10/2021 về việc" is no name, nor is a sentence with a verb of its own.
    if (syllables.slice(at).some((syllable) => SENTENCE.has(syllable))) continue;
    const start = found.body.system === 'any' && inner !== null ? words[at + found.length]?.index : word.index;
    return clause
      .slice(start ?? 0)
      .replace(/\s+/g, ' ')
      .trim();
  }
  return null;
}

function completed(name: string, place: string | null): string {
  const syllables = foldedSyllables(name);
  const last = unitWordAt(syllables, syllables.length - 1) ?? unitWordAt(syllables, syllables.length - 2);
  const bare = last !== null && last.length <= 2 && unitEnds(syllables, last.length);
  return bare && place !== null
    ? `${name} ${place.replace(/^(?:tỉnh|huyện|quận|xã|phường|TP\.?|thành phố) /i, '')}`
    : name;
}

const unitEnds = (syllables: readonly string[], length: number): boolean =>
  unitWordAt(syllables, syllables.length - length)?.length === length;
