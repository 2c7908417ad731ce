/** Models of one kind: groups by average likeness, so that no chain of neighbours joins what is far apart. */
import { cellOf, type Matrix } from './matrix.js';

/** Mean likeness that two groups need to be one (chosen on the development half: B³ F1 .92 by name and description). */
export const GROUP_FLOOR = 0.24;

/**
 * Indices of each group, the largest first, each in order. Average linkage by chains of nearest neighbours (Murtagh 1983): time and
 * memory grow with the square of the number of items.
 */
export function groupsOf(likeness: Matrix, floor = GROUP_FLOOR): number[][] {
  const rows = likeness.map((row) => Float64Array.from(row));
  const members: (number[] | null)[] = rows.map((_, i) => [i]);
  const together = rows.map((_, i) => [i]);
  const active = new Set(rows.keys());
  const chain: number[] = [];
  while (active.size > 1) {
    const [seed = 0] = active;
    if (chain.length === 0) chain.push(seed);
    const last = chain.at(-1) ?? seed;
    const before = chain.at(-2);
    const next = nearestOf(rows, active, last, before);
    if (next !== before) {
      chain.push(next);
      continue;
    }
    chain.length -= 2;
    const [kept, gone] = last < next ? [last, next] : [next, last];
    if (cellOf(rows, kept, gone) >= floor) {
      together[kept] = [...(together[kept] ?? []), ...(together[gone] ?? [])];
      together[gone] = [];
    }
    merge(rows, members, active, kept, gone);
  }
  return together
    .filter((group) => group.length > 0)
    .map((group) => group.sort((a, b) => a - b))
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** The one before in the chain wins a tie, so that the chain ends. */
function nearestOf(
  rows: readonly Float64Array[],
  active: ReadonlySet<number>,
  item: number,
  before: number | undefined,
): number {
  let best = before ?? -1;
  for (const other of active) {
    if (other === item) continue;
    if (best === -1 || cellOf(rows, item, other) > cellOf(rows, item, best)) best = other;
  }
  return best;
}

function merge(
  rows: readonly Float64Array[],
  members: (number[] | null)[],
  active: Set<number>,
  kept: number,
  gone: number,
): void {
  const [a, b] = [members[kept] ?? [], members[gone] ?? []];
  active.delete(gone);
  for (const other of active) {
    if (other === kept) continue;
    const value = (a.length * cellOf(rows, kept, other) + b.length * cellOf(rows, gone, other)) / (a.length + b.length);
    const [row, mirrored] = [rows[kept], rows[other]];
    if (row !== undefined) row[other] = value;
    if (mirrored !== undefined) mirrored[kept] = value;
  }
  members[kept] = [...a, ...b];
  members[gone] = null;
}
