/** The field of a model, as far as the text tells it: in the sentence, in the heading above, or by what the model is said to be for. */
import type { Field } from '../../records/facts.js';
import { fieldsIn } from '../../vocabulary/fields.js';
import type { Source } from '../extractor.js';
import { sentenceAt } from '../sentence.js';

const LEAD = /linh vuc|mang|nhom|tren mat/;
const LED = /(?:linh vuc|mang|nhom|tren mat)[ \n]{1,3}(?:ve[ \n])?$/;
const PURPOSE = /(?:^|[^\p{L}])(?:để|nhằm|góp phần|qua đó)(?=[^\p{L}])/iu;
const HEADING =
  /^[ \t]*(?:[-+*•#>]{1,3}|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-zđ][.)]|[ivx]{1,5}[.)])?[ *]{0,4}(?:ve|trong|tren|doi voi|linh vuc|mang|cong tac|[ ]){0,6}/;
const MARKED = /^[ \t]*(?:#{1,4}|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[ivx]{1,5}[.)]|dieu \d|phan )/;
const MAX_HEADING = 110;
const MAX_LINES_UP = 40;
const MAX_REACH_UP = 3000;
// How far into a paragraph its first words reach, and what they may lead to.
const MAX_LEAD = 25;
const MAX_OPENING = 120;

/** Field of a model that is named at [start, end). */
export function fieldOf(source: Source, start: number, end: number): Field | null {
  const sentence = sentenceAt(source.match, start);
  return (
    ledField(source.folded.slice(sentence.start, start), 'last') ??
    ledField(source.folded.slice(end, sentence.end), 'first') ??
    headingField(source, start) ??
    fieldOfParagraphAbove(source, sentence.start) ??
    purposeField(source, end, sentence.end)
  );
}

/** "lĩnh vực kinh tế" in a stretch of folded text. */
function ledField(folded: string, which: 'first' | 'last'): Field | null {
  if (!LEAD.test(folded)) return null;
  const led = fieldsIn(folded, 'name').filter(({ span }) =>
    LED.test(folded.slice(Math.max(0, span.start - 24), span.start)),
  );
  return (which === 'first' ? led[0] : led.at(-1))?.field ?? null;
}

/** The nearest heading above, if it is the name of a field; a heading on something else ends the search. */
export function headingField(source: Source, offset: number): Field | null {
  const floor = Math.max(0, offset - MAX_REACH_UP);
  const lines = source.folded
    .slice(floor, offset)
    .split('\n')
    .slice(-MAX_LINES_UP - 1);
  for (const line of lines.slice(0, -1).reverse()) {
    if (line.length > MAX_HEADING || line.trim() === '') continue;
    const field = fieldOfHeading(line);
    if (field !== null) return field;
    if (MARKED.test(line)) return null;
  }
  return null;
}

function fieldOfHeading(line: string): Field | null {
  const lead = HEADING.exec(line)?.[0].length ?? 0;
  const [mention] = fieldsIn(line.slice(lead), 'name');
  if (mention === undefined || mention.span.start > 0) return null;
  return /^[ :.*]*$/.test(line.slice(lead + mention.span.end)) ? mention.field : null;
}

/** "Trong lĩnh vực kinh tế, …" opening the paragraph before. */
function fieldOfParagraphAbove(source: Source, sentenceStart: number): Field | null {
  const above = source.folded.slice(Math.max(0, sentenceStart - MAX_REACH_UP), sentenceStart).trimEnd();
  const opening = above.slice(above.lastIndexOf('\n') + 1).slice(0, MAX_OPENING);
  return opening.search(LEAD) > MAX_LEAD ? null : ledField(opening, 'first');
}

/** "… góp phần giữ gìn an ninh chính trị": one field only, else the text does not tell. */
function purposeField(source: Source, from: number, until: number): Field | null {
  const purpose = PURPOSE.exec(source.match.slice(from, until));
  if (purpose === null) return null;
  const fields = new Set(
    fieldsIn(source.folded.slice(from + purpose.index, until), 'purpose').map(({ field }) => field),
  );
  const [only] = fields;
  return fields.size === 1 ? (only ?? null) : null;
}
