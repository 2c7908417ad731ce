/**
 * Automatic numbers as Word shows them (MS-DOC 2.9.131 PlfLst, 2.9.130 PlfLfo): a paragraph names an override of a list and a level.
 */
import { numeral } from '../numeral.js';
import type { WordFile } from './header.js';

interface Level {
  readonly start: number;
  readonly format: number;
  /** Characters below 9 stand for the counters of levels. */
  readonly text: string;
  /** What follows the number: nothing, or something that is read as a space. */
  readonly tight: boolean;
}

interface Override {
  readonly list: number;
  readonly starts: ReadonlyMap<number, number>;
}

/** The number before a paragraph with what follows it ("1. "), or null; to be asked once for each paragraph, in order. */
export type Numbers = (override: number, level: number) => string | null;

const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVELS = 9;
const SIMPLE = 1;
const BULLET = 23;
const NO_NUMBER = 255;
const FOLLOWED_BY_NOTHING = 2;
// MS-OSHARED 2.2.1.3 (MSONFC), as ST_NumberFormat calls them.
const FORMATS: ReadonlyMap<number, string> = new Map([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [22, 'decimalZero'],
]);

export function numbersOf(file: WordFile): Numbers {
  const lists = listsOf(file);
  const overrides = overridesOf(file);
  const counters = new Map<number, (number | undefined)[]>();
  const begun = new Set<string>();
  return (number, place) => {
    const override = overrides[number - 1];
    const levels = override === undefined ? undefined : lists.get(override.list);
    const level = levels?.[place];
    if (override === undefined || levels === undefined || level === undefined) return null;
    const values = counters.get(override.list) ?? [];
    counters.set(override.list, values);
    const start = override.starts.get(place);
    const first = `${number}/${place}`;
    const before = values[place];
    if (start !== undefined && !begun.has(first)) values[place] = start;
    else values[place] = before === undefined ? level.start : before + 1;
    begun.add(first);
    values.length = place + 1;
    const text = written(level, levels, values);
    return text === '' ? null : level.tight ? text : `${text} `;
  };
}

function written({ format, text }: Level, levels: readonly Level[], values: readonly (number | undefined)[]): string {
  if (format === BULLET) return /^[-–—•+*]$/.test(text) ? text : text === '' ? '' : text === '\uF02D' ? '-' : '•';
  return [...text]
    .map((sign) => {
      const index = sign.charCodeAt(0);
      if (index >= LEVELS) return sign;
      const named = levels[index];
      if (named === undefined || named.format === NO_NUMBER) return '';
      return numeral(values[index] ?? named.start, FORMATS.get(named.format) ?? 'decimal');
    })
    .join('');
}

/** Levels by the number of their list. The levels of all lists stand behind the table, in its order. */
function listsOf(file: WordFile): ReadonlyMap<number, readonly Level[]> {
  const table = file.table('lists');
  const lists = new Map<number, Level[]>();
  if (table.byteLength < 2) return lists;
  const count = table.getUint16(0, true);
  const view = new DataView(
    table.buffer,
    table.byteOffset,
    file.tables.byteOffset + file.tables.byteLength - table.byteOffset,
  );
  let at = 2 + count * LIST_BYTES;
  for (let i = 0; i < count; i++) {
    const entry = 2 + i * LIST_BYTES;
    const levels: Level[] = [];
    const simple = (view.getUint8(entry + 26) & SIMPLE) !== 0;
    for (let j = 0; j < (simple ? 1 : LEVELS); j++) {
      const read = levelAt(view, at);
      levels.push(read.level);
      at = read.end;
    }
    lists.set(view.getInt32(entry, true), levels);
  }
  return lists;
}

function levelAt(view: DataView, at: number): { readonly level: Level; readonly end: number } {
  const place = at + LEVEL_BYTES + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(place, true);
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCharCode(view.getUint16(place + 2 + i * 2, true));
  const tight = view.getUint8(at + 15) === FOLLOWED_BY_NOTHING;
  const level = { start: view.getInt32(at, true), format: view.getUint8(at + 4), text, tight };
  return { level, end: place + 2 + length * 2 };
}

function overridesOf(file: WordFile): Override[] {
  const view = file.table('listOverrides');
  if (view.byteLength < 4) return [];
  const count = view.getUint32(0, true);
  const overrides: Override[] = [];
  let at = 4 + count * OVERRIDE_BYTES;
  for (let i = 0; i < count; i++) {
    const entry = 4 + i * OVERRIDE_BYTES;
    const starts = new Map<number, number>();
    const changes = view.getUint8(entry + 12);
    at += 4;
    for (let j = 0; j < changes && at + 8 <= view.byteLength; j++) {
      const flags = view.getUint32(at + 4, true);
      const newStart = (flags & 0x10) !== 0;
      const newLevel = (flags & 0x20) !== 0;
      if (newStart && !newLevel) starts.set(flags & 0xf, view.getInt32(at, true));
      at += 8;
      if (newLevel) {
        const { level, end } = levelAt(view, at);
        if (newStart) starts.set(flags & 0xf, level.start);
        at = end;
      }
    }
    overrides.push({ list: view.getInt32(entry, true), starts });
  }
  return overrides;
}
