/**
 * Formatting by file position: pages of 512 bytes in the main stream (FKPs, MS-DOC 2.9.33 and 2.9.175), found through a table of pages.
 */
import { rangesIn, type WordFile } from './header.js';

/** From one file position up to another the formatting is the same; its list of changes stands in `view`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly view: DataView;
  readonly from: number;
  readonly to: number;
}

const PAGE_BYTES = 512;
const COUNT_AT = 511;
const PAGE_NUMBER = 0x3fffff;
const PARAGRAPH_ENTRY_BYTES = 13;

export const characterStretches = (file: WordFile): Stretch[] =>
  stretches(file, 'characterPages', (page, index, count) => {
    const offset = page.getUint8((count + 1) * 4 + index) * 2;
    if (offset === 0) return [0, 0];
    return [offset + 1, offset + 1 + page.getUint8(offset)];
  });

/** The list begins with the number of the paragraph's style, two bytes. */
export const paragraphStretches = (file: WordFile): Stretch[] =>
  stretches(file, 'paragraphPages', (page, index, count) => {
    const offset = page.getUint8((count + 1) * 4 + index * PARAGRAPH_ENTRY_BYTES) * 2;
    if (offset === 0) return [0, 0];
    const words = page.getUint8(offset);
    if (words === 0) return [offset + 2, offset + 2 + page.getUint8(offset + 1) * 2];
    return [offset + 1, offset + words * 2];
  });

function stretches(
  file: WordFile,
  table: 'characterPages' | 'paragraphPages',
  listAt: (page: DataView, index: number, count: number) => readonly [number, number],
): Stretch[] {
  const plc = file.table(table);
  const pages = rangesIn(plc, 4);
  const found: Stretch[] = [];
  for (let i = 0; i < pages; i++) {
    const number = plc.getUint32((pages + 1) * 4 + i * 4, true) & PAGE_NUMBER;
    const page = new DataView(file.main.buffer, file.main.byteOffset + number * PAGE_BYTES, PAGE_BYTES);
    const count = page.getUint8(COUNT_AT);
    for (let j = 0; j < count; j++) {
      const [from, to] = listAt(page, j, count);
      found.push({
        start: page.getUint32(j * 4, true),
        end: page.getUint32(j * 4 + 4, true),
        view: page,
        from,
        to: Math.min(to, PAGE_BYTES),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The stretch that holds a file position. */
export function stretchAt(all: readonly Stretch[], position: number): Stretch | null {
  let low = 0;
  let high = all.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = all[middle];
    if (stretch === undefined || position < stretch.start) high = middle - 1;
    else if (position >= stretch.end) low = middle + 1;
    else return stretch;
  }
  return null;
}
