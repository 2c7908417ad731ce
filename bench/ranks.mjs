// Ranks of documents of state, and how well ranked lists find what belongs to a query.

/** Higher first; a document guides those above it. The third part of an article's code names its kind. */
const LEVELS = [['LQ', 'PL', 'NL', 'SL'], ['NQ'], ['NĐ'], ['QĐ'], ['TT', 'TL', 'CT']];
const levels = new Map(LEVELS.flatMap((kinds, level) => kinds.map((kind) => [kind.normalize('NFC'), level])));

/** 0 for laws, larger below; null for a kind that is not known. */
export function levelOf(code) {
  return levels.get((code.split('.')[2] ?? '').normalize('NFC')) ?? null;
}

/** Is `other` of a higher rank than `code`? */
export function isHigher(other, code) {
  const [above, own] = [levelOf(other), levelOf(code)];
  return above !== null && own !== null && above < own;
}

/**
 * R@10, R@50 and MRR@10 of one query: `ranked` holds codes, best first, each once; `relevant` is not empty.
 */
export function measured(ranked, relevant) {
  const wanted = new Set(relevant);
  const recall = (most) => ranked.slice(0, most).filter((code) => wanted.has(code)).length / wanted.size;
  const first = ranked.slice(0, 10).findIndex((code) => wanted.has(code));
  return { r10: recall(10), r50: recall(50), mrr10: first === -1 ? 0 : 1 / (first + 1) };
}

/** Means over queries, to four decimals. */
export function means(each) {
  const mean = (measure) => each.reduce((sum, one) => sum + one[measure], 0) / each.length;
  return Object.fromEntries(['r10', 'r50', 'mrr10'].map((measure) => [measure, Math.round(mean(measure) * 1e4) / 1e4]));
}
