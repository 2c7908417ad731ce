/**
 * How alike a query and passages are in their words: the cosine of their syllables and pairs of neighbouring syllables, each weighed by how
 * few of the passages hold it. The passages are those that any leg of a search brought up, so that what all of them share (the words of
 * their field, and of all papers) counts little, and no statistics of the whole store are needed: over the national legal code this was no
 * worse than weights from all of its articles (docs/benchmarks.md).
 */
import { fold } from '../text/fold.js';
import { matchForm } from '../text/match.js';
import { syllablePairs, syllables } from '../text/syllables.js';

/** What a word that every passage holds still weighs: a few passages of one text must not become alike in nothing. */
const LEAST_WEIGHT = 0.5;

/**
 * One likeness a passage, from 0 to 1, in their order. A query typed without diacritics is compared without them.
 */
export function wordLikenesses(query: string, passages: readonly string[]): number[] {
  const form = isPlain(query) ? (text: string) => fold(matchForm(text)) : matchForm;
  const counted = passages.map((passage) => countsOf(form(passage)));
  const holding = new Map<string, number>();
  for (const counts of counted) for (const unit of counts.keys()) holding.set(unit, (holding.get(unit) ?? 0) + 1);
  const weightOf = (unit: string, count: number): number =>
    (1 + Math.log(count)) * (LEAST_WEIGHT + Math.log((1 + counted.length) / (1 + (holding.get(unit) ?? 0))));

  const asked = new Map([...countsOf(form(query))].map(([unit, count]) => [unit, weightOf(unit, count)]));
  const askedLength = Math.hypot(...asked.values());
  return counted.map((counts) => {
    let [shared, squares] = [0, 0];
    for (const [unit, count] of counts) {
      const weight = weightOf(unit, count);
      squares += weight * weight;
      shared += weight * (asked.get(unit) ?? 0);
    }
    return shared === 0 ? 0 : shared / (askedLength * Math.sqrt(squares));
  });
}

/** Typed without a diacritic: a Vietnamese query then means words that have some. */
export const isPlain = (query: string): boolean => fold(query) === query.toLowerCase();

/** How often each syllable and each pair stands in a text. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const pairs = syllablePairs(text);
  for (const unit of [...syllables(text), ...(pairs === '' ? [] : pairs.split(' '))])
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
