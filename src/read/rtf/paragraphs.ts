/**
 * Tokens → paragraphs (RTF specification 1.9.1). A group inherits what stands before it and ends with its own changes forgotten; some
 * groups are no text of the body but destinations of their own.
 */
import { onceEach } from '../word/pageLines.js';
import type { Paragraph, Run } from '../word/paragraphs.js';
import { decoded, type Font } from './fonts.js';
import { tokensOf } from './tokens.js';

/** Where text goes: a list of paragraphs with the one that is being written. */
interface Flow {
  readonly kind: Paragraph['kind'];
  readonly paragraphs: Paragraph[];
  runs: Run[];
  number: string | null;
}

type Destination = 'text' | 'nothing' | 'fonts' | 'styles' | 'instruction' | 'number';

interface Field {
  instruction: string;
}

/** What a group changes for itself. */
interface State {
  readonly destination: Destination;
  readonly flow: Flow;
  readonly font: number | null;
  readonly capitals: boolean;
  readonly hidden: boolean;
  /** How many characters follow `\u` for readers that do not know it. */
  readonly fallback: number;
  readonly inTable: boolean;
  readonly depth: number;
  readonly heading: boolean;
  readonly field: Field | null;
  /** The group begins with `\*`: whoever does not know its first word passes over it. */
  readonly optional: boolean;
}

/** Where `\trowd` and what follows has got to. */
interface Row {
  cells: number;
  borders: number;
  awaitsBorder: boolean;
}

const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
// Real files nest some dozens of groups.
const MAX_GROUPS = 2_000;

// Destinations without text of the document.
const NO_TEXT = new Set(
  (
    'colortbl info pict nonshppict shprslt sp xe tc tcn rxe filetbl template nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc ' +
    'aftncn generator listtable listoverridetable revtbl rsidtbl themedata datastore atnid atnauthor annotation'
  ).split(' '),
);
// Of those that a reader may pass over: the ones with text in them.
const KNOWN = new Set(['shpinst', 'shptxt', 'nesttableprops', 'fldinst', 'footnote', 'listtext', 'pntext']);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
]);

const PAGE_LINES: ReadonlyMap<string, Paragraph['kind']> = new Map([
  ['header', 'page-header'],
  ['headerl', 'page-header'],
  ['headerr', 'page-header'],
  ['headerf', 'page-header'],
  ['footer', 'page-footer'],
  ['footerl', 'page-footer'],
  ['footerr', 'page-footer'],
  ['footerf', 'page-footer'],
]);

