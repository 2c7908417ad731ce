/**
 * After recognition: what the field knows about symbols, dates and syllables mends what a recogniser that knows none of it misread.
 * Nothing is mended silently: a repaired word keeps what was read, and the rule that changed it.
 */
import type { repairRules } from '../../records/recognition.js';
import type { RecognisedWord } from '../page.js';
import { mendedNumber } from './numbers.js';
import { mendedSyllable } from './syllables.js';
import { mendedSymbol } from './symbols.js';

export type RepairRule = (typeof repairRules)[number];

interface Repair {
  /** What was read in the picture. */
  readonly original?: string;
  readonly repair?: RepairRule;
}

export type RepairedWord = RecognisedWord & Repair;

/** A word between its neighbours, in reading order. */
export interface InContext {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Repaired words before it, the nearest last. */
  readonly before: readonly string[];
  readonly after: string | null;
}

// "số" and the kind before it, "chương trình hành động số": as many words as any rule looks back.
const LOOK_BACK = 6;

/** Words in reading order, those that could be mended changed; two that are one are put together. */
export function repaired<Word extends RecognisedWord>(words: readonly Word[]): (Word & Repair)[] {
  const done: (Word & Repair)[] = [];
  const whole = joined(words);
  for (const [i, word] of whole.entries()) {
    const before = done.slice(-LOOK_BACK).map(({ text }) => text);
    done.push(
      mended(word, {
        text: withVietnameseD(word.text),
        confidence: word.confidence,
        before,
        after: whole[i + 1]?.text ?? null,
      }),
    );
  }
  return done;
}

// "217-QĐ/T W".
const COMMITTEE_END = /[-/]T$/;
const COMMITTEE_REST = /^[WUƯ][.,;:)]*$/;
// "34/2007/PL-UBTVQH1 1", "403/2017/NQLT-UBTVQH 14-CP": a gap within the number of an assembly.
const ASSEMBLY_END = /[-/](?:UBTV)?QH[\dlI|]?$/;
const ASSEMBLY_REST = /^[\dlI|ÌÍìí]{1,2}(?![\p{L}\d])/u;

// "số 3 18/UBND-VP", "số 217, 21 8-QĐ/TW": a gap within the number of a document.
const NUMBERED = /^(?:s[ốô]:?|và|\d{1,4},)$/iu;
const NUMBER_REST = /^\d{1,4}[a-eA-E]?[-/](?:\p{Lu}|$)/u;
// "số 11- KH/TU".
const NUMBER_END = /^\d{1,5}-$/;
const PARTY_CODES = /^\p{Lu}\p{L}{0,4}\/\p{Lu}{2}/u;

const belongTogether = (first: string, second: string, before: string): boolean =>
  (ASSEMBLY_END.test(first) && ASSEMBLY_REST.test(second)) ||
  (COMMITTEE_END.test(first) && COMMITTEE_REST.test(second)) ||
  (NUMBERED.test(before) &&
    ((/^\d{1,3}$/.test(first) && NUMBER_REST.test(second)) || (NUMBER_END.test(first) && PARTY_CODES.test(second))));

/** A word that was read as two. */
type Joined<Word> = Word & { readonly apart?: string };

function joined<Word extends RecognisedWord>(words: readonly Word[]): Joined<Word>[] {
  const whole: Joined<Word>[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    if (last !== undefined && belongTogether(last.text, word.text, whole.at(-2)?.text ?? '')) {
      const confidence = Math.min(last.confidence, word.confidence);
      whole[whole.length - 1] = {
        ...last,
        text: last.text + word.text,
        right: word.right,
        confidence,
        apart: `${last.text} ${word.text}`,
      };
    } else whole.push(word);
  }
  return whole;
}

// "Số38-KH/TU", "số-25-NQ/TW": the gap after the word got lost.
const NUMBER_WORD = /^(s[ốô]:?)[-.:]*(?=[\dlIO]{1,5}[-/])/iu;

// "Quyết định.217-QĐ/TW": a speck in the gap.
const SPECKED = /^(\p{L}{2,7})[.,'](?=\d{1,5}[a-eA-E]?[-/]\p{Lu}[\p{L}&]*\/\p{Lu})/u;
// "số 217. 218-QĐ/TW": the comma of a list.
const LISTED = /^(\d{1,4})\.$/;

// Đ of Vietnamese is U+0110; the Icelandic letter looks the same ("QÐ-TW").
const withVietnameseD = (text: string): string => text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');

function mended<Word extends RecognisedWord>(word: Joined<Word>, context: InContext): Word & Repair {
  const { apart } = word;
  if (apart !== undefined)
    return { ...word, text: mendedSymbol(context) ?? word.text, original: apart, repair: 'symbol' };
  const [glued = '', wordBefore = ''] = NUMBER_WORD.exec(context.text) ?? SPECKED.exec(context.text) ?? [];
  if (glued !== '') {
    const rest = { ...context, text: context.text.slice(glued.length), before: [...context.before, wordBefore] };
    return changed(word, `${wordBefore} ${mendedSymbol(rest) ?? rest.text}`, 'symbol');
  }
  const listed = LISTED.exec(context.text)?.[1];
  if (listed !== undefined && NUMBERED.test(context.before.at(-1) ?? '') && NUMBER_REST.test(context.after ?? ''))
    return changed(word, `${listed},`, 'symbol');
  const symbol = mendedSymbol(context);
  if (symbol !== null) return changed(word, symbol, 'symbol');
  const number = mendedNumber(context);
  if (number !== null) return changed(word, number, 'number');
  const syllable = mendedSyllable(context);
  if (syllable !== null) return changed(word, syllable, 'syllable');
  return changed(word, context.text, 'letter');
}

const changed = <Word extends RecognisedWord>(word: Word, text: string, repair: RepairRule): Word & Repair =>
  text === word.text ? word : { ...word, text, original: word.text, repair };
