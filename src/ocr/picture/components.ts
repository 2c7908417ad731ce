/** Ink that hangs together: letters, accents, dots, rules, frames, seals. */
import type { Box, Picture } from './picture.js';

export interface Component extends Box {
  /** Pixels of ink. */
  readonly area: number;
  /** Its runs, three numbers each: y, first x, x after the last. */
  readonly runs: readonly number[];
}

/** Runs of ink row by row, joined with those that they touch in the row above (corners touch, too). */
export function componentsOf({ width, height, grey }: Picture, inkBelow: number): Component[] {
  const ys: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const parents: number[] = [];
  const rootOf = (run: number): number => {
    let at = run;
    for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
      parents[at] = parents[parent] ?? parent;
      at = parents[at] ?? at;
    }
    return at;
  };
  let above = 0;
  let aboveEnd = 0;
  for (let y = 0; y < height; y++) {
    const first = ys.length;
    const row = y * width;
    let next = above;
    for (let x = 0; x < width; x++) {
      if ((grey[row + x] ?? 255) >= inkBelow) continue;
      const start = x;
      while (x < width && (grey[row + x] ?? 255) < inkBelow) x++;
      const run = ys.length;
      ys.push(y);
      starts.push(start);
      ends.push(x);
      parents.push(run);
      while (next < aboveEnd && (ends[next] ?? 0) < start) next++;
      for (let touched = next; touched < aboveEnd && (starts[touched] ?? 0) <= x; touched++) {
        const a = rootOf(run);
        const b = rootOf(touched);
        if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
    above = first;
    aboveEnd = ys.length;
  }
  return gathered({ ys, starts, ends }, rootOf);
}

interface Runs {
  readonly ys: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function gathered({ ys, starts, ends }: Runs, rootOf: (run: number) => number): Component[] {
  const runsOf = new Map<number, number[]>();
  for (const [run, y] of ys.entries()) {
    const root = rootOf(run);
    const runs = runsOf.get(root) ?? [];
    if (runs.length === 0) runsOf.set(root, runs);
    runs.push(y, starts[run] ?? 0, ends[run] ?? 0);
  }
  return [...runsOf.values()].map(componentOf);
}

function componentOf(runs: readonly number[]): Component {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  let area = 0;
  for (let i = 0; i < runs.length; i += 3) {
    const start = runs[i + 1] ?? 0;
    const end = runs[i + 2] ?? 0;
    left = Math.min(left, start);
    right = Math.max(right, end);
    area += end - start;
  }
  return { left, right, top: runs[0] ?? 0, bottom: (runs.at(-3) ?? 0) + 1, area, runs };
}
