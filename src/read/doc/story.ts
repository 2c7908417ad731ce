/**
 * A range of the characters of a Word file → paragraphs. Fields show their result, page numbers and pictures nothing.
 */
import { oldFont } from '../../vocabulary/oldEncodings.js';
import type { Paragraph, Run } from '../word/paragraphs.js';
import { type CharacterFormat, characterFormat, PLAIN } from './characters.js';
import { fontsOf } from './fonts.js';
import type { WordFile } from './header.js';
import { type Numbers, numbersOf } from './lists.js';
import { characterStretches, paragraphStretches, type Stretch, stretchAt } from './pages.js';
import { type ParagraphFormat, PLAIN_PARAGRAPH, paragraphFormat } from './paragraphFormat.js';
import { characterAt, type Piece, piecesOf } from './pieces.js';
import { inherited, type Styles, stylesOf } from './styles.js';

/** Everything that is read once for all parts of the text. */
export interface Book {
  readonly file: WordFile;
  readonly pieces: readonly Piece[];
  readonly characters: readonly Stretch[];
  readonly paragraphs: readonly Stretch[];
  readonly styles: Styles;
  readonly fonts: readonly string[];
  readonly numbers: Numbers;
}

/** Throws a RangeError where a table is damaged. */
export const bookOf = (file: WordFile): Book => ({
  file,
  pieces: piecesOf(file),
  characters: characterStretches(file),
  paragraphs: paragraphStretches(file),
  styles: stylesOf(file),
  fonts: fontsOf(file),
  numbers: numbersOf(file),
});

/** What stands at a character that is a sign: the mark of a note, the anchor of a box. Nothing for a sign that shows nothing. */
export type Signs = (position: number) => string | undefined;

const FIELD_BEGINS = '\u0013';
const FIELD_RESULT = '\u0014';
const FIELD_ENDS = '\u0015';
const CELL_ENDS = '\u0007';
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

interface Open {
  text: string;
  readonly format: CharacterFormat;
}

/** `kind` is what a plain paragraph is called here. */
export function paragraphsOf(
  book: Book,
  start: number,
  end: number,
  signs: Signs,
  kind: Paragraph['kind'] = 'paragraph',
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  // One entry a field that is open: its instruction, and whether its result has begun.
  const fields: { instruction: string; inResult: boolean }[] = [];
  const isHidden = (): boolean => fields.some(({ instruction, inResult }) => !inResult || PAGE_FIELD.test(instruction));
  let runs: Open[] = [];
  const write = (text: string, format: CharacterFormat): void => {
    if (text === '') return;
    const last = runs.at(-1);
    if (last !== undefined && last.format === format) last.text += text;
    else runs.push({ text, format });
  };
  const close = (position: number, mark: string): void => {
    const format = formatAt(book, position);
    paragraphs.push(paragraph(book, runs, format, mark, kind));
    runs = [];
  };

  for (const { character, format, place, position } of charactersOf(book, start, end)) {
    if (format.special && character === FIELD_BEGINS) fields.push({ instruction: '', inResult: false });
    else if (format.special && character === FIELD_RESULT) {
      const field = fields.at(-1);
      if (field !== undefined) field.inResult = true;
    } else if (format.special && character === FIELD_ENDS) fields.pop();
    else if (character === '\r' || character === CELL_ENDS || character === '\f') {
      // A field that its paragraph does not end (a table of contents) goes on; one that hides it holds no text.
      if (fields.length === 0 || !isHidden()) close(position, character);
    } else if (isHidden()) {
      const field = fields.at(-1);
      if (field !== undefined && !field.inResult) field.instruction += character;
    } else if (format.special) write(signs(place) ?? '', format);
    else if (format.hidden !== true) write(PLAIN_SIGNS.get(character) ?? character, format);
  }
  if (runs.length > 0) paragraphs.push(paragraph(book, runs, PLAIN_PARAGRAPH, '\r', kind));
  return paragraphs;
}

const PLAIN_SIGNS: ReadonlyMap<string, string> = new Map([
  ['\u000B', '\n'],
  ['\u000E', '\n'], // end of a column
  ['\u001E', '-'], // a hyphen that does not break
  ['\u001F', ''], // one that shows only at the end of a line
]);

interface Character {
  readonly character: string;
  readonly format: CharacterFormat;
  /** In the whole text. */
  readonly place: number;
  /** In the file. */
  readonly position: number;
}

function* charactersOf({ file, pieces, characters }: Book, start: number, end: number): Generator<Character> {
  for (const piece of pieces) {
    const from = Math.max(piece.start, start);
    const to = Math.min(piece.end, end);
    let stretch: Stretch | null = null;
    let format = PLAIN;
    for (let place = from; place < to; place++) {
      const position = piece.position + (place - piece.start) * piece.bytes;
      if (stretch === null || position >= stretch.end) {
        stretch = stretchAt(characters, position);
        format = stretch === null ? PLAIN : characterFormat(stretch.view, stretch.from, stretch.to);
      }
      yield { character: characterAt(file.main, position, piece.bytes), format, place, position };
    }
  }
}

function formatAt(book: Book, position: number): ParagraphFormat {
  const stretch = stretchAt(book.paragraphs, position);
  return stretch === null ? PLAIN_PARAGRAPH : paragraphFormat(stretch, book.file);
}

function paragraph(
  book: Book,
  runs: readonly Open[],
  format: ParagraphFormat,
  mark: string,
  kind: Paragraph['kind'],
): Paragraph {
  const style = book.styles.styleOf(format.style);
  const list = format.list ?? style.list ?? 0;
  const endsRow = format.endsRow && format.depth > 0;
  const endsCell = format.depth > 0 && (mark === CELL_ENDS || format.endsInnerCell);
  const filled = runs.some(({ text }) => text.trim() !== '');
  return {
    kind: kind === 'paragraph' && style.heading && format.depth === 0 ? 'heading' : kind,
    runs: endsRow ? [] : runs.map(({ text, format: own }) => run(book, text, own, style.characters)),
    number: list === 0 || endsRow || !filled ? null : book.numbers(list, format.level ?? style.level ?? 0),
    depth: format.depth,
    ends: endsRow ? 'row' : endsCell ? 'cell' : 'paragraph',
    bordered: format.bordered,
  };
}

function run(book: Book, text: string, own: CharacterFormat, ofParagraph: CharacterFormat): Run {
  const { fonts, styles } = book;
  const ofRun = own.style === null ? ofParagraph : inherited(styles.styleOf(own.style).characters, ofParagraph);
  const { font, otherFont, capitals } = inherited(own, ofRun);
  const plain = fonts[font ?? styles.defaultFont ?? -1] ?? null;
  const other = otherFont === null ? null : (fonts[otherFont] ?? null);
  // Letters with marks are shown in the second font, the plain ones in the first.
  return { text, font: other !== null && oldFont(other) !== null ? other : plain, capitals: capitals === true };
}
