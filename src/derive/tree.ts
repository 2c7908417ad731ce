/**
 * The explicit part of a derivation: what a plan cites, once for each cited document with all its quotes, and what those documents
 * cite in turn, as far as the store holds them.
 */
import { nodeOfMention } from '../graph/edges.js';
import type { DerivationNode, RegistryMark } from '../records/answers.derive.js';
import type { GraphNode } from '../records/answers.graph.js';
import type { IdentityRef } from '../records/answers.js';
import type { Citation } from '../records/citation.js';
import type { Header } from '../records/facts.js';
import type { PageRange } from '../records/span.js';
import { resolveAll } from '../resolve/identify.js';
import { indexFor } from '../resolve/identities.js';
import { isLater } from '../resolve/judge.js';
import { identityRef } from '../resolve/references.js';
import { eventsOf, type RegisteredDocument, type Registry } from '../resolve/registry/registry.js';
import type { Resolution } from '../resolve/resolution.js';
import type { StoreReader } from '../store/store.js';
import { positionOf } from '../text/lines.js';
import { pageAt } from '../text/pages.js';
import { strongest, weakness } from './relations.js';

/** A document as far as its citations need it. */
export interface CitingPaper {
  readonly documentId: string | null;
  readonly header: Header;
  readonly citations: readonly Citation[];
  readonly text: string;
  readonly pages: readonly PageRange[];
}

export interface TreeContext {
  readonly store: StoreReader;
  readonly registry: Registry | null;
  /** Documents whose citations already stand in the tree. */
  readonly shown: Set<string>;
}

/** The nodes of a paper's citations, strongest relation first, then as the text goes. `depth` 1: the paper's own citations only. */
export async function citationTree(paper: CitingPaper, depth: number, context: TreeContext): Promise<DerivationNode[]> {
  const { store, registry, shown } = context;
  if (paper.documentId !== null) shown.add(paper.documentId);
  const index = await indexFor(store, registry, paper.citations);
  const resolutions = resolveAll(paper.citations, paper.header, index, paper.text);
  const mentions = paper.citations.map((citation, i): Mentioned => {
    const resolution = resolutions[i] ?? { status: 'unknown' };
    return { ordinal: i, citation, resolution, node: nodeOfMention(citation, resolution) };
  });
  const own = mentions.filter(({ node }) => node.documentId === null || node.documentId !== paper.documentId);
  return level(paper, own, null, paper.header.date, depth, context);
}

interface Mentioned {
  readonly ordinal: number;
  readonly citation: Citation;
  readonly resolution: Resolution;
  readonly node: GraphNode;
}

/** The documents that one acting document cites: the paper itself (`null`), or those of its citations that act. */
async function level(
  paper: CitingPaper,
  mentions: readonly Mentioned[],
  subjects: ReadonlySet<number> | null,
  citingDate: string | null,
  depth: number,
  context: TreeContext,
): Promise<DerivationNode[]> {
  const groups = new Map<string, Mentioned[]>();
  for (const mention of mentions) {
    const { subject } = mention.citation;
    if (subjects === null ? subject !== null : subject === null || !subjects.has(subject)) continue;
    const group = groups.get(mention.node.key);
    if (group === undefined) groups.set(mention.node.key, [mention]);
    else group.push(mention);
  }
  const ordered = [...groups.values()]
    .map((group) => ({ group, relation: strongest(group.map(({ citation }) => citation.relation)) }))
    .sort((a, b) => weakness(a.relation) - weakness(b.relation) || first(a.group) - first(b.group));
  // What stands nearest to the plan is followed there, not where another paper happens to cite it too.
  const own = depth > 1 ? ordered.flatMap(({ group }) => heldBy(group)).filter((id) => !context.shown.has(id)) : [];
  for (const id of own) context.shown.add(id);
  const nodes: DerivationNode[] = [];
  for (const { group, relation } of ordered) {
    const [{ node, resolution } = { node: null, resolution: null }] = group;
    if (node === null || resolution === null) continue;
    const members = new Set(group.map(({ ordinal }) => ordinal));
    const rest = mentions.filter(({ ordinal }) => !members.has(ordinal));
    const told = await level(paper, rest, members, node.date, depth, context);
    const { cut, cites } = await continued(resolution, depth, own, context);
    nodes.push({
      standing: node.standing,
      identity: refOf(node),
      candidates: resolution.status === 'ambiguous' ? resolution.candidates.map(identityRef) : [],
      relation,
      times: group.length,
      quotes: group.map(({ citation }) => quoteOf(paper, citation)),
      backward: isLater(node.date, citingDate),
      marks: resolution.status === 'resolved' ? marksOf(resolution.identity.registered, context.registry) : [],
      cut,
      cites: [...told, ...cites.filter(({ identity }) => !told.some((other) => other.identity.key === identity.key))],
    });
  }
  return nodes;
}

/** The document that a group of mentions means, where the store holds it. */
const heldBy = ([first]: readonly Mentioned[]): string[] =>
  first?.node.documentId == null ? [] : [first.node.documentId];

const first = (group: readonly Mentioned[]): number => group[0]?.ordinal ?? 0;

/** The citations of a document that the store holds, unless they stand in the tree already or lie too deep. */
async function continued(
  resolution: Resolution,
  depth: number,
  own: readonly string[],
  context: TreeContext,
): Promise<Pick<DerivationNode, 'cut' | 'cites'>> {
  const document = resolution.status === 'resolved' ? resolution.identity.document : null;
  if (document === null) return { cut: null, cites: [] };
  if (context.shown.has(document.id) && !own.includes(document.id)) return { cut: 'repeated', cites: [] };
  if (depth <= 1) {
    const own = await context.store.citations({ documentId: document.id });
    return { cut: own.length > 0 ? 'depth' : null, cites: [] };
  }
  const full = await context.store.document(document.id);
  if (full === null) return { cut: null, cites: [] };
  const { id, header, citations, text, pageMap } = full;
  const paper = { documentId: id, header, citations, text, pages: pageMap };
  return { cut: null, cites: await citationTree(paper, depth - 1, context) };
}

function refOf({ key, symbol, type, issuer, date, title, documentId, registry }: GraphNode): IdentityRef {
  return { key, symbol, type, issuer, date, title, documentId, registry };
}

function quoteOf(paper: CitingPaper, { text, span, relation }: Citation): DerivationNode['quotes'][number] {
  return {
    documentId: paper.documentId,
    text,
    span,
    page: pageAt(paper.pages, span.start),
    relation,
    line: positionOf(paper.text, span.start).line,
  };
}

function marksOf(row: RegisteredDocument | null, registry: Registry | null): RegistryMark[] {
  if (row === null || registry === null) return [];
  return eventsOf(registry, row).map(({ kind, on, actor, verified, source }) => ({
    event: kind,
    on,
    actor,
    verified,
    source,
  }));
}
