/** Which of the papers that were compared with a plan are near enough to be shown: it is better to find nothing than to list noise. */

/**
 * Among more passages the nearest is nearer by chance: between the two numbers of passages the floor rises with the logarithm
 * (docs/benchmarks.md, "Derivation").
 */
const FLOOR = { among: 100, nearness: 0.35 } as const;
const HIGHEST_FLOOR = { among: 4000, nearness: 0.5 } as const;
/** Papers much farther than the nearest one are not shown beside it. */
const SHARE_OF_BEST = 0.85;

/**
 * Those within reach, the nearest first.
 * @param passages number of passages among which they were found
 */
export function withinReach<Paper extends { readonly id: string; readonly nearness: number }>(
  papers: readonly Paper[],
  passages: number,
): Paper[] {
  const best = Math.max(0, ...papers.map(({ nearness }) => nearness));
  const least = Math.max(floorAmong(passages), SHARE_OF_BEST * best);
  return papers
    .filter(({ nearness }) => nearness >= least)
    .sort((a, b) => b.nearness - a.nearness || (a.id < b.id ? -1 : 1));
}

function floorAmong(passages: number): number {
  const rise = Math.log(passages / FLOOR.among) / Math.log(HIGHEST_FLOOR.among / FLOOR.among);
  return FLOOR.nearness + Math.min(1, Math.max(0, rise)) * (HIGHEST_FLOOR.nearness - FLOOR.nearness);
}
