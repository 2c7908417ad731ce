import { z } from 'zod';
import { BackReference, Citation } from './citation.js';
import {
  Addressee,
  DateMention,
  Deadline,
  ExtractionWarning,
  Header,
  Initiative,
  ModelCount,
  Recipient,
  Signature,
} from './facts.js';
import { Recognition } from './recognition.js';
import { PageRange, PartialDate, Span } from './span.js';

/** Where a record comes from. `pages` is null for formats without pages. */
export const Origin = z.strictObject({
  path: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  pages: z.int().positive().nullable(),
});
export type Origin = z.infer<typeof Origin>;

/** Everything the extractors find in one text. */
export const Findings = z.strictObject({
  header: Header,
  addressees: z.array(Addressee),
  recipients: z.array(Recipient),
  signature: Signature,
  /** All signers; `signature` is the last. */
  signatures: z.array(Signature),
  citations: z.array(Citation),
  backReferences: z.array(BackReference),
  dates: z.array(DateMention),
  deadlines: z.array(Deadline),
  initiatives: z.array(Initiative),
  counts: z.array(ModelCount),
  /** What in the text does not agree with itself. */
  warnings: z.array(ExtractionWarning),
});
export type Findings = z.infer<typeof Findings>;

/** What `cancu extract --json` prints for one document. */
export const Extraction = z.strictObject({
  schemaVersion: z.literal('1'),
  source: Origin,
  /** The normalised text (NFC); every span is a range of it. */
  text: z.string(),
  pages: z.array(PageRange),
  /** No such key where nothing was recognised from a picture. */
  recognition: Recognition.optional(),
  /** Which of the documents in the file this is (`--split`); no such key where the file was taken as one. */
  part: z
    .strictObject({
      number: z.int().positive(),
      of: z.int().positive(),
      title: z.string().nullable(),
      /** When the document was made or the article appeared, as far as it is told. */
      date: PartialDate.nullable(),
      /** Where the part stands in the normalised text of the whole file. */
      span: Span,
    })
    .optional(),
  ...Findings.shape,
});
export type Extraction = z.infer<typeof Extraction>;
