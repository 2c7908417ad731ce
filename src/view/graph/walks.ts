/** Parts of the graph for the eye: what cites what, in its own words; lineages step by step. */
import type { GraphAnswer } from '../../records/answers.graph.js';
import { graphLabels } from '../messages/graph.js';
import { labels, relationLabels } from '../messages/labels.js';
import { say } from '../messages/message.js';
import { titled } from '../quote.js';
import { clipped, type Screen, styled } from '../screen.js';
import { edgeLines, namesOf } from './nodes.js';

export function walkView(answer: GraphAnswer, screen: Screen): string {
  const { question, from, edges, total } = answer;
  const named = namesOf(answer.nodes, screen);
  const lines = [titled(screen, named(from)), say(graphLabels[question], screen.language)];
  if (edges.length === 0) {
    lines.push(`  ${say(question === 'path' ? graphLabels.noPath : labels.none, screen.language)}`);
  } else if (question === 'ancestors' || question === 'descendants') lines.push(...lineageLines(answer, named, screen));
  else {
    const asked = question === 'path' ? null : from;
    for (const edge of edges) lines.push(...edgeLines(edge, { from: asked, named }, screen));
  }
  if (edges.length < total.edges) {
    const values = { shown: edges.length, total: total.edges };
    lines.push(styled(screen, 'dim', say(graphLabels.ofTotal, screen.language, values)));
  }
  return lines.join('\n');
}

/** One line a document, nearest first, with the document through which it is reached. */
function lineageLines(
  { from, nodes, edges, question }: GraphAnswer,
  named: (key: string) => string,
  screen: Screen,
): string[] {
  const reachedBy = new Map(edges.map((edge) => [question === 'ancestors' ? edge.to : edge.from, edge]));
  const lines: string[] = [];
  let step = 0;
  for (const { key, distance = 0 } of nodes) {
    if (key === from) continue;
    if (distance !== step)
      lines.push(styled(screen, 'bold', `  ${say(graphLabels.step, screen.language)} ${distance}`));
    step = distance;
    const edge = reachedBy.get(key);
    const label = edge === undefined ? '–' : say(relationLabels[edge.relation], screen.language);
    lines.push(clipped(`    ${styled(screen, 'cyan', label)}  ${named(key)}`, screen.width + screen.width));
    const through = edge === undefined ? from : question === 'ancestors' ? edge.from : edge.to;
    if (through !== from) {
      const words = `${say(graphLabels.through, screen.language)} ${named(through)}`;
      lines.push(styled(screen, 'dim', clipped(`        ${words}`, screen.width)));
    }
  }
  return lines;
}
