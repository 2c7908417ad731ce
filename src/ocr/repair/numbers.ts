/** Numbers of dates: "ngày 3] tháng I2 năm 2O21". Mended only where a number has to stand, and where the result can be one. */
import type { InContext } from './repair.js';

const DIGITS: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  '|': '1',
  '!': '1',
  '[': '1',
  ']': '1',
  í: '1',
  ì: '1',
  Í: '1',
  Ì: '1',
  O: '0',
  o: '0',
  Q: '0',
  ó: '6',
  Ó: '6',
  ô: '6',
  ö: '6',
  b: '6',
  S: '5',
  s: '5',
  Z: '2',
  z: '2',
  B: '8',
  g: '9',
};

/** The digits that letters and strokes stand for; null where one of them stands for none. */
export function digitsOf(written: string): string | null {
  let digits = '';
  for (const sign of written) {
    const digit = /\d/.test(sign) ? sign : DIGITS[sign];
    if (digit === undefined) return null;
    digits += digit;
  }
  return digits;
}

const RANGES: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['ngày', [1, 31]],
  ['tháng', [1, 12]],
  ['năm', [1900, 2099]],
]);

const TAIL = /[.,;:)]*$/;
const DATE = /^([^/.-]{1,2})([/.-])([^/.-]{1,2})(?:\2([^/.-]{4}))?$/;

/** The word with its number mended; null where there is nothing to mend. */
export function mendedNumber({ text, before }: InContext): string | null {
  const tail = TAIL.exec(text)?.[0] ?? '';
  const core = text.slice(0, text.length - tail.length);
  if (/^\d*$/.test(core) || core.length > 10) return null;
  const range = RANGES.get(before.at(-1)?.toLowerCase() ?? '');
  const digits = digitsOf(core);
  if (range !== undefined && digits !== null && isWithin(digits, range)) return digits + tail;
  const date = DATE.exec(core);
  return date === null || !/\d/.test(core) ? null : mendedDate(date, tail);
}

function mendedDate([whole, day = '', separator = '', month = '', year]: RegExpExecArray, tail: string): string | null {
  const [d, m, y] = [digitsOf(day), digitsOf(month), year === undefined ? '2000' : digitsOf(year)];
  if (d === null || m === null || y === null) return null;
  if (!isWithin(d, [1, 31]) || !isWithin(m, [1, 12]) || !isWithin(y, [1900, 2099])) return null;
  const mended = [d, m, ...(year === undefined ? [] : [y])].join(separator);
  return mended === whole ? null : mended + tail;
}

const isWithin = (digits: string, [least, most]: readonly [number, number]): boolean =>
  Number(digits) >= least && Number(digits) <= most;
