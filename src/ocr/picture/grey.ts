/** Colours → grey, with the red of seals and stamps as white as paper. */

// How much more red than anything else makes the ink of a seal.
const RED_BY = 40;

/** `data` holds four bytes a pixel: red, green, blue, and one that does not count. */
export function greyOf(data: Uint8Array): Uint8Array {
  const grey = new Uint8Array(data.length >> 2);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    const red = data[at] ?? 255;
    const green = data[at + 1] ?? 255;
    const blue = data[at + 2] ?? 255;
    // Red ink is bright in the light of its own colour; black type under it stays dark.
    grey[i] = red - Math.max(green, blue) > RED_BY ? red : (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return grey;
}
