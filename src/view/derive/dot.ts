/** The derivation in DOT, for Graphviz. */
import type { Derivation } from '../../records/answers.derive.js';
import { dotString } from '../graph/dot.js';
import type { Language } from '../messages/message.js';
import { type DrawnEdge, drawingOf } from './drawn.js';

const STYLE: Readonly<Record<DrawnEdge['by'], string>> = {
  text: '',
  registry: ', style=dashed',
  substance: ', style=dotted',
};

export function derivationDot(derivation: Derivation, language: Language): string {
  const { nodes, edges } = drawingOf(derivation, language);
  const lines = [
    'digraph derivation {',
    '  rankdir=BT;',
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
  ];
  for (const { id, label, faint, ended } of nodes) {
    const looks = `${faint ? ', style="rounded,dashed"' : ''}${ended ? ', fontcolor=gray40, color=gray60' : ''}`;
    lines.push(`  ${id} [label=${dotString(label)}${looks}];`);
  }
  for (const { from, to, label, by, backward } of edges) {
    lines.push(`  ${from} -> ${to} [label=${dotString(label)}${STYLE[by]}${backward ? ', color=red' : ''}];`);
  }
  return [...lines, '}'].join('\n');
}
