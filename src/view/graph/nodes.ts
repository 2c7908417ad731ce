/** Nodes and edges of the graph in one line each. */
import type { GraphEdge, GraphNode } from '../../records/answers.graph.js';
import { standingNote } from '../derive/notes.js';
import { labels, relationLabels } from '../messages/labels.js';
import { say } from '../messages/message.js';
import { quoteShown } from '../quote.js';
import { type Screen, shown, styled } from '../screen.js';
import { documentShown } from '../wording.js';

const INDENT = '    ';

/** "Kết luận 43-KL/TW · 07/01/2019 · Ban Bí thư [sổ đăng ký]". */
export function nodeShown(node: GraphNode, screen: Screen): string {
  const note = standingNote(node.standing, node.registry, node.candidates.length, screen.language);
  return nodeName(node, screen) + (note === null ? '' : ` [${note}]`);
}

/** The same without a word on where it is. */
export const nodeName = (node: GraphNode, { language }: Screen): string =>
  shown(node.symbol === null && node.title !== null ? node.title : documentShown(node, language));

/** What an edge says, with its words below; the node that the reader asked about is not named again. */
export function edgeLines(
  edge: GraphEdge,
  { from, named }: { readonly from: string | null; readonly named: (key: string) => string },
  screen: Screen,
): string[] {
  const label = styled(screen, 'cyan', say(relationLabels[edge.relation], screen.language));
  const ends =
    from === null || (edge.from !== from && edge.to !== from)
      ? `${named(edge.from)}  → ${label} →  ${named(edge.to)}`
      : `${label}  ${named(edge.from === from ? edge.to : edge.from)}`;
  const mark = edge.backward ? `  [${styled(screen, 'yellow', say(labels.backward, screen.language))}]` : '';
  return [`  ${ends}${mark}`, ...(edge.quote === null ? [] : [quoteShown(edge.quote, screen, INDENT)])];
}

/** Names for keys; a key that no node bears stands for itself. */
export function namesOf(nodes: readonly GraphNode[], screen: Screen): (key: string) => string {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return (key) => {
    const node = byKey.get(key);
    return node === undefined ? shown(key) : nodeShown(node, screen);
  };
}
