/**
 * Paragraphs of a word processor → a reading, by way of a page, so that tables, lists and headings are read as those of every other format.
 */
import type { Result } from '../../records/failure.js';
import { parsePage } from '../dom.js';
import { flowOf } from '../flow.js';
import { blocksOf } from '../html/blocks.js';
import { BORDERED, BORDERLESS, CAPITALS_CLASS, NUMBER_CLASS } from '../html/marks.js';
import { MEGABYTE } from '../limits.js';
import { convertPieces } from '../oldText/pieces.js';
import { type Reading, type ReadOptions, refused } from '../reader.js';
import { finish } from '../reading.js';
import type { Paragraph, Run } from './paragraphs.js';

/** The text in Unicode, whatever its fonts are. */
export function readingOf(
  paragraphs: readonly Paragraph[],
  mediaType: string,
  { path, limits }: ReadOptions,
): Result<Reading> {
  const runs = paragraphs.map(runsOf);
  const pieces = runs.flatMap((own, paragraph) => own.map(({ text, font }) => ({ text, font, paragraph })));
  const { texts, warnings } = convertPieces(pieces);
  let at = 0;
  const lines = runs.map((own, i) => {
    const converted = own.map((run) => ({ ...run, text: texts[at++] ?? run.text }));
    return htmlOf(converted, paragraphs[i]?.number != null);
  });
  const page = pageOf(paragraphs, lines);
  if (page.length > limits.maxMarkupMegabytes * MEGABYTE)
    return refused('markup-too-large', path, { limit: limits.maxMarkupMegabytes });
  const body = parsePage(`<html><body>${page}</body></html>`).body;
  const { text, segments } = flowOf([body === null ? [] : blocksOf(body, () => false)]);
  return finish({ text, mediaType, pages: [], segments, title: null, warnings }, path);
}

/** The number is typed in the font of the text that follows it. */
function runsOf({ number, runs }: Paragraph): readonly Run[] {
  if (number === null) return runs;
  const font = runs.find(({ text }) => text.trim() !== '')?.font ?? null;
  return [{ text: number, font, capitals: false }, ...runs];
}

function htmlOf(runs: readonly Run[], numbered: boolean): string {
  return runs
    .map(({ text, capitals }, i) => {
      const plain = escaped(text);
      if (numbered && i === 0) return `<span class="${NUMBER_CLASS}">${plain}</span>`;
      return capitals ? `<span class="${CAPITALS_CLASS}">${plain}</span>` : plain;
    })
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };

// Control characters mean something to the program that wrote them, or nothing.
const escaped = (text: string): string =>
  text.replace(/[&<>\n]/g, (sign) => ENTITIES[sign] ?? sign).replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g, '');

const TAGS: Readonly<Record<Paragraph['kind'], readonly [string, string]>> = {
  paragraph: ['<p>', '</p>'],
  heading: ['<h1>', '</h1>'],
  footnote: ['<p id="footnote-1">', '</p>'],
  'page-header': ['<p class="page-header">', '</p>'],
  'page-footer': ['<p class="page-footer">', '</p>'],
};

interface Table {
  cell: string;
  cells: string[];
  rows: string;
  count: number;
  bordered: number;
}

// Deeper than this no real paper nests its tables.
const MAX_DEPTH = 20;

function pageOf(paragraphs: readonly Paragraph[], lines: readonly string[]): string {
  const pieces: string[] = [];
  const tables: Table[] = [];
  const write = (html: string): void => {
    const table = tables.at(-1);
    if (table === undefined) pieces.push(html);
    else table.cell += html;
  };
  const close = (): void => {
    const table = tables.pop();
    if (table === undefined) return;
    if (table.cell !== '' || table.cells.length > 0) endRow(table, false);
    const name = table.bordered * 2 > table.count ? BORDERED : BORDERLESS;
    write(`<table class="${name}">${table.rows}</table>`);
  };
  for (const [i, { kind, depth, ends, bordered }] of paragraphs.entries()) {
    const level = Math.min(depth, MAX_DEPTH);
    while (tables.length > level) close();
    while (tables.length < level) tables.push({ cell: '', cells: [], rows: '', count: 0, bordered: 0 });
    const [open, shut] = TAGS[kind];
    const line = lines[i] ?? '';
    if (line !== '') write(open + line + shut);
    const table = tables.at(-1);
    if (table === undefined || ends === 'paragraph') continue;
    if (ends === 'cell') endCell(table);
    else endRow(table, bordered);
  }
  while (tables.length > 0) close();
  return pieces.join('');
}

function endCell(table: Table): void {
  table.cells.push(table.cell);
  table.cell = '';
}

function endRow(table: Table, bordered: boolean): void {
  if (table.cell !== '') endCell(table);
  table.rows += `<tr>${table.cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  table.cells = [];
  table.count++;
  if (bordered) table.bordered++;
}
