/**
 * Blocks → one text with its segments: a block is a line of the text (a paragraph, a list item, a row of a table).
 */
import type { Segment } from './reader.js';

export interface Block {
  readonly kind: Exclude<Segment['kind'], 'section' | 'cell'> | 'row';
  /** Empty for something that the text leaves out: its segment is empty too. */
  readonly text: string;
  /** Only of a row: its cells, left to right; `text` is these, joined. */
  readonly cells?: readonly string[];
  readonly page?: number;
}

interface Flow {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Where each block begins, in the order of the blocks. */
  readonly starts: readonly number[];
}

/** Between the cells of a row. */
export const CELL_GAP = ' | ';
const SECTION_GAP = '\n\n';

export const row = (cells: readonly string[]): Block => ({ kind: 'row', text: cells.join(CELL_GAP), cells });

/** One line a block; several sections are set off by a blank line and marked. */
export function flowOf(sections: readonly (readonly Block[])[]): Flow {
  const filled = sections.filter((blocks) => blocks.length > 0);
  const pieces: string[] = [];
  const segments: Segment[] = [];
  const starts: number[] = [];
  const counts = new Map<Segment['kind'], number>();
  let length = 0;
  let gap = '';

  const mark = (kind: Segment['kind'], start: number, end: number, page: number | null): Segment => {
    const index = counts.get(kind) ?? 0;
    counts.set(kind, index + 1);
    return { start, end, kind, page, index, confidence: 1 };
  };
  const append = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };

  for (const blocks of filled) {
    const place = segments.length;
    const before = length;
    for (const block of blocks) {
      if (block.text !== '') append(gap);
      starts.push(length);
      if (block.text !== '') gap = '\n';
      const page = block.page ?? null;
      if (block.kind === 'row') {
        let at = length;
        for (const cell of block.cells ?? []) {
          if (cell !== '') segments.push(mark('cell', at, at + cell.length, page));
          at += cell.length + CELL_GAP.length;
        }
      } else {
        segments.push(mark(block.kind, length, length + block.text.length, page));
      }
      append(block.text);
    }
    if (filled.length > 1) {
      const start = before === 0 ? 0 : Math.min(before + SECTION_GAP.length, length);
      segments.splice(place, 0, mark('section', start, length, null));
      gap = SECTION_GAP;
    }
  }
  return { text: pieces.join(''), segments, starts };
}
