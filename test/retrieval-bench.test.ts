/** The benchmark of retrieval as it is run: its own store made and removed, the figures in the form that scripts read. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCheckout } from './support.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'cancu-bench-test-'));
const at = (name: string): string => path.join(folder, name);
const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const article = (code: string, symbol: string, title: string, text: string) => ({ code, symbol, title, text });
const articles = [
  article('1.1.LQ.1', '10/2022/QH15', 'Phạm vi', 'Luật này quy định việc thực hiện dân chủ ở cơ sở.'),
  article('1.1.LQ.2', '10/2022/QH15', 'Hòa giải', 'Tổ hòa giải ở thôn giải quyết mâu thuẫn nhỏ trong nhân dân.'),
  article('1.1.PL.3', '34/2007/PL-UBTVQH11', 'Rác thải', 'Chính quyền xã tổ chức thu gom rác thải sinh hoạt.'),
  article('1.1.NĐ.1.1', '59/2023/NĐ-CP', 'Tổ hòa giải', 'Tổ hòa giải ở thôn có từ ba hòa giải viên.'),
  article('1.1.TT.1.1', '01/2023/TT-BTP', 'Hòa giải viên', 'Hòa giải viên của tổ hòa giải ở thôn được hỗ trợ.'),
  article('1.1.TT.1.2', '01/2023/TT-BTP', 'Tổ hòa giải', 'Tổ hòa giải ở thôn giải quyết mâu thuẫn nhỏ.'),
];

beforeAll(() => {
  writeFileSync(at('articles.jsonl'), lines(articles));
  writeFileSync(
    at('queries.jsonl'),
    lines([
      // Of its own rank and unknown to the articles: dropped.
      { code: '1.1.TT.1.1', rel: ['1.1.NĐ.1.1', '1.1.TT.1.2', '1.1.LQ.99'] },
      { code: '1.1.NĐ.1.1', rel: ['1.1.LQ.2', '1.1.TT.1.1'] },
      { code: '1.1.LQ.1', rel: ['1.1.NĐ.1.1'] },
    ]),
  );
  mkdirSync(at('tmp'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bench = (...args: string[]) =>
  spawnSync(process.execPath, [inCheckout('bench/retrieval.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: at('tmp'), TEMP: at('tmp') },
  });

describe('bench:retrieval', () => {
  it('asks the queries that have a link upwards and says how each leg did', () => {
    const run = bench('--articles', at('articles.jsonl'), '--queries', at('queries.jsonl'), '--json');
    expect(run.stderr).toContain('2 of 3 queries');
    expect(run.status).toBe(0);
    const figures: Record<string, Record<string, number>> = JSON.parse(run.stdout);
    expect(Object.keys(figures)).toEqual(['text', 'dense', 'shipped']);
    for (const leg of Object.values(figures)) {
      expect(Object.keys(leg)).toEqual(['r10', 'r50', 'mrr10', 'ms']);
      expect(leg).toMatchObject({ r10: 1, r50: 1 });
      expect(leg['ms']).toBeGreaterThan(0);
    }
    // The two articles on mediation stand above those on other things.
    expect(figures['shipped']).toMatchObject({ mrr10: 1 });
    expect(readdirSync(at('tmp'))).toEqual([]);
  });

  it('keeps a store that it is given, and asks it again without reading anything anew', () => {
    const args = ['--articles', at('articles.jsonl'), '--queries', at('queries.jsonl'), '--store', at('store')];
    expect(bench(...args).stderr).toContain('3 documents stored');
    const again = bench(...args);
    expect(again.stderr).toContain('0 documents stored');
    expect(again.stdout).toMatch(/^2 queries .*\ntext .*\ndense .*\nshipped .*\n$/);
    expect(readdirSync(at('tmp'))).toEqual([]);
  });

  it.each([
    [[], 'name both files'],
    [['--articles', at('none.jsonl'), '--queries', at('queries.jsonl')], 'cannot read'],
    [['--articles', at('queries.jsonl'), '--queries', at('queries.jsonl')], 'no article'],
    [['--articles', at('articles.jsonl'), '--queries', at('articles.jsonl')], 'no query'],
  ])('says what is wrong: %j', (args, sentence) => {
    const run = bench(...args);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(sentence);
    expect(run.stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(readdirSync(at('tmp'))).toEqual([]);
  });
});
