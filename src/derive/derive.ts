/**
 * `cancu derive`: which directives a plan derives from. What it says itself comes first, as a tree of citations; below it, what lies
 * near to it in substance among the papers of higher bodies.
 */
import type { Embedder } from '../embed/embedder.js';
import type { Derivation, DerivationNode } from '../records/answers.derive.js';
import { type Result, success } from '../records/failure.js';
import type { Passage } from '../records/passage.js';
import { identityIndex } from '../resolve/identities.js';
import type { Registry } from '../resolve/registry/registry.js';
import type { Identity } from '../resolve/resolution.js';
import { lastDayOf } from '../resolve/status.js';
import type { StoreReader } from '../store/store.js';
import { type CoveredDirective, coverage } from './coverage.js';
import { leadsOn } from './relations.js';
import { fatesOn } from './standing.js';
import { type Match, matchTold, substance } from './substance.js';
import { type CitingPaper, citationTree, withFates } from './tree.js';

/** A plan as extracted, in the store or not. */
export interface Plan extends CitingPaper {
  readonly passages: readonly Passage[];
  /** As stored (`passage` side), one a passage; null for a draft. */
  readonly vectors: readonly Float32Array[] | null;
}

export interface DeriveOptions {
  /** Levels of the tree: 1 is the plan's own citations. */
  readonly depth: number;
  /** Documents listed in substance. */
  readonly limit: number;
  readonly registry: Registry | null;
  /** ISO day for which the status of each basis is told where the plan has no date; this machine's where it is not given. */
  readonly today?: string;
  /** Compare the tasks of each directive with the points of the plan; needs the model. */
  readonly coverage?: boolean;
}

export async function derive(
  store: StoreReader,
  embedder: Embedder | null,
  plan: Plan,
  { depth, limit, registry, today = new Date().toISOString().slice(0, 10), coverage: covers = false }: DeriveOptions,
): Promise<Result<Derivation>> {
  const day = plan.header.date === null ? today : lastDayOf(plan.header.date);
  const context = { store, registry, shown: new Set<string>(), identities: new Map<string, Identity>() };
  const tree = await citationTree(plan, depth, context);
  const near = await substance(store, embedder, plan, heldBelow(tree), limit);
  if (!near.ok) return near;
  const { matches, limitations } = near.value;
  const beside = identitiesOf(matches ?? [], registry);
  const fates = await fatesOn(day, [...context.identities.values(), ...beside.values()], store, registry);
  const cites = withFates(tree, fates);
  // Without matches there was nothing to compare with; why is told by then.
  const covered =
    covers && embedder !== null && matches !== null
      ? { coverage: await coverage(store, embedder, plan, directivesOf(cites, matches).slice(0, limit)) }
      : {};
  return success({
    schemaVersion: '1',
    plan: { documentId: plan.documentId, header: plan.header },
    day,
    cites,
    missing: cites.flatMap(({ standing, identity, times }) => (standing === 'unknown' ? [{ identity, times }] : [])),
    substance:
      matches?.map((match) => matchTold(match, plan.documentId, fates.get(beside.get(match.document.id)?.key ?? ''))) ??
      null,
    ...covered,
    limitations: [...limitations],
  });
}

/** Matches by the id of their document, as the registry knows them. */
function identitiesOf(matches: readonly Match[], registry: Registry | null): ReadonlyMap<string, Identity> {
  const documents = matches.map(({ document }) => document);
  const index = identityIndex(registry, documents);
  return new Map(
    documents.flatMap(({ id }) => {
      const identity = index.ofDocument(id);
      return identity === null ? [] : [[id, identity]];
    }),
  );
}

/** Whose tasks are compared: what the plan itself cites as its source, then what is near to it in substance. */
function directivesOf(cites: readonly DerivationNode[], matches: readonly Match[]): CoveredDirective[] {
  const cited = cites.flatMap(({ identity, relation }) =>
    identity.documentId === null || !leadsOn(relation) ? [] : [identity.documentId],
  );
  const near = matches.flatMap(({ document }) => (cited.includes(document.id) ? [] : [document.id]));
  const known = heldBelow(cites);
  return [...new Set([...cited, ...near])].map((id) => ({ id, cited: known.has(id) }));
}

/** Documents of the store that stand anywhere in the tree. */
function heldBelow(nodes: readonly DerivationNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap(({ identity, cites }) => [identity.documentId ?? '', ...heldBelow(cites)]));
}
