/**
 * Citations: every other document that a text names, with what the text tells of it. Four steps: find the mentions, complete them from
 * their neighbours, relate them by their verbs, then point back references at them.
 */
import type { Citation } from '../../records/citation.js';
import type { Findings } from '../../records/extraction.js';
import { symbolKey } from '../../resolve/symbol.js';
import type { Extractor, Source } from '../extractor.js';
import { backReferencesIn } from './backReferences.js';
import { type Mention, oneLine } from './mention.js';
import { mentionsIn } from './mentions.js';
import { type Related, relate } from './relation.js';
import { shared } from './sharing.js';

/** A relation read from a verb is surer than one that rests on the absence of any. */
const WITHOUT_CUE = 0.95;

export const citations: Extractor<'citations' | 'backReferences'> = {
  name: 'citations',
  find: (source, found) => {
    const mentions = shared(source, mentionsIn(source)).filter((mention) => !isOwn(mention, found));
    if (mentions.length === 0) return { citations: [], backReferences: [] };
    const subject = oneLine(found.header.subject ?? '').toLowerCase();
    const inOwnTitle = (mention: Mention): boolean =>
      subject !== '' && subject.includes(oneLine(source.text.slice(mention.start, mention.end)).toLowerCase());
    const cited = listed(source, relate(source, mentions, { holds: inOwnTitle }));
    return { citations: cited, backReferences: backReferencesIn(source, cited, found.header.type?.code ?? null) };
  },
};

/** The document's own symbol, again in a page head or an enclosed regulation: no citation, unless another date tells it apart. */
function isOwn(mention: Mention, { header }: Readonly<Findings>): boolean {
  const [symbol] = mention.symbols;
  if (header.symbol === null || symbol == null || mention.symbols.length > 1) return false;
  if (symbolKey(symbol) !== symbolKey(header.symbol)) return false;
  return (
    mention.date === null ||
    header.date === null ||
    mention.date.startsWith(header.date) ||
    header.date.startsWith(mention.date)
  );
}

function listed(source: Source, related: readonly Related[]): Citation[] {
  const firstIndex: number[] = [];
  let count = 0;
  for (const { mention } of related) {
    firstIndex.push(count);
    count += mention.symbols.length;
  }
  return related.flatMap((item) => {
    const { mention, title, pinpoint } = item;
    const span = { start: mention.start, end: mention.end };
    return mention.symbols.map((symbol) => ({
      span,
      text: source.text.slice(span.start, span.end),
      symbol,
      type: mention.type,
      issuer: mention.issuer,
      date: mention.date,
      title: title === null ? null : oneLine(source.text.slice(title.start, title.end)),
      pinpoint: pinpoint === null ? null : oneLine(source.text.slice(pinpoint.start, pinpoint.end)),
      term: mention.term,
      subject: item.subject === null ? null : (firstIndex[item.subject] ?? null),
      resolved: null,
      relation: item.relation,
      rule: `${mention.pattern} ← ${item.cue ?? 'no cue'}`,
      confidence: Number((mention.confidence * (item.cue === null ? WITHOUT_CUE : 1)).toFixed(3)),
    }));
  });
}
