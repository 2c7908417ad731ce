/** Which relation says most about where a plan comes from: what it rests on and carries out first, mere mentions last. */
import type { Relation } from '../records/citation.js';

const strongestFirst: readonly Relation[] = [
  'based_on',
  'implements',
  'guided_by',
  'continues',
  'promulgates',
  'amends',
  'replaces',
  'repeals',
  'mentions',
];

/** 0 for the strongest. */
export const weakness = (relation: Relation): number => strongestFirst.indexOf(relation);

export function strongest(relations: readonly Relation[]): Relation {
  return relations.reduce<Relation>(
    (best, relation) => (weakness(relation) < weakness(best) ? relation : best),
    'mentions',
  );
}

/** What a document replaced, repealed or amended is no source of it: the registry is not followed beyond such a relation. */
export const leadsOn = (relation: Relation): boolean => weakness(relation) < weakness('amends');
