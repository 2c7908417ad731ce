/**
 * The parts of the text beside its body (MS-DOC 2.3): notes, lines of page headers and footers, text boxes. They stand behind the body,
 * one behind the other; tables tell where each begins.
 */
import { onceEach } from '../word/pageLines.js';
import type { Paragraph } from '../word/paragraphs.js';
import { type Lengths, rangesIn, type WordFile } from './header.js';
import { type Book, paragraphsOf } from './story.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The whole text, in the order in which it is read. */
export function storiesOf(book: Book): Paragraph[] {
  const { file } = book;
  const { lengths } = file;
  const notes = notesOf(file, 'footnotes', 'footnoteReferences', lengths.text);
  const endnotesAt = startOf(lengths, 'endnotes');
  const endnotes = notesOf(file, 'endnotes', 'endnoteReferences', endnotesAt);
  const boxes = boxesOf(file, startOf(lengths, 'boxes'));
  const marks = new Map<number, string>();
  for (const [i, { reference }] of notes.entries()) marks.set(reference, `[${i + 1}]`);
  for (const [i, { reference }] of endnotes.entries()) marks.set(reference, `[${i + 1}]`);
  const body = paragraphsWithBoxes(book, boxes, (place) => marks.get(place));
  const below = [...notes.entries(), ...endnotes.entries()].flatMap(([i, { start, end }]) =>
    noted(
      paragraphsOf(book, start, end, () => undefined, 'footnote'),
      `[${i + 1}]`,
    ),
  );
  const lines = pageLinesOf(book, startOf(lengths, 'pageLines'));
  return [...lines.top, ...body, ...below, ...lines.headers, ...lines.footers];
}

const ORDER = ['text', 'footnotes', 'pageLines', 'macros', 'comments', 'endnotes', 'boxes'] as const;

/** Where a part begins, counted through the whole text. */
const startOf = (lengths: Lengths, part: keyof Lengths): number =>
  ORDER.slice(0, ORDER.indexOf(part)).reduce((sum, each) => sum + lengths[each], 0);

interface Note extends Range {
  /** The character of the body that refers to it. */
  readonly reference: number;
}

function notesOf(
  file: WordFile,
  texts: 'footnotes' | 'endnotes',
  references: 'footnoteReferences' | 'endnoteReferences',
  offset: number,
): Note[] {
  const ranges = file.table(texts);
  const places = file.table(references);
  const count = rangesIn(places, 2);
  const notes: Note[] = [];
  for (let i = 0; i < count && (i + 2) * 4 <= ranges.byteLength; i++) {
    notes.push({
      reference: places.getUint32(i * 4, true),
      start: offset + ranges.getUint32(i * 4, true),
      end: offset + ranges.getUint32(i * 4 + 4, true),
    });
  }
  return notes;
}

/** A note with its mark before the first paragraph that holds text. */
function noted(paragraphs: readonly Paragraph[], mark: string): Paragraph[] {
  const first = paragraphs.findIndex(isFilled);
  return paragraphs.map((paragraph, i) =>
    i === first
      ? { ...paragraph, runs: [{ text: `${mark} `, font: null, capitals: false }, ...paragraph.runs] }
      : paragraph,
  );
}

const isFilled = ({ runs }: Paragraph): boolean => runs.some(({ text }) => text.trim() !== '');

const BOX_BYTES = 22;
const BOX_SHAPE_AT = 14;
const SHAPE_BYTES = 26;

interface Box extends Range {
  /** The character of the body to which it is tied. */
  readonly anchor: number;
}

/** MS-DOC 2.8.34 and 2.9.94: a box names its shape, a shape its place in the body. */
function boxesOf(file: WordFile, offset: number): Box[] {
  const ranges = file.table('boxes');
  const shapes = file.table('shapes');
  const anchors = new Map<number, number>();
  const shapeCount = rangesIn(shapes, SHAPE_BYTES);
  for (let i = 0; i < shapeCount; i++)
    anchors.set(shapes.getUint32((shapeCount + 1) * 4 + i * SHAPE_BYTES, true), shapes.getUint32(i * 4, true));
  const count = rangesIn(ranges, BOX_BYTES);
  const boxes: Box[] = [];
  for (let i = 0; i < count; i++) {
    const shape = ranges.getUint32((count + 1) * 4 + i * BOX_BYTES + BOX_SHAPE_AT, true);
    const anchor = anchors.get(shape);
    if (anchor === undefined) continue;
    const start = offset + ranges.getUint32(i * 4, true);
    boxes.push({ anchor, start, end: offset + ranges.getUint32(i * 4 + 4, true) });
  }
  return boxes.sort((a, b) => a.anchor - b.anchor);
}

/** The body; boxes stand before the paragraph that they are tied to. */
function paragraphsWithBoxes(
  book: Book,
  boxes: readonly Box[],
  marks: (place: number) => string | undefined,
): Paragraph[] {
  const { text } = book.file.lengths;
  const met: Box[] = [];
  const tied = new Map(boxes.map((box) => [box.anchor, boxes.filter(({ anchor }) => anchor === box.anchor)]));
  const signs = (place: number): string | undefined => {
    met.push(...(tied.get(place) ?? []));
    return marks(place);
  };
  const body = paragraphsOf(book, 0, text, signs);
  const inBoxes = met.flatMap(({ start, end }) => paragraphsOf(book, start, end, () => undefined));
  return [...inBoxes, ...body];
}

const SEPARATORS = 6;
const LINES_A_SECTION = 6;
const FIRST_PAGE_HEADER = 4;
const HEADER = 1;
const HEADERS = new Set([0, HEADER, FIRST_PAGE_HEADER]);

interface PageLines {
  readonly top: readonly Paragraph[];
  readonly headers: readonly Paragraph[];
  readonly footers: readonly Paragraph[];
}

/** Lines that say the same in several sections stand once; page numbers are no text of the document. */
function pageLinesOf(book: Book, offset: number): PageLines {
  const table = book.file.table('pageLines');
  const count = Math.max(0, Math.floor(table.byteLength / 4) - 2);
  const linesAt = (index: number): Paragraph[] => {
    if (index >= count) return [];
    const kind = HEADERS.has((index - SEPARATORS) % LINES_A_SECTION) ? 'page-header' : 'page-footer';
    const start = offset + table.getUint32(index * 4, true);
    const end = offset + table.getUint32(index * 4 + 4, true);
    return paragraphsOf(book, start, end, () => undefined, kind);
  };
  const first = onceEach(linesAt(SEPARATORS + FIRST_PAGE_HEADER));
  const top = first.length > 0 ? first : onceEach(linesAt(SEPARATORS + HEADER));
  const all = Array.from({ length: Math.max(0, count - SEPARATORS) }, (_, i) => linesAt(SEPARATORS + i)).flat();
  const others = onceEach([...top, ...all]).slice(top.length);
  return {
    top,
    headers: others.filter(({ kind }) => kind === 'page-header'),
    footers: others.filter(({ kind }) => kind === 'page-footer'),
  };
}
