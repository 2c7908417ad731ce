/** How `extract` shows what it read: every format, and files that hold several documents. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Extraction } from '../src/records/extraction.js';
import { cancu, inCheckout } from './support.js';

const report = inCheckout('corpus/documents/ubnd-xa-hanh-thuan-bao-cao-2022.txt');
const plan = inCheckout('corpus/documents/huyen-uy-nghia-hanh-ke-hoach-2021.txt');
const page = inCheckout('corpus/documents/trang-tin-dong-thap-hai-bai-2022.html');

const extractions = (args: readonly string[], input?: string): Extraction[] => {
  const run = cancu(['extract', ...args], input);
  expect([run.code, run.err]).toEqual([0, '']);
  return run.out
    .trimEnd()
    .split('\n')
    .map((line) => Extraction.parse(JSON.parse(line)));
};

describe('a format', () => {
  it('json and jsonl are one object a line', () => {
    expect(extractions(['--format', 'jsonl', report, plan])).toEqual(extractions(['--json', report, plan]));
  });

  it('csv has one head and one line an item', () => {
    const lines = cancu(['extract', '--format', 'csv', report, plan]).out.trimEnd().split('\n');
    expect(lines[0]).toBe('file,kind,index,start,end,line,text,values');
    const items = extractions(['--json', report, plan]).flatMap(
      ({ citations, deadlines, dates, initiatives, counts, addressees, recipients, backReferences }) =>
        [citations, deadlines, dates, initiatives, counts, addressees, recipients, backReferences].flat(),
    );
    expect(lines).toHaveLength(1 + items.length);
  });

  it('html stands alone: no script, nothing from outside, the text whole', () => {
    const { out } = cancu(['extract', '--format', 'html', report]);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).not.toMatch(/<script|src=|href=|@import|url\(/);
    const text = (/<main>(.*)<\/main>/s.exec(out)?.[1] ?? '').replace(/<[^>]+>/g, '').replaceAll('&quot;', '"');
    expect(text).toBe(readFileSync(report, 'utf8').normalize('NFC'));
  });

  it('web annotations quote what stands at their place', () => {
    const { items } = JSON.parse(cancu(['extract', '--format', 'webannotation', report]).out);
    const [{ text }] = extractions(['--json', report]) as [Extraction];
    for (const { target } of items) {
      const [{ start, end }, { exact }] = target.selector;
      expect(text.slice(start, end)).toBe(exact);
    }
    expect(items.length).toBeGreaterThan(10);
  });

  it('explained says which rule and which row of data made an item', () => {
    const { out } = cancu(['extract', '--explain', plan]);
    expect(out).toMatch(/\.tsv/);
  });
});

describe('a file of several documents', () => {
  it('gives one record without --split', () => {
    expect(extractions(['--json', page])).toHaveLength(1);
  });

  it('gives each article of a page with --split, and nothing of the text is lost', () => {
    const [whole] = extractions(['--json', page]);
    const parts = extractions(['--json', '--split', page]);
    expect(parts.map(({ part }) => [part?.number, part?.of])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(parts.map(({ text }) => text).join('')).toBe(whole?.text);
  });

  it('gives each of two papers piped in one after the other, with its own header', () => {
    const both = [plan, report].map((file) => readFileSync(file, 'utf8')).join('\n\n');
    const parts = extractions(['--json', '--split', '-'], both);
    expect(parts.map(({ header }) => header.symbol)).toEqual(['52-KH/HU', '112/BC-UBND']);
    for (const { text, citations } of parts)
      for (const { span, text: quote } of citations) expect(text.slice(span.start, span.end)).toBe(quote);
  });
});
