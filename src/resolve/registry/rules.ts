/** The rules that a row of a registry file has to keep, by name; their words stand in `view/messages/registry.ts`. */
export const rowRules = [
  'column-missing',
  'row-width',
  'empty',
  'yes-or-no',
  'iso-date',
  'no-such-day',
  'survey-or-code',
  'event-kind',
  'actor-older',
  'on-before-date',
  'effective-before-date',
  'year-of-symbol',
  'acts-on-itself',
  'repeated-row',
  'no-target',
] as const;
export type RowRule = (typeof rowRules)[number];
