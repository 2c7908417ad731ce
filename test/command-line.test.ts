/** The command line before any command runs: help, errors, languages, exit codes, and how little it loads. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cancu, inCheckout } from './support.js';

describe('help', () => {
  it('speaks the language that is asked for', () => {
    expect(cancu(['--help', '--lang', 'vi']).out).toMatch(/Cách dùng:.*Lệnh:/s);
    expect(cancu(['--help', '--lang', 'en']).out).toMatch(/Usage:.*Commands:/s);
  });

  it('follows the locale where none is asked for', () => {
    expect(cancu(['--help'], '', { LC_ALL: 'vi_VN.UTF-8' }).out).toContain('Cách dùng:');
  });

  it('without a command shows help and says by its exit code that nothing ran', () => {
    const run = cancu([]);
    expect(run.code).toBe(2);
    expect(run.out).toContain('Usage:');
  });
});

describe('a wrong command line', () => {
  it.each([
    [['nope'], 'there is no command nope'],
    [['list', '--foo'], 'there is no option --foo'],
    [['list', '--limit', 'many'], 'the value "many" does not fit --limit <n>'],
    [['list', '--limit'], 'option --limit <n> needs a value'],
    [['list', '--from', '2021-02-30'], 'the value "2021-02-30" does not fit --from <day>'],
    [['list', '--lang', 'fr'], 'choose one of vi, en'],
    [['show'], 'DOC is missing'],
    [['search'], 'QUERY is missing'],
    [['search', 'dân vận', 'khéo', '--mode', 'fast'], 'does not fit --mode'],
  ])('%j ends in one sentence and exit code 2', (args, sentence) => {
    const run = cancu(args);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).toContain(sentence);
    expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  });
});

// Prints the address of every module that is loaded.
const hook = 'export async function load(url, context, next) { process._rawDebug(url); return next(url, context); }';
const tracer = `import { register } from 'node:module'; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)});`;

describe('start-up', () => {
  it.each(['--version', '--help'])('%s loads no model runtime, no database, no PDF reader', (flag) => {
    const { stderr, status } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(tracer)}`, inCheckout('dist/cli/main.js'), flag],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/dist\/cli\/program\.js/);
    expect(stderr).not.toMatch(
      /onnxruntime|transformers|lancedb|apache-arrow|pdfjs|mammoth|linkedom|compromise|natural|zod/,
    );
  });
});
