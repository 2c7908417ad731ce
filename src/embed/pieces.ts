/**
 * Counting pieces: what the model's tokenizer makes of a text, without the model. In plain JavaScript, so that workers that extract
 * need not load ONNX.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { FailureError } from '../records/failure.js';
import { detailOf } from './session.js';

// The same few thousand syllables make up all of a language; what comes beyond are numbers and noise.
const MAX_KEPT_WORDS = 100_000;
// The tokenizer weighs every way to part a word: of a longer one the parts are counted.
const MAX_WORD_LENGTH = 100;

// Bounded, since V8 gives up a pattern that has to remember every place of a word of many millions of letters.
const WORD = /\S{1,100000}/g;

/**
 * A counter for the model in a folder. Counted word by word: exact for tokenizers that part text at white space first (all sentence-piece
 * models of the e5 family: measured), a few pieces too high for others. The model's two marks of begin and end are left out. A folder that
 * holds no such tokenizer is a thrown failure.
 */
export async function openPieceCounter(modelFolder: string): Promise<(text: string) => number> {
  const tokenizer = await openTokenizer(modelFolder);
  const kept = new Map<string, number>();
  const encoded = (word: string): number => tokenizer.encode(word, { add_special_tokens: false }).ids.length;
  const inWord = (word: string): number => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    if (kept.size >= MAX_KEPT_WORDS) kept.clear();
    const pieces = word.length <= MAX_WORD_LENGTH ? encoded(word) : inLongWord(word, encoded);
    if (word.length <= MAX_WORD_LENGTH) kept.set(word, pieces);
    return pieces;
  };
  return (text) => {
    let pieces = 0;
    for (const [word] of text.matchAll(WORD)) pieces += inWord(word);
    return pieces;
  };
}

async function openTokenizer(folder: string): Promise<Tokenizer> {
  const read = async (name: string): Promise<object> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  try {
    return new Tokenizer(await read('tokenizer.json'), await read('tokenizer_config.json'));
  } catch (error) {
    throw new FailureError({ reason: 'model-broken', where: folder, data: { detail: detailOf(error) } });
  }
}

function inLongWord(word: string, encoded: (part: string) => number): number {
  let pieces = 0;
  for (let at = 0; at < word.length; at += MAX_WORD_LENGTH) pieces += encoded(word.slice(at, at + MAX_WORD_LENGTH));
  return pieces;
}
