/**
 * Committee terms. Central Party papers are numbered afresh in each term and for each kind, so that a symbol comes back about every
 * five years; a term runs from the day after one congress closes to the close of the next (36-HD/VPTW, kept by 05-HD/VPTW).
 */

/** First day of each term of the Central Committee. */
const centralTerms: readonly { readonly name: string; readonly from: string }[] = [
  { name: 'VI', from: '1986-12-19' },
  { name: 'VII', from: '1991-06-28' },
  { name: 'VIII', from: '1996-07-02' },
  { name: 'IX', from: '2001-04-23' },
  { name: 'X', from: '2006-04-26' },
  { name: 'XI', from: '2011-01-20' },
  { name: 'XII', from: '2016-01-29' },
  { name: 'XIII', from: '2021-02-02' },
  { name: 'XIV', from: '2026-01-24' },
];

/** The central term in which a day lies ("XI"); null where a partial date lies in two, or before the first one known. */
export function centralTermOf(date: string): string | null {
  const first = termAt(date.padEnd(10, '-01'));
  return first === termAt(`${date}${'-12-31'.slice(date.length - 4)}`) ? first : null;
}

const termAt = (day: string): string | null => centralTerms.findLast((term) => term.from <= day)?.name ?? null;

const TERM = /kh[oó][aá]\s+([IVX]{1,6})\b/iu;

/** The term that a body's name carries: "Ban Chấp hành Trung ương khóa XI" → "XI". */
export const termInName = (body: string): string | null => TERM.exec(body.normalize('NFC'))?.[1]?.toUpperCase() ?? null;
