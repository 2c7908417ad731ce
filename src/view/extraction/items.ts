/** The items of an extraction as one list, for the formats that show them beside or in the text. */
import { isCandidate } from '../../records/certainty.js';
import type { Extraction } from '../../records/extraction.js';

/** The lists of an extraction whose items are ranges of its text. */
export const itemKinds = [
  'citations',
  'deadlines',
  'dates',
  'initiatives',
  'counts',
  'addressees',
  'recipients',
  'backReferences',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export interface Item {
  readonly kind: ItemKind;
  /** Index in its list. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Not sure enough to be told as a fact. */
  readonly candidate: boolean;
  /** What the item says beside its quote, in the order of the record; nulls left out. */
  readonly values: readonly (readonly [name: string, value: string])[];
}

/** All items in the order of the text; of two that start together the longer first. */
export function itemsOf(extraction: Extraction): Item[] {
  return itemKinds
    .flatMap((kind) =>
      extraction[kind].map((item, index): Item => {
        const { span, text, ...rest } = item;
        const candidate = 'confidence' in item && isCandidate(item);
        return { kind, index, start: span.start, end: span.end, text, candidate, values: valuesOf(rest) };
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || itemKinds.indexOf(a.kind) - itemKinds.indexOf(b.kind));
}

function valuesOf(rest: Readonly<Record<string, unknown>>): [string, string][] {
  const values: [string, string][] = [];
  for (const [name, value] of Object.entries(rest)) {
    if (typeof value === 'string' || typeof value === 'number') values.push([name, String(value)]);
    else if (value === true) values.push([name, 'true']);
    else if (typeof value === 'object' && value !== null && 'name' in value) values.push([name, String(value.name)]);
  }
  return values;
}
