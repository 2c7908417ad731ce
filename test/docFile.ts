/** Small Word 97 files, put together byte by byte (MS-DOC): one piece of text, one page of formatting for characters and paragraphs. */
import CFB from 'cfb';

interface Run {
  readonly text: string;
  /** Number among the fonts. */
  readonly font?: number;
  readonly special?: true;
  readonly hidden?: true;
}

interface Paragraph {
  readonly runs: readonly Run[];
  /** "\r" unless it ends a cell or a row. */
  readonly mark?: string;
  readonly inTable?: true;
  readonly endsRow?: true;
  readonly heading?: true;
  /** Level (from 0) in the one list of the file, whose levels write "Điều 1." and "a)". */
  readonly level?: number;
}

interface Contents {
  readonly fonts: readonly string[];
  readonly body: readonly Paragraph[];
  readonly footnotes?: readonly (readonly Paragraph[])[];
  readonly header?: readonly Paragraph[];
  readonly footer?: readonly Paragraph[];
  readonly bytes?: 1 | 2;
}

const TEXT_AT = 1024;
const PAGE = 512;
const FOOTNOTE_SIGN = '\u0002';

export const line = (text: string, font = 0): Paragraph => ({ runs: [{ text, font }] });
export const cell = (text: string): Paragraph => ({ runs: [{ text }], mark: '\u0007', inTable: true });
export const rowEnd: Paragraph = { runs: [], mark: '\u0007', inTable: true, endsRow: true };

export function docFile({ fonts, body, footnotes = [], header = [], footer = [], bytes = 2 }: Contents): Uint8Array {
  const stories = [body, footnotes.flat(), [...header, ...footer]];
  const all = stories.flat();
  const lengths = stories.map(lengthOf);
  const text = all.map((paragraph) => textOf(paragraph)).join('');
  const after = TEXT_AT + Math.ceil((text.length * bytes) / PAGE) * PAGE;
  const main = Buffer.alloc(after + 2 * PAGE);
  main.write(text, TEXT_AT, bytes === 1 ? 'latin1' : 'utf16le');
  characterPage(all, bytes).copy(main, after);
  paragraphPage(all, bytes).copy(main, after + PAGE);

  const end = TEXT_AT + text.length * bytes;
  const pageTable = (page: number): Buffer => words(TEXT_AT, end, page / PAGE);
  const where = bytes === 1 ? (TEXT_AT * 2) | 0x40000000 : TEXT_AT;
  const pieces = Buffer.concat([Buffer.from([2]), words(16, 0, text.length), halves(0), words(where), halves(0)]);
  const tables: readonly (readonly [number, Buffer])[] = [
    [1, styles()],
    [12, pageTable(after)],
    [13, pageTable(after + PAGE)],
    [15, fontTable(fonts)],
    [33, pieces],
    ...noteTables(text.slice(0, lengths[0]), footnotes),
    ...(header.length + footer.length === 0 ? [] : [lineTable(lengthOf(header), lengthOf(footer))]),
    ...lists(),
  ];
  halves(0xa5ec, 0x00c1).copy(main, 0);
  halves(0x0200).copy(main, 0x0a);
  words(...lengths.map((length) => length)).copy(main, 76);
  let at = 0;
  for (const [index, table] of tables) {
    words(at, table.length).copy(main, 154 + index * 8);
    at += table.length;
  }
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/WordDocument', main);
  CFB.utils.cfb_add(file, '/1Table', Buffer.concat(tables.map(([, table]) => table)));
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }));
}

const textOf = ({ runs, mark = '\r' }: Paragraph): string => runs.map(({ text }) => text).join('') + mark;
const lengthOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);

function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) buffer.writeUInt32LE(value >>> 0, i * 4);
  return buffer;
}

function halves(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) buffer.writeUInt16LE(value, i * 2);
  return buffer;
}

/** A page of formatting: positions, then an offset for each stretch, then the lists, from the end of the page towards its middle. */
function page(bounds: readonly number[], lists: readonly Buffer[], entryBytes: number): Buffer {
  const buffer = Buffer.alloc(PAGE);
  words(...bounds).copy(buffer);
  let at = PAGE - 2;
  for (const [i, list] of lists.entries()) {
    if (list.length === 0) continue;
    at = (at - list.length) & ~1;
    list.copy(buffer, at);
    buffer.writeUInt8(at / 2, bounds.length * 4 + i * entryBytes);
  }
  buffer.writeUInt8(lists.length, PAGE - 1);
  return buffer;
}