/** In the order in which they are read; null for a file that is damaged. */
export function paragraphsIn(source: string): Paragraph[] | null {
  const body: Flow = flowOf('paragraph');
  const notes: Flow = flowOf('footnote');
  const lines: Flow[] = [];
  const fonts = new Map<number, Font>();
  const headings = new Set<number>();
  let page = 1252;
  let defaultFont: number | null = null;
  let noteCount = 0;
  // Characters that still stand for the last `\u`.
  let skipped = 0;
  const row: Row = { cells: 0, borders: 0, awaitsBorder: false };
  // The entry of a table that is being read.
  let entry = { number: 0, charset: null as number | null, name: '' };

  const stack: State[] = [];
  let state: State = {
    destination: 'text',
    flow: body,
    font: null,
    capitals: false,
    hidden: false,
    fallback: 1,
    inTable: false,
    depth: 1,
    heading: false,
    field: null,
    optional: false,
  };

  const write = (text: string): void => {
    if (state.hidden) return;
    if (state.destination === 'number') state.flow.number = (state.flow.number ?? '') + text;
    else if (state.destination === 'instruction') {
      if (state.field !== null) state.field.instruction += text;
    } else if (state.destination === 'text' && !isPageField(state.field)) append(state, fonts, defaultFont, text);
  };
  const endParagraph = (ends: Paragraph['ends']): void => {
    if (state.destination !== 'text') return;
    close(state.flow, {
      ends,
      depth: state.inTable || ends !== 'paragraph' ? state.depth : 0,
      bordered: row.borders > Math.max(1, row.cells),
      heading: state.heading,
    });
  };

  const textOf = (bytes: string): void => {
    const rest = bytes.slice(skipped);
    skipped = Math.max(0, skipped - bytes.length);
    if (rest === '') return;
    if (state.destination === 'fonts' || state.destination === 'styles') entry.name += rest;
    else if (state.destination !== 'nothing') write(decoded(rest, fonts.get(state.font ?? defaultFont ?? 0), page));
    if (!rest.includes(';')) return;
    if (state.destination === 'fonts') {
      fonts.set(entry.number, { name: entry.name.replace(/;.*/s, '').trim(), charset: entry.charset });
      entry = { number: 0, charset: null, name: '' };
    } else if (state.destination === 'styles') {
      if (/^\s*heading \d/i.test(entry.name)) headings.add(entry.number);
      entry = { number: 0, charset: null, name: '' };
    }
  };

  const enter = (word: string): boolean => {
    const lineKind = PAGE_LINES.get(word);
    if (NO_TEXT.has(word)) state = { ...state, destination: 'nothing' };
    else if (word === 'fonttbl') state = { ...state, destination: 'fonts' };
    else if (word === 'stylesheet') state = { ...state, destination: 'styles' };
    else if (word === 'fldinst') state = { ...state, destination: 'instruction' };
    else if (word === 'field') state = { ...state, field: { instruction: '' } };
    else if (word === 'listtext' || word === 'pntext') state = { ...state, destination: 'number' };
    else if (word === 'footnote' && state.destination === 'text') {
      noteCount++;
      state = { ...state, flow: notes, inTable: false, depth: 1, heading: false, field: null };
      append(state, fonts, defaultFont, `[${noteCount}] `);
    } else if (word === 'shptxt' && state.destination === 'text') {
      const box = flowOf('paragraph');
      boxes.push({ flow: box, before: state.flow, at: state.flow.paragraphs.length });
      state = { ...state, flow: box, inTable: false, depth: 1, heading: false, field: null };
    } else if (lineKind !== undefined && state.destination === 'text') {
      const flow = flowOf(lineKind);
      lines.push(flow);
      state = { ...state, flow, inTable: false, depth: 1, heading: false, field: null };
    } else return false;
    return true;
  };
  const boxes: { readonly flow: Flow; readonly before: Flow; readonly at: number }[] = [];

  const obey = (word: string, value: number | null): void => {
    if (state.optional) {
      state = { ...state, optional: false };
      if (!KNOWN.has(word)) {
        state = { ...state, destination: 'nothing' };
        return;
      }
    }
    if (word === '*') state = { ...state, optional: true };
    else if (state.destination === 'fonts' || state.destination === 'styles') {
      if (word === 'f' || word === 's') entry.number = value ?? 0;
      else if (word === 'fcharset') entry.charset = value;
    } else if (!enter(word)) change(word, value);
  };

  const change = (word: string, value: number | null): void => {
    const on = value !== 0;
    const sign = SIGNS.get(word);
    if (sign !== undefined) write(sign);
    else if (word === 'par' || word === 'sect') endParagraph('paragraph');
    else if (word === 'cell' || word === 'nestcell') endParagraph('cell');
    else if (word === 'row' || word === 'nestrow') endParagraph('row');
    else if (word === 'u') {
      write(String.fromCharCode((value ?? 0) & 0xffff));
      skipped = state.fallback;
    } else if (word === 'uc') state = { ...state, fallback: Math.min(Math.max(value ?? 1, 0), 8) };
    else if (word === 'f') state = { ...state, font: value };
    else if (word === 'plain') state = { ...state, font: null, capitals: false, hidden: false };
    else if (word === 'caps') state = { ...state, capitals: on };
    else if (word === 'v' || word === 'deleted') state = { ...state, hidden: on };
    else if (word === 'pard') state = { ...state, inTable: false, depth: 1, heading: false };
    else if (word === 'intbl') state = { ...state, inTable: true };
    else if (word === 'itap') state = { ...state, inTable: (value ?? 0) > 0, depth: Math.max(1, value ?? 1) };
    else if (word === 's') state = { ...state, heading: headings.has(value ?? -1) };
    else if (word === 'outlinelevel') state = { ...state, heading: (value ?? 9) < 9 };
    else if (word === 'ansicpg') page = value ?? page;
    else if (word === 'deff') defaultFont = value;
    else if (word === 'chftn' && state.flow.kind !== 'footnote') write(`[${noteCount + 1}]`);
    else border(row, word);
  };

  for (const token of tokensOf(source)) {
    if (token.kind === 'open') {
      if (stack.length >= MAX_GROUPS) return null;
      stack.push(state);
      state = { ...state, optional: false };
      skipped = 0;
    } else if (token.kind === 'close') {
      const before = stack.pop();
      if (before === undefined) break;
      if (before.flow !== state.flow) finishFlow(state.flow);
      state = before;
      skipped = 0;
      if (stack.length === 0) break;
    } else if (token.kind === 'text') textOf(token.text);
    else if (skipped > 0 && SIGNS.has(token.word)) skipped--;
    else obey(token.word, token.value);
  }
  for (const flow of [body, notes, ...lines]) finishFlow(flow);
  for (const { flow, before, at } of boxes.reverse()) {
    const behind = before.paragraphs.splice(at);
    for (const paragraph of [...flow.paragraphs, ...behind]) before.paragraphs.push(paragraph);
  }
  return [...linesOf(lines, 'page-header'), ...body.paragraphs, ...notes.paragraphs, ...linesOf(lines, 'page-footer')];
}

