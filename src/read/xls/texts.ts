/** Texts as records write them (MS-XLS 2.5.293 to 2.5.296). */
import type { Cursor } from './records.js';

const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

/** A run of a text: its font by number; null: that of the cell. */
export interface NumberedRun {
  readonly text: string;
  readonly font: number | null;
}

/** A plain text, whose length stands in one or two bytes before it. */
export function shortText(cursor: Cursor, lengthBytes: 1 | 2): string {
  const count = lengthBytes === 1 ? cursor.byte() : cursor.half();
  return cursor.characters(count, (cursor.byte() & WIDE) !== 0);
}

/** A text that may have fonts of its own. */
export function richText(cursor: Cursor): NumberedRun[] {
  const count = cursor.half();
  const flags = cursor.byte();
  const runs = (flags & RICH) === 0 ? 0 : cursor.half();
  const extended = (flags & EXTENDED) === 0 ? 0 : cursor.word();
  const text = cursor.characters(count, (flags & WIDE) !== 0);
  const bounds: { readonly start: number; readonly font: number }[] = [];
  for (let i = 0; i < runs; i++) bounds.push({ start: cursor.half(), font: cursor.half() });
  cursor.skip(extended);
  const first = text.slice(0, bounds[0]?.start ?? text.length);
  const others = bounds.map(({ start, font }, i) => ({ text: text.slice(start, bounds[i + 1]?.start), font }));
  return [{ text: first, font: null }, ...others].filter((run) => run.text !== '');
}