function characterPage(paragraphs: readonly Paragraph[], bytes: number): Buffer {
  const runs = paragraphs.flatMap(({ runs: own, mark = '\r' }): Run[] => [...own, { text: mark }]);
  const lists = runs.map(({ font, special, hidden }) => {
    const changes = Buffer.concat([
      font === undefined ? Buffer.alloc(0) : Buffer.concat([halves(0x4a4f, font), halves(0x4a51, font)]),
      special === undefined ? Buffer.alloc(0) : Buffer.from([0x55, 0x08, 1]),
      hidden === undefined ? Buffer.alloc(0) : Buffer.from([0x3c, 0x08, 1]),
    ]);
    return changes.length === 0 ? changes : Buffer.concat([Buffer.from([changes.length]), changes]);
  });
  return page(
    boundsOf(
      runs.map(({ text }) => text.length),
      bytes,
    ),
    lists,
    1,
  );
}

// All six borders of a table, each a line of one kind.
const BORDERS = Buffer.concat([halves(0xd605), Buffer.from([24]), Buffer.alloc(24, Buffer.from([4, 1, 1, 0]))]);

function paragraphPage(paragraphs: readonly Paragraph[], bytes: number): Buffer {
  const lists = paragraphs.map(({ inTable, endsRow, heading, level }) => {
    const changes = Buffer.concat([
      halves(heading === undefined ? 0 : 1),
      inTable === undefined ? Buffer.alloc(0) : Buffer.from([0x16, 0x24, 1]),
      endsRow === undefined ? Buffer.alloc(0) : Buffer.concat([Buffer.from([0x17, 0x24, 1]), BORDERS]),
      level === undefined ? Buffer.alloc(0) : Buffer.from([0x0a, 0x26, level, 0x0b, 0x46, 1, 0]),
    ]);
    const whole = changes.length % 2 === 0 ? Buffer.concat([changes, Buffer.alloc(1)]) : changes;
    return Buffer.concat([Buffer.from([(whole.length + 1) / 2]), whole]);
  });
  return page(
    boundsOf(
      paragraphs.map((paragraph) => textOf(paragraph).length),
      bytes,
    ),
    lists,
    13,
  );
}

function boundsOf(lengths: readonly number[], bytes: number): number[] {
  const bounds = [TEXT_AT];
  for (const length of lengths) bounds.push((bounds.at(-1) ?? 0) + length * bytes);
  return bounds;
}

/** Two styles: the usual one, and "heading 1". */
function styles(): Buffer {
  const style = (identity: number): Buffer => {
    const lists = Buffer.concat([halves(2, 0), halves(0)]);
    const whole = Buffer.concat([halves(identity, 0xfff1, 2, 0, 0), halves(1), halves(65, 0), lists]);
    return Buffer.concat([halves(whole.length), whole]);
  };
  return Buffer.concat([halves(18, 2, 10, 1, 0, 0, 0, 0, 0, 0), style(0), style(1)]);
}

function fontTable(names: readonly string[]): Buffer {
  const entries = names.map((name) => {
    const entry = Buffer.concat([Buffer.alloc(40), Buffer.from(`${name}\u0000`, 'utf16le')]);
    entry.writeUInt8(entry.length - 1, 0);
    return entry;
  });
  return Buffer.concat([halves(names.length, 0), ...entries]);
}

/** Notes are referred to in the order in which their signs stand in the body. */
function noteTables(body: string, notes: readonly (readonly Paragraph[])[]): (readonly [number, Buffer])[] {
  if (notes.length === 0) return [];
  const places = [...body].flatMap((sign, i) => (sign === FOOTNOTE_SIGN ? [i] : []));
  const ends = [0];
  for (const note of notes) ends.push((ends.at(-1) ?? 0) + lengthOf(note));
  return [
    [2, Buffer.concat([words(...places, body.length), halves(...places.map(() => 1))])],
    [3, words(...ends, (ends.at(-1) ?? 0) + 1)],
  ];
}

/** Six separators of notes, then the six kinds of lines of the one section. */
function lineTable(header: number, footer: number): readonly [number, Buffer] {
  const both = header + footer;
  return [11, words(0, 0, 0, 0, 0, 0, 0, 0, header, header, both, both, both, both + 2)];
}

function lists(): (readonly [number, Buffer])[] {
  const level = (format: number, text: string): Buffer => {
    const head = Buffer.alloc(28);
    head.writeInt32LE(1, 0);
    head.writeUInt8(format, 4);
    return Buffer.concat([head, halves(text.length), Buffer.from(text, 'utf16le')]);
  };
  const levels = [level(0, 'Điều \u0000.'), level(4, '\u0001)'), ...Array.from({ length: 7 }, () => level(0, ''))];
  const override = Buffer.alloc(16);
  override.writeInt32LE(77, 0);
  const list = Buffer.alloc(28);
  list.writeInt32LE(77, 0);
  return [
    [73, Buffer.concat([halves(1), list])],
    // The levels stand behind the table of lists and belong to no table.
    [92, Buffer.concat(levels)],
    [74, Buffer.concat([words(1), override, words(0xffffffff)])],
  ];
}
