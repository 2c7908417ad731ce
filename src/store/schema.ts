/**
 * The tables of a store. Children carry `rev`, the revision of their document: only rows whose revision stands in `documents` exist.
 */
import type { Column } from './lance.js';

/** Raised with every change of a table's columns or of what they mean. */
export const SCHEMA_VERSION = 1;

const span: readonly Column[] = [
  { name: 'start', type: 'int' },
  { name: 'end', type: 'int' },
  { name: 'text', type: 'text' },
];
const child: readonly Column[] = [
  { name: 'docId', type: 'text' },
  { name: 'rev', type: 'text' },
  { name: 'ordinal', type: 'int' },
  { name: 'page', type: 'int', nullable: true },
  ...span,
];
/** What made an item, and how sure it is: of everything that was read out of a text. */
const found: readonly Column[] = [
  { name: 'rule', type: 'text' },
  { name: 'confidence', type: 'number' },
];
const optional = (...names: string[]): Column[] => names.map((name) => ({ name, type: 'text', nullable: true }));
const texts = (...names: string[]): Column[] => names.map((name) => ({ name, type: 'text' }));

export const documentColumns: readonly Column[] = [
  ...texts('id', 'rev', 'sha256', 'fingerprint'),
  { name: 'embedded', type: 'bool' },
  // The header as shown, corrections applied, with the forms that filters compare.
  ...optional('issuer', 'symbol', 'typeCode', 'typeName', 'date', 'place', 'subject'),
  ...optional('symbolKey', 'symbolFolded', 'issuerFolded', 'typeFolded', 'dateFirst', 'dateLast'),
  // JSON from here to `corrected`.
  ...texts('asRead', 'corrected', 'paths', 'pageMap', 'parts', 'addressees', 'recipients', 'signatures'),
  ...texts('mediaType'),
  ...optional('url'),
  { name: 'pages', type: 'int', nullable: true },
  { name: 'length', type: 'int' },
  ...texts('text'),
  // How many rows of each child table belong to it.
  ...(['passages', 'citations', 'initiatives', 'deadlines'] as const).map((name): Column => ({ name, type: 'int' })),
  { name: 'sketch', type: 'bytes' },
];

export const passageColumns: readonly Column[] = [...child, ...texts('folded', 'pairs', 'headings')];
/** Added to the passages when the first model is known. */
export const vectorColumn = (dimension: number): Column => ({
  name: 'vector',
  type: { vector: dimension },
  nullable: true,
});

/** The columns of the passages, with or without vectors. */
export const passageColumnsWith = (dimension: number | null): readonly Column[] =>
  dimension === null ? passageColumns : [...passageColumns, vectorColumn(dimension)];

export const citationColumns: readonly Column[] = [
  ...child,
  ...optional('symbol', 'symbolKey', 'typeCode', 'typeName', 'issuer', 'date', 'title', 'pinpoint', 'term', 'resolved'),
  { name: 'subject', type: 'int', nullable: true },
  ...texts('relation'),
  ...found,
];

export const initiativeColumns: readonly Column[] = [
  ...child,
  ...texts('name'),
  ...optional('field', 'locality', 'unit'),
  ...found,
];

export const deadlineColumns: readonly Column[] = [
  ...child,
  ...optional('due', 'recurs', 'what', 'to', 'bound'),
  { name: 'computed', type: 'bool' },
  ...found,
];

/** A header field that a user corrected, under an id ("id:…") and under each path ("path:…") of the document. */
export const correctionColumns: readonly Column[] = texts('key', 'field', 'value');

export const metaColumns: readonly Column[] = texts('key', 'value');

/** Tables by name. The passages' own name stands in `meta`, since re-embedding builds a new one beside the old. */
export const tables = {
  documents: documentColumns,
  citations: citationColumns,
  initiatives: initiativeColumns,
  deadlines: deadlineColumns,
  corrections: correctionColumns,
} as const;
export type TableName = keyof typeof tables;

export const META_TABLE = 'meta';
export const FIRST_PASSAGES = 'passages';
/** Names of tables of passages: the first, and those that re-embedding builds. */
export const PASSAGES_TABLE = /^passages(_\d+)?$/;
/** Tables whose rows belong to a document's revision. */
export const childTables = ['citations', 'initiatives', 'deadlines'] as const;
