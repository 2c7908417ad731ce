/** The pattern with any few blanks or line ends where it has one blank: text from tables and justified pages has them doubled. */
export const spaced = (pattern: RegExp): RegExp =>
  new RegExp(pattern.source.replaceAll(' ', '\\s{1,4}'), pattern.flags);
