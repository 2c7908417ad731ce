/**
 * Which syllables follow which in titles of regulations (`corpus/registry.csv`): the language of offices, in 3,000 sentences. Loaded when
 * the first page has been recognised.
 */
import { readFileSync } from 'node:fs';
import { asset } from '../../assets.js';
import { fold } from '../../text/fold.js';

export interface Usage {
  /** How often the second syllable follows the first. */
  readonly pair: (first: string, second: string) => number;
  /** How often a syllable is used. */
  readonly count: (syllable: string) => number;
  /** Syllables of the same letters, whatever their diacritics. */
  readonly variants: (syllable: string) => readonly string[];
  readonly all: readonly string[];
}

let loaded: Usage | null = null;

export function usage(): Usage {
  loaded ??= load();
  return loaded;
}

function load(): Usage {
  const pairs = new Map<string, number>();
  const counts = new Map<string, number>();
  // The whole row: titles and bodies are words; symbols, addresses and days are none, and are left out by what is a word.
  for (const sentence of readFileSync(asset('corpus/registry.csv'), 'utf8')
    .toLowerCase()
    .split(/[,;"\n.:()]/)) {
    let before = '';
    for (const word of sentence.split(/\s+/)) {
      if (!/^\p{L}+$/u.test(word)) {
        before = '';
        continue;
      }
      counts.set(word, (counts.get(word) ?? 0) + 1);
      if (before !== '') pairs.set(`${before} ${word}`, (pairs.get(`${before} ${word}`) ?? 0) + 1);
      before = word;
    }
  }
  const variants = new Map<string, string[]>();
  for (const syllable of counts.keys()) {
    const key = fold(syllable);
    const known = variants.get(key) ?? [];
    if (known.length === 0) variants.set(key, known);
    known.push(syllable);
  }
  return {
    pair: (first, second) => pairs.get(`${first} ${second}`) ?? 0,
    count: (syllable) => counts.get(syllable) ?? 0,
    variants: (syllable) => variants.get(fold(syllable)) ?? [],
    all: [...counts.keys()],
  };
}
