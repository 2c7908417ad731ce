// natural has no types for its single files; its index is never imported (0.6 s, database clients).
declare module 'natural/lib/natural/distance/dice_coefficient.js' {
  /** Dice coefficient of the letter pairs of two texts, 0 to 1. */
  const dice: (one: string, other: string) => number;
  export default dice;
}
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: { readonly LevenshteinDistance: (one: string, other: string) => number };
  export default distances;
}
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  /** Terms of documents by how telling they are: times in the document, times rarity among all. */
  export default class TfIdf {
    addDocument(terms: readonly string[]): void;
    setStopwords(words: readonly string[]): boolean;
    listTerms(document: number): { readonly term: string; readonly tfidf: number }[];
  }
}
