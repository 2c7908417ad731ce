/**
 * Fills in which documents a record's citations mean, as far as a registry knows them.
 */
import type { Citation } from '../records/citation.js';
import type { Header } from '../records/facts.js';
import type { Span } from '../records/span.js';
import { type IdentityIndex, identityIndex } from './identities.js';
import type { Registry } from './registry/registry.js';
import type { Mention, Resolution } from './resolution.js';
import { resolve } from './resolve.js';
import { symbolKey, symbolNumber } from './symbol.js';

type Cited = Mention['citation'] & Pick<Citation, 'span'>;
type Citing = Pick<Header, 'issuer' | 'date' | 'symbol' | 'place'>;

export const mentionOf = (citation: Cited, citing: Citing, text: string | null = null): Mention => ({
  citation,
  sentence: text === null ? null : sentenceAt(text, citation.span),
  citing: { issuer: citing.issuer, date: citing.date, symbol: citing.symbol, place: citing.place },
});

/** Sentences of official papers are long; farther away their subject is another. */
const MAX_SENTENCE = 300;

/** What stands around a range, up to the ends of its sentence. */
function sentenceAt(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - MAX_SENTENCE), start);
  const after = text.slice(end, end + MAX_SENTENCE);
  const from = Math.max(...['. ', ';', ':', '\n\n'].map((mark) => before.lastIndexOf(mark)));
  const to = [/\.\s/, /;/, /\n\n/].map((mark) => after.search(mark)).filter((at) => at !== -1);
  return `${before.slice(from + 1)} ${after.slice(0, to.length === 0 ? undefined : Math.min(...to))}`;
}

/** One resolution a citation, in their order; with the paper's text, what their sentences speak of counts too. */
export function resolveAll(
  citations: readonly Cited[],
  citing: Citing,
  index: IdentityIndex,
  text: string | null = null,
): readonly Resolution[] {
  const alone = citations.map((citation) => resolve(mentionOf(citation, citing, text), index));
  const told = toldIn(citations, alone);
  return alone.map((resolution, i) => {
    const citation = citations[i];
    return citation === undefined ? resolution : (toldElsewhere(citation, resolution, told) ?? resolution);
  });
}

type Found = Extract<Resolution, { status: 'resolved' }>;

/** The documents that a paper names clearly: by symbol, and by kind and number, each by its identity. */
type Told = ReadonlyMap<string, ReadonlyMap<string, Found>>;

const shortKey = (type: string, symbol: string): string => `${type} ${symbolNumber(symbol)}`;

function toldIn(citations: readonly Mention['citation'][], resolutions: readonly Resolution[]): Told {
  const told = new Map<string, Map<string, Found>>();
  const add = (key: string, found: Found): void => {
    const known = told.get(key) ?? new Map<string, Found>();
    told.set(key, known.set(found.identity.key, found));
  };
  for (const [i, { symbol, type }] of citations.entries()) {
    const found = resolutions[i];
    if (found?.status !== 'resolved' || symbol === null) continue;
    add(symbolKey(symbol), found);
    if (type !== null) add(shortKey(type.code, symbol), found);
  }
  return told;
}

/**
 * A paper cites a document in full once and briefly afterwards ("Nghị quyết 25-NQ/TW", "Kết luận 236"): what is ambiguous in itself
 * is the one document of that symbol, or of that number and kind, that the paper names clearly elsewhere.
 */
function toldElsewhere(citation: Mention['citation'], resolution: Resolution, told: Told): Resolution | null {
  const { symbol, date, type } = citation;
  if (symbol === null || date !== null || resolution.status === 'resolved') return null;
  const short = /^\d+$/.test(symbol);
  if (short ? type === null : resolution.status === 'unknown') return null;
  const found = told.get(short ? shortKey(type?.code ?? '', symbol) : symbolKey(symbol));
  const [only] = found?.values() ?? [];
  if (only === undefined || found?.size !== 1) return null;
  return { ...only, evidence: [{ kind: 'symbol', said: symbol, known: only.identity.symbol }], conflicts: [] };
}

/** The record with `resolved` filled in: "symbol|issuer|date" of the document, null where it is ambiguous or unknown. */
export function identify<
  Record extends { readonly header: Citing; readonly citations: readonly Citation[]; readonly text: string },
>(record: Record, registry: Registry): Record {
  const resolutions = resolveAll(record.citations, record.header, identityIndex(registry, []), record.text);
  const citations = record.citations.map((citation, i) => {
    const resolution = resolutions[i];
    return { ...citation, resolved: resolution?.status === 'resolved' ? resolution.identity.key : null };
  });
  return { ...record, citations };
}
