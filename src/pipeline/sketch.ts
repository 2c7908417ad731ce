/**
 * Near-duplicates: two texts that share most of their pairs of syllables. A text is drawn small by one-permutation MinHash: its pairs
 * are hashed, sorted into bins, and of each bin the smallest hash is kept; the share of equal bins estimates the likeness (Jaccard).
 */
import { syllablePairs } from '../text/syllables.js';

/** Bins of a sketch; the estimate is off by about 1/√BINS. */
const BINS = 128;
/** Bins that must agree for two texts to be compared at all: at likeness 0.85 some group of four does, in all but one of 10^9 cases. */
const BAND = 4;
const EMPTY = 0xffffffff;
/** Texts with fewer pairs than this (a title, a stub) are alike by chance. */
const MIN_FILLED_BINS = 32;

export type Sketch = Uint32Array;

export function sketchOf(text: string): Sketch {
  const sketch = new Uint32Array(BINS).fill(EMPTY);
  for (const pair of syllablePairs(text).split(' ')) {
    if (pair === '') continue;
    const hash = hashOf(pair);
    const bin = hash % BINS;
    const value = Math.floor(hash / BINS);
    if (value < (sketch[bin] ?? EMPTY)) sketch[bin] = value;
  }
  return sketch;
}

/** FNV-1a with a final mix, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Estimated share of pairs that two texts have in common, 0 to 1. */
export function likeness(a: Sketch, b: Sketch): number {
  let filled = 0;
  let equal = 0;
  for (let i = 0; i < BINS; i++) {
    if (a[i] === EMPTY && b[i] === EMPTY) continue;
    filled++;
    if (a[i] === b[i]) equal++;
  }
  return filled < MIN_FILLED_BINS ? 0 : equal / filled;
}

/** As the store keeps it, the same on every machine. */
export function sketchBytes(sketch: Sketch): Uint8Array {
  const view = new DataView(new ArrayBuffer(BINS * 4));
  for (const [i, value] of sketch.entries()) view.setUint32(i * 4, value, true);
  return new Uint8Array(view.buffer);
}

/** Null for bytes that are no sketch. */
export function sketchFrom(bytes: Uint8Array): Sketch | null {
  if (bytes.length !== BINS * 4) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: BINS }, (_, i) => view.getUint32(i * 4, true));
}

export interface Neighbour {
  readonly id: string;
  readonly likeness: number;
}

export interface Neighbourhood {
  readonly add: (id: string, sketch: Sketch) => void;
  readonly drop: (id: string) => void;
  /** Documents at least this alike, the likest first. */
  readonly near: (sketch: Sketch, least: number) => Neighbour[];
}

/** Finds near-duplicates without comparing all with all. */
export function neighbourhood(): Neighbourhood {
  const sketches = new Map<string, Sketch>();
  const buckets = new Map<string, Set<string>>();
  return {
    add: (id, sketch) => {
      sketches.set(id, sketch);
      for (const key of bandsOf(sketch)) {
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, new Set([id]));
        else bucket.add(id);
      }
    },
    drop: (id) => {
      const sketch = sketches.get(id);
      if (sketch === undefined) return;
      sketches.delete(id);
      for (const key of bandsOf(sketch)) buckets.get(key)?.delete(id);
    },
    near: (sketch, least) => {
      const candidates = new Set(bandsOf(sketch).flatMap((key) => [...(buckets.get(key) ?? [])]));
      return [...candidates]
        .flatMap((id) => {
          const other = sketches.get(id);
          const value = other === undefined ? 0 : likeness(sketch, other);
          return value >= least ? [{ id, likeness: value }] : [];
        })
        .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
    },
  };
}

function bandsOf(sketch: Sketch): string[] {
  const bands: string[] = [];
  for (let i = 0; i < BINS; i += BAND) {
    const band = sketch.subarray(i, i + BAND);
    if (band.every((value) => value !== EMPTY)) bands.push(`${i}:${band.join(',')}`);
  }
  return bands;
}
