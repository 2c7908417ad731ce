/**
 * A store in memory and papers written by hand, for tests of the questions: nothing here knows LanceDB, a model or a file.
 */
import type { Embedder } from '../src/embed/embedder.js';
import type { Citation } from '../src/records/citation.js';
import type { Header } from '../src/records/facts.js';
import type { Passage } from '../src/records/passage.js';
import { symbolKey } from '../src/resolve/symbol.js';
import type {
  DocumentBundle,
  DocumentFilter,
  PassageHit,
  StoredDocument,
  StoreReader,
  TextColumn,
} from '../src/store/store.js';
import { fold } from '../src/text/fold.js';
import { syllablePairs, syllables } from '../src/text/syllables.js';
import { typeOfWord } from '../src/vocabulary/documentTypes.js';

/** What a test says of a citation; the rest is found in the text or null. */
export interface CitationSketch extends Partial<Omit<Citation, 'type'>> {
  readonly text: string;
  readonly type?: string;
}

export interface PaperSketch {
  readonly id: string;
  readonly symbol?: string | null;
  readonly issuer?: string | null;
  readonly date?: string | null;
  readonly type?: string;
  readonly subject?: string;
  readonly place?: string;
  readonly text: string;
  readonly citations?: readonly CitationSketch[];
  readonly initiatives?: readonly {
    readonly text: string;
    readonly name: string;
    readonly locality?: string;
    readonly unit?: string;
  }[];
  readonly deadlines?: DocumentBundle['deadlines'];
}

function spanOf(text: string, quote: string): { start: number; end: number } {
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`The paper does not say “${quote}”`);
  return { start, end: start + quote.length };
}

export function citationOf(text: string, sketch: CitationSketch): Citation {
  return {
    symbol: null,
    issuer: null,
    date: null,
    title: null,
    pinpoint: null,
    term: null,
    subject: null,
    resolved: null,
    relation: 'mentions',
    rule: 'test',
    confidence: 1,
    ...sketch,
    type: sketch.type === undefined ? null : typeOfWord(sketch.type),
    span: spanOf(text, sketch.text),
  };
}

export function headerOf(sketch: Omit<PaperSketch, 'text'>): Header {
  return {
    issuer: sketch.issuer ?? null,
    symbol: sketch.symbol ?? null,
    type: sketch.type === undefined ? null : typeOfWord(sketch.type),
    date: sketch.date ?? null,
    place: sketch.place ?? null,
    subject: sketch.subject ?? null,
  };
}

/** A document as read and as stored, in one. */
export type Paper = DocumentBundle & StoredDocument;

/** A paper of one page; each paragraph is a passage. */
export function paper(sketch: PaperSketch): Paper {
  const { id, text } = sketch;
  const passages: Passage[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    const end = start + paragraph.length;
    if (paragraph.trim() !== '') {
      passages.push({ ordinal: passages.length, span: { start, end }, text: paragraph, headings: [], page: 1 });
    }
    start = end + 1;
  }
  return {
    id,
    header: headerOf(sketch),
    paths: [`${id}.txt`],
    mediaType: 'text/plain',
    sha256: id,
    url: null,
    pages: 1,
    length: text.length,
    corrected: [],
    text,
    pageMap: [{ page: 1, start: 0, end: text.length }],
    addressees: [],
    recipients: [],
    signatures: [],
    citations: (sketch.citations ?? []).map((citation) => citationOf(text, citation)),
    deadlines: sketch.deadlines ?? [],
    initiatives: (sketch.initiatives ?? []).map((item) => ({
      text: item.text,
      span: spanOf(text, item.text),
      name: item.name,
      field: null,
      locality: item.locality ?? null,
      unit: item.unit ?? null,
      rule: 'test',
      confidence: 1,
    })),
    passages,
    vectors: passages.map((passage) => wordVector(passage.text)),
    fingerprint: 'test',
    sketch: new Uint8Array(),
  };
}

const DIMENSION = 256;

