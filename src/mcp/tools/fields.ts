/** Inputs that several tools take. */
import { z } from 'zod';

const LONGEST_DRAFT = 500_000;

export const day = z.iso.date().describe('A day, YYYY-MM-DD.');

/** Which documents are meant. */
export const filter = {
  type: z.string().max(100).optional().describe('Code or Vietnamese name of a kind of document: "NQ", "kế hoạch".'),
  issuer: z.string().max(200).optional().describe('Part of the name of the issuing body.'),
  from: day.optional().describe('Issued on this day or later.'),
  to: day.optional().describe('Issued on this day or earlier.'),
};

export const document = z
  .string()
  .min(1)
  .max(500)
  .describe('A document of the store: its id (or the beginning of it), symbol ("25-NQ/TW") or path.');

/** A paper to ask about: of the store, or as text. Files are not read on a client's word. */
export const paper = {
  document: document.optional(),
  text: z
    .string()
    .min(1)
    .max(LONGEST_DRAFT)
    .optional()
    .describe('The whole text of a draft that is not in the store, in place of `document`.'),
};

export const limit = (most: number, usual: number) =>
  z.int().min(1).max(most).default(usual).describe('At most so many results.');

/** Which local models are meant. */
export const modelFilter = {
  field: z.enum(['economy', 'culture-society', 'defence-security', 'political-system']).optional(),
  from_year: z.int().min(1900).max(2100).optional(),
  to_year: z.int().min(1900).max(2100).optional(),
  locality: z
    .string()
    .max(200)
    .optional()
    .describe('Only models of this province, district or commune (old or new name).'),
  exclude_locality: z.string().max(200).optional().describe('Leave out models of this place.'),
};

interface AskedModels {
  readonly field?: 'economy' | 'culture-society' | 'defence-security' | 'political-system' | undefined;
  readonly from_year?: number | undefined;
  readonly to_year?: number | undefined;
  readonly locality?: string | undefined;
  readonly exclude_locality?: string | undefined;
}

export function modelsMeant({ field, from_year, to_year, locality, exclude_locality }: AskedModels) {
  return {
    ...(field === undefined ? {} : { field }),
    ...(from_year === undefined && to_year === undefined
      ? {}
      : { years: [from_year ?? 1900, to_year ?? 2100] as const }),
    ...(locality === undefined ? {} : { locality }),
    ...(exclude_locality === undefined ? {} : { excludedLocality: exclude_locality }),
  };
}

interface AskedDocuments {
  readonly type?: string | undefined;
  readonly issuer?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Without the keys that were not given. */
export const documentsMeant = ({ type, issuer, from, to }: AskedDocuments) => ({
  ...(type === undefined ? {} : { type }),
  ...(issuer === undefined ? {} : { issuer }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
