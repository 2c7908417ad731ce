import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf } from './source.js';
import { tablesOf } from './tables.js';

const cellsIn = (text: string): string[][][] =>
  tablesOf(sourceOf(text)).map(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end))),
  );

describe('tables', () => {
  it('are rows under a heading row', () => {
    expect(cellsIn('Trước bảng\nTT | Tên | Số\n1 | A b | 3\n2 |  | 4\nSau bảng')).toEqual([
      [
        ['1', 'A b', '3'],
        ['2', '', '4'],
      ],
    ]);
  });

  it('may have bars at their ends and a rule under the heading', () => {
    expect(cellsIn('| Tên | Số |\n|---|:-:|\n| A | 1 |')).toEqual([[['A', '1']]]);
  });

  it('may have rows whose first or last cell is empty', () => {
    expect(cellsIn('TT | Tên | Ghi chú\n1 | A | \n | B | tốt')).toEqual([
      [
        ['1', 'A', ''],
        ['', 'B', 'tốt'],
      ],
    ]);
  });

  it('begin anew where the number of cells changes', () => {
    expect(cellsIn('a | b\n1 | 2\nx | y | z\n3 | 4 | 5')).toEqual([[['1', '2']], [['3', '4', '5']]]);
  });

  it('are none where one line alone has a bar', () => {
    expect(cellsIn('Độc lập | Tự do\n\nCăn cứ Luật Nhà ở')).toEqual([]);
  });

  it('have cells within the text, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' ', '|', '\n', '-', 'é')), (parts) => {
        let last = 0;
        for (const { rows } of tablesOf(sourceOf(parts.join(''))))
          for (const { cells } of rows)
            for (const { start, end } of cells) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThanOrEqual(start);
              last = end;
            }
      }),
    );
  });
});
