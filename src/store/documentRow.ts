/** A document as a row of the table `documents`, and back. */
import { z } from 'zod';
import { Addressee, Header, Recipient, Signature } from '../records/facts.js';
import { PageRange, Span } from '../records/span.js';
import { symbolKey } from '../resolve/symbol.js';
import { fold } from '../text/fold.js';
import * as cell from './cell.js';
import { applied, type Corrections } from './corrections.js';
import type { Row } from './lance.js';
import { documentColumns } from './schema.js';
import type { DocumentBundle, DocumentPart, FullDocument, StoredDocument } from './store.js';

const heavy = new Set(['text', 'pageMap', 'parts', 'addressees', 'recipients', 'signatures', 'sketch']);
/** The columns of a document without its text. */
export const lightColumns: readonly string[] = documentColumns
  .map(({ name }) => name)
  .filter((name) => !heavy.has(name));
export const fullColumns: readonly string[] = documentColumns
  .map(({ name }) => name)
  .filter((name) => name !== 'sketch');

export function documentRow(bundle: DocumentBundle, rev: string, corrections: Corrections): Row {
  return {
    id: bundle.id,
    rev,
    sha256: bundle.sha256,
    fingerprint: bundle.fingerprint,
    embedded: bundle.vectors !== null,
    ...headerCells(bundle.header, corrections),
    paths: JSON.stringify(bundle.paths),
    pageMap: JSON.stringify(bundle.pageMap),
    parts: JSON.stringify(bundle.parts ?? null),
    addressees: JSON.stringify(bundle.addressees),
    recipients: JSON.stringify(bundle.recipients),
    signatures: JSON.stringify(bundle.signatures),
    mediaType: bundle.mediaType,
    url: bundle.url,
    pages: bundle.pages,
    length: bundle.text.length,
    text: bundle.text,
    passages: bundle.passages.length,
    citations: bundle.citations.length,
    initiatives: bundle.initiatives.length,
    deadlines: bundle.deadlines.length,
    sketch: bundle.sketch,
  };
}

/** All columns that follow from the header as read and its corrections. */
export function headerCells(asRead: Header, corrections: Corrections): Row {
  const header = applied(asRead, corrections);
  const key = header.symbol === null ? null : symbolKey(header.symbol);
  return {
    issuer: header.issuer,
    symbol: header.symbol,
    typeCode: header.type?.code ?? null,
    typeName: header.type?.name ?? null,
    date: header.date,
    place: header.place,
    subject: header.subject,
    symbolKey: key,
    symbolFolded: key === null ? null : fold(key),
    issuerFolded: header.issuer === null ? null : fold(header.issuer.normalize('NFC')),
    typeFolded: header.type === null ? null : fold(header.type.name.normalize('NFC')),
    dateFirst: header.date === null ? null : firstDay(header.date),
    dateLast: header.date === null ? null : lastDay(header.date),
    asRead: JSON.stringify(asRead),
    corrected: JSON.stringify(Object.keys(corrections).sort()),
  };
}

/** First day of a partial date. */
const firstDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;

/** Last day of a partial date. */
function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

const strings = z.array(z.string());
const parts = z
  .array(z.strictObject({ id: z.string().nullable(), title: z.string().nullable(), span: Span }))
  .nullable();

const json = <T>(row: Row, name: string, shape: z.ZodType<T>): T => shape.parse(JSON.parse(cell.text(row, name)));

export const pathsOf = (row: Row): string[] => json(row, 'paths', strings);
export const headerAsRead = (row: Row): Header => json(row, 'asRead', Header);

export function documentOf(row: Row): StoredDocument {
  const code = cell.textOrNull(row, 'typeCode');
  const name = cell.textOrNull(row, 'typeName');
  return {
    id: cell.text(row, 'id'),
    header: {
      issuer: cell.textOrNull(row, 'issuer'),
      symbol: cell.textOrNull(row, 'symbol'),
      type: code === null || name === null ? null : { code, name },
      date: cell.textOrNull(row, 'date'),
      place: cell.textOrNull(row, 'place'),
      subject: cell.textOrNull(row, 'subject'),
    },
    paths: pathsOf(row),
    mediaType: cell.text(row, 'mediaType'),
    sha256: cell.text(row, 'sha256'),
    url: cell.textOrNull(row, 'url'),
    pages: cell.numberOrNull(row, 'pages'),
    length: cell.number(row, 'length'),
    corrected: json(row, 'corrected', strings),
  };
}

export type OwnFields = Omit<FullDocument, 'citations' | 'deadlines' | 'initiatives'>;

/** What stands in the document's own row; its children are added by the reader. */
export function ownFieldsOf(row: Row): OwnFields {
  const records: readonly DocumentPart[] | null = json(row, 'parts', parts);
  return {
    ...documentOf(row),
    text: cell.text(row, 'text'),
    pageMap: json(row, 'pageMap', z.array(PageRange)),
    addressees: json(row, 'addressees', z.array(Addressee)),
    recipients: json(row, 'recipients', z.array(Recipient)),
    signatures: json(row, 'signatures', z.array(Signature)),
    ...(records === null ? {} : { parts: records }),
  };
}
