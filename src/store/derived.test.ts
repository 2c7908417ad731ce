import { describe, expect, it } from 'vitest';
import { bundleOf, newStore } from '../../test/storeBundle.js';
import { unwrap } from '../records/failure.js';
import { commit } from './commit.js';
import { openStore } from './index.js';
import { closeWriter, openWriter } from './writer.js';

const bytes = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 31 + seed + (i >> 8)) % 256);

describe('what is kept with a store', () => {
  it('comes back whole, and in any piece of it', async () => {
    const uri = await newStore();
    const writer = unwrap(await openWriter(uri, { create: true }));
    unwrap(await commit(writer, [bundleOf({ paragraphs: ['Quyết định'], axis: null })]));
    await closeWriter(writer);
    const store = unwrap(await openStore(uri));
    // Longer than many pieces; of one; of none.
    const parts = new Map([
      ['long', bytes(5_000_001, 1)],
      ['short', bytes(10, 2)],
      ['empty', new Uint8Array()],
    ]);
    expect(await store.kept('thử')).toBeNull();
    expect(await store.keep('thử', parts)).toBe(true);
    const back = await store.derived('thử');
    // Not by `toEqual`, which takes minutes for millions of numbers.
    for (const [name, data] of parts) expect(Buffer.from(back?.get(name) ?? []).equals(data), name).toBe(true);
    expect(await store.derived('khác')).toBeNull();
    const kept = await store.kept('thử');
    if (kept === null) throw new Error('nothing was kept');
    expect([...kept.parts()].sort()).toEqual(['empty', 'long', 'short']);
    for (const [start, end] of [
      [0, 1],
      [262_143, 262_145],
      [1_000_000, 4_000_000],
      [4_999_990, 5_000_001],
      [7, 7],
    ] as const)
      expect(Buffer.from(await kept.read('long', start, end)).equals(bytes(5_000_001, 1).subarray(start, end))).toBe(
        true,
      );
    expect([kept.size('long'), kept.size('empty'), kept.size('none')]).toEqual([5_000_001, 0, 0]);
    kept.close();
    store.close();
  });
});
