/** The drafts of the check set and what an archivist says of them: the shape of a gold file, and all of them read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** In the order in which a check decides: the first that holds is the verdict. */
export const verdicts = [
  'wrong_type',
  'wrong_issuer',
  'wrong_date',
  'not_yet',
  'superseded',
  'partly_superseded',
  'ambiguous',
  'unknown',
  'ok',
] as const;
/** Verdicts that are errors: a draft that holds one is not clean. */
export const errors: ReadonlySet<Verdict> = new Set(verdicts.slice(0, 5));

/** Rules that find something besides the verdict of one citation. */
export const rules = [
  'wrong-date',
  'wrong-issuer',
  'cites-without-date',
  'cited-later-than-draft',
  'dissolved-body',
  'deadline-before-date',
  'inconsistent-citation',
  'missing-basis',
] as const;

const Place = z.object({ quote: z.string(), start: z.int(), end: z.int() });
const Citation = Place.extend({
  symbol: z.string(),
  verdict: z.enum(verdicts),
  expected: z.object({ what: z.string() }).nullable(),
  registry_symbol: z.string().nullable(),
  registry_date: z.iso.date().optional(),
  flags: z.array(z.string()).optional(),
  why: z.string().optional(),
});
const Gold = z.strictObject({
  doc: z.string(),
  /** A month alone where the draft leaves the day blank, null where it leaves all blank. */
  date: z
    .string()
    .regex(/^\d{4}-\d\d(-\d\d)?$/)
    .nullable(),
  clean: z.boolean(),
  citations: z.array(Citation),
  units: z.array(Place.extend({ verdict: z.literal('abolished_unit'), now: z.string() })),
  units_ok: z.array(Place.extend({ why: z.string() })),
  findings: z.array(Place.extend({ rule: z.enum(rules) })),
});

export type Verdict = (typeof verdicts)[number];
export type Citation = z.infer<typeof Citation>;
export interface Draft {
  readonly name: string;
  readonly text: string;
  readonly gold: z.infer<typeof Gold>;
}

/** The names of the files in `docs` and `gold`, without their endings. */
export const names = (part: 'docs' | 'gold'): string[] =>
  readdirSync(join(folder, part))
    .map((file) => file.replace(/\.(txt|json)$/, ''))
    .sort();

export const drafts: readonly Draft[] = names('gold').map((name) => ({
  name,
  text: readFileSync(join(folder, 'docs', `${name}.txt`), 'utf8'),
  gold: Gold.parse(JSON.parse(readFileSync(join(folder, 'gold', `${name}.json`), 'utf8'))),
}));

export const readme = readFileSync(join(folder, 'README.md'), 'utf8');
