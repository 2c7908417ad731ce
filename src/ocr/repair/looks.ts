/** Which letters are taken for which: by their shape, not by their place in the alphabet. */

// Groups of signs of one shape in the type of offices, upright and italic.
const SHAPES = ['7T1rYI', 'BĐ8DÐ', '0OQCG', 'UƯVY', 'g9%qạ', 'S5', 'Z2', 'lI1|]', 'EÊ', 'AÂĂ', 'OÔƠ', 'NH', 'MN', 'PF'];

const pairs = new Set(
  SHAPES.flatMap((group) => [...group].flatMap((a) => [...group].filter((b) => b !== a).map((b) => a + b))),
);

const ALIKE = 0.4;
// Of the longer one's letters, what may differ: more where something else says which code it must be.
const MOST = { named: 0.5, alone: 0.2 } as const;

/** The code that `read` is most like; of equals the first. */
export const likest = (read: string, codes: readonly [string, ...string[]]): string =>
  codes.reduce((best, code) => (distance(read, code) < distance(read, best) ? code : best));

/** Can `read` be `code`, misread? */
export function looksLike(read: string, code: string, evidence: keyof typeof MOST): boolean {
  if (Math.abs(read.length - code.length) > 1) return false;
  return distance(read, code) <= MOST[evidence] * Math.max(read.length, code.length);
}

/** Levenshtein's distance in which signs of one shape are nearly the same. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, sign] of [...a].entries()) {
    const row = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const swap = sign === other ? 0 : pairs.has(sign + other) ? ALIKE : 1;
      row.push(Math.min((above[j] ?? 0) + swap, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
