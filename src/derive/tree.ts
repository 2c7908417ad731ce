/**
 * The explicit part of a derivation: what a plan cites, once for each cited document with all its quotes, and what those documents
 * rest on in turn: by their own text where the store holds them, and by what the registry knows of them.
 */
import { nodeOfMention } from '../graph/edges.js';
import type { DerivationNode } from '../records/answers.derive.js';
import type { GraphNode } from '../records/answers.graph.js';
import type { IdentityRef } from '../records/answers.js';
import type { Citation } from '../records/citation.js';
import type { Header } from '../records/facts.js';
import type { PageRange } from '../records/span.js';
import { resolveAll } from '../resolve/identify.js';
import { indexFor } from '../resolve/identities.js';
import { isLater } from '../resolve/judge.js';
import { identityRef } from '../resolve/references.js';
import type { Registry } from '../resolve/registry/registry.js';
import type { Identity, Resolution } from '../resolve/resolution.js';
import type { StoreReader } from '../store/store.js';
import { positionOf } from '../text/lines.js';
import { pageAt } from '../text/pages.js';
import { type RegistryLink, registryLinks } from './registered.js';
import { leadsOn, strongest, weakness } from './relations.js';
import type { Fate } from './standing.js';

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
  /** Documents (by `placeOf`) of which it already stands in the tree what they rest on. */
  readonly shown: Set<string>;
  /** The documents of the tree that are identified, by key. */
  readonly identities: Map<string, Identity>;
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
  const own = depth > 1 ? ordered.flatMap(({ group }) => placesIn(group)).filter((id) => !context.shown.has(id)) : [];
  for (const id of own) context.shown.add(id);
  const nodes: DerivationNode[] = [];
  for (const { group, relation } of ordered) {
    const [{ node, resolution } = { node: null, resolution: null }] = group;
    if (node === null || resolution === null) continue;
    const members = new Set(group.map(({ ordinal }) => ordinal));
    const rest = mentions.filter(({ ordinal }) => !members.has(ordinal));
    const told = await level(paper, rest, members, node.date, depth, context);
    const { cut, cites } = await continued(resolution, depth, own, told, context);
    nodes.push({
      ...nodeBase(node, resolution, context),
      relation,
      times: group.length,
      quotes: group.map(({ citation }) => quoteOf(paper, citation)),
      backward: isLater(node.date, citingDate),
      registered: [],
      cut,
      cites,
    });
  }
  return nodes;
}

/** Where a document stands in the tree: by the store's id, by its key where only the registry knows it, nowhere where nobody does. */
function placeOf(resolution: Resolution): string | null {
  if (resolution.status !== 'resolved') return null;
  const { document, registered, key } = resolution.identity;
  return document?.id ?? (registered === null ? null : key);
}

/** The document that a group of mentions means, where it can be followed. */
function placesIn([first]: readonly Mentioned[]): string[] {
  const place = first === undefined ? null : placeOf(first.resolution);
  return place === null ? [] : [place];
}

const first = (group: readonly Mentioned[]): number => group[0]?.ordinal ?? 0;

/**
 * What a document rests on, unless that stands in the tree already or lies too deep: its citations where the store holds it, and what the
 * registry knows beside them. `told` is what the citing paper itself says of it.
 */
async function continued(
  resolution: Resolution,
  depth: number,
  own: readonly string[],
  told: readonly DerivationNode[],
  context: TreeContext,
): Promise<Pick<DerivationNode, 'cut' | 'cites'>> {
  const place = placeOf(resolution);
  if (resolution.status !== 'resolved' || place === null) return { cut: null, cites: [...told] };
  if (context.shown.has(place) && !own.includes(place)) return { cut: 'repeated', cites: [...told] };
  const { identity } = resolution;
  const links = await registryLinks(identity, context.store, context.registry);
  if (depth <= 1) {
    const cited = identity.document === null ? [] : await context.store.citations({ documentId: identity.document.id });
    const news = links.filter(({ node }) => !told.some((child) => child.identity.key === node.key));
    return { cut: cited.length + news.length > 0 ? 'depth' : null, cites: [...told] };
  }
  context.shown.add(place);
  const full = identity.document === null ? null : await context.store.document(identity.document.id);
  const written =
    full === null ? [] : await citationTree({ ...full, documentId: full.id, pages: full.pageMap }, depth - 1, context);
  const cites = [
    ...told,
    ...written.filter(({ identity: { key } }) => !told.some((child) => child.identity.key === key)),
  ];
  return { cut: null, cites: await withRegistry(cites, links, depth - 1, context) };
}

/** The children of a node with what the registry knows: as a further witness of an edge of the text, or as an edge of its own. */
async function withRegistry(
  cites: readonly DerivationNode[],
  links: readonly RegistryLink[],
  depth: number,
  context: TreeContext,
): Promise<DerivationNode[]> {
  const nodes = cites.map((child): DerivationNode => {
    const link = links.find(({ node }) => node.key === child.identity.key);
    return link === undefined ? child : { ...child, registered: [...link.words] };
  });
  for (const { node, resolution, words } of links) {
    if (nodes.some(({ identity }) => identity.key === node.key)) continue;
    const relation = strongest(words.map((word) => word.relation));
    const { cut, cites: deeper } = leadsOn(relation)
      ? await continued(resolution, depth, [], [], context)
      : { cut: null, cites: [] };
    nodes.push({
      ...nodeBase(node, resolution, context),
      relation,
      times: 0,
      quotes: [],
      backward: false,
      registered: [...words],
      cut,
      cites: deeper,
    });
  }
  return nodes;
}

/** What a node says of its document; its fate is told when the tree is whole. */
function nodeBase(
  node: GraphNode,
  resolution: Resolution,
  { identities }: TreeContext,
): Pick<DerivationNode, 'standing' | 'identity' | 'candidates' | 'marks' | 'status' | 'statusBy'> {
  if (resolution.status === 'resolved') identities.set(node.key, resolution.identity);
  return {
    standing: node.standing,
    identity: refOf(node),
    candidates: resolution.status === 'ambiguous' ? resolution.candidates.map(identityRef) : [],
    marks: [],
    status: null,
    statusBy: null,
  };
}

/** The tree with the fate of each identified document. */
export function withFates(nodes: readonly DerivationNode[], fates: ReadonlyMap<string, Fate>): DerivationNode[] {
  return nodes.map((node) => {
    const fate = fates.get(node.identity.key);
    const cites = withFates(node.cites, fates);
    if (fate === undefined) return { ...node, cites };
    return { ...node, marks: [...fate.marks], status: fate.status, statusBy: fate.by, cites };
  });
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
