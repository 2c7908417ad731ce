/** A page as a picture, as the recogniser takes it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Row by row, a byte a pixel: 0 black, 255 white. */
  readonly grey: Uint8Array;
  /** Pixels an inch. */
  readonly dpi: number;
}

/** A rectangle of pixels: from (left, top) to before (right, bottom). */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const widthOf = ({ left, right }: Box): number => right - left;
export const heightOf = ({ top, bottom }: Box): number => bottom - top;

export function around(boxes: readonly Box[]): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = 0;
  let bottom = 0;
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}
