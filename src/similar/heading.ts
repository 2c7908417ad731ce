/** What a group of models is called: the name of a member that tells most, and the words that tell the group from the others. */
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import type { ModelGroup, ModelRecord } from '../records/model.js';
import { matchForm } from '../text/match.js';
import { syllablePairs } from '../text/syllables.js';

const MOST_WORDS = 3;

/** Groups of records with their headings, in the order of the groups. */
export function named(groups: readonly (readonly ModelRecord[])[]): ModelGroup[] {
  const index = new TfIdf();
  index.setStopwords([]);
  for (const group of groups) index.addDocument(group.flatMap(({ name }) => terms(name)));
  return groups.map((group, at) => {
    const listed = [...index.listTerms(at)].sort((a, b) => b.tfidf - a.tfidf || (a.term < b.term ? -1 : 1));
    const weights = new Map(listed.map(({ term, tfidf }) => [term, tfidf]));
    const telling = (name: string): number => {
      const own = terms(name);
      return own.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0) / Math.sqrt(own.length || 1);
    };
    const names = [...new Set(group.map(({ name }) => name))];
    const [heading = ''] = names.sort((a, b) => telling(b) - telling(a) || a.length - b.length || (a < b ? -1 : 1));
    return {
      heading,
      words: listed.slice(0, MOST_WORDS).map(({ term }) => term.replace('_', ' ')),
      models: group.map(({ id }) => id),
    };
  });
}

/** Neighbouring syllables: "tự_quản". A name of one syllable is that syllable. */
function terms(name: string): string[] {
  const words = matchForm(name.normalize('NFC')).toLowerCase();
  return (syllablePairs(words) || words.trim()).split(' ');
}
