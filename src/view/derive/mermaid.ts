/** The derivation as a Mermaid flowchart; what only the registry knows or only the substance tells has a dotted arrow. */
import type { Derivation } from '../../records/answers.derive.js';
import { mermaidLabel } from '../graph/mermaid.js';
import type { Language } from '../messages/message.js';
import { drawingOf } from './drawn.js';

export function derivationMermaid(derivation: Derivation, language: Language): string {
  const { nodes, edges } = drawingOf(derivation, language);
  const lines = ['flowchart BT'];
  for (const { id, label, faint } of nodes) {
    lines.push(faint ? `  ${id}([${mermaidLabel(label)}])` : `  ${id}[${mermaidLabel(label)}]`);
  }
  for (const { from, to, label, by } of edges) {
    lines.push(`  ${from} ${by === 'text' ? '-->' : '-.->'}|${mermaidLabel(label)}| ${to}`);
  }
  const ended = nodes.filter((node) => node.ended).map(({ id }) => id);
  if (ended.length > 0) lines.push('  classDef ended stroke-dasharray: 4 3', `  class ${ended.join(',')} ended`);
  return lines.join('\n');
}
