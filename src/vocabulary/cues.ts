/** Words that tell what a document does with the one named after (or before) them. */
import { type Relation, relations } from '../records/citation.js';
import { fold } from '../text/fold.js';
import { table } from './table.js';

/** How far a cue governs: its clause to the end, or only what follows at once. */
export type Reach = 'sentence' | 'near';

export interface RelationCue {
  readonly cue: string;
  /** "passive": it acts on the document before it; "none": hides a cue inside a longer group of words ("làm theo"). */
  readonly relation: Relation | 'passive' | 'none';
  readonly reach: Reach;
  /** The table of its row. */
  readonly table: string;
}

const isRelation = (word: string): word is Relation => relations.some((relation) => relation === word);

/** Cues that stand before a document, by their folded form. */
export const cues: ReadonlyMap<string, RelationCue> = new Map(
  table('relation-cues', ['cue', 'relation', 'reach']).map(({ cue, relation, reach }) => {
    if (reach !== 'sentence' && reach !== 'near') throw new Error(`relation-cues.tsv: "${cue}" has reach "${reach}"`);
    if (!isRelation(relation) && relation !== 'passive' && relation !== 'none')
      throw new Error(`relation-cues.tsv: "${cue}" has the relation "${relation}"`);
    return [fold(cue), { cue, relation, reach, table: 'relation-cues' }];
  }),
);

/** Cues that stand after a document ("… hết hiệu lực"), by their folded form. */
export const effectCues: ReadonlyMap<string, RelationCue> = new Map(
  table('effect-cues', ['cue', 'relation']).map(({ cue, relation }) => {
    if (!isRelation(relation)) throw new Error(`effect-cues.tsv: "${cue}" has the relation "${relation}"`);
    return [fold(cue), { cue, relation, reach: 'near', table: 'effect-cues' }];
  }),
);
