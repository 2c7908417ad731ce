/**
 * Components → pieces of text lines: letters that stand beside each other, with their accents and points. What is no text (specks, rules,
 * seals, a black margin) is in none of them.
 */
import type { Component } from '../picture/components.js';
import { around, type Box, heightOf, widthOf } from '../picture/picture.js';

export interface Row extends Box {
  readonly components: readonly Component[];
  /** Middle height of its letters, in pixels. */
  readonly letter: number;
  /** Where its letters stand, in pixels from the top of the page. */
  readonly baseline: number;
}

// Letters of 7 to 40 points, in inches.
const LEAST_LETTER = 0.035;
const MOST_LETTER = 0.45;
// In units of the middle height of the letters of the page.
const SMALLEST = 0.6;
const LARGEST = 3.2;
const WIDEST = 14;
const GAP = 2.5;
const ACCENT_REACH = 0.9;
// A point under a letter is small and close to it; an accent over a letter may come as near to the line above.
const POINT_REACH = 0.46;
const LARGEST_POINT = 0.5;
// g, p, q, y reach below the others, and take no point there.
const DESCENT = 0.2;
const BESIDE_REACH = 1.8;
const SPECK = 0.12;
// Points of low type are no larger than this; so are most specks, which stand farther from letters.
const TINY = 0.2;
const TINY_GAP = 0.45;
const POINT_GAP = 0.7;
const DASH = 0.35;
const MARK_HEIGHT = 0.95;
// Of the lower of two letters: what stands beside the other.
const OVERLAP = 0.5;
const LETTERS_BEFORE = 4;
const LETTERS_NEARBY = 6;
const MOST_MARKS = 3;

export function rowsOf(components: readonly Component[], dpi: number): Row[] {
  const middle = middleOf(
    components.map(heightOf).filter((height) => height >= LEAST_LETTER * dpi && height <= MOST_LETTER * dpi),
  );
  const letters: Component[] = [];
  const marks: Component[] = [];
  for (const component of components) {
    const height = heightOf(component);
    const width = widthOf(component);
    if (height > LARGEST * middle || width > WIDEST * middle) continue;
    if (height >= SMALLEST * middle) letters.push(component);
    else if (Math.max(height, width) >= SPECK * middle) marks.push(component);
  }
  const rows: Component[][] = [];
  // Accents of one word stand beside each other as letters do.
  const likeMarks: Component[][] = [];
  for (const row of beside(letters, middle)) {
    const small = row.length <= MOST_MARKS && row.every((each) => heightOf(each) < MARK_HEIGHT * middle);
    (small ? likeMarks : rows).push(row);
  }
  const hosts = rows.map((letters): Host => {
    const inOrder = [...letters].sort((a, b) => a.left - b.left);
    // Of a line that is not quite level, the letters nearby tell how low the others stand.
    const descending = inOrder.filter(({ bottom }, i) => {
      const nearby = inOrder.slice(Math.max(0, i - LETTERS_NEARBY), i + LETTERS_NEARBY + 1);
      return bottom > middleOf(nearby.map((each) => each.bottom)) + DESCENT * middle;
    });
    return { letters, descending: new Set(descending), all: [...letters] };
  });
  for (const mark of marks) nearest(hosts, mark, middle)?.push(mark);
  const alone: Component[][] = [];
  for (const row of likeMarks) {
    const host = nearest(hosts, around(row), middle);
    if (host === null) alone.push(row);
    else host.push(...row);
  }
  return [...hosts.map(({ all }) => all), ...alone].map((own) => rowOf(own, middle));
}

/** A row that takes in accents and points. */
interface Host {
  readonly letters: readonly Component[];
  /** g, p, q, y. */
  readonly descending: ReadonlySet<Component>;
  readonly all: Component[];
}

function rowOf(components: readonly Component[], middle: number): Row {
  const letters = components.filter((each) => heightOf(each) >= SMALLEST * middle);
  return {
    ...around(components),
    components,
    letter: middleOf(letters.map(heightOf)),
    baseline: middleOf(letters.map(({ bottom }) => bottom)),
  };
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Letters from left to right, each put to the row whose last letters stand beside it. */
function beside(letters: readonly Component[], middle: number): Component[][] {
  const rows: Component[][] = [];
  const ends: Box[] = [];
  for (const letter of [...letters].sort((a, b) => a.left - b.left || a.top - b.top)) {
    let best = -1;
    let least = GAP * middle;
    for (const [i, end] of ends.entries()) {
      const gap = letter.left - end.right;
      if (gap > least || overlap(end, letter) < OVERLAP) continue;
      best = i;
      least = gap;
    }
    const row = rows[best];
    if (row === undefined) {
      rows.push([letter]);
      ends.push(letter);
    } else {
      row.push(letter);
      ends[best] = around(row.slice(-LETTERS_BEFORE));
    }
  }
  return rows;
}

const overlap = (a: Box, b: Box): number =>
  (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)) / Math.max(1, Math.min(heightOf(a), heightOf(b)));

/** How far to the side of a letter a mark of this size still belongs to it, in units of the middle height: a dash is wide. */
function reachOf(mark: Box, middle: number): number {
  const width = widthOf(mark) / middle;
  if (width >= DASH) return BESIDE_REACH;
  return Math.max(width, heightOf(mark) / middle) < TINY ? TINY_GAP : POINT_GAP;
}

/** All components of the row that an accent or a point belongs to: the one with the nearest letter. */
function nearest(hosts: readonly Host[], mark: Box, middle: number): Component[] | null {
  let best: Component[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  const reach = reachOf(mark, middle);
  const isPoint = Math.max(heightOf(mark), widthOf(mark)) <= LARGEST_POINT * middle;
  for (const row of hosts) {
    for (const letter of row.letters) {
      const across = Math.max(0, mark.left - letter.right, letter.left - mark.right);
      const over = Math.max(0, letter.top - mark.bottom);
      const under = Math.max(0, mark.top - letter.bottom);
      if (under > 0 && (!isPoint || row.descending.has(letter))) continue;
      if (across > reach * middle || over > ACCENT_REACH * middle || under > POINT_REACH * middle) continue;
      const far = across + over + 2 * under;
      if (far < least) {
        least = far;
        best = row.all;
      }
    }
  }
  return best;
}
