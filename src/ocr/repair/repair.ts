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

export interface RepairedWord extends RecognisedWord {
  /** What was read in the picture. */
  readonly original?: string;
  readonly repair?: RepairRule;
}

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

/** Words in reading order, those that could be mended changed. */
export function repaired(words: readonly RecognisedWord[]): RepairedWord[] {
  const done: RepairedWord[] = [];
  for (const [i, word] of words.entries()) {
    const before = done.slice(-LOOK_BACK).map(({ text }) => text);
    done.push(
      mended(word, {
        text: withVietnameseD(word.text),
        confidence: word.confidence,
        before,
        after: words[i + 1]?.text ?? null,
      }),
    );
  }
  return done;
}

// Đ of Vietnamese is U+0110; the Icelandic letter looks the same ("QÐ-TW").
const withVietnameseD = (text: string): string => text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');

function mended(word: RecognisedWord, context: InContext): RepairedWord {
  const symbol = mendedSymbol(context);
  if (symbol !== null) return changed(word, symbol, 'symbol');
  const number = mendedNumber(context);
  if (number !== null) return changed(word, number, 'number');
  const syllable = mendedSyllable(context);
  if (syllable !== null) return changed(word, syllable, 'syllable');
  return changed(word, context.text, 'letter');
}

const changed = (word: RecognisedWord, text: string, repair: RepairRule): RepairedWord =>
  text === word.text ? word : { ...word, text, original: word.text, repair };
