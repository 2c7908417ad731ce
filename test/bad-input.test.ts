/** What goes wrong at the command line ends in one clear sentence on standard error and a documented exit code. */
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { encryptedPdf, pdfWithDamagedPages, pdfWithoutText } from './pdfFiles.js';
import { cancu, inCheckout, type Run, sample, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const textOnly = ['--pipeline', inCheckout('pipelines/text-only.yaml')];
const paper = sample('tw-chi-thi-49-2015.txt');
const store = at('store');

const plan = (province: string): string =>
  `ỦY BAN NHÂN DÂN\nTỈNH ${province.toUpperCase()}\nSố: 01/KH-UBND\n\n${province}, ngày 05 tháng 01 năm 2022\n\nKẾ HOẠCH\n` +
  'Công tác dân vận chính quyền năm 2022\n\nCác sở, ban, ngành tổ chức đối thoại với nhân dân trước ngày 30/6/2022.\n';

beforeAll(() => {
  for (const name of ['empty', 'other', 'papers']) mkdirSync(at(name));
  writeFileSync(at('other/notes.txt'), 'Không phải kho.');
  writeFileSync(at('file'), 'Không phải kho.');
  writeFileSync(at('papers/phu-tho.txt'), plan('Phú Thọ'));
  writeFileSync(at('papers/dong-thap.txt'), plan('Đồng Tháp'));
  writeFileSync(
    at('binary.dat'),
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256),
  );
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('scan.pdf'), pdfWithoutText);
  writeFileSync(at('locked.pdf'), encryptedPdf);
  writeFileSync(at('damaged.pdf'), pdfWithDamagedPages);
  writeFileSync(at('broken.pdf'), '%PDF-1.7\nnothing follows');
  writeFileSync(at('broken.docx'), 'PK\u0003\u0004 nothing follows');
  expect(cancu(['ingest', at('papers'), paper, '--store', store, ...textOnly]).code).toBe(0);
});

