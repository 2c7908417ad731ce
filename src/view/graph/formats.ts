/** The registry of formats in which a part of the graph leaves the program. A new one is a file beside this and one line here. */
import { failed, type Result, success } from '../../records/failure.js';
import type { Language } from '../messages/message.js';
import { bibtex, cslJson } from './bibliography.js';
import { csvEdges, csvNodes } from './csv.js';
import { dot } from './dot.js';
import type { ExportedGraph } from './exported.js';
import { gexf, MOST_GEXF } from './gexf.js';
import { graphml } from './graphml.js';
import { jsonl } from './jsonl.js';
import { jsonld } from './jsonld.js';
import { MOST_MERMAID, mermaid } from './mermaid.js';

export interface GraphFormat {
  /** Lines, as they come; the whole graph is never held. */
  readonly lines: (graph: ExportedGraph, language: Language) => AsyncIterable<string>;
  /** What it takes at most; without it, anything. */
  readonly most?: { readonly nodes: number; readonly edges: number };
}

const formats = {
  csv: { lines: csvEdges },
  'csv-nodes': { lines: csvNodes },
  jsonl: { lines: jsonl },
  graphml: { lines: graphml },
  gexf: { lines: gexf, most: MOST_GEXF },
  dot: { lines: dot },
  mermaid: { lines: mermaid, most: MOST_MERMAID },
  jsonld: { lines: jsonld },
  bibtex: { lines: bibtex },
  'csl-json': { lines: cslJson },
} satisfies Record<string, GraphFormat>;

/** The lines of a graph in a format; a failure for a graph that is too large for it. */
export function graphLines(name: string, graph: ExportedGraph, language: Language): Result<AsyncIterable<string>> {
  const format = new Map<string, GraphFormat>(Object.entries(formats)).get(name);
  if (format === undefined) throw new Error(`a graph format that is listed but not registered: ${name}`);
  const { nodes, edges } = graph.size;
  if (format.most !== undefined && (nodes > format.most.nodes || edges > format.most.edges)) {
    return failed('graph-too-large', name, {
      nodes,
      edges,
      mostNodes: format.most.nodes,
      mostEdges: format.most.edges,
    });
  }
  return success(format.lines(graph, language));
}