const flowOf = (kind: Paragraph['kind']): Flow => ({ kind, paragraphs: [], runs: [], number: null });

const isPageField = (field: Field | null): boolean => field !== null && PAGE_FIELD.test(field.instruction);

function append({ flow, font, capitals }: State, fonts: ReadonlyMap<number, Font>, usual: number | null, text: string) {
  const name = fonts.get(font ?? usual ?? 0)?.name ?? null;
  const last = flow.runs.at(-1);
  if (last !== undefined && last.font === name && last.capitals === capitals)
    flow.runs[flow.runs.length - 1] = { ...last, text: last.text + text };
  else flow.runs.push({ text, font: name, capitals });
}

function finishFlow(flow: Flow): void {
  if (flow.runs.length > 0) close(flow, { ends: 'paragraph', depth: 0, bordered: false, heading: false });
}

function close(
  flow: Flow,
  { ends, depth, bordered, heading }: Pick<Paragraph, 'ends' | 'depth' | 'bordered'> & { readonly heading: boolean },
): void {
  const kind = flow.kind === 'paragraph' && heading && depth === 0 ? 'heading' : flow.kind;
  const number = flow.number === null ? null : numberOf(flow.number);
  flow.paragraphs.push({ kind, runs: ends === 'row' ? [] : flow.runs, number, depth, ends, bordered });
  flow.runs = [];
  flow.number = null;
}

// The sign of a bullet is that of a picture font, which may be any letter.
const numberOf = (written: string): string | null => {
  const plain = written.trim();
  if (plain === '') return null;
  return /^[\p{L}\d(][\p{L}\d.()\s]*$|^[-–—+*]$/u.test(plain) && !/^[\u0080-\uFFFF]$/.test(plain) ? `${plain} ` : '• ';
};

function border(row: Row, word: string): void {
  if (word === 'trowd') {
    row.cells = 0;
    row.borders = 0;
    row.awaitsBorder = false;
  } else if (word === 'cellx') row.cells++;
  else if (/^(?:cl|tr)brdr[tlbrhv]$/.test(word)) row.awaitsBorder = true;
  else if (row.awaitsBorder && /^brdr/.test(word) && !/^brdr(?:w|cf|sp)$/.test(word)) {
    if (!/^brdr(?:none|nil|tbl)$/.test(word)) row.borders++;
    row.awaitsBorder = false;
  }
}

const linesOf = (flows: readonly Flow[], kind: Paragraph['kind']): Paragraph[] =>
  onceEach(flows.filter((flow) => flow.kind === kind).flatMap(({ paragraphs }) => paragraphs));
