/**
 * The characters of a Word main part with their places in its XML, so that a copy can be edited at a character and stay the same, byte
 * for byte, everywhere else.
 */

/** A run: the stretch of text with one formatting. */
export interface Run {
  /** Range of the whole element in the XML. */
  readonly start: number;
  readonly end: number;
  /** Its formatting as XML ("<w:rPr>…</w:rPr>"), empty for none. */
  readonly properties: string;
}

/** One character of the text. */
export interface WordCharacter {
  /** Range in the XML: longer than the character for an entity. */
  readonly start: number;
  readonly end: number;
  readonly run: Run;
  /** Range of the opening tag of its text element. */
  readonly tag: { readonly start: number; readonly end: number };
  /** It is the first (or last) thing that its run shows. */
  readonly opensRun: boolean;
  readonly closesRun: boolean;
}

export interface WordText {
  readonly text: string;
  /** One for each code unit of `text`; null for what is no character of a text element (tabs, breaks, ends of paragraphs). */
  readonly characters: readonly (WordCharacter | null)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /^&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/;
const NAME = /^<(\/?)([A-Za-z][\w:.-]{0,60})/;

/** Reads a main part ("word/document.xml"). What is deleted but tracked (w:delText) is not among its text. */
export function wordText(xml: string): WordText {
  const text: string[] = [];
  const characters: (WordCharacter | null)[] = [];
  const plain = (character: string): void => {
    text.push(character);
    characters.push(null);
  };
  let at = xml.indexOf('<');
  while (at !== -1) {
    const close = xml.indexOf('>', at);
    if (close === -1) break;
    const [, ending = '', name = ''] = NAME.exec(xml.slice(at, Math.min(at + 80, close))) ?? [];
    if (ending === '' && name === 'w:r' && xml[close - 1] !== '/') {
      const run = runAt(xml, at, close + 1);
      // A run that holds a text box holds runs of its own: those are read.
      if (!/<w:r[ >]/.test(xml.slice(close, run.end))) {
        readRun(xml, run, text, characters);
        at = xml.indexOf('<', run.end);
        continue;
      }
    }
    if (ending === '/' && name === 'w:p') plain('\n');
    at = xml.indexOf('<', close);
  }
  return { text: text.join(''), characters };
}

function runAt(xml: string, start: number, inner: number): Run {
  const close = xml.indexOf('</w:r>', inner);
  const end = close === -1 ? xml.length : close + '</w:r>'.length;
  const content = xml.slice(inner, end);
  const properties = /^\s*<w:rPr>/.test(content)
    ? content.slice(0, content.indexOf('</w:rPr>') + '</w:rPr>'.length)
    : '';
  return { start, end, properties };
}

function readRun(xml: string, run: Run, text: string[], characters: (WordCharacter | null)[]): void {
  const first = characters.length;
  let at = xml.indexOf('<', run.start + 1);
  while (at !== -1 && at < run.end) {
    const close = xml.indexOf('>', at);
    if (close === -1) return;
    const [, ending = '', name = ''] = NAME.exec(xml.slice(at, Math.min(at + 80, close))) ?? [];
    if (ending === '' && name === 'w:t' && xml[close - 1] !== '/')
      readText(xml, run, { start: at, end: close + 1 }, text, characters);
    else if (ending === '' && (name === 'w:tab' || name === 'w:br' || name === 'w:cr')) {
      text.push(name === 'w:tab' ? '\t' : '\n');
      characters.push(null);
    }
    at = xml.indexOf('<', close);
  }
  const opening = characters[first];
  if (opening != null) characters[first] = { ...opening, opensRun: true };
  const closing = characters.at(-1);
  if (characters.length > first && closing != null) characters[characters.length - 1] = { ...closing, closesRun: true };
}

function readText(
  xml: string,
  run: Run,
  tag: WordCharacter['tag'],
  text: string[],
  characters: (WordCharacter | null)[],
): void {
  const end = xml.indexOf('<', tag.end);
  for (let at = tag.end; at < (end === -1 ? xml.length : end); ) {
    const raw = xml[at] === '&' ? (ENTITY.exec(xml.slice(at, at + 12))?.[0] ?? '&') : (xml[at] ?? '');
    const shown = raw.length > 1 ? decoded(raw) : raw;
    for (const unit of shown.split('')) {
      text.push(unit);
      characters.push({ start: at, end: at + raw.length, run, tag, opensRun: false, closesRun: false });
    }
    at += raw.length;
  }
}

function decoded(entity: string): string {
  const [, decimal, hexadecimal, name = ''] = ENTITY.exec(entity) ?? [];
  if (decimal !== undefined || hexadecimal !== undefined) {
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  return ENTITIES[name] ?? entity;
}

/** Text as the content of a text element. */
export const xmlText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');

/** A change of the XML: the range becomes the text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The XML with all edits made; ranges do not overlap, and edits at one place keep their order. */
export function edited(xml: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(xml.slice(from, start), text);
    from = end;
  }
  return parts.join('') + xml.slice(from);
}
