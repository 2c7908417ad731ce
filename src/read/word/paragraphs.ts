/**
 * What word processors of before the XML formats (.doc, .rtf) hold, once it is read out of their bytes: paragraphs of runs.
 */

export interface Run {
  /** "\n" is a line broken by hand. */
  readonly text: string;
  /** Name of the font, where the file tells one: the font of before Unicode tells how the text is to be read. */
  readonly font: string | null;
  /** Shown in capitals, whatever it is typed in. */
  readonly capitals: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph' | 'heading' | 'footnote' | 'page-header' | 'page-footer';
  readonly runs: readonly Run[];
  /** The automatic number or bullet before the text. */
  readonly number: string | null;
  /** How many tables it stands in, one within the other; 0 outside of any. */
  readonly depth: number;
  /** What ends with it. The end of a row holds no text of its own. */
  readonly ends: 'paragraph' | 'cell' | 'row';
  /** Of the end of a row: does the row show borders? */
  readonly bordered: boolean;
}
