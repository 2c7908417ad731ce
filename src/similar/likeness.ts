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
  /** What two models say of themselves, without regard to their neighbours. */
  readonly own: Matrix;
  /** What is shown: about 0 nothing in common, 1 the same. */
  readonly shipped: Matrix;
}

/** A model as it is compared. */
export interface Compared {
  /** The name, and what it does where that is known. */
  readonly text: string;
  /** What it does, without the name; null where only one text is known. */
  readonly does: string | null;
}

/** Unit vectors of each model's two texts, made as questions on both sides (a likeness of two texts of one kind: model card). */
export interface ModelVectors {
  readonly texts: readonly Float32Array[];
  /** Where a model has one text only, that text's. */
  readonly does: readonly Float32Array[];
  /** Mean of a large collection, where the embedding model ships one. */
  readonly mean: Float32Array | null;
}

/**
 * Every model with every other. What a model does counts twice, with its name and by itself: look-alikes share their names ("Ánh sáng
 * an ninh" are lamps, "Ánh sáng tri thức" is a bookcase).
 */
export function likenesses(
  models: readonly Compared[],
  vectors: ModelVectors | null,
  weights: LikenessWeights = LIKENESS_WEIGHTS,
): Likenesses {
  const size = models.length;
  const text = spellingLikeness(models.map((model) => model.text));
  const spelled = models.some(({ does }) => does !== null)
    ? halfOf(text, spellingLikeness(models.map((model) => model.does ?? model.text)))
    : text;
  const dense = vectors === null ? null : meaningLikeness(vectors.texts, vectors.mean);
  const meant =
    vectors === null
      ? null
      : meaningLikeness(
          vectors.texts.map((one, i) => between(one, vectors.does[i] ?? one)),
          vectors.mean,
        );
  const share = weights.meaning;
  const own =
    meant === null
      ? spelled
      : matrixOf(size, (i, j) => share * cellOf(meant, i, j) + (1 - share) * cellOf(spelled, i, j));
  const shared = sharedNeighbours(own, weights.reach);
  const neighbours = weights.neighbours * Math.min(1, size / ENOUGH_NEIGHBOURS);
  const shipped = matrixOf(size, (i, j) => (cellOf(own, i, j) + neighbours * cellOf(shared, i, j)) / (1 + neighbours));
  return { text, dense, own, shipped };
}

/** Among fewer models than this, neighbours count for less: a handful of models has none. */
const ENOUGH_NEIGHBOURS = 40;

const halfOf = (one: Matrix, other: Matrix): Matrix =>
  matrixOf(one.length, (i, j) => (cellOf(one, i, j) + cellOf(other, i, j)) / 2);

/** The unit vector in the middle of two. */
function between(one: Float32Array, other: Float32Array): Float32Array {
  const sum = one.map((value, i) => value + (other[i] ?? 0));
  const length = Math.sqrt(cosine(sum, sum)) || 1;
  return sum.map((value) => value / length);
}

/** The model's mean (the origin, where it ships none) counts as this many texts, so that a few texts are not centred on themselves. */
const MEAN_COUNTS_AS = 10;

/** Cosines with the mean of these very texts taken off: they are of one register, which is not that of any large collection. */
function meaningLikeness(vectors: readonly Float32Array[], mean: Float32Array | null): Matrix {
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
