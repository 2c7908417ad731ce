/**
 * Pieces of text with their places on a page → lines, each of one or more chunks set apart by a wide gap.
 */

import type { RepairedWord } from '../../ocr/repair/repair.js';
import { greatestOf, leastOf } from '../../records/extremes.js';

/** A piece as the file draws it. Distances in points; y grows downwards. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  /** Only of recognised text: its words, which one space sets apart. */
  readonly words?: readonly RepairedWord[];
}

/** Text on one baseline without a wide gap. */
export type Chunk = Run;

export interface Line {
  readonly chunks: readonly Chunk[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

// In units of the size of the type.
const SAME_BASELINE = 0.5;
const SPACE = 0.14;
const WIDE_GAP = 1.5;
// A piece drawn twice at nearly one place is bold type of old programs.
const SAME_PLACE_POINTS = 1;

export function linesOf(runs: readonly Run[]): Line[] {
  const sorted = [...runs].filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Line[] = [];
  let open: Run[] = [];
  let main: Run | null = null;
  for (const run of sorted) {
    if (main !== null && run.y - main.y > SAME_BASELINE * Math.max(main.size, run.size)) {
      lines.push(lineOf(open, main));
      open = [];
      main = null;
    }
    open.push(run);
    if (main === null || run.size > main.size) main = run;
  }
  if (main !== null) lines.push(lineOf(open, main));
  return lines;
}

function lineOf(runs: readonly Run[], main: Run): Line {
  const chunks = chunksOf([...runs].sort((a, b) => a.x - b.x));
  return { ...boundsOf(chunks), chunks, y: main.y, size: main.size };
}

const boundsOf = (chunks: readonly Chunk[]): { x: number; right: number } => ({
  x: leastOf(chunks.map(({ x }) => x)),
  right: greatestOf(chunks.map(({ right }) => right)),
});

function chunksOf(runs: readonly Run[]): Chunk[] {
  const chunks: Chunk[] = [];
  let chunk: Chunk | null = null;
  let previous: Run | null = null;
  for (const run of runs) {
    if (previous !== null && previous.text === run.text && Math.abs(previous.x - run.x) < SAME_PLACE_POINTS) continue;
    previous = run;
    const gap: number = chunk === null ? 0 : run.x - chunk.right;
    if (chunk === null || gap > WIDE_GAP * run.size) {
      if (chunk !== null) chunks.push(chunk);
      chunk = run;
      continue;
    }
    const space: string = gap > SPACE * run.size && !chunk.text.endsWith(' ') && !run.text.startsWith(' ') ? ' ' : '';
    const larger: Run = run.size > chunk.size ? run : chunk;
    chunk = {
      text: chunk.text + space + run.text,
      x: chunk.x,
      right: Math.max(chunk.right, run.right),
      y: larger.y,
      size: larger.size,
      ...(chunk.words === undefined ? {} : { words: [...chunk.words, ...(run.words ?? [])] }),
    };
  }
  if (chunk !== null) chunks.push(chunk);
  return chunks.map((each) => ({ ...each, text: each.text.trim() }));
}

/** A line of some of the chunks of another. */
export const partOf = (line: Line, chunks: readonly Chunk[]): Line => ({ ...line, ...boundsOf(chunks), chunks });

export const textOf = (line: Line): string => line.chunks.map(({ text }) => text).join(' ');

export const centreOf = ({ x, right }: { readonly x: number; readonly right: number }): number => (x + right) / 2;
