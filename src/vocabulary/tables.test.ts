/** Every table against its schema: columns, codes, days, sources, no row twice. A broken row is named by file, line and column. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { asset } from '../assets.js';
import { relations } from '../records/citation.js';
import { Field } from '../records/facts.js';

/** What a table holds: its cells, and the columns that no two rows share. A table without column "source" tells its source above. */
interface TableSchema {
  readonly cells: Readonly<Record<string, z.ZodType<string>>>;
  readonly key: readonly string[];
}

const words = z.string().regex(/^\S(?:.*\S)?$/u, 'is empty or has blanks at its ends');
const lower = words.refine((text) => text === text.toLowerCase(), 'is not in lower case');
const code = z.string().regex(/^[\p{Lu}\d][\p{L}\d.&-]*(?: [\p{L}\d.&-]+)*$/u, 'is no code');
const optional = (cell: z.ZodType<string>): z.ZodType<string> => z.union([z.literal(''), cell]);
/** Values parted by "|", none twice; empty for none. */
const list = (cell: z.ZodType<string>): z.ZodType<string> =>
  z.string().refine((text) => {
    const values = text === '' ? [] : text.split('|');
    return new Set(values).size === values.length && values.every((value) => cell.safeParse(value).success);
  }, 'holds a value twice or one that is not allowed');
const day = z.iso.date();
const dayOrYear = z.union([day, z.string().regex(/^\d{4}$/)]);
const number = (least: number, most: number): z.ZodType<string> =>
  z
    .string()
    .refine((text) => text !== '' && Number(text) >= least && Number(text) <= most, `is not ${least} to ${most}`);
const unit = z
  .string()
  .regex(
    /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) \S(?:.*\S)?$/u,
    'names no unit with its kind',
  );
const monthDay = z.string().refine((text) => day.safeParse(`2024-${text}`).success, 'is no day of the year');
const bytes = (count: number): z.ZodType<string> => z.string().regex(new RegExp(`^(?:[\\dA-F]{2}){${count}}$`));
const source = words;

