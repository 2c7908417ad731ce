/**
 * How alike models are in what they do: by meaning (the embedding model), by spelling, and by whom they have for neighbours. Everything
 * that compares models asks here: `cancu similar`, `cancu models`, `npm run bench:similar`.
 */
import { centred, cosine } from '../embed/centre.js';
import { cellOf, type Matrix, matrixOf } from './matrix.js';
import { sharedNeighbours } from './neighbourhood.js';
import { spellingLikeness } from './spelling.js';

export interface LikenessWeights {
  /** Share of meaning against spelling. */
  readonly meaning: number;
  /** Weight of shared neighbours against both. */
  readonly neighbours: number;
  /** Most neighbours that are looked at. */
  readonly reach: number;
}

/** Chosen by cross-validation over the kinds of the development half (`npm run bench:similar -- --models … --tune`; docs/benchmarks.md). */
export const LIKENESS_WEIGHTS: LikenessWeights = { meaning: 0.55, neighbours: 1, reach: 8 };

export interface Likenesses {
  readonly text: Matrix;
  /** Null without vectors. */
  readonly dense: Matrix | null;
  /** What is shown: about 0 nothing in common, 1 the same. */
  readonly shipped: Matrix;
}

export interface TextVectors {
  /** One unit vector a text, made as questions on both sides. */
  readonly vectors: readonly Float32Array[];
  /** Mean of a large collection, where the model ships one. */
  readonly mean: Float32Array | null;
}

/** Every text with every other. */
export function likenesses(
  texts: readonly string[],
  meaning: TextVectors | null,
  weights: LikenessWeights = LIKENESS_WEIGHTS,
): Likenesses {
  const text = spellingLikeness(texts);
  const dense = meaning === null ? null : meaningLikeness(meaning);
  const share = weights.meaning;
  const both =
    dense === null
      ? text
      : matrixOf(texts.length, (i, j) => share * cellOf(dense, i, j) + (1 - share) * cellOf(text, i, j));
  const shared = sharedNeighbours(both, weights.reach);
  const { neighbours } = weights;
  const shipped = matrixOf(
    texts.length,
    (i, j) => (cellOf(both, i, j) + neighbours * cellOf(shared, i, j)) / (1 + neighbours),
  );
  return { text, dense, shipped };
}

/** The model's mean (the origin, where it ships none) counts as this many texts, so that a few texts are not centred on themselves. */
const MEAN_COUNTS_AS = 10;

/** Cosines with the mean of these very texts taken off: they are of one register, which is not that of any large collection. */
function meaningLikeness({ vectors, mean }: TextVectors): Matrix {
  const centre = meanOf(vectors, mean);
  const moved = vectors.map((vector) => centred(vector, centre));
  return matrixOf(vectors.length, (i, j) => {
    const [a, b] = [moved[i], moved[j]];
    return a === undefined || b === undefined ? 0 : cosine(a, b);
  });
}

function meanOf(vectors: readonly Float32Array[], mean: Float32Array | null): Float32Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (vector[i] ?? 0);
  return Float32Array.from(
    sum,
    (value, i) => (value + MEAN_COUNTS_AS * (mean?.[i] ?? 0)) / (vectors.length + MEAN_COUNTS_AS),
  );
}
