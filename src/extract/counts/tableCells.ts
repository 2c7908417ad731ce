/** Numbers of models in tables: the cells under a heading like "Số mô hình", with the field that their row begins with. */
import { ruleOf } from '../../records/certainty.js';
import type { ModelCount } from '../../records/facts.js';
import { confidenceOf } from '../../vocabulary/confidence.js';
import { fieldsIn } from '../../vocabulary/fields.js';
import type { Source } from '../extractor.js';
import { tablesOf } from '../tables.js';
import { NUMBER, numberOf } from './number.js';

const COUNT_HEADING = /^(?:tong )?(?:so|so luong) (?:cac )?mo hinh(?! (?:phan dau|dang ky|chi tieu|ke hoach))/;
const CELL = new RegExp(`^(?:${NUMBER})(?=(?: mo hinh)?$)`);
const SUM_ROW = /^(?:tong|cong)(?: cong| so)?$/;

export function tableCounts({ text, folded, ...rest }: Source): ModelCount[] {
  return tablesOf({ text, folded, ...rest }).flatMap(({ headings, rows }) => {
    const column = headings.findIndex((heading) => COUNT_HEADING.test(heading.replace(/\s+/g, ' ')));
    if (column === -1) return [];
    return rows.flatMap(({ cells }): ModelCount[] => {
      const cell = cells[column];
      const written = cell === undefined ? undefined : CELL.exec(folded.slice(cell.start, cell.end))?.[0];
      const value = written === undefined ? null : numberOf(written);
      if (cell === undefined || written === undefined || value === null) return [];
      const words = cells.slice(0, column).map(({ start, end }) => folded.slice(start, end));
      const [told] = words.flatMap((one) => fieldsIn(one, 'name').filter(({ span }) => span.start === 0));
      if (told === undefined && !words.some((one) => SUM_ROW.test(one))) return [];
      const span = { start: cell.start, end: cell.end };
      return [
        {
          span,
          text: text.slice(span.start, span.end),
          value,
          field: told?.field ?? null,
          locality: null,
          period: null,
          rule: ruleOf('table-cell', told?.words ?? 'cộng', told === undefined ? null : 'model-fields'),
          confidence: confidenceOf('counts', 'table-cell'),
        },
      ];
    });
  });
}
