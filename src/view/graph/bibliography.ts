/** The documents of a graph for a reference manager: BibTeX, and CSL-JSON (https://citationstyles.org). */
import type { GraphNode } from '../../records/answers.graph.js';
import { fold } from '../../text/fold.js';
import { shown } from '../screen.js';
import type { ExportedGraph } from './exported.js';
import { labelOf } from './naming.js';

/** Words that may mean any of several documents are no reference. */
async function* references({
  nodes,
}: ExportedGraph): AsyncGenerator<{ readonly key: string; readonly node: GraphNode }> {
  const taken = new Map<string, number>();
  for await (const { node } of nodes()) {
    if (node.standing === 'ambiguous') continue;
    const base = referenceKey(node);
    const times = taken.get(base) ?? 0;
    taken.set(base, times + 1);
    yield { key: times === 0 ? base : `${base}-${times + 1}`, node };
  }
}

/** "43-kl-tw-2019": letters, digits and hyphens, which every program takes. */
function referenceKey(node: GraphNode): string {
  const words = fold(`${node.symbol ?? node.title ?? node.key} ${node.date?.slice(0, 4) ?? ''}`);
  return words.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'document';
}

export async function* bibtex(graph: ExportedGraph): AsyncGenerator<string> {
  for await (const { key, node } of references(graph)) {
    const [year, month] = node.date?.split('-') ?? [];
    const fields = Object.entries({
      title: node.title ?? labelOf(node),
      author: node.issuer,
      number: node.symbol,
      type: node.type,
      year,
      month: month === undefined ? undefined : String(Number(month)),
      date: node.date,
      langid: 'vietnamese',
    }).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [`  ${name} = {${fieldOf(name, value)}}`],
    );
    yield `@misc{${key},\n${fields.join(',\n')}\n}`;
  }
}

/** A body's name is one name, not a first and a last one: it stands in braces of its own. */
const fieldOf = (name: string, value: string): string => (name === 'author' ? `{${tex(value)}}` : tex(value));

const tex = (text: string): string =>
  shown(text).replace(/[\\{}%&$#_~^]/g, (character) => TEX_ESCAPES[character] ?? `\\${character}`);
const TEX_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

export async function* cslJson(graph: ExportedGraph): AsyncGenerator<string> {
  yield '[';
  let comma = '';
  for await (const { key, node } of references(graph)) {
    const { title, issuer, symbol, type, date } = node;
    yield comma +
      JSON.stringify({
        id: key,
        type: 'legislation',
        title: shown(title ?? labelOf(node)),
        ...(issuer === null ? {} : { author: [{ literal: shown(issuer) }], authority: shown(issuer) }),
        ...(symbol === null ? {} : { number: symbol }),
        ...(type === null ? {} : { genre: type }),
        ...(date === null ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
        language: 'vi',
      });
    comma = ',';
  }
  yield ']';
}
