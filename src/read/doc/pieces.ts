/**
 * The piece table (MS-DOC 2.8.35): where in the file the characters of the text stand. Word appends what was changed, so that the text is
 * put together from pieces, each of one or two bytes a character.
 */
import { asWestern } from '../encoding.js';
import { rangesIn, type WordFile } from './header.js';

export interface Piece {
  /** First character and the one behind the last, counted through the whole text with all its parts. */
  readonly start: number;
  readonly end: number;
  /** File position of the first. */
  readonly position: number;
  readonly bytes: 1 | 2;
}

const PROPERTIES = 1;
const TABLE = 2;
const PIECE_BYTES = 8;
const ONE_BYTE = 0x40000000;

/** Throws a RangeError where the table is damaged. */
export function piecesOf(file: WordFile): Piece[] {
  const view = file.table('pieces');
  let at = 0;
  while (at < view.byteLength && view.getUint8(at) === PROPERTIES) at += 3 + view.getUint16(at + 1, true);
  if (view.getUint8(at) !== TABLE) throw new RangeError('no piece table');
  const length = view.getUint32(at + 1, true);
  const plc = new DataView(view.buffer, view.byteOffset + at + 5, length);
  const count = rangesIn(plc, PIECE_BYTES);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const start = plc.getUint32(i * 4, true);
    const end = plc.getUint32(i * 4 + 4, true);
    const where = plc.getUint32((count + 1) * 4 + i * PIECE_BYTES + 2, true);
    const bytes = (where & ONE_BYTE) === 0 ? 2 : 1;
    const position = bytes === 1 ? (where & ~ONE_BYTE) >>> 1 : where;
    if (end < start || position + (end - start) * bytes > file.main.byteLength)
      throw new RangeError('a piece reaches beyond the stream');
    pieces.push({ start, end, position, bytes });
  }
  return pieces;
}

/** The character at a file position. */
export function characterAt(main: DataView, position: number, bytes: 1 | 2): string {
  if (bytes === 2) return String.fromCharCode(main.getUint16(position, true));
  return asWestern(String.fromCharCode(main.getUint8(position)));
}