/** One sentence (or two: what, and what now) on one line, in nobody's stack trace. */
function expectSentence({ code, out, err }: Run, exitCode = 2): void {
  expect(err).toMatch(/^cancu: \S.*[.…]\n$/);
  expect(err).not.toMatch(
    /\bat .*:\d+:\d+|Error:|undefined|\[object|\{\w+\}|a bug in the program|lỗi trong chương trình/,
  );
  expect(out).toBe('');
  expect(code).toBe(exitCode);
}

/** Every command that asks a store, with what it needs beside it. */
const questions = [
  ['search', 'dân vận'],
  ['derive', paper],
  ['similar', 'tổ tự quản'],
  ['graph', 'cites', '49-CT/TW'],
  ['graph', 'cited-by', '49-CT/TW'],
  ['graph', 'path', '49-CT/TW', '25-NQ/TW'],
  ['deadlines'],
  ['list'],
  ['show', '49-CT/TW'],
  ['remove', '49-CT/TW'],
  ['correct', '49-CT/TW', '--date', '2015-10-20'],
  ['verify'],
];

describe('a store that', () => {
  it.each(questions)('is not there: %s %s %s', (...args) => {
    const run = cancu([...args, '--store', at('nowhere')]);
    expectSentence(run);
    expect(run.err).toContain(at('nowhere'));
    expect(readdirSync(folder)).not.toContain('nowhere');
  });

  it.each([...questions, ['ingest', paper]])('is a folder of other things: %s %s %s', (...args) => {
    expectSentence(cancu([...args, '--store', at('other')]));
    expect(readdirSync(at('other'))).toEqual(['notes.txt']);
  });

  it.each([['list'], ['verify'], ['search', 'dân vận'], ['ingest', paper]])('is a file: %s %s', (...args) => {
    expectSentence(cancu([...args, '--store', at('file')]));
  });

  it('has no documents: every question has an answer, or says that there is none', () => {
    const bare = at('bare');
    expect(cancu(['ingest', at('empty.txt'), '--store', bare, ...textOnly]).code).toBe(1);
    for (const args of [['list'], ['verify'], ['deadlines'], ['search', 'dân vận', '--mode', 'text']]) {
      const run = cancu([...args, '--json', '--store', bare]);
      expect(run, args.join(' ')).toMatchObject({ code: 0, err: '' });
      expect(Object.values(JSON.parse(run.out)), args.join(' ')).not.toContain(undefined);
    }
    expect(cancu(['derive', paper, '--store', bare])).toMatchObject({ code: 0, err: '' });
    for (const question of [
      ...[
        'most-cited',
        'missing',
        'pagerank',
        'communities',
        'completeness',
        'timeline',
        'orphans',
        'cycles',
        'backward',
      ],
      ...['export', 'view'],
    ]) {
      const run = cancu(['graph', question, '--store', bare]);
      expect(run.code, question).toBe(0);
      expect(run.err, question).toMatch(/^cancu: the store .* has no documents.*cancu ingest .*\.\n$/);
    }
    expectSentence(cancu(['models', '--store', bare]));
    expect(cancu(['similar', 'tổ tự quản', '--store', bare])).toMatchObject({
      code: 0,
      err: expect.stringContaining('has no documents'),
    });
    expectSentence(cancu(['show', '49-CT/TW', '--store', bare]));
  });
});

describe('a path that cannot be read', () => {
  it.each(['ingest', 'extract', 'derive', 'similar'])('%s: no such file', (command) => {
    const run = cancu([command, at('thiếu.docx'), ...(command === 'extract' ? [] : ['--store', store])]);
    expectSentence(run);
    expect(run.err).toContain('thiếu.docx');
  });

  it.each(['extract', 'derive', 'similar'])('%s: a folder', (command) => {
    expectSentence(cancu([command, at('papers'), ...(command === 'extract' ? [] : ['--store', store])]));
  });

  it('ingest: a folder without documents, a pattern without files', () => {
    expectSentence(cancu(['ingest', at('empty'), '--store', at('unused')]));
    expectSentence(cancu(['ingest', at('*.odt'), '--store', at('unused')]));
    expect(readdirSync(folder)).not.toContain('unused');
  });

  // Root reads everything; Windows knows no permission bits.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('no permission', () => {
    writeFileSync(at('secret.txt'), 'Kế hoạch');
    chmodSync(at('secret.txt'), 0);
    expectSentence(cancu(['extract', at('secret.txt')]));
    expect(cancu(['ingest', at('secret.txt'), paper, '--store', at('unreadable'), ...textOnly]).code).toBe(1);
  });
});

describe.each([
  ['binary.dat', /no document/],
  ['empty.txt', /no text/],
  ['scan.pdf', /scan|text layer/],
  ['locked.pdf', /password/],
  ['broken.pdf', /damaged/],
  ['broken.docx', /damaged/],
])('%s', (file, reason) => {
  it.each(['extract', 'derive', 'similar'])('%s refuses it with the reason', (command) => {
    const run = cancu([command, at(file), ...(command === 'extract' ? [] : ['--store', store])]);
    expectSentence(run);
    expect(run.err).toMatch(reason);
    expect(run.err).toContain(file);
  });
});

