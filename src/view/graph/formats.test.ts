import { describe, expect, it } from 'vitest';
import { graphLines } from './formats.js';

const ofSize = (nodes: number, edges: number) => ({
  size: { nodes, edges },
  nodes: () => [],
  edges: async function* () {},
});

describe('a graph above the size of a format', () => {
  it.each(['gexf', 'mermaid'])('%s: is refused with its size and what is taken at most', (format) => {
    expect(graphLines(format, ofSize(1_000_000, 10_000_000), 'vi')).toMatchObject({
      ok: false,
      failure: {
        reason: 'graph-too-large',
        where: format,
        data: { nodes: 1_000_000, edges: 10_000_000, mostNodes: expect.any(Number), mostEdges: expect.any(Number) },
      },
    });
    expect(graphLines(format, ofSize(10, 10), 'vi').ok).toBe(true);
  });

  it.each(['csv', 'csv-nodes', 'jsonl', 'graphml'])('%s has no such size', (format) => {
    expect(graphLines(format, ofSize(1_000_000, 10_000_000), 'vi').ok).toBe(true);
  });
});
