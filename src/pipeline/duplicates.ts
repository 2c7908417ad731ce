/** Near-duplicates among what comes in and what is stored. */
import type { NearDuplicate } from '../records/ingest.js';
import { readSketches } from '../store/sketches.js';
import type { Writer } from '../store/writer.js';
import { type Neighbourhood, neighbourhood, sketchFrom } from './sketch.js';

/** Two papers this alike are as a rule one paper: a draft and its final form, a scan and its source. */
const LEAST_LIKENESS = 0.85;
/** Of a paper that went out in a hundred copies, so many are named. */
const MOST_NAMED = 3;

export interface NearDuplicates {
  /** What is nearly the same as this document; documents that it replaces are not meant. */
  readonly enter: (id: string, path: string, sketch: Uint8Array, replaced: string | null) => NearDuplicate[];
}

export async function openNearDuplicates(writer: Writer): Promise<NearDuplicates> {
  const paths = new Map<string, string>();
  const near: Neighbourhood = neighbourhood();
  const enter = (id: string, path: string, bytes: Uint8Array): void => {
    const sketch = sketchFrom(bytes);
    if (sketch === null) return;
    near.drop(id);
    near.add(id, sketch);
    paths.set(id, path);
  };
  for (const { id, sketch } of await readSketches(writer.tables.documents)) {
    enter(id, writer.catalogue.entry(id)?.paths[0] ?? '', sketch);
  }
  return {
    enter: (id, path, bytes, replaced) => {
      const sketch = sketchFrom(bytes);
      if (replaced !== null) near.drop(replaced);
      const found = sketch === null ? [] : near.near(sketch, LEAST_LIKENESS).filter((other) => other.id !== id);
      enter(id, path, bytes);
      return found.slice(0, MOST_NAMED).map((other) => ({
        documentId: id,
        path,
        nearId: other.id,
        nearPath: paths.get(other.id) ?? '',
        likeness: Math.round(other.likeness * 1000) / 1000,
      }));
    },
  };
}
