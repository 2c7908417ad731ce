/**
 * Are two titles the same? Quoted titles are shortened and reworded ("về công tác dân vận"), so that likeness is judged in degrees.
 */
import dice from 'natural/lib/natural/distance/dice_coefficient.js';
import { fold } from '../text/fold.js';
import { matchForm } from '../text/match.js';

/** Words that introduce a title or stand in most of them. */
const COMMON =
  /\b(?:ve viec|ve|viec|cua|cac|nhung|va|o|doi voi|trong tinh hinh moi|(?:trong )?thoi ky moi|(?:trong )?giai doan moi|tang cuong|nang cao|day manh|tiep tuc|doi moi|thuc hien|su lanh dao cua dang|cong tac)\b/g;

/** A title's words, folded: "Về việc giám sát …" → "giam sat …". */
export function titleWords(title: string): string {
  return fold(matchForm(title))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?(?:ve viec|ve|ban hanh) /, '')
    .trim();
}

/** What tells a title from others: its words without the formulas. */
const telling = (words: string): string => words.replace(COMMON, ' ').replace(/\s+/g, ' ').trim() || words;

/**
 * 0 to 1, over the telling words: Dice coefficient of letter pairs, or the share of the shorter title's neighbouring words that the
 * longer one holds, whichever says more ("dân vận" lies wholly in a title of thirty syllables).
 */
export function titleLikeness(one: string, other: string): number {
  const [a, b] = [telling(titleWords(one)), telling(titleWords(other))];
  return a === '' || b === '' ? 0 : Math.max(dice(a, b), held(a, b), held(b, a));
}

/** A little less than a title that is the same word by word. */
const HELD = 0.95;

function held(short: string, long: string): number {
  const words = short.split(' ');
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  const found = pairs.filter((pair) => ` ${long} `.includes(` ${pair} `)).length;
  return pairs.length === 0 ? 0 : HELD * (found / pairs.length);
}

/** How many neighbouring telling words of a title stand in a sentence: what the sentence is about, where it quotes no title. */
export function titlePairsIn(title: string, sentence: string): number {
  const words = telling(titleWords(title)).split(' ');
  const said = ` ${telling(titleWords(sentence))} `;
  return new Set(
    words
      .slice(1)
      .map((word, i) => `${words[i]} ${word}`)
      .filter((pair) => said.includes(` ${pair} `)),
  ).size;
}
