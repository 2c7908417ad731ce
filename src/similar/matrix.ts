/** Likenesses of every item with every other: a square table, the same both ways. */

export type Matrix = readonly Float64Array[];

/** Asks for each pair once, row by row; only the first rows, where no more are wanted. */
export function matrixOf(size: number, likeness: (i: number, j: number) => number, wanted = size): Matrix {
  const rows = Array.from({ length: wanted }, () => new Float64Array(size));
  for (const [i, row] of rows.entries())
    for (let j = i; j < size; j++) {
      const value = likeness(i, j);
      row[j] = value;
      const mirrored = rows[j];
      if (mirrored !== undefined) mirrored[i] = value;
    }
  return rows;
}

export const cellOf = (matrix: Matrix, i: number, j: number): number => matrix[i]?.[j] ?? 0;
