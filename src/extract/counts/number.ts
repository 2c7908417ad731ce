/** Numbers as these papers write them: "3.977", "1 254", "07", and small ones in words. */

const SMALL: ReadonlyMap<string, number> = new Map([
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
]);

/** Pattern of a written number (digits only); groups of three after a point, a comma or a blank are thousands. */
export const NUMBER = '\\d{1,3}(?:[.,]\\d{3}){1,3}|\\d{1,3} \\d{3}|\\d{1,6}';

/** The number that digits or a small number word name; null for other words. */
export function numberOf(written: string): number | null {
  if (/^\d/.test(written)) return Number(written.replace(/\D/g, ''));
  return SMALL.get(written.toLowerCase()) ?? null;
}
