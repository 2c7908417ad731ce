/** Answers of a size that a conversation takes: lists are cut at their end, and the answer says how much is left out. */

/** Characters of JSON; some 15,000 tokens. */
export const MOST_CHARACTERS = 60_000;

export interface Bounded {
  readonly answer: Record<string, unknown>;
  /** Items left out of each list. */
  readonly left: Readonly<Record<string, number>>;
}

/** Cuts the longest lists of an answer until it fits; null where no list can be cut any shorter. */
export function bounded(answer: object, most = MOST_CHARACTERS): Bounded | null {
  const kept = new Map<string, unknown>(Object.entries(answer));
  const left: Record<string, number> = {};
  let size = sizeOf(Object.fromEntries(kept));
  while (size > most) {
    const [name, items] = longest(kept);
    if (items.length <= 1) return null;
    // As many as would fit if all were alike, and at least one less.
    const share = Math.max(0, 1 - (size - most) / sizeOf(items));
    const length = Math.max(1, Math.min(items.length - 1, Math.floor(items.length * share)));
    left[name] = (left[name] ?? 0) + items.length - length;
    kept.set(name, items.slice(0, length));
    size = sizeOf(Object.fromEntries(kept));
  }
  return { answer: Object.fromEntries(kept), left };
}

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

function longest(fields: ReadonlyMap<string, unknown>): readonly [string, readonly unknown[]] {
  let best: readonly [string, readonly unknown[]] = ['', []];
  for (const [name, value] of fields) {
    if (Array.isArray(value) && value.length > 1 && sizeOf(value) > sizeOf(best[1])) best = [name, value];
  }
  return best;
}
