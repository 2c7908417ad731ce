/**
 * The pieces of a document, each in a font, → Unicode. A font of before Unicode tells the encoding of what is written in it; pieces in
 * other fonts are judged by their words, paragraph by paragraph.
 */
import { type OldEncoding, oldEncodingNames, oldFont } from '../../vocabulary/oldEncodings.js';
import type { ReadWarning } from '../reader.js';
import { isTornApart, toUnicode } from './convert.js';
import { isUnicode, judge } from './judge.js';

export interface Piece {
  readonly text: string;
  /** Name of the font, where the file tells one. */
  readonly font: string | null;
  /** Pieces with the same number stand in one paragraph, one behind the other. */
  readonly paragraph: number;
}

export interface Converted {
  /** One for each piece. */
  readonly texts: readonly string[];
  /** How sure each piece is: 1 where nothing was converted or a font tells the encoding. */
  readonly confidences: readonly number[];
  readonly warnings: readonly ReadWarning[];
}

interface Way {
  readonly encoding: OldEncoding;
  readonly capitals: boolean;
  readonly confidence: number;
}

export function convertPieces(pieces: readonly Piece[]): Converted {
  const ways = waysOf(pieces);
  const texts = pieces.map(({ text }) => text);
  for (const [i, piece] of pieces.entries()) {
    const way = ways[i];
    const next = pieces[i + 1];
    if (way == null || next?.paragraph !== piece.paragraph || ways[i + 1]?.encoding !== way.encoding) continue;
    const [mine = '', others = ''] = [texts[i], texts[i + 1]];
    if (!isTornApart(mine, others, way.encoding)) continue;
    texts[i] = mine + others.slice(0, 1);
    texts[i + 1] = others.slice(1);
  }
  const letters = new Map<OldEncoding, { count: number; confidence: number }>();
  const converted = texts.map((text, i) => {
    const way = ways[i];
    if (way == null) return text;
    const plain = toUnicode(text, way.encoding);
    if (plain !== text) {
      const so = letters.get(way.encoding) ?? { count: 0, confidence: 1 };
      letters.set(way.encoding, { count: so.count + 1, confidence: Math.min(so.confidence, way.confidence) });
    }
    return way.capitals ? plain.toUpperCase() : plain;
  });
  return {
    texts: converted,
    confidences: ways.map((way) => way?.confidence ?? 1),
    warnings: [...letters].map(([encoding, { confidence }]) => ({
      reason: 'converted-encoding',
      data: { encoding: oldEncodingNames[encoding], confidence },
    })),
  };
}

/** The same for plain paragraphs. */
export const convertParagraphs = (paragraphs: readonly string[]): Converted =>
  convertPieces(paragraphs.map((text, paragraph) => ({ text, font: null, paragraph })));

function waysOf(pieces: readonly Piece[]): (Way | null)[] {
  const ways = pieces.map(({ text, font }): Way | null => {
    const old = font === null || isUnicode(text) ? null : oldFont(font);
    return old === null ? null : { ...old, confidence: 1 };
  });
  const others = new Map<number, string>();
  for (const [i, { text, paragraph }] of pieces.entries())
    if (ways[i] === null) others.set(paragraph, (others.get(paragraph) ?? '') + text);
  const { verdicts, certainty } = judge([...others.values()]);
  const verdictOf = new Map([...others.keys()].map((paragraph, i) => [paragraph, verdicts[i] ?? null]));
  return pieces.map(({ paragraph }, i) => {
    const way = ways[i];
    if (way != null) return way;
    const encoding = verdictOf.get(paragraph) ?? null;
    if (encoding === null) return null;
    return { encoding, capitals: false, confidence: certainty.get(encoding) ?? 0 };
  });
}
