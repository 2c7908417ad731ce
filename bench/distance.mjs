/**
 * Levenshtein's distance: how far along each diagonal one gets with ever more errors (Ukkonen 1985), in time proportional to the length
 * times the errors.
 */
export function distance(a, b) {
  const reach = new Map();
  const furthest = (errors, diagonal) => reach.get(errors)?.get(diagonal) ?? -Infinity;
  for (let errors = 0; ; errors++) {
    const row = new Map();
    reach.set(errors, row);
    reach.delete(errors - 2);
    for (let diagonal = -errors; diagonal <= errors; diagonal++) {
      const before = errors - 1;
      let at =
        errors === 0
          ? 0
          : Math.max(
              furthest(before, diagonal) + 1,
              furthest(before, diagonal - 1) + 1,
              furthest(before, diagonal + 1),
            );
      at = Math.min(at, a.length, b.length + diagonal);
      while (at < a.length && at - diagonal < b.length && a[at] === b[at - diagonal]) at++;
      row.set(diagonal, at);
    }
    if (row.get(a.length - b.length) >= a.length) return errors;
  }
}
