/**
 * Arranging: which neighbouring units make a passage together. Of all ways that keep the limit the cheapest is taken: few passages,
 * borders where the structure has them, no crumbs.
 */
import { MUST_BREAK, type Unit } from './units.js';

/** A run of units: [first, after). */
export interface Group {
  readonly first: number;
  readonly after: number;
}

const PASSAGE_COST = 10;
// Falls on passages that leave the limit unused; being square, it evens lengths out.
const EMPTINESS_COST = 6;

/** The cheapest way to part the units into groups of at most `maxPieces`. Every unit alone fits. */
export function arranged(units: readonly Unit[], maxPieces: number): Group[] {
  // costs[i]: of the best way for the units before i; openings[i]: where its last group begins.
  const costs: number[] = [0];
  const openings: number[] = [0];
  for (let after = 1; after <= units.length; after++) {
    let best = Number.POSITIVE_INFINITY;
    let opening = after - 1;
    let pieces = 0;
    for (let first = after - 1; first >= 0; first--) {
      const unit = units[first];
      if (unit === undefined) break;
      pieces += unit.pieces;
      if (pieces > maxPieces && first < after - 1) break;
      const must = unit.breakCost === MUST_BREAK;
      const emptiness = 1 - Math.min(1, pieces / maxPieces);
      const cost =
        (costs[first] ?? 0) +
        PASSAGE_COST +
        (must || first === 0 ? 0 : unit.breakCost) +
        EMPTINESS_COST * emptiness ** 2;
      if (cost < best) {
        best = cost;
        opening = first;
      }
      if (must) break;
    }
    costs.push(best);
    openings.push(opening);
  }
  const groups: Group[] = [];
  for (let after = units.length; after > 0; ) {
    const first = openings[after] ?? after - 1;
    groups.push({ first, after });
    after = first;
  }
  return groups.reverse();
}
