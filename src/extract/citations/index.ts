/**
 * Citations: every other document that a text names, with what the text tells of it. Four steps: find the mentions, complete them from
 * their neighbours, relate them by their verbs, then point back references at them.
 */
import { ruleOf } from '../../records/certainty.js';
import type { Citation } from '../../records/citation.js';
import type { Findings } from '../../records/extraction.js';
import { symbolKey } from '../../resolve/symbol.js';
import { confidenceOf } from '../../vocabulary/confidence.js';
import type { Extractor, Source } from '../extractor.js';
import { backReferencesIn } from './backReferences.js';
import { type Mention, oneLine } from './mention.js';
import { mentionsIn } from './mentions.js';
import { type Related, relate } from './relation.js';
import { shared } from './sharing.js';
import { withSymbolsToldBefore } from './toldBefore.js';

export const citations: Extractor<'citations' | 'backReferences'> = {
  name: 'citations',
  find: (source, found) => {
    const mentions = withSymbolsToldBefore(shared(source, mentionsIn(source))).filter(
      (mention) => !isOwn(mention, found) && !isOwnHeading(source, mention, found),
    );
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

/** "NGHỊ QUYẾT HỘI NGHỊ LẦN THỨ BẢY …" in capitals at the head of a line, of the document's own kind: its title. */
function isOwnHeading({ match }: Source, mention: Mention, { header }: Readonly<Findings>): boolean {
  if (mention.pattern !== 'congress-paper' || header.type === null || mention.type?.code !== header.type.code)
    return false;
  const written = match.slice(mention.start, mention.end);
  const lineStart = match.lastIndexOf('\n', mention.start - 1) + 1;
  return written === written.toUpperCase() && match.slice(lineStart, mention.start).trim() === '';
}

function listed(source: Source, related: readonly Related[]): Citation[] {
  const firstIndex: number[] = [];
  let count = 0;
  for (const { mention } of related) {
    firstIndex.push(count);
    count += mention.symbols.length * termsOf(mention).length;
  }
  return related.flatMap((item) => {
    const { mention, title, pinpoint } = item;
    const span = { start: mention.start, end: mention.end };
    const named = mention.symbols.flatMap((symbol) => termsOf(mention).map((term) => ({ symbol, term })));
    return named.map(({ symbol, term }) => ({
      span,
      text: source.text.slice(span.start, span.end),
      symbol,
      type: mention.type,
      issuer: mention.issuer,
      date: mention.date,
      title: title === null ? null : oneLine(source.text.slice(title.start, title.end)),
      pinpoint: pinpoint === null ? null : oneLine(source.text.slice(pinpoint.start, pinpoint.end)),
      term,
      subject: item.subject === null ? null : (firstIndex[item.subject] ?? null),
      resolved: null,
      relation: item.relation,
      rule: ruleOf(mention.pattern, item.cue?.cue ?? 'no cue', item.cue?.table ?? null),
      confidence: confidenceOf('citations', mention.pattern),
    }));
  });
}

/** "Nghị quyết Trung ương 4 (khóa XI, XII)" names one paper of each term. */
const termsOf = ({ term, symbols }: Mention): (string | null)[] =>
  term === null || symbols[0] !== null ? [term] : term.split(/\s*(?:,|và)\s+/u);
