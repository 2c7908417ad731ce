/** Totals whose parts do not add up ("1.254 mô hình, gồm: kinh tế 412, …"): told, never mended. */
import type { ExtractionWarning, ModelCount } from '../../records/facts.js';
import type { Source } from '../extractor.js';

const PARTS_FOLLOW = /trong do|gom|chia (?:theo|ra)|cu the|:|\(/;
// Words by which the parts are said to be all of them.
const ALL_PARTS = /gom|chia (?:theo|ra)/;
const FIELDS = 4;
const MAX_GAP = 320; // characters between two numbers of one sum: a heading row and some cells

export function sumsThatDiffer(source: Source, counts: readonly ModelCount[]): ExtractionWarning[] {
  return counts.flatMap((total, index) => {
    if (total.field !== null) return [];
    const parts = partsAfter(counts, index);
    const [first] = parts;
    const last = parts.at(-1);
    if (first === undefined || last === undefined || parts.length < 2) return [];
    const between = source.folded.slice(total.span.end, first.span.start);
    if (!PARTS_FOLLOW.test(between)) return [];
    const sum = parts.reduce((so, part) => so + part.value, 0);
    const complete = parts.length === FIELDS || ALL_PARTS.test(between);
    if (sum === total.value || (sum < total.value && !complete)) return [];
    const span = { start: total.span.start, end: last.span.end };
    return [{ reason: 'sum-differs' as const, span, data: { total: total.value, sum, parts: parts.length } }];
  });
}

/** The numbers right after a total, each of another field. */
function partsAfter(counts: readonly ModelCount[], index: number): ModelCount[] {
  const parts: ModelCount[] = [];
  let end = counts[index]?.span.end ?? 0;
  for (const part of counts.slice(index + 1, index + 1 + FIELDS)) {
    const again = parts.some(({ field }) => field === part.field);
    if (part.field === null || again || part.span.start - end > MAX_GAP) break;
    parts.push(part);
    end = part.span.end;
  }
  return parts;
}
