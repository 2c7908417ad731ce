/**
 * Likeness of short texts by what they are spelled with: tf-idf over syllables and over runs of three letters, cosine. It catches what a
 * model blurs, the proper words of a name ("Tổ tự quản" is not "Tổ tiết kiệm"), and needs no model. Syllables tell more; the runs bear
 * a slip of the pen.
 */
import { syllables } from '../text/syllables.js';
import { type Matrix, matrixOf } from './matrix.js';

const RUN = 3;

/** The runs of three letters of a text, word boundaries included. */
function runs(text: string): string[] {
  const letters = ` ${syllables(text.normalize('NFC')).join(' ')} `;
  return Array.from({ length: Math.max(0, letters.length - RUN + 1) }, (_, i) => letters.slice(i, i + RUN));
}

/** Every text (or only the first ones) with every other: 1 for the same words, 0 for nothing in common. Rarity is counted among all. */
export function spellingLikeness(texts: readonly string[], wanted = texts.length): Matrix {
  const bySyllable = cosines(texts.map((text) => syllables(text.normalize('NFC'))));
  const byRun = cosines(texts.map(runs));
  return matrixOf(texts.length, (i, j) => (bySyllable(i, j) + byRun(i, j)) / 2, wanted);
}

interface Weighted {
  readonly ids: Int32Array;
  /** Of length 1 together. */
  readonly weights: Float64Array;
}

/** Number of times (damped), times rarity (smoothed, so that what stands everywhere still counts a little). */
function cosines(units: readonly (readonly string[])[]): (i: number, j: number) => number {
  const ids = new Map<string, number>();
  const holders: number[] = [];
  const counted = units.map((of) => {
    const counts = new Map<number, number>();
    for (const unit of of) {
      const id = ids.get(unit) ?? ids.size;
      ids.set(unit, id);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const id of counts.keys()) holders[id] = (holders[id] ?? 0) + 1;
    return counts;
  });
  const rarity = (id: number): number => Math.log((1 + units.length) / (1 + (holders[id] ?? 0))) + 1;
  const rows = counted.map((counts): Weighted => {
    const weights = Float64Array.from(counts, ([id, count]) => (1 + Math.log(count)) * rarity(id));
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return { ids: Int32Array.from(counts.keys()), weights: weights.map((weight) => weight / length) };
  });
  // One row is spread out and stays so while it is compared with all others.
  const spread = new Float64Array(ids.size);
  let at = -1;
  return (i, j) => {
    if (i !== at) {
      spread.fill(0);
      rows[i]?.ids.forEach((id, n) => {
        spread[id] = rows[i]?.weights[n] ?? 0;
      });
      at = i;
    }
    const other = rows[j];
    if (other === undefined) return 0;
    let sum = 0;
    for (let n = 0; n < other.ids.length; n++) sum += (other.weights[n] ?? 0) * (spread[other.ids[n] ?? 0] ?? 0);
    return sum;
  };
}