const SCHEMAS: Readonly<Record<string, TableSchema>> = {
  'act-cues': {
    cells: { cue: lower, role: z.enum(['verb', 'subject', 'heading', 'task', 'part']), source },
    key: ['cue', 'role'],
  },
  bodies: {
    cells: {
      name: words,
      system: z.enum(['party', 'state', 'front', 'union', 'youth', 'association', 'any']),
      level: optional(z.enum(['1', '2', '3', '4', '5'])),
      needs: list(z.enum(['locality', 'superior', 'field'])),
      abbreviations: list(code),
      also: list(words),
      from: optional(dayOrYear),
      until: optional(dayOrYear),
      source,
    },
    key: ['name'],
  },
  'body-heads': { cells: { head: words, kind: z.enum(['whole', 'open', 'level']), source }, key: ['head'] },
  'body-stops': { cells: { syllable: lower, source }, key: ['syllable'] },
  'body-words': { cells: { word: lower, kind: z.enum(['small', 'capital']), source }, key: ['word', 'kind'] },
  communes: {
    cells: { province: optional(unit), name: unit, latitude: number(6, 24), longitude: number(102, 118) },
    key: ['province', 'name'],
  },
  'deadline-cues': {
    cells: { cue: lower, bound: z.enum(['before', 'by']), strength: z.enum(['strong', 'weak']), source },
    key: ['cue'],
  },
  'document-types': {
    cells: {
      code,
      name: words,
      words: list(lower),
      stateCodes: list(code),
      partyCodes: list(code),
      slips: list(code),
      source,
    },
    key: ['name'],
  },
  'effect-cues': { cells: { cue: lower, relation: z.enum(relations), source }, key: ['cue'] },
  'ended-bodies': {
    cells: {
      name: words,
      also: list(words),
      until: day,
      now: words,
      one: z.enum(['yes', 'no']),
      verified: z.enum(['yes', 'no']),
      doubtFrom: optional(day),
      source,
    },
    key: ['name'],
  },
  'family-names': { cells: { name: words, source }, key: ['name'] },
  'former-communes': {
    cells: {
      province: optional(unit),
      district: optional(unit),
      name: z.union([unit, z.literal('-')]),
      became: list(unit),
    },
    key: ['province', 'district', 'name'],
  },
  'history-cues': {
    cells: { cue: lower, side: z.enum(['before', 'after']), reach: z.enum(['near', 'clause']), source },
    key: ['cue', 'side'],
  },
  'issuer-codes': {
    cells: {
      code,
      system: z.enum(['state', 'party']),
      bodies: list(words),
      from: optional(day),
      until: optional(day),
      slips: list(words),
      source,
    },
    key: ['code', 'system'],
  },
  laws: { cells: { kind: z.enum(['Luật', 'Bộ luật', 'Pháp lệnh']), name: words, source }, key: ['kind', 'name'] },
  'model-fields': {
    cells: {
      words,
      field: z.enum([...Field.options, 'none']),
      use: z.enum(['name', 'purpose', 'none']),
      source,
    },
    key: ['words'],
  },
  months: { cells: { word: lower, month: number(1, 12), source }, key: ['word'] },
  movements: {
    cells: { words: lower, match: z.enum(['whole', 'start']), kind: z.enum(['movement', 'generic']), source },
    key: ['words'],
  },
  'old-encodings': {
    cells: {
      letter: z.string().regex(/^[ĂăĐđĨĩŨũƠơƯưÀ-ỹ]$/u),
      tcvn3: optional(bytes(1)),
      vni: z.union([bytes(1), bytes(2)]),
      viscii: bytes(1),
      vps: bytes(1),
    },
    key: ['letter'],
  },
  'old-fonts': {
    cells: { start: lower.or(z.string().regex(/^[a-z ]+ $/)), encoding: z.enum(['tcvn3', 'vni', 'viscii', 'vps']) },
    key: ['start'],
  },
  'past-cues': {
    cells: { cue: lower, side: z.enum(['before', 'after', 'around']), strength: z.enum(['sure', 'likely']), source },
    key: ['cue', 'side'],
  },
  provinces: {
    cells: {
      name: words,
      kinds: list(z.enum(['tỉnh', 'thành phố'])),
      now: words,
      until: optional(day),
      also: list(words),
      cityFrom: optional(day),
      source,
    },
    key: ['name'],
  },
  'public-holidays': { cells: { monthDay, name: words, source }, key: ['monthDay'] },
  'relation-cues': {
    cells: {
      cue: lower,
      relation: z.enum([...relations, 'passive', 'none']),
      reach: z.enum(['sentence', 'near']),
      source,
    },
    key: ['cue'],
  },
  'rule-confidence': {
    cells: {
      extractor: z.enum(['citations', 'dates', 'deadlines', 'initiatives', 'counts']),
      rule: words,
      confidence: number(0.01, 0.999),
      source,
    },
    key: ['extractor', 'rule'],
  },
  'signing-titles': { cells: { title: words, source }, key: ['title'] },
  'task-verbs': { cells: { verb: lower, report: z.enum(['yes', 'no']), source }, key: ['verb'] },
};

/** The rows of a table, with their line numbers. An empty cell of the key means "as above" where the table says so. */
function rowsOf(text: string): { columns: string[]; rows: { line: number; cells: string[] }[] } {
  const lines = text
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, cells: line.split('\t'), text: line }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
  const [head, ...rows] = lines;
  return { columns: head?.cells ?? [], rows };
}

