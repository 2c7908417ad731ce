/** Kinds of documents: by the word in the text, or by the code in a symbol. */
import type { DocumentType } from '../records/citation.js';
import { several, table } from './table.js';

const byWord = new Map<string, DocumentType>();
const bySymbolCode = new Map<string, DocumentType>();
const byCode = new Map<string, DocumentType>();

for (const row of table('document-types', ['code', 'name', 'words', 'symbolCodes'])) {
  const type: DocumentType = { code: row.code, name: row.name };
  byCode.set(row.code, type);
  for (const word of several(row.words)) byWord.set(word, type);
  for (const code of several(row.symbolCodes)) bySymbolCode.set(code.toUpperCase(), type);
}

/** All words that name a kind, lower case, longest first: "chương trình hành động" before "chương trình". */
export const typeWords: readonly string[] = [...byWord.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The kind that a word names, in any case ("QUYẾT ĐỊNH"); null for other words. */
export const typeOfWord = (word: string): DocumentType | null =>
  byWord.get(word.toLowerCase().replace(/\s+/g, ' ').trim()) ?? null;

/** The kind that a symbol's code stands for ("KH" in 70/KH-LĐLĐ); null where it stands for none, or for several. */
export const typeOfSymbolCode = (code: string): DocumentType | null => bySymbolCode.get(code.toUpperCase()) ?? null;

export const typeOfCode = (code: string): DocumentType | null => byCode.get(code) ?? null;
