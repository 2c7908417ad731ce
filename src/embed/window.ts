/** How a model's window is shared between a passage and what stands before it. */

/** The shipped model's window, in pieces. */
export const DEFAULT_WINDOW = 512;

// The marks of begin and end and the prefix of the role.
const MARKS = 8;
const SHARE_OF_TEXT = 0.6;

/** Most pieces of a passage's own text. */
export const roomForText = (window: number): number => Math.floor((window - MARKS) * SHARE_OF_TEXT);

/** Most characters of headings before it: none is less than a piece, so that both always fit. */
export const roomForHeadings = (window: number): number => window - MARKS - roomForText(window);
