import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOf, positionsIn } from './lines.js';

describe('the place of an offset', () => {
  it('is counted from 1', () => {
    expect(positionOf('Căn cứ\nđiều 2', 8)).toEqual({ line: 2, column: 2 });
  });

  it('is the same for one offset and for many of one text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ư', '\n', ' ') });
    fc.assert(
      fc.property(text, fc.nat(60), (written, offset) => {
        expect(positionsIn(written)(offset)).toEqual(positionOf(written, offset));
      }),
    );
  });
});
