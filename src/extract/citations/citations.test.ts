import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../records/citation.js';
import type { Findings } from '../../records/extraction.js';
import { normalise } from '../../text/normalise.js';
import { emptyFindings } from '../nothing.js';
import { sourceOf } from '../source.js';
import { citations } from './index.js';

// Case files: "## name", the text, then one line "=> …" for each citation. UPDATE_CASES=1 writes the lines anew.
const FILES = [
  'forms',
  'lists',
  'names',
  'relations',
  'repeals',
  'replacements',
  'promulgations',
  'noise',
  'none',
] as const;
const UPDATE = process.env['UPDATE_CASES'] === '1';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
}

const pathOf = (file: string): URL => new URL(`./cases/${file}.txt`, import.meta.url);

function casesOf(file: string): Case[] {
  return readFileSync(pathOf(file), 'utf8')
    .replaceAll('\r\n', '\n')
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [name = '', ...lines] = block.trimEnd().split('\n');
      const at = lines.findIndex((line) => line.startsWith('=> '));
      const text = lines.slice(0, at === -1 ? lines.length : at).join('\n');
      return { name, text, expected: at === -1 ? [] : lines.slice(at) };
    });
}

/** One citation in one line: symbol, kind, body, date, relation; then what few have. */
function lineOf(citation: Citation): string {
  const { symbol, type, issuer, date, relation, subject, pinpoint, term } = citation;
  const parts = [
    symbol ?? `“${citation.text.replace(/\s+/g, ' ')}”`,
    type?.code ?? '-',
    issuer ?? '-',
    date ?? '-',
    relation,
  ];
  if (subject !== null) parts.push(`by ${subject}`);
  if (pinpoint !== null) parts.push(`at ${pinpoint}`);
  if (term !== null) parts.push(`term ${term}`);
  return `=> ${parts.join(' · ')}`;
}

const find = (text: string, found: Findings = emptyFindings) => citations.find(sourceOf(normalise(text).text), found);
const linesOf = (text: string): string[] => find(text).citations.map(lineOf);

for (const file of FILES) {
  const cases = casesOf(file);
  if (UPDATE) {
    const blocks = cases.map(({ name, text }) => [`## ${name}`, text, ...linesOf(text), ''].join('\n'));
    writeFileSync(pathOf(file), blocks.join('\n'));
  }
  describe(file, () => {
    it.each(UPDATE ? casesOf(file) : cases)('$name', ({ text, expected }) => {
      expect(linesOf(text)).toEqual(expected);
    });
  });
}
