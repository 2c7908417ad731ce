import { z } from 'zod';
import { PartialDate, Quoted, Span } from './span.js';

/** What the citing document (or the `subject` citation) does with the cited one. */
export const relations = [
  'based_on',
  'implements',
  'guided_by',
  'promulgates',
  'amends',
  'replaces',
  'repeals',
  'continues',
  'mentions',
] as const;
export const Relation = z.enum(relations);
export type Relation = z.infer<typeof Relation>;

/** A kind of document: code as in the symbol system (NQ, QĐ, QyĐ, L …) and its name in words. */
export const DocumentType = z.strictObject({ code: z.string(), name: z.string() });
export type DocumentType = z.infer<typeof DocumentType>;

/** One mention of another document. Fields that the text does not tell are null. */
export const Citation = z.strictObject({
  ...Quoted.shape,
  /** Canonical symbol, slips mended ("218-QĐ/TW"); null for a document named without number. */
  symbol: z.string().nullable(),
  type: DocumentType.nullable(),
  issuer: z.string().nullable(),
  date: PartialDate.nullable(),
  /** The title as quoted after "về …", where it stands with the mention. */
  title: z.string().nullable(),
  /** "điểm a khoản 2 Điều 5", as written. */
  pinpoint: z.string().nullable(),
  /** Committee or assembly term as written: "XI". */
  term: z.string().nullable(),
  /** Who acts: null = this document, else the index of the citation that does. */
  subject: z.int().nonnegative().nullable(),
  /** "symbol|issuer|date" of the identified document; null where ambiguous or unknown. */
  resolved: z.string().nullable(),
  relation: Relation,
  /** Name of the pattern and of the cue that made this item, so that a wrong one can be traced. */
  rule: z.string(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
});
export type Citation = z.infer<typeof Citation>;

/** "Chỉ thị nêu trên": a way of saying a document already cited. `citation` is an index. */
export const BackReference = z.strictObject({
  span: Span,
  text: z.string(),
  citation: z.int().nonnegative(),
});
export type BackReference = z.infer<typeof BackReference>;
