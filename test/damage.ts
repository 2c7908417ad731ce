/** Whatever bytes of a file are overwritten, what reads it gives a reading or a failure that has a message. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Result } from '../src/records/failure.js';
import { readMessages } from '../src/view/messages/read.js';

/** @param most bytes that are overwritten at once */
export async function survivesDamage(
  whole: Uint8Array,
  read: (bytes: Uint8Array) => Promise<Result<unknown>>,
  { most, numRuns }: { most: number; numRuns: number },
): Promise<void> {
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: most,
  });
  await fc.assert(
    fc.asyncProperty(damage, async (places) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, value] of places) bytes[at] = value;
      const result = await read(bytes);
      expect(result.ok || result.failure.reason in readMessages).toBe(true);
    }),
    { numRuns },
  );
}
