/** Real papers, where the folder of shared reference files lies beside the checkout. */
import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Derivation } from '../src/records/answers.derive.js';
import { IngestSummary } from '../src/records/ingest.js';
import { cancu, hasShared, inCheckout, shared, temporaryFolder } from './support.js';

/** What a paper cites, and the words in which it does; two of the seeds lie a second time among the development documents. */
const cited = [
  ['seed-000.txt', '23-QĐ/TW', 'Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị'],
  ['seed-000.txt', '217-QĐ/TW', 'Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị'],
  ['seed-000.txt', '218-QĐ/TW', 'Quyết định 218- QĐ/TW ngày 12/12/2013 của Bộ Chính trị'],
  ['seed-000.txt', '25-NQ/TW', 'Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương Đảng (khóa XI)'],
  ['seed-002.txt', '25-NQ/TW', 'Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương Đảng (khóa XI)'],
  ['seed-002.txt', '25-NQ/TW', 'Nghị quyết 25-NQ/TW của Ban Chấp hành Trung ương Đảng (khóa XI)'],
  ['seed-002.txt', '217-QĐ/TW', 'Quyết định số 217-QĐ/TW'],
  ['seed-002.txt', '218-QĐ/TW', 'Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị'],
  ['seed-004.txt', '217-QĐ/TW', 'Quyết định 217-QĐ/TW'],
  ['seed-004.txt', '218-QĐ/TW', 'Quyết định 218- QĐ/TW của Bộ Chính trị'],
] as const;
const central = ['25-NQ/TW', '217-QĐ/TW', '218-QĐ/TW', '23-QĐ/TW'];

describe.skipIf(!hasShared)('the shared papers', () => {
  const store = `${temporaryFolder()}/store`;
  let summary: IngestSummary;
  let code: number | null;

  beforeAll(() => {
    const folders = [shared('seeds'), shared('samples'), shared('eval/dev/docs')];
    const pipeline = ['--pipeline', inCheckout('pipelines/text-only.yaml')];
    const run = cancu(['ingest', ...folders, '--json', '--store', store, ...pipeline]);
    summary = IngestSummary.parse(JSON.parse(run.out));
    code = run.code;
  });

  it('are all stored', () => {
    const failures = Object.fromEntries(summary.failures.map(({ where, reason }) => [basename(where), reason]));
    expect(failures).toEqual({});
    expect(code).toBe(0);
    const { found, stored, duplicate, failed } = summary;
    expect({ found, duplicate, failed }).toEqual({ found: stored + duplicate + failed, duplicate: 2, failed: 0 });
  });

  it('make a sound store', () => {
    const verified = cancu(['verify', '--json', '--store', store]);
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ documents: summary.stored, problems: [] });
  });

  it.each(['seed-000.txt', 'seed-002.txt', 'seed-004.txt'])(
    '%s names its central directives, with its own words',
    (file) => {
      const run = cancu(['derive', shared(`seeds/${file}`), '--explicit', '--json', '--store', store]);
      const { cites } = Derivation.parse(JSON.parse(run.out));
      const text: string = JSON.parse(cancu(['extract', shared(`seeds/${file}`), '--json']).out).text;
      // What "A on continuing B" continues stands below A, quoted from the same paper.
      const nodes = cites.flatMap((node) => [node, ...node.cites]);
      const found = nodes.flatMap(({ identity, quotes }) =>
        quotes
          .filter(({ documentId }) => documentId === null)
          .map((quote) => ({ symbol: identity.symbol ?? '', ...quote })),
      );
      for (const { span, text: quote } of found) expect(text.slice(span.start, span.end)).toBe(quote);
      const lines = found
        .filter(({ symbol }) => central.includes(symbol))
        .map((quote) => `${quote.symbol}: ${quote.text.replaceAll(/\s+/g, ' ')}`);
      const wanted = cited.filter(([name]) => name === file).map(([, symbol, quote]) => `${symbol}: ${quote}`);
      expect(lines.sort()).toEqual(wanted.sort());
    },
  );
});
