/**
 * What the registry knows a document to rest on, whether the store holds it or not: what it carries on, guides, amends or replaces, by the
 * registry's events and by the title of its row ("Tiếp tục thực hiện Chỉ thị 05-CT/TW").
 */
import { citations } from '../extract/citations/index.js';
import { emptyFindings } from '../extract/nothing.js';
import { sourceOf } from '../extract/source.js';
import { nodeOfIdentity } from '../graph/edges.js';
import type { RegistryWord } from '../records/answers.derive.js';
import type { GraphNode } from '../records/answers.graph.js';
import type { Relation } from '../records/citation.js';
import type { Header } from '../records/facts.js';
import { resolveAll } from '../resolve/identify.js';
import { indexFor } from '../resolve/identities.js';
import { isLater } from '../resolve/judge.js';
import type { EventKind } from '../resolve/registry/eventKinds.js';
import type { RegisteredDocument, Registry, RegistryEvent } from '../resolve/registry/registry.js';
import type { Identity, Resolution } from '../resolve/resolution.js';
import { symbolKey } from '../resolve/symbol.js';
import type { StoreReader } from '../store/store.js';
import { typeOfWord } from '../vocabulary/documentTypes.js';

/** A document that another rests on by the registry, with the words that say so. */
export interface RegistryLink {
  readonly node: GraphNode;
  readonly resolution: Resolution;
  readonly words: readonly RegistryWord[];
}

/** What an act did, as its relation to the document it happened to. */
const DID: Partial<Record<EventKind, Relation>> = {
  continued: 'continues',
  replaced: 'replaces',
  absorbed: 'replaces',
  repealed: 'repeals',
  amended: 'amends',
  'partly-replaced': 'amends',
};

/** What a title says in the compiler's own brackets ("(căn cứ của Công văn …)") is no part of it. */
const BRACKETED = /\([^()]*\)/g;
/** Titles tell what an act does; a bare mention in one tells nothing, and a basis is a remark of the compiler. */
const TITLED: ReadonlySet<Relation> = new Set<Relation>([
  'implements',
  'guided_by',
  'continues',
  'amends',
  'replaces',
  'repeals',
  'promulgates',
]);

export async function registryLinks(
  identity: Identity,
  store: StoreReader,
  registry: Registry | null,
): Promise<RegistryLink[]> {
  const row = identity.registered;
  if (row === null || registry === null) return [];
  const links = new Map<string, { resolution: Resolution; target: Identity; words: RegistryWord[] }>();
  for (const { target, resolution, word } of [
    ...(await byEvents(row, store, registry)),
    ...(await byTitle(row, store, registry)),
  ]) {
    if (target.key === identity.key || isLater(target.date, identity.date)) continue;
    const known = links.get(target.key);
    if (known === undefined) links.set(target.key, { resolution, target, words: [word] });
    else known.words.push(word);
  }
  return [...links.values()].map(({ resolution, target, words }) => ({
    node: nodeOfIdentity(target),
    resolution,
    words,
  }));
}

interface Said {
  readonly target: Identity;
  readonly resolution: Resolution;
  readonly word: RegistryWord;
}

const actsOf = new WeakMap<readonly RegistryEvent[], ReadonlyMap<string, readonly RegistryEvent[]>>();

/** Events of a registry by the act that made them. */
function eventsBy(registry: Registry, row: RegisteredDocument): readonly RegistryEvent[] {
  let index = actsOf.get(registry.events);
  if (index === undefined) {
    index = byAct(registry.events);
    actsOf.set(registry.events, index);
  }
  return index.get(actKey(row.symbol, row.date)) ?? [];
}

function byAct(events: readonly RegistryEvent[]): ReadonlyMap<string, readonly RegistryEvent[]> {
  const index = new Map<string, RegistryEvent[]>();
  for (const event of events) {
    if (event.actor === null) continue;
    const key = actKey(event.actor, event.actorDate);
    const known = index.get(key);
    if (known === undefined) index.set(key, [event]);
    else known.push(event);
  }
  return index;
}

const actKey = (symbol: string, date: string | null): string => `${symbolKey(symbol)} ${date ?? ''}`;

async function byEvents(row: RegisteredDocument, store: StoreReader, registry: Registry): Promise<Said[]> {
  const events = eventsBy(registry, row);
  if (events.length === 0) return [];
  const index = await indexFor(
    store,
    registry,
    events.map(({ symbol }) => ({ symbol, type: null, text: symbol })),
  );
  return events.flatMap(({ symbol, date, kind, on, verified, source }) => {
    const relation = DID[kind];
    const target = index.bearers(symbol).find((identity) => identity.date === date);
    if (relation === undefined || target === undefined) return [];
    const word = { relation, quote: null, event: kind, on, verified, source };
    return [{ target, resolution: resolvedTo(target), word }];
  });
}

async function byTitle(row: RegisteredDocument, store: StoreReader, registry: Registry): Promise<Said[]> {
  if (row.title === null) return [];
  const title = row.title.replace(BRACKETED, (words) => ' '.repeat(words.length));
  const text = `${row.type} ${title}`;
  const told = citations.find(sourceOf(text), emptyFindings).citations;
  if (told.length === 0) return [];
  const citing: Header = {
    symbol: row.symbol,
    issuer: row.issuer,
    type: typeOfWord(row.type),
    date: row.date,
    place: null,
    subject: row.title,
  };
  const index = await indexFor(store, registry, told);
  const resolutions = resolveAll(told, citing, index, text);
  return told.flatMap(({ relation, subject }, i) => {
    const resolution = resolutions[i];
    if (resolution?.status !== 'resolved' || resolution.conflicts.length > 0) return [];
    if (subject !== null || !TITLED.has(relation)) return [];
    const word = { relation, quote: row.title, event: null, on: null, verified: row.verified, source: row.source };
    return [{ target: resolution.identity, resolution, word }];
  });
}

const resolvedTo = (identity: Identity): Resolution => ({
  status: 'resolved',
  identity,
  method: identity.document === null ? 'registry' : 'explicit',
  evidence: [],
  conflicts: [],
});