describe('several files, some of them bad', () => {
  const bad = ['binary.dat', 'empty.txt', 'scan.pdf', 'locked.pdf', 'broken.pdf', 'broken.docx'].map(at);

  it('extract prints the good ones', () => {
    const run = cancu(['extract', '--json', paper, ...bad, at('papers/phu-tho.txt')]);
    expect(run.code).toBe(1);
    const records = run.out.trimEnd().split('\n');
    expect(records.map((line) => JSON.parse(line).header.symbol)).toEqual(['49-CT/TW', '01/KH-UBND']);
    const sentences = run.err.trimEnd().split('\n');
    expect(sentences).toHaveLength(bad.length);
    for (const [index, file] of bad.entries()) expect(sentences[index]).toContain(file);
  });

  it('of a PDF with damaged pages the others are read, and it does no harm to the next file', () => {
    const run = cancu(['extract', '--json', at('damaged.pdf'), paper, '--ocr', 'never', '--lang', 'en']);
    const records = run.out.trimEnd().split('\n');
    expect(records.map((line) => JSON.parse(line).text.slice(0, 20))).toEqual([
      'Ke hoach 45/KH-UBND ',
      JSON.parse(cancu(['extract', '--json', paper]).out).text.slice(0, 20),
    ]);
    expect(run.err).toMatch(/^cancu: .*damaged\.pdf: damaged pages were not read: 2\. .*\n$/);
    expect(run.code).toBe(0);
  });

  it('ingest stores the good ones, and names each of the others', () => {
    const run = cancu(['ingest', ...bad, paper, '--json', '--store', at('partly'), ...textOnly]);
    expect(run.code).toBe(1);
    const summary = JSON.parse(run.out);
    expect(summary).toMatchObject({ found: 7, stored: 1, failed: 6 });
    const failures: { where: string }[] = summary.failures;
    expect(failures.map(({ where }) => where.split(/[\\/]/).at(-1)).sort()).toEqual(
      bad.map((file) => file.split(/[\\/]/).at(-1)).sort(),
    );
  });
});

describe('a limit', () => {
  const over = [
    ['maxFileMegabytes=0.001', 'maxFileMegabytes'],
    ['timeLimitSeconds=2', 'timeLimitSeconds'],
  ] as const;

  beforeAll(() => {
    const line = (i: number): string => `${i}. Thực hiện Chỉ thị số ${i}-CT/TW ngày 05/01/2022 của Ban Bí thư.`;
    writeFileSync(at('dai.txt'), Array.from({ length: 400_000 }, (_, i) => line(i)).join('\n'));
  });

  it.each(over)('%s is told by its name, and the other files are read', (set, name) => {
    const short = at('ngan.txt');
    writeFileSync(short, 'Thực hiện Chỉ thị số 49-CT/TW, các đơn vị tổ chức đối thoại.');
    const run = cancu(['extract', at('dai.txt'), short, '--json', '--set', set, '--set', 'maxCharacters=100000000']);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/^cancu: cannot read .*dai\.txt: .*\n$/);
    expect(run.err).toContain(name);
    expect(JSON.parse(run.out).source.path).toBe(short);
  });

  it('holds for every command that reads files', () => {
    for (const command of ['check', 'derive', 'similar']) {
      const run = cancu([command, at('dai.txt'), '--set', 'maxFileMegabytes=1', '--store', store]);
      expectSentence(run);
      expect(run.err).toContain('maxFileMegabytes');
    }
    const run = cancu(['ingest', at('dai.txt'), '--set', 'maxFileMegabytes=1', '--store', at('limited'), '--json']);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out).failedByReason).toEqual({ 'too-large': 1 });
  });

  it.each(['maxPages', 'maxPages=', 'maxPages=many', 'pages=5', 'maxPages=0', 'maxMemoryMegabytes=1e9'])(
    '%s is refused',
    (set) => {
      for (const language of ['en', 'vi']) expectSentence(cancu(['extract', paper, '--set', set, '--lang', language]));
    },
  );
});

describe('empty standard input', () => {
  it.each(['extract', 'derive', 'similar'])('%s', (command) => {
    expectSentence(cancu([command, '-', ...(command === 'extract' ? [] : ['--store', store])]));
  });

  it('ingest', () => {
    const run = cancu(['ingest', '-', '--json', '--store', at('from-nothing'), ...textOnly]);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out)).toMatchObject({ found: 1, stored: 0, failed: 1 });
  });
});

