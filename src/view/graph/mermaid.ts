/** Mermaid flowcharts (https://mermaid.js.org), as Markdown readers draw them. */
import { relationLabels } from '../messages/labels.js';
import { type Language, say } from '../messages/message.js';
import { clipped, shown } from '../screen.js';
import { dayShown } from '../wording.js';
import type { ExportedGraph } from './exported.js';
import { labelOf } from './naming.js';

/** Mermaid itself refuses more. */
export const MOST_MERMAID = { nodes: 500, edges: 500 } as const;

const LABEL_WIDTH = 80;

/** Whatever could end a label or mean something in it stands as its code, which Mermaid writes "#34;". */
export const mermaidLabel = (text: string): string =>
  `"${clipped(shown(text), LABEL_WIDTH).replace(/[^\p{L}\p{M}\p{N} .,/()·–-]/gu, (character) => `#${character.codePointAt(0)};`)}"`;

export async function* mermaid({ nodes, edges }: ExportedGraph, language: Language): AsyncGenerator<string> {
  yield 'flowchart BT';
  for await (const { id, node } of nodes()) {
    const date = node.date === null ? '' : ` · ${dayShown(node.date, language)}`;
    const label = mermaidLabel(labelOf(node) + date);
    yield node.standing === 'held' ? `  ${id}[${label}]` : `  ${id}([${label}])`;
  }
  for await (const { source, target, edge } of edges()) {
    const arrow = edge.backward ? '-.->' : '-->';
    yield `  ${source} ${arrow}|${mermaidLabel(say(relationLabels[edge.relation], language))}| ${target}`;
  }
}
