/** What is known of a page once it is recognised: plain data, so that it travels between threads and can be kept. */

export interface RecognisedWord {
  readonly text: string;
  /** Points. */
  readonly x: number;
  readonly right: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A piece of a line. Points; y is that of the baseline and grows downwards. */
export interface RecognisedRow {
  readonly words: readonly RecognisedWord[];
  readonly y: number;
  readonly size: number;
}

export interface RecognisedPage {
  readonly rows: readonly RecognisedRow[];
}