describe('a document that', () => {
  const naming = [
    ['show'],
    ['remove'],
    ['correct', '--type', 'KH'],
    ['derive'],
    ['graph', 'cites'],
    ['graph', 'cited-by'],
  ];

  it.each(naming)('is not in the store: %s %s', (...command) => {
    const run = cancu([...command, '999-QĐ/XYZ', '--store', store]);
    expectSentence(run);
    expect(run.err).toContain('999-QĐ/XYZ');
  });

  it.each(naming)('is one of two: %s %s', (...command) => {
    const run = cancu([...command, '01/KH-UBND', '--store', store]);
    expectSentence(run);
    const named = cancu(['list', '--json', '--store', store]).out.match(/"id":"[0-9a-f]{12}","symbol":"01\/KH-UBND"/g);
    const ids = (named ?? []).map((part) => part.slice(6, 18));
    const places = ['Phú Thọ', 'Đồng Tháp'];
    expect([ids, places].some((names) => names.every((name) => run.err.includes(name)))).toBe(true);
    expect(JSON.parse(cancu(['verify', '--json', '--store', store]).out)).toMatchObject({ documents: 3, problems: [] });
  });
});

describe('an option value', () => {
  it.each([
    [['list', '--from', '05/01/2022']],
    [['list', '--to', '2022-13-01']],
    [['list', '--limit', '0']],
    [['search', 'dân vận', '--mode', 'quick']],
    [['search', 'dân vận', '--limit', '1e9']],
    [['derive', paper, '--depth', 'deep']],
    [['deadlines', '--format', 'pdf']],
    [['deadlines', '--from', 'tomorrow']],
    [['extract', paper, '--format', 'xml']],
    [['correct', '49-CT/TW', '--date', '2015-13']],
    [['correct', '49-CT/TW']],
    [['search', '…']],
    [['search', 'dân vận', '--model', 'no-such-model']],
    [['search', 'dân vận', '--model', 'somebody/some-model']],
    [['ingest', paper, '--model', './no-such-model']],
    [['ingest', paper, '--pipeline', 'no-such.yaml']],
  ])('does not fit: %j', (args) => {
    for (const language of ['en', 'vi']) {
      expectSentence(cancu([...args, '--lang', language, ...(args[0] === 'extract' ? [] : ['--store', store])]));
    }
  });
});

describe('a pipeline file', () => {
  it.each([
    ['stages:\n  resolve: true\n  embed: perhaps\n', 3, 'stages.embed'],
    ['exclude: []\nstagez: {}\n', 2, 'stagez'],
    ['\n\npassages:\n  maxPieces: 5\n', 4, 'passages.maxPieces'],
    ['include: "**"\n', 1, 'include'],
    ['workers: -1\n', 1, 'workers'],
    ['include: ["**"]\nexclude: ["a"\nworkers: 1\n', 3, ''],
  ])('%j is refused with its line and key', (content, line, key) => {
    writeFileSync(at('pipeline.yaml'), content);
    for (const [language, word] of [
      ['en', 'line'],
      ['vi', 'dòng'],
    ] as const) {
      const run = cancu([
        'ingest',
        paper,
        '--pipeline',
        at('pipeline.yaml'),
        '--store',
        at('unused'),
        '--lang',
        language,
      ]);
      expectSentence(run);
      expect(run.err).toContain(`pipeline.yaml, ${word} ${line}`);
      expect(run.err).toContain(key);
      if (language === 'vi') expect(run.err).not.toMatch(/\b(the|must|and|with|unexpected|expected)\b/i);
    }
    expect(readdirSync(folder)).not.toContain('unused');
  });
});

describe('--lang vi', () => {
  it.each([
    [['nope']],
    [['list', '--foo']],
    [['show']],
    [['graph', 'cites']],
    [['list', '--limit']],
    [['deadlines', 'extra']],
    [['extract', 'thiếu.txt']],
    [['list', '--store', 'nowhere']],
    [['derive', 'x', '--depth', 'deep']],
  ])('%j is answered in Vietnamese', (args) => {
    const run = cancu([...args, '--lang', 'vi'], '', {}, folder);
    expectSentence(run);
    expect(run.err).not.toMatch(/\b(there|is|the|error|argument|unknown|missing|cannot|not)\b/i);
  });
});
