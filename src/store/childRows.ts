/** Passages, citations, initiatives and deadlines as rows of their tables, and back. */
import { z } from 'zod';
import { Relation } from '../records/citation.js';
import { Field } from '../records/facts.js';
import type { Span } from '../records/span.js';
import { symbolKey } from '../resolve/symbol.js';
import { fold } from '../text/fold.js';
import { matchForm } from '../text/match.js';
import { pageAt } from '../text/pages.js';
import { syllablePairs } from '../text/syllables.js';
import * as cell from './cell.js';
import type { Row } from './lance.js';
import type { childTables } from './schema.js';
import type { DocumentBundle, StoredCitation, StoredDeadline, StoredInitiative, StoredPassage } from './store.js';

interface Item {
  readonly span: Span;
  readonly text: string;
}

const childCells = (bundle: DocumentBundle, rev: string, item: Item, ordinal: number): Row => ({
  docId: bundle.id,
  rev,
  ordinal,
  page: pageAt(bundle.pageMap, item.span.start),
  start: item.span.start,
  end: item.span.end,
  text: item.text,
});

export function passageRows(bundle: DocumentBundle, rev: string): Row[] {
  return bundle.passages.map((passage, i) => ({
    ...childCells(bundle, rev, passage, passage.ordinal),
    page: passage.page,
    ...searchForms(passage.text),
    headings: JSON.stringify(passage.headings),
    vector: bundle.vectors?.[i] ?? null,
  }));
}

/** The forms in which passages and queries meet: one spelling for tone marks and look-alikes, then folded, or in pairs. */
export function searchForms(text: string): { folded: string; pairs: string } {
  const match = matchForm(text);
  return { folded: fold(match), pairs: syllablePairs(match) };
}

type ChildRows = Record<(typeof childTables)[number], Row[]>;

export function childRows(bundle: DocumentBundle, rev: string): ChildRows {
  return {
    citations: bundle.citations.map((item, i) => ({
      ...childCells(bundle, rev, item, i),
      symbol: item.symbol,
      symbolKey: item.symbol === null ? null : symbolKey(item.symbol),
      typeCode: item.type?.code ?? null,
      typeName: item.type?.name ?? null,
      issuer: item.issuer,
      date: item.date,
      title: item.title,
      pinpoint: item.pinpoint,
      term: item.term,
      resolved: item.resolved,
      subject: item.subject,
      relation: item.relation,
      rule: item.rule,
      confidence: item.confidence,
    })),
    initiatives: bundle.initiatives.map((item, i) => ({
      ...childCells(bundle, rev, item, i),
      name: item.name,
      field: item.field,
      locality: item.locality,
      unit: item.unit,
      rule: item.rule,
      confidence: item.confidence,
    })),
    deadlines: bundle.deadlines.map((item, i) => ({
      ...childCells(bundle, rev, item, i),
      due: item.due,
      recurs: item.recurs,
      what: item.what,
      to: item.to,
      bound: item.bound,
      computed: item.computed,
      rule: item.rule,
      confidence: item.confidence,
    })),
  };
}

const spanOf = (row: Row): Span => ({ start: cell.number(row, 'start'), end: cell.number(row, 'end') });
const foundOf = (row: Row): { rule: string; confidence: number } => ({
  rule: cell.text(row, 'rule'),
  confidence: cell.number(row, 'confidence'),
});
const headings = z.array(z.string());
const Bound = z.enum(['before', 'by']);

export const passageOf = (row: Row): StoredPassage => ({
  documentId: cell.text(row, 'docId'),
  ordinal: cell.number(row, 'ordinal'),
  span: spanOf(row),
  text: cell.text(row, 'text'),
  headings: headings.parse(JSON.parse(cell.text(row, 'headings'))),
  page: cell.numberOrNull(row, 'page'),
});

export function citationOf(row: Row): StoredCitation {
  const code = cell.textOrNull(row, 'typeCode');
  const name = cell.textOrNull(row, 'typeName');
  return {
    documentId: cell.text(row, 'docId'),
    ordinal: cell.number(row, 'ordinal'),
    page: cell.numberOrNull(row, 'page'),
    span: spanOf(row),
    text: cell.text(row, 'text'),
    symbol: cell.textOrNull(row, 'symbol'),
    type: code === null || name === null ? null : { code, name },
    issuer: cell.textOrNull(row, 'issuer'),
    date: cell.textOrNull(row, 'date'),
    title: cell.textOrNull(row, 'title'),
    pinpoint: cell.textOrNull(row, 'pinpoint'),
    term: cell.textOrNull(row, 'term'),
    subject: cell.numberOrNull(row, 'subject'),
    resolved: cell.textOrNull(row, 'resolved'),
    relation: Relation.parse(row['relation']),
    ...foundOf(row),
  };
}

export const initiativeOf = (row: Row): StoredInitiative => ({
  documentId: cell.text(row, 'docId'),
  ordinal: cell.number(row, 'ordinal'),
  page: cell.numberOrNull(row, 'page'),
  span: spanOf(row),
  text: cell.text(row, 'text'),
  name: cell.text(row, 'name'),
  field: Field.nullable().parse(row['field']),
  locality: cell.textOrNull(row, 'locality'),
  unit: cell.textOrNull(row, 'unit'),
  ...foundOf(row),
});

export const deadlineOf = (row: Row): StoredDeadline => ({
  documentId: cell.text(row, 'docId'),
  page: cell.numberOrNull(row, 'page'),
  span: spanOf(row),
  text: cell.text(row, 'text'),
  due: cell.textOrNull(row, 'due'),
  recurs: cell.textOrNull(row, 'recurs'),
  what: cell.textOrNull(row, 'what'),
  to: cell.textOrNull(row, 'to'),
  bound: Bound.nullable().parse(row['bound']),
  computed: cell.flag(row, 'computed'),
  ...foundOf(row),
});
