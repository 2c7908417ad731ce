/** Many strings in two arrays, decoded when one is asked for: a hundred thousand documents need no object each. */

export interface Strings {
  readonly bytes: Uint8Array;
  /** Where each begins in `bytes`; one more for the end of the last. */
  readonly offsets: Uint32Array;
}

const decoder = new TextDecoder();

export function stringsOf(values: readonly string[]): Strings {
  const encoded = values.map((value) => Buffer.from(value, 'utf8'));
  const offsets = new Uint32Array(values.length + 1);
  for (const [i, bytes] of encoded.entries()) offsets[i + 1] = (offsets[i] ?? 0) + bytes.length;
  return { bytes: Buffer.concat(encoded), offsets };
}

export const countOf = ({ offsets }: Strings): number => offsets.length - 1;

export const stringAt = ({ bytes, offsets }: Strings, at: number): string =>
  decoder.decode(bytes.subarray(offsets[at] ?? 0, offsets[at + 1] ?? 0));

export const allOf = (strings: Strings): string[] =>
  Array.from({ length: countOf(strings) }, (_, at) => stringAt(strings, at));

/** Where a value stands among `count` that ascend in the order of `<`; null where it does not. */
export function placeAmong(count: number, valueAt: (at: number) => string, wanted: string): number | null {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = valueAt(middle);
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
