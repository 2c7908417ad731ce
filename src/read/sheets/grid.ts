/** What a workbook holds, once it is read out of its format: sheets of cells by row and column. */

export interface Run {
  readonly text: string;
  /** Name of the font, where the file tells one: the font of before Unicode tells how the text is to be read. */
  readonly font: string | null;
}

export interface Row {
  /** As Excel counts, from 1. */
  readonly number: number;
  /** By column, from 0; cells without text are missing. */
  readonly cells: ReadonlyMap<number, readonly Run[]>;
}

/** Cells shown as one; rows from 1, columns from 0, the last ones included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Grid {
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
}

export interface Sheet {
  readonly name: string;
  readonly grid: Grid;
}
