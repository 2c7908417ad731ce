/**
 * Hard pairs: models of one kind whose names share nothing, and look-alikes of another kind. Written for this project, all 100 in one
 * collection in which no kind has more than a few members: what the model and the words can tell without many neighbours.
 */
import { readFileSync } from 'node:fs';
import { openEmbedder, unwrap } from 'cancu';
import { beforeAll, describe, expect, it } from 'vitest';
import { GROUP_FLOOR } from '../dist/similar/groups.js';
import { likenesses } from '../dist/similar/likeness.js';
import { comparedAs, vectorsOf } from '../dist/similar/similar.js';
import { inCheckout } from './support.js';

interface Pair {
  readonly same: boolean;
  readonly names: string;
  readonly likeness: number;
}

const rows = readFileSync(inCheckout('test/hard-pairs/pairs.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'));
const models = rows.flatMap(([, name = '', does = '', otherName = '', otherDoes = '']) => [
  comparedAs({ name, text: `${name}. ${does}` }),
  comparedAs({ name: otherName, text: `${otherName}. ${otherDoes}` }),
]);

describe('hard pairs', () => {
  let pairs: readonly Pair[] = [];
  beforeAll(async () => {
    const embedder = unwrap(await openEmbedder({ workers: 0 }));
    const vectors = await vectorsOf(models, embedder);
    await embedder.close();
    const { shipped } = likenesses(models, vectors);
    pairs = rows.map(([judgement, name, , otherName], i) => ({
      same: judgement === 'same',
      names: `${name} / ${otherName}`,
      likeness: shipped[2 * i]?.[2 * i + 1] ?? Number.NaN,
    }));
  });

  it('are 25 of each, written once', () => {
    expect(pairs.filter(({ same }) => same)).toHaveLength(25);
    expect(pairs.filter(({ same }) => !same)).toHaveLength(25);
    expect(new Set(models.map(({ text }) => text)).size).toBe(100);
  });

  // Of the 625 comparisons of a pair of one kind with a pair of look-alikes 556 come out right (0.890) when this is written.
  it('of one kind are nearer than look-alikes, in 87 of 100 comparisons', () => {
    const [same, other] = [pairs.filter((pair) => pair.same), pairs.filter((pair) => !pair.same)];
    const right = same.flatMap((one) => other.filter((rival) => one.likeness > rival.likeness)).length;
    expect(right / (same.length * other.length)).toBeGreaterThanOrEqual(0.87);
  });

  // 22 and 15 of 25 when this is written: what is grouped is right more often than what is left apart.
  it('that sound alike are seldom near enough to be of one kind; those of one kind more often are', () => {
    const grouped = pairs.filter(({ likeness }) => likeness >= GROUP_FLOOR);
    const wrong = grouped.filter(({ same }) => !same).map(({ names }) => names);
    expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(3);
    expect(grouped.length - wrong.length).toBeGreaterThanOrEqual(14);
  });
});
