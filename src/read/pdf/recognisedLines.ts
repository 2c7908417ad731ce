/** A recognised page → lines as a text layer gives them, so that columns and paragraphs are found in one way. */
import type { RecognisedPage } from '../../ocr/page.js';
import { type RepairedWord, repaired } from '../../ocr/repair/repair.js';
import { type Chunk, type Line, linesOf, partOf, type Run } from './lines.js';

export function recognisedLines({ rows }: RecognisedPage): Line[] {
  const inOrder = [...rows].sort((a, b) => a.y - b.y || (a.words[0]?.x ?? 0) - (b.words[0]?.x ?? 0));
  const placed = inOrder.flatMap(({ words, y, size }) => words.map((word) => ({ ...word, y, size })));
  const runs = repaired(placed).map(({ y, size, ...word }): Run => {
    // The space says that a word ends, however narrow the gap.
    return { text: `${word.text} `, x: word.x, right: word.right, y, size, words: [word] };
  });
  return linesOf(runs).map(withMottoApart);
}

// NĐ 30/2020, Phụ lục I, and HD 36-HD/VPTW: what stands on the right at the top of every paper. A narrow gap before it is no space
// between words: "THỦ TƯỚNG CHÍNH PHỦ  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".
const MOTTO = /^(?:C[ỘÔO]NG H[ÒÓO][ÀÁA] X|C[ỘÔO]NG HO[ÀÁA] X|Đ[ẢÁA]NG C[ỘÔO]NG S[ẢÁA]N V)/;

function withMottoApart(line: Line): Line {
  const chunks = line.chunks.flatMap((chunk) => {
    const words = chunk.words ?? [];
    const at = words.findIndex((_, i) => i > 0 && MOTTO.test(textOf(words.slice(i, i + 3))));
    return at === -1 ? [chunk] : [pieceOf(chunk, words.slice(0, at)), pieceOf(chunk, words.slice(at))];
  });
  return chunks.length === line.chunks.length ? line : partOf(line, chunks);
}

const textOf = (words: readonly RepairedWord[]): string => words.map(({ text }) => text).join(' ');

const pieceOf = (chunk: Chunk, words: readonly RepairedWord[]): Chunk => ({
  ...chunk,
  text: textOf(words),
  x: words[0]?.x ?? chunk.x,
  right: words.at(-1)?.right ?? chunk.right,
  words,
});
