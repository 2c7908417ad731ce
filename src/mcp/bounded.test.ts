import { describe, expect, it } from 'vitest';
import { bounded } from './bounded.js';

const words = (count: number): string[] => Array.from({ length: count }, (_, i) => `văn bản số ${i}`);

describe('bounded', () => {
  it('leaves an answer that fits as it is', () => {
    const answer = { schemaVersion: '1', hits: words(3) };
    expect(bounded(answer)).toEqual({ answer, left: {} });
  });

  it.each([300, 1000, 5000])('cuts the longest list first, to %i characters, and counts what is left out', (most) => {
    const cut = bounded({ question: 'cites', nodes: words(20), edges: words(2000) }, most);
    expect(JSON.stringify(cut?.answer).length).toBeLessThanOrEqual(most);
    const edges = cut?.answer['edges'];
    expect(edges).toEqual(words(Array.isArray(edges) ? edges.length : 0));
    expect((cut?.left['edges'] ?? 0) + (Array.isArray(edges) ? edges.length : 0)).toBe(2000);
  });

  it('finds no way where one item alone is too long', () => {
    expect(bounded({ cites: ['x'.repeat(1000)], text: 'y' }, 500)).toBeNull();
    expect(bounded({ text: 'x'.repeat(1000) }, 500)).toBeNull();
  });
});
