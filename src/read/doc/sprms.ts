/**
 * Lists of single changes to formatting (a grpprl of Prls, MS-DOC 2.2.5).
 */

export interface Sprm {
  readonly code: number;
  /** Its operand: where it stands in the view, and how long it is (without the byte that tells its length). */
  readonly at: number;
  readonly length: number;
}

const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;
// Lengths of operands by the three top bits of the code; 6 is variable.
const SIZES = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** The changes in a range of the view; one that is cut off ends the list. */
export function sprmsIn(view: DataView, start: number, end: number): Sprm[] {
  const sprms: Sprm[] = [];
  const last = Math.min(end, view.byteLength);
  let at = start;
  while (at + 2 < last) {
    const code = view.getUint16(at, true);
    at += 2;
    const fixed = SIZES[code >> 13] ?? null;
    if (fixed !== null) {
      if (at + fixed > last) break;
      sprms.push({ code, at, length: fixed });
      at += fixed;
      continue;
    }
    const [skip, length] = variable(view, code, at, last);
    if (at + skip + length > last) break;
    sprms.push({ code, at: at + skip, length });
    at += skip + length;
  }
  return sprms;
}

/** How many bytes tell the length, and the length. */
function variable(view: DataView, code: number, at: number, last: number): readonly [number, number] {
  if (code === TABLE_DEFINITION && at + 2 <= last) return [2, Math.max(0, view.getUint16(at, true) - 1)];
  const length = view.getUint8(at);
  // MS-DOC 2.6.2, sprmPChgTabs: 255 says that the length is to be counted; such tabs are the last of a list.
  return code === TABS && length === 255 ? [1, last - at - 1] : [1, length];
}
