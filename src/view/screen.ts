/**
 * What the terminal can show: width, colour, language. Views get a `Screen` and return text; they never write.
 */
import type { Language } from './messages/message.js';

export interface Screen {
  readonly language: Language;
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
}

const DEFAULT_WIDTH = 100; // columns of a pipe or file, where nothing tells
const MIN_WIDTH = 40;

/** The screen behind a stream. `NO_COLOR` (https://no-color.org) and anything that is no terminal mean: no colour. */
export function screenOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
  language: Language,
): Screen {
  const terminal = stream.isTTY === true;
  return {
    language,
    width: Math.max(MIN_WIDTH, terminal ? (stream.columns ?? DEFAULT_WIDTH) : DEFAULT_WIDTH),
    colour: terminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb',
  };
}

const styles = {
  bold: ['1', '22'],
  dim: ['2', '22'],
  cyan: ['36', '39'],
  yellow: ['33', '39'],
  red: ['31', '39'],
  green: ['32', '39'],
} as const;
export type Style = keyof typeof styles;

/** Text in a style, where the screen has colour. */
export function styled(screen: Screen, style: Style, text: string): string {
  if (!screen.colour) return text;
  const [on, off] = styles[style];
  return `\u001B[${on}m${text}\u001B[${off}m`;
}

// What a terminal obeys instead of showing it: control characters of both sets, and overrides of the direction of writing, with which
// one text passes for another.
const OBEYED = '\\u0000-\\u0008\\u000B-\\u001A\\u001C-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069';
const OUR_STYLES = Object.values(styles).flat().join('|');
const HARMFUL = new RegExp(`\\u001B(?!\\[(?:${OUR_STYLES})m)|[${OBEYED}]`, 'g');

/**
 * The last thing that happens to a text before it reaches a terminal, whatever view it comes from: but for line breaks, tabs and our own
 * styles nothing in it is obeyed. Written as JSON writes it, so that JSON stays the same.
 */
export const harmless = (text: string): string =>
  text.replace(HARMFUL, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Document text as part of a line: without what a terminal obeys; white space becomes one space. */
export function shown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
}

/** At most `width` characters, the end cut with "…" where needed. */
export function clipped(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, Math.max(1, width - 1)).join('')}…`;
}

/** Lines of at most `width` characters, broken at spaces; all but the first get the indent before them. */
export function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one, i) => (i === 0 ? one : indent + one)).join('\n');
}
