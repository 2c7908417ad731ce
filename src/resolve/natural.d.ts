// natural has no types for its single files; its index is never imported (0.6 s, database clients).
declare module 'natural/lib/natural/distance/dice_coefficient.js' {
  /** Dice coefficient of the letter pairs of two texts, 0 to 1. */
  const dice: (one: string, other: string) => number;
  export default dice;
}
