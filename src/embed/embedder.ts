/**
 * What an embedder is: texts → unit vectors. One text's vector never depends on its neighbours (the model card says why).
 */

/** Which side of a likeness a text is on; the model was trained with a prefix for each. */
export type Role = 'query' | 'passage';

export interface ModelIdentity {
  /** Name of the model: folder name or hub id. Stored with the vectors. */
  readonly id: string;
  readonly dimension: number;
  /** Most pieces that the model reads at once. */
  readonly window: number;
  /** Mean vectors of a large collection, one a role, taken off before a cosine where the store is too small to have its own; null where the model ships none. */
  readonly means: { readonly query: Float32Array; readonly passage: Float32Array } | null;
}

export interface Embedder {
  readonly model: ModelIdentity;
  /** One unit vector a text, in the order given. */
  readonly embed: (texts: readonly string[], role: Role) => Promise<Float32Array[]>;
  /** Ends the workers. */
  readonly close: () => Promise<void>;
}
