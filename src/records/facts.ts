import { z } from 'zod';
import { DocumentType } from './citation.js';
import { PartialDate, Quoted, Span } from './span.js';

/** The head of a document: who, what, when, where, about what. */
export const Header = z.strictObject({
  issuer: z.string().nullable(),
  symbol: z.string().nullable(),
  type: DocumentType.nullable(),
  date: PartialDate.nullable(),
  place: z.string().nullable(),
  subject: z.string().nullable(),
});
export type Header = z.infer<typeof Header>;

/** Kính gửi. */
export const Addressee = Quoted;
export type Addressee = z.infer<typeof Addressee>;

/** Nơi nhận: one entry an item; `purpose` is what stands in brackets or after "để" ("b/c"). */
export const Recipient = z.strictObject({ ...Quoted.shape, purpose: z.string().nullable() });
export type Recipient = z.infer<typeof Recipient>;

/** "T/M BAN THƯỜNG VỤ" / "PHÓ BÍ THƯ" / "Nguyễn Văn A", as printed. */
export const Signature = z.strictObject({
  authority: z.string().nullable(),
  role: z.string().nullable(),
  name: z.string().nullable(),
});
export type Signature = z.infer<typeof Signature>;

/** How an item came to be: the pattern with the cue or the row of data ("type+symbol ← relation-cues:căn cứ"), and how often such items are right. */
const Certainty = { rule: z.string(), confidence: z.number().min(0).max(1) };

/** `value`: ISO 8601; "2016/2020" a period, "2018-Q3" a quarter, "2025-11" a month, "--10-30" a day of every year. */
export const DateMention = z.strictObject({ ...Quoted.shape, value: z.string(), ...Certainty });
export type DateMention = z.infer<typeof DateMention>;

/** A time by or at which somebody must do something. */
export const Deadline = z.strictObject({
  ...Quoted.shape,
  /** ISO date; of a month, quarter or interval its last day. Null where it recurs or cannot be told. */
  due: z.iso.date().nullable(),
  /** "yearly 10-30", "quarterly", "monthly 15", "half-yearly", "daily". */
  recurs: z.string().nullable(),
  what: z.string().nullable(),
  /** To whom. */
  to: z.string().nullable(),
  /** `before`: strictly before that day; `by`: on it or earlier. */
  bound: z.enum(['before', 'by']).nullable(),
  /** True where `due` was counted from the document's own date, not written. */
  computed: z.boolean(),
  ...Certainty,
});
export type Deadline = z.infer<typeof Deadline>;

export const Field = z.enum(['economy', 'culture-society', 'defence-security', 'political-system']);
export type Field = z.infer<typeof Field>;

/** A local model with a name of its own ("mô hình “…”"). */
export const Initiative = z.strictObject({
  ...Quoted.shape,
  name: z.string(),
  field: Field.nullable(),
  locality: z.string().nullable(),
  /** The unit that runs it, as written. */
  unit: z.string().nullable(),
  ...Certainty,
});
export type Initiative = z.infer<typeof Initiative>;

/** A number of models reported. */
export const ModelCount = z.strictObject({
  ...Quoted.shape,
  value: z.int().nonnegative(),
  field: Field.nullable(),
  locality: z.string().nullable(),
  period: z.string().nullable(),
  ...Certainty,
});
export type ModelCount = z.infer<typeof ModelCount>;

/** Something in the text that does not agree with itself. `sum-differs`: a total and its parts (data: total, sum, parts). */
export const ExtractionWarning = z.strictObject({
  reason: z.enum(['sum-differs']),
  span: Span,
  data: z.record(z.string(), z.number()),
});
export type ExtractionWarning = z.infer<typeof ExtractionWarning>;
