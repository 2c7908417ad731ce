/** DOT (https://graphviz.org/doc/info/lang.html), for Graphviz. */
import { relationLabels } from '../messages/labels.js';
import { type Language, say } from '../messages/message.js';
import { shown } from '../screen.js';
import { dayShown } from '../wording.js';
import type { ExportedGraph } from './exported.js';
import { labelOf } from './naming.js';

/** A backslash would begin an escape ("\N" is the node's name), a quote would end the string. */
export const dotString = (text: string): string => `"${shown(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

export async function* dot({ nodes, edges }: ExportedGraph, language: Language): AsyncGenerator<string> {
  yield 'digraph citations {';
  yield '  rankdir=BT;';
  yield '  node [shape=box, style=rounded, fontname="sans-serif"];';
  yield '  edge [fontname="sans-serif", fontsize=10];';
  for await (const { id, node } of nodes()) {
    const date = node.date === null ? '' : ` · ${dayShown(node.date, language)}`;
    const faint = node.standing === 'held' ? '' : ', style="rounded,dashed"';
    yield `  ${id} [label=${dotString(labelOf(node) + date)}, tooltip=${dotString(node.title ?? node.key)}${faint}];`;
  }
  for await (const { source, target, edge } of edges()) {
    const colour = edge.backward ? ', color=red' : '';
    yield `  ${source} -> ${target} [label=${dotString(say(relationLabels[edge.relation], language))}${colour}];`;
  }
  yield '}';
}
