/**
 * What documents of a store do to the documents that somebody asks about, as events of the registry: each is marked as read from its
 * document, with the clause as its quote. Only documents that act on one of the symbols are opened.
 */
import type { FullDocument, StoreReader } from '../../store/store.js';
import { resolveAll } from '../identify.js';
import type { IdentityIndex } from '../identities.js';
import { isLater } from '../judge.js';
import type { RegistryEvent } from '../registry/registry.js';
import type { Identity } from '../resolution.js';
import { symbolKey } from '../symbol.js';
import { actOf, effectsOf } from './effects.js';

/** Events by the key of the identity that they happened to. */
export type DocumentEvents = ReadonlyMap<string, readonly RegistryEvent[]>;

/**
 * @param index Identities of the documents asked about (`indexFor` over the citations of a draft).
 * @param symbols Their symbols, in any spelling.
 */
export async function documentEvents(
  store: StoreReader,
  index: IdentityIndex,
  symbols: readonly string[],
): Promise<DocumentEvents> {
  const asked = new Set(symbols.map(symbolKey));
  const events = new Map<string, RegistryEvent[]>();
  for (const document of await actingOn(store, [...asked].sort())) {
    for (const { target, event } of eventsIn(document, index, asked)) {
      const known = events.get(target.key);
      if (known === undefined) events.set(target.key, [event]);
      else known.push(event);
    }
  }
  return events;
}

/** The acts of the store that replace, repeal or amend something of these symbols, in the order of their ids. */
async function actingOn(store: StoreReader, symbols: readonly string[]): Promise<FullDocument[]> {
  if (symbols.length === 0) return [];
  const cited = await store.citations({ symbols, relations: ['amends', 'replaces', 'repeals'] });
  const ids = [...new Set(cited.flatMap(({ subject, documentId }) => (subject === null ? [documentId] : [])))];
  if (ids.length === 0) return [];
  const acts = (await store.documents({ ids })).filter(({ header }) => actOf(header) !== null);
  const documents: FullDocument[] = [];
  for (const { id } of acts) {
    const document = await store.document(id);
    if (document !== null) documents.push(document);
  }
  return documents;
}

/** The events that one document tells of the identities asked about. */
function eventsIn(
  document: FullDocument,
  index: IdentityIndex,
  asked: ReadonlySet<string>,
): { target: Identity; event: RegistryEvent }[] {
  const { id, header, text, citations } = document;
  const act = actOf(header);
  const effects = effectsOf(document).filter(({ citation }) => asked.has(symbolKey(citations[citation]?.symbol ?? '')));
  if (act === null || effects.length === 0) return [];
  const resolutions = resolveAll(citations, header, index, text);
  return effects.flatMap(({ citation, kind, on, part, quote }) => {
    const resolution = resolutions[citation];
    // A document that cannot be told, or is cited wrongly, is not said to have ended.
    if (resolution?.status !== 'resolved' || resolution.conflicts.length > 0) return [];
    const target = resolution.identity;
    const isSelf = target.document?.id === id || target.copies.some((copy) => copy.id === id);
    if (isSelf || isLater(target.date, act.date)) return [];
    const event: RegistryEvent = {
      symbol: target.symbol,
      date: target.date,
      kind,
      on,
      actor: act.symbol,
      actorDate: act.date,
      verified: true,
      part,
      quote,
      source: `${act.symbol}, ${act.date}`,
      checked: act.date,
      remark: null,
      layer: { kind: 'document', name: id },
    };
    return [{ target, event }];
  });
}
