/** Do two places, as written, lie in one locality? */
import { fold } from '../text/fold.js';
import { matchForm } from '../text/match.js';

const LEVEL_WORD =
  /^(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|tinh|thanh pho|tp|huyen|quan(?= \d| \p{L})|thi xa|tx|xa|phuong|thi tran|tt|dac khu|ap|thon|to dan pho|khu pho|ban)\b[. ]*/u;

/** The names of a place from the inside out: "Ấp 5, xã An Trường, huyện Càng Long" → "5", "an truong", "cang long". */
function places(locality: string): string[] {
  return fold(matchForm(locality))
    .split(/\s*[,;()]\s*/)
    .map((part) => part.replace(LEVEL_WORD, '').trim())
    .filter((part) => part !== '');
}

/**
 * Where both tell their superior place, that decides ("xã Tân Lập" is in a dozen districts); otherwise any place that one names and
 * the other too.
 */
export function sameLocality(one: string, other: string): boolean {
  const [a, b] = [places(one), places(other)];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1)) return true;
  if (a.length > 1 && a.length === b.length) return a.join() === b.join();
  return a.some((place) => b.includes(place));
}
