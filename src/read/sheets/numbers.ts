/**
 * Numbers as Excel shows them to a Vietnamese reader: days as dd/mm/yyyy, a comma before the decimals (ECMA-376 part 1, 18.8.30).
 */

/** What a number format makes of a number. */
export interface NumberFormat {
  readonly kind: 'number' | 'percent' | 'date' | 'time' | 'date-time';
  /** Places behind the comma; null: as many as the number has. */
  readonly places: number | null;
  /** Thousands are set apart. */
  readonly grouped: boolean;
  /** Digits before the comma, filled up with zeros. */
  readonly digits: number;
}

const GENERAL: NumberFormat = { kind: 'number', places: null, grouped: false, digits: 1 };
const of = (kind: NumberFormat['kind']): NumberFormat => ({ ...GENERAL, kind });

// 18.8.30: formats that have a number instead of a code.
const BUILT_IN: ReadonlyMap<number, NumberFormat> = new Map([
  [1, { ...GENERAL, places: 0 }],
  [2, { ...GENERAL, places: 2 }],
  [3, { ...GENERAL, places: 0, grouped: true }],
  [4, { ...GENERAL, places: 2, grouped: true }],
  [9, { ...of('percent'), places: 0 }],
  [10, { ...of('percent'), places: 2 }],
  ...[14, 15, 16, 17].map((id) => [id, of('date')] as const),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, of('time')] as const),
  [22, of('date-time')],
  ...[37, 38].map((id) => [id, { ...GENERAL, places: 0, grouped: true }] as const),
  ...[39, 40].map((id) => [id, { ...GENERAL, places: 2, grouped: true }] as const),
]);

/** A format by its number and, if the workbook has one of its own, its code. */
export function numberFormat(id: number, code: string | null): NumberFormat {
  if (code === null) return BUILT_IN.get(id) ?? GENERAL;
  const [positive = ''] = code.split(';');
  const plain = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  const day = /[yd]/i.test(plain);
  const time = /[hs]/i.test(plain);
  if (day || time || /m/i.test(plain)) return of(day || !time ? (time ? 'date-time' : 'date') : 'time');
  if (!/[0#?]/.test(plain)) return GENERAL;
  return {
    kind: plain.includes('%') ? 'percent' : 'number',
    places: (/\.([0#?]+)/.exec(plain)?.[1] ?? '').length,
    grouped: /[0#?],[0#?]/.test(plain),
    digits: (plain.split('.')[0] ?? '').replace(/[^0]/g, '').length,
  };
}

// Digits that Excel keeps of a number.
const PRECISION = 15;
const MAX_PLACES = 10;
const DAY_MS = 86_400_000;
// Day 0 of Excel's calendar, which has a 29 February 1900 that never was; from March 1900 on the days are right.
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const MAX_DAY = 2_958_466;

/** `since1904`: the workbook counts its days from 1904. */
export function shown(value: number, format: NumberFormat, since1904: boolean): string {
  if (!Number.isFinite(value)) return '';
  if (format.kind === 'number') return decimal(value, format);
  if (format.kind === 'percent') return `${decimal(value * 100, format)}%`;
  if (value < 0 || value > MAX_DAY) return decimal(value, GENERAL);
  const moment = new Date((since1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(value * DAY_MS));
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${two(moment.getUTCDate())}/${two(moment.getUTCMonth() + 1)}/${moment.getUTCFullYear()}`;
  const time = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`;
  if (format.kind === 'time') return time;
  return format.kind === 'date' ? day : `${day} ${time}`;
}

function decimal(value: number, { places, grouped, digits }: NumberFormat): string {
  const exact = Number(value.toPrecision(PRECISION));
  const written = places === null ? String(exact) : exact.toFixed(Math.min(places, MAX_PLACES));
  if (written.includes('e')) return written;
  const [whole = '', rest] = written.replace('-', '').split('.');
  const padded = whole.padStart(digits, '0');
  const set = grouped ? padded.replace(/\B(?=(?:\d{3})+$)/g, '.') : padded;
  return `${exact < 0 ? '-' : ''}${set}${rest === undefined ? '' : `,${rest}`}`;
}