/** What is wrong with a table, each with file, line and column. */
function problemsOf(name: string, text: string, schema: TableSchema): string[] {
  const { columns, rows } = rowsOf(text);
  const expected = Object.keys(schema.cells);
  if (columns.join() !== expected.join()) return [`${name}.tsv: columns ${columns.join()}, not ${expected.join()}`];
  const problems: string[] = [];
  if (!expected.includes('source') && !/^# Source: \S/m.test(text)) problems.push(`${name}.tsv: names no source`);
  const seen = new Map<string, number>();
  const above = new Map<string, string>();
  for (const { line, cells } of rows) {
    const at = (column: string): string => `${name}.tsv:${line} ${column}`;
    if (cells.length !== expected.length) {
      problems.push(`${at('-')}: ${cells.length} cells, not ${expected.length}`);
      continue;
    }
    const row = new Map(expected.map((column, i) => [column, cells[i] ?? '']));
    for (const [column, cell] of Object.entries(schema.cells)) {
      const checked = cell.safeParse(row.get(column));
      if (!checked.success) problems.push(`${at(column)}: "${row.get(column)}" ${checked.error.issues[0]?.message}`);
    }
    const [from = '', until = ''] = [row.get('from'), row.get('until')];
    if (from !== '' && until !== '' && from > until.padEnd(from.length, '~'))
      problems.push(`${at('until')}: ends before it begins`);
    for (const column of schema.key) if (row.get(column) !== '') above.set(column, row.get(column) ?? '');
    const key = schema.key.map((column) => row.get(column) || above.get(column)).join(' | ');
    const before = seen.get(key);
    if (before !== undefined) problems.push(`${at(schema.key.join('+'))}: "${key}" stands in line ${before} too`);
    seen.set(key, line);
  }
  return problems;
}

const folder = asset('src/vocabulary/data');
const files = readdirSync(folder).sort();
const read = (name: string): string => readFileSync(asset(`src/vocabulary/data/${name}.tsv`), 'utf8');

it('knows a schema for every table, and a table for every schema', () => {
  expect(files).toEqual(Object.keys(SCHEMAS).map((name) => `${name}.tsv`));
});

it.each(Object.entries(SCHEMAS))('%s', (name, schema) => {
  const text = read(name);
  expect(rowsOf(text).rows.length).toBeGreaterThan(0);
  expect(problemsOf(name, text, schema)).toEqual([]);
});

/** The values of a column, lists taken apart. */
function column(name: string, title: string): string[] {
  const { columns, rows } = rowsOf(read(name));
  return rows.flatMap(({ cells }) => (cells[columns.indexOf(title)] ?? '').split('|')).filter((cell) => cell !== '');
}

describe('what one table says of another', () => {
  it('a former province lies in one of today', () => {
    const { rows } = rowsOf(read('provinces'));
    const today = new Set(rows.filter(({ cells }) => cells[3] === '').map(({ cells }) => cells[0]));
    expect(today.size).toBe(34);
    expect(rows.filter(({ cells }) => !today.has(cells[2])).map(({ cells }) => cells[0])).toEqual([]);
  });

  it('a former commune became communes of today', () => {
    const today = new Set(column('communes', 'name'));
    expect(column('former-communes', 'became').filter((name) => !today.has(name))).toEqual([]);
  });

  it('a symbol that says a kind of document says only one in each way of numbering', () => {
    for (const system of ['stateCodes', 'partyCodes']) {
      const codes = column('document-types', system).map((one) => one.toUpperCase());
      expect(codes.filter((one, at) => codes.indexOf(one) !== at)).toEqual([]);
    }
  });
});

test('a broken row is named by file, line and column', () => {
  const schema: TableSchema = {
    cells: { code, system: z.enum(['state', 'party']), from: optional(day), until: optional(day), source },
    key: ['code'],
  };
  const rows = ['# a comment', 'code\tsystem\tfrom\tuntil\tsource'];
  const check = (...more: string[]): string[] => problemsOf('codes', [...rows, ...more].join('\n'), schema);
  expect(check('TW\tparty\t2007-01-01\t\tcase')).toEqual([]);
  expect(check('TW\tchurch\t\t\tcase')[0]).toMatch(/^codes\.tsv:3 system: "church"/);
  expect(check('TW\tparty\t\t\tcase', 'HU\tparty\t2025-02-30\t\tcase')[0]).toMatch(/^codes\.tsv:4 from: "2025-02-30"/);
  expect(check('TW\tparty\t2025-07-01\t2025-06-30\tcase')[0]).toMatch(/^codes\.tsv:3 until: ends before/);
  expect(check('TW\tparty\t\t\t')[0]).toMatch(/^codes\.tsv:3 source: ""/);
  expect(check('TW\tparty\t\t\tcase', '', 'TW\tparty\t\t\tcase')[0]).toMatch(
    /^codes\.tsv:5 code: "TW" stands in line 3 too/,
  );
  expect(check('TW\tparty\tcase')[0]).toMatch(/^codes\.tsv:3 -: 3 cells, not 5/);
  expect(problemsOf('codes', 'code\tsource\nTW\tcase', schema)).toHaveLength(1);
});
