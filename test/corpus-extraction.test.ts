/** `cancu extract` on the sample corpus, against what the documents hold according to corpus/expected.json. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Extraction } from '../src/records/extraction.js';
import { type ExpectedDocument, expected, extractCorpus } from './expected.js';

let records = new Map<string, Extraction>();
beforeAll(() => {
  records = extractCorpus();
});

function recordOf(file: string): Extraction {
  const record = records.get(file);
  if (record === undefined) throw new Error(`${file} was not read`);
  return record;
}

/** The share of relations that must be right; the rest is a matter of degree between two neighbouring ones. */
const RELATIONS_RIGHT = 0.97;

it('reads every file', () => {
  expect([...records.keys()].sort()).toEqual(expected.documents.map(({ file }) => file).sort());
});

describe.each(expected.documents)('$file', (document) => {
  it('has its header', () => {
    const { symbol, type, issuer, date } = recordOf(document.file).header;
    expect({ symbol, type: type?.code ?? null, issuer, date }).toEqual({
      symbol: document.symbol,
      type: document.type,
      issuer: document.issuer,
      date: document.date,
    });
  });

  it('cites what it cites, with the dates it tells', () => {
    const wanted = document.cites.filter(({ symbol }) => symbol !== null);
    expect(symbolsCited(recordOf(document.file))).toEqual(wanted.map(({ symbol, date }) => ({ symbol, date })));
  });

  it('names the models that it names', () => {
    const names = recordOf(document.file).initiatives.map(({ name }) => name);
    expect([...new Set(names)].sort()).toEqual([...document.initiatives].sort());
  });

  it('counts the models that it reports', () => {
    const line = ({ value, field }: { value: number; field: string | null }): string => `${value} ${field}`;
    expect(recordOf(document.file).counts.map(line).sort()).toEqual(document.counts.map(line).sort());
  });

  it('quotes its own text, item by item', () => {
    const { text, addressees, recipients, citations, backReferences, dates, deadlines, initiatives, counts } = recordOf(
      document.file,
    );
    const items = [addressees, recipients, citations, backReferences, dates, deadlines, initiatives, counts].flat();
    for (const item of items) expect(text.slice(item.span.start, item.span.end)).toBe(item.text);
  });
});

/** Each document that is cited by its symbol, in the order of first mention, with the first date told of it. */
function symbolsCited({ citations }: Extraction): { symbol: string; date: string | null }[] {
  const dates = new Map<string, string | null>();
  for (const { symbol, date } of citations) if (symbol !== null) dates.set(symbol, dates.get(symbol) ?? date);
  return [...dates].map(([symbol, date]) => ({ symbol, date }));
}

describe('over all files', () => {
  const asked = expected.documents.flatMap((document) => document.cites.map((cite) => ({ document, cite })));

  it.each(asked.filter(({ cite }) => cite.symbol === null))('$document.file names $cite.name', ({ document, cite }) => {
    const named = recordOf(document.file).citations.filter(({ symbol }) => symbol === null);
    expect(named.map(({ text }) => text).join('\n')).toContain(cite.name);
  });

  it(`the relation of a first mention is right in ${RELATIONS_RIGHT * 100} of 100`, () => {
    const told = asked.filter(({ cite }) => cite.relation !== null);
    const wrong = told.filter(({ document, cite }) => firstRelation(document, cite) !== cite.relation);
    const misses = wrong.map(({ document, cite }) => `${document.file}: ${cite.symbol ?? cite.name} ${cite.relation}`);
    expect(told.length).toBeGreaterThan(100);
    expect(1 - wrong.length / told.length, misses.join('\n')).toBeGreaterThanOrEqual(RELATIONS_RIGHT);
  });

  it.each(expected.deadlines)('$file: $text', ({ file, text, due, recurs }) => {
    const found = recordOf(file).deadlines.filter((item) => item.text.includes(text) || text.includes(item.text));
    expect(found.map((item) => ({ due: item.due, recurs: item.recurs }))).toContainEqual({ due, recurs });
  });
});

function firstRelation(document: ExpectedDocument, cite: ExpectedDocument['cites'][number]): string | null {
  const first = recordOf(document.file).citations.find((citation) =>
    cite.symbol === null ? citation.text.includes(cite.name ?? '') : citation.symbol === cite.symbol,
  );
  return first?.relation ?? null;
}
