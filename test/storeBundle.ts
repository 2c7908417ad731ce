/** Bundles as an ingest would hand them to the store, made by hand: small, with vectors of eight numbers. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Citation } from '../src/records/citation.js';
import type { Deadline, Header, Initiative } from '../src/records/facts.js';
import { documentId } from '../src/store/revision.js';
import type { DocumentBundle } from '../src/store/store.js';

const folders: string[] = [];

/** A folder that does not exist yet, in a temporary one that goes when the tests are done. */
export async function newStore(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cancu-store-'));
  folders.push(folder);
  return path.join(folder, 'kho');
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A unit vector of eight numbers that leans to one axis. */
export function vectorTo(axis: number, rest = 0.1): Float32Array {
  const vector = new Float32Array(8).fill(rest);
  vector[axis % 8] = 1;
  const norm = Math.hypot(...vector);
  return vector.map((component) => component / norm);
}

export interface Draft {
  readonly paragraphs: readonly string[];
  readonly path?: string;
  readonly header?: Partial<Header>;
  /** Symbols cited, each of which must stand in a paragraph. */
  readonly cites?: readonly string[];
  /** Words of a paragraph that set a deadline … */
  readonly deadline?: string;
  /** … and such that name a local model. */
  readonly model?: string;
  readonly axis?: number | null;
  readonly fingerprint?: string;
}

const nothing: Header = { issuer: null, symbol: null, type: null, date: null, place: null, subject: null };

export function bundleOf(draft: Draft): DocumentBundle {
  const text = draft.paragraphs.join('\n');
  const sha256 = createHash('sha256').update(text).digest('hex');
  let start = 0;
  const passages = draft.paragraphs.map((paragraph, ordinal) => {
    const span = { start, end: start + paragraph.length };
    start = span.end + 1;
    return { ordinal, span, text: paragraph, headings: ['I. Nội dung'], page: 1 };
  });
  return {
    id: documentId(sha256),
    header: { ...nothing, ...draft.header },
    paths: [draft.path ?? `${sha256.slice(0, 6)}.txt`],
    mediaType: 'text/plain',
    sha256,
    url: null,
    pages: 1,
    length: text.length,
    text,
    pageMap: [{ page: 1, start: 0, end: text.length }],
    addressees: [],
    recipients: [],
    signatures: [],
    citations: (draft.cites ?? []).map((symbol) => citationOf(text, symbol)),
    deadlines: draft.deadline === undefined ? [] : [deadlineOf(text, draft.deadline)],
    initiatives: draft.model === undefined ? [] : [initiativeOf(text, draft.model)],
    passages,
    vectors: draft.axis === null ? null : passages.map((_, i) => vectorTo((draft.axis ?? 0) + i)),
    fingerprint: draft.fingerprint ?? 'thử',
    sketch: new Uint8Array(4),
  };
}

function quote(text: string, words: string): { span: { start: number; end: number }; text: string } {
  const start = text.indexOf(words);
  return { span: { start, end: start + words.length }, text: words };
}

const deadlineOf = (text: string, words: string): Deadline => ({
  ...quote(text, words),
  due: '2021-11-15',
  recurs: null,
  what: 'báo cáo',
  to: 'LĐLĐ tỉnh',
  bound: 'before',
  computed: true,
  rule: 'test',
  confidence: 0.75,
});

const initiativeOf = (text: string, words: string): Initiative => ({
  ...quote(text, words),
  name: 'Dân vận khéo',
  field: 'culture-society',
  locality: 'huyện Hớn Quản',
  unit: null,
  rule: 'test',
  confidence: 0.25,
});

function citationOf(text: string, symbol: string): Citation {
  return {
    ...quote(text, symbol),
    symbol,
    type: null,
    issuer: null,
    date: null,
    title: null,
    pinpoint: null,
    term: null,
    subject: null,
    resolved: null,
    relation: 'implements',
    rule: 'test',
    confidence: 0.5,
  };
}
