/** "Chỉ thị nêu trên", "Nghị quyết này": ways of saying a document that was cited before. */
import type { BackReference, Citation } from '../../records/citation.js';
import type { Source } from '../extractor.js';
import { spaced } from './spaced.js';
import { typeWordsIn } from './words.js';

const POINTING = spaced(
  /\s{1,3}(nêu trên|nói trên|kể trên|dẫn trên|trên đây|vừa nêu|nêu tại đây|này|đó)(?![\p{L}\d])/uy,
);
const PLURAL = /(?:các|những|hai|ba|bốn|mọi|Các|Những|Hai)\s{1,3}$/u;

/** Each with the index of the citation meant: the last one of that kind before it. `ownKind`: the code of the document's own kind. */
export function backReferencesIn(
  source: Source,
  citations: readonly Citation[],
  ownKind: string | null,
): BackReference[] {
  if (citations.length === 0) return [];
  const found: BackReference[] = [];
  const lastOfKind = new Map<string, number>();
  let next = 0;
  for (const word of typeWordsIn(source)) {
    for (
      let citation = citations[next];
      citation !== undefined && citation.span.start < word.start;
      citation = citations[next]
    ) {
      if (citation.type !== null) lastOfKind.set(citation.type.code, next);
      next++;
    }
    POINTING.lastIndex = word.end;
    const pointing = POINTING.exec(source.match);
    if (pointing === null || word.type === null || !word.exact) continue;
    if (PLURAL.test(source.match.slice(Math.max(0, word.start - 8), word.start))) continue;
    // "Quyết định này" in a Quyết định is the paper itself; so it may be where the own kind is not known.
    if (pointing[1] === 'này' && (ownKind === null || ownKind === word.type.code)) continue;
    const citation = lastOfKind.get(word.type.code);
    if (citation === undefined) continue;
    const span = { start: word.start, end: POINTING.lastIndex };
    found.push({ span, text: source.text.slice(span.start, span.end), citation });
  }
  return found;
}
