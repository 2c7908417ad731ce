/**
 * A corrected copy of a draft: each finding with one certain replacement is mended in its place. Word files keep everything else as it
 * is; texts are written in UTF-8.
 */

import { decode } from '../../read/encoding.js';
import { failed, type Result, success } from '../../records/failure.js';
import type { Span } from '../../records/span.js';
import { packed, wordPackage } from './package.js';
import { placesIn } from './place.js';
import { type Edit, edited, type WordCharacter, wordText, xmlText } from './wordText.js';

export interface Correction {
  /** Range of the draft's text. */
  readonly span: Span;
  readonly replacement: string;
}

export interface CorrectedCopy {
  readonly bytes: Uint8Array;
  /** Which of the corrections were made; the others stand nowhere in the file as they were read. */
  readonly made: readonly Correction[];
}

export function correctedCopy(
  bytes: Uint8Array,
  source: { readonly path: string; readonly mediaType: string },
  draft: string,
  corrections: readonly Correction[],
): Result<CorrectedCopy> {
  const apart = withoutOverlaps(corrections);
  if (source.mediaType === 'text/plain') return correctedText(bytes, source.path, draft, apart);
  return correctedWord(bytes, source.path, draft, apart);
}

/** Of two corrections of the same words only the first is made. */
function withoutOverlaps(corrections: readonly Correction[]): Correction[] {
  const kept: Correction[] = [];
  for (const correction of [...corrections].sort((a, b) => a.span.start - b.span.start)) {
    if ((kept.at(-1)?.span.end ?? 0) <= correction.span.start) kept.push(correction);
  }
  return kept;
}

function correctedText(
  bytes: Uint8Array,
  path: string,
  draft: string,
  corrections: readonly Correction[],
): Result<CorrectedCopy> {
  const decoded = decode(bytes);
  if (decoded.kind !== 'text') return failed('copy-no-docx', path);
  const { edits, made } = placed(decoded.text, draft, corrections, ({ start, end }, text) => [{ start, end, text }]);
  return success({ bytes: new TextEncoder().encode(edited(decoded.text, edits)), made });
}

function correctedWord(
  bytes: Uint8Array,
  path: string,
  draft: string,
  corrections: readonly Correction[],
): Result<CorrectedCopy> {
  const opened = wordPackage(bytes, path);
  if (!opened.ok) return opened;
  const word = opened.value;
  const { text, characters } = wordText(word.main);
  const { edits, made } = placed(text, draft, corrections, ({ start, end }, replacement) =>
    replacing(characters.slice(start, end), replacement),
  );
  return success({ bytes: packed(word, new Map([[word.mainPath, edited(word.main, edits)]])), made });
}

function placed(
  original: string,
  draft: string,
  corrections: readonly Correction[],
  edit: (place: Span, replacement: string) => Edit[],
): { edits: Edit[]; made: Correction[] } {
  const places = placesIn(
    original,
    draft,
    corrections.map(({ span }) => span),
  );
  const edits: Edit[] = [];
  const made: Correction[] = [];
  for (const [i, correction] of corrections.entries()) {
    const place = places[i];
    const changes = place == null ? [] : edit(place, correction.replacement);
    if (changes.length === 0) continue;
    edits.push(...changes);
    made.push(correction);
  }
  return { edits, made };
}

/** The replacement takes the first character's formatting; the other characters go, wherever their runs are. */
function replacing(characters: readonly (WordCharacter | null)[], replacement: string): Edit[] {
  const within = characters.filter((character) => character !== null);
  return within.map(({ start, end }, i) => ({ start, end, text: i === 0 ? xmlText(replacement) : '' }));
}