/** A unit vector of a text's words: texts with the same words are near. */
export function wordVector(text: string): Float32Array {
  const vector = new Float32Array(DIMENSION);
  for (const word of syllables(text)) {
    let hash = 7;
    for (const letter of word) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
    vector[hash % DIMENSION] = (vector[hash % DIMENSION] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

export const wordEmbedder: Embedder = {
  model: { id: 'words', dimension: DIMENSION, window: 512, means: null },
  embed: async (texts) => texts.map(wordVector),
  close: async () => {},
};

export function memoryStore(bundles: readonly Paper[]): StoreReader {
  const all = [...bundles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const chosen = (filter?: DocumentFilter): Paper[] => all.filter((bundle) => passes(bundle, filter));
  const hits = (
    filter: DocumentFilter | undefined,
    limit: number,
    score: (text: string) => number,
    vectors: boolean,
  ) => {
    const found: PassageHit[] = chosen(filter).flatMap((bundle) =>
      bundle.passages.map((passage) => ({
        passage: { ...passage, documentId: bundle.id },
        document: bundle,
        score: score(passage.text),
        vector: vectors ? (bundle.vectors?.[passage.ordinal] ?? null) : null,
      })),
    );
    return found
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  };
  const kept = new Map<string, ReadonlyMap<string, Uint8Array>>();
  return {
    uri: 'memory',
    meta: async () => ({
      schemaVersion: 1,
      model: all.some(({ vectors }) => vectors !== null) ? { id: 'words', dimension: DIMENSION } : null,
      documents: all.length,
      passages: all.reduce((sum, { passages }) => sum + passages.length, 0),
      citations: all.reduce((sum, { citations }) => sum + citations.length, 0),
      initiatives: all.reduce((sum, { initiatives }) => sum + initiatives.length, 0),
      deadlines: all.reduce((sum, { deadlines }) => sum + deadlines.length, 0),
    }),
    documents: async (filter) => chosen(filter),
    find: async (name) => all.filter(({ id, header }) => id === name || header.symbol === name),
    bySymbol: async (symbols) => {
      const keys = new Set(symbols.map(symbolKey));
      return all.filter(({ header }) => header.symbol !== null && keys.has(symbolKey(header.symbol)));
    },
    document: async (id) => all.find((bundle) => bundle.id === id) ?? null,
    citations: async (filter = {}) => {
      const keys = filter.symbols === undefined ? null : new Set(filter.symbols.map(symbolKey));
      return all
        .filter(({ id }) => filter.documentId === undefined || id === filter.documentId)
        .filter(({ id }) => filter.documentIds === undefined || filter.documentIds.includes(id))
        .flatMap(({ id, citations }) =>
          citations.map((citation, ordinal) => ({ ...citation, documentId: id, ordinal, page: 1 })),
        )
        .filter(({ symbol }) => keys === null || (symbol !== null && keys.has(symbolKey(symbol))))
        .filter(({ relation }) => filter.relations === undefined || filter.relations.includes(relation));
    },
    initiatives: async (documentId) =>
      all
        .filter(({ id }) => documentId === undefined || id === documentId)
        .flatMap(({ id, initiatives }) =>
          initiatives.map((initiative, ordinal) => ({ ...initiative, documentId: id, ordinal, page: 1 })),
        ),
    deadlines: async (documentId) =>
      all
        .filter(({ id }) => documentId === undefined || id === documentId)
        .flatMap(({ id, deadlines }) => deadlines.map((deadline) => ({ ...deadline, documentId: id, page: 1 }))),
    passages: async (documentId) => {
      const bundle = all.find(({ id }) => id === documentId);
      return (bundle?.passages ?? []).map((passage) => ({
        passage: { ...passage, documentId },
        vector: bundle?.vectors?.[passage.ordinal] ?? null,
      }));
    },
    searchText: async (column, query, limit, filter) =>
      hits(filter, limit, (text) => sharedWords(column, query, text), false),
    searchVector: async (vector, limit, filter) => {
      const cosine = (text: string) => wordVector(text).reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0);
      return hits(filter, limit, cosine, true);
    },
    derived: async (basis) => kept.get(basis) ?? null,
    kept: async (basis) => {
      const parts = kept.get(basis);
      if (parts === undefined) return null;
      return {
        parts: () => [...parts.keys()],
        size: (part) => parts.get(part)?.byteLength ?? 0,
        read: async (part, start, end) => (parts.get(part) ?? new Uint8Array()).slice(start, end),
        close: () => {},
      };
    },
    keep: async (basis, parts) => {
      kept.set(basis, parts);
      return true;
    },
    passageMean: async () => null,
    close: () => {},
  };
}

function sharedWords(column: TextColumn, query: string, text: string): number {
  const units = (value: string) =>
    column === 'pairs' ? syllablePairs(value).split(' ') : syllables(column === 'folded' ? fold(value) : value);
  const held = new Set(units(text));
  return units(query).filter((unit) => unit !== '' && held.has(unit)).length / Math.sqrt(held.size + 1);
}

function passes({ id, header }: StoredDocument, filter: DocumentFilter | undefined): boolean {
  if (filter?.ids !== undefined && !filter.ids.includes(id)) return false;
  if (filter?.from !== undefined && !(header.date !== null && header.date >= filter.from)) return false;
  if (filter?.to !== undefined && !(header.date !== null && header.date <= filter.to)) return false;
  return filter?.issuer === undefined || fold(header.issuer ?? '').includes(fold(filter.issuer));
}
