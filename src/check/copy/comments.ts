/**
 * A copy of a Word draft with comments at the places they are about, since clerks work in Word. Nothing else of the file changes. A
 * comment whose words stand in no paragraph of the main text (a header, a footnote) is put at the beginning, with its words.
 */

import { greatestOf } from '../../records/extremes.js';
import { type Result, success } from '../../records/failure.js';
import type { Span } from '../../records/span.js';
import { packed, partText, type WordPackage, wordPackage } from './package.js';
import { placesIn } from './place.js';
import { type Edit, edited, type WordCharacter, type WordText, wordText, xmlText } from './wordText.js';

export interface Comment {
  /** Range of the draft's text. */
  readonly span: Span;
  /** The words it is about, said in the comment where they have no place. */
  readonly about: string;
  readonly paragraphs: readonly string[];
}

const AUTHOR = 'Căn Cứ';
const INITIALS = 'CC';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMMENTS_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const COMMENTS_CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The draft's bytes with the comments in them; `draft` is its text as it was read, to which the spans refer. */
export function withComments(
  bytes: Uint8Array,
  path: string,
  draft: string,
  comments: readonly Comment[],
): Result<Uint8Array> {
  const opened = wordPackage(bytes, path);
  if (!opened.ok || comments.length === 0) return opened.ok ? success(bytes) : opened;
  const word = opened.value;
  const text = wordText(word.main);
  const places = placesIn(
    text.text,
    draft,
    comments.map(({ span }) => span),
  );
  const part = commentsPart(word);
  const edits: Edit[] = [];
  const entries: string[] = [];
  for (const [i, comment] of comments.entries()) {
    const id = part.nextId + i;
    const place = places[i];
    const anchored = place == null ? null : anchorsOf(text, place, id);
    edits.push(...(anchored ?? anchorAtStart(word.main, id)));
    const said = anchored === null ? [`“${comment.about}”`, ...comment.paragraphs] : comment.paragraphs;
    entries.push(commentXml(id, said));
  }
  const changed = new Map(part.parts);
  changed.set(
    part.path,
    part.xml.replace(/<\/w:comments>\s*$/, () => `${entries.join('')}</w:comments>`),
  );
  changed.set(word.mainPath, edited(word.main, [...edits, ...spacePreserving(text, word.main, edits)]));
  return success(packed(word, changed));
}

function commentXml(id: number, paragraphs: readonly string[]): string {
  const content = paragraphs
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`)
    .join('');
  return `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="${INITIALS}">${content}</w:comment>`;
}

/** Edits that begin and end a comment around a range; null where no character of the range has a place. */
function anchorsOf({ characters }: WordText, { start, end }: Span, id: number): Edit[] | null {
  const within = characters.slice(start, end).filter((character) => character !== null);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return null;
  const begin = `<w:commentRangeStart w:id="${id}"/>`;
  const close = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  return [
    first.opensRun
      ? { start: first.run.start, end: first.run.start, text: begin }
      : { start: first.start, end: first.start, text: parted(first, begin) },
    last.closesRun
      ? { start: last.run.end, end: last.run.end, text: close }
      : { start: last.end, end: last.end, text: parted(last, close) },
  ];
}

/** A run parted in two, with something between the parts. */
const parted = ({ run }: WordCharacter, between: string): string =>
  `</w:t></w:r>${between}<w:r>${run.properties}<w:t xml:space="preserve">`;

/** White space beside a parting counts only where the element says so. */
function spacePreserving({ characters }: WordText, xml: string, edits: readonly Edit[]): Edit[] {
  const partings = new Set(edits.filter(({ text }) => text.startsWith('</w:t>')).map(({ start }) => start));
  const tags = new Map<number, Edit>();
  for (const character of characters) {
    if (character === null || !(partings.has(character.start) || partings.has(character.end))) continue;
    const { start, end } = character.tag;
    const tag = xml.slice(start, end);
    if (!tag.includes('xml:space')) tags.set(start, { start, end, text: '<w:t xml:space="preserve">' });
  }
  return [...tags.values()];
}

/** In the first paragraph, behind its properties. */
function anchorAtStart(xml: string, id: number): Edit[] {
  const paragraph = /<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?/s.exec(xml);
  if (paragraph === null) return [];
  const at = paragraph.index + paragraph[0].length;
  const text = `<w:commentRangeStart w:id="${id}"/><w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  return [{ start: at, end: at, text }];
}

interface CommentsPart {
  readonly path: string;
  readonly xml: string;
  readonly nextId: number;
  /** Parts that change so that the package knows the new one. */
  readonly parts: ReadonlyMap<string, string>;
}

/** The comments that the draft has already, or a new part with its relationship and content type. */
function commentsPart({ entries, mainPath }: WordPackage): CommentsPart {
  const relationsPath = mainPath.replace('word/', 'word/_rels/').concat('.rels');
  const relations = textOf(entries, relationsPath) ?? emptyRelations;
  const known = new RegExp(`<Relationship\\b[^>]*Type="${COMMENTS_TYPE}"[^>]*>`).exec(relations)?.[0];
  const target = known === undefined ? undefined : /Target="([^"]+)"/.exec(known)?.[1];
  if (target !== undefined) {
    const path = target.startsWith('/') ? target.slice(1) : `word/${target}`;
    const xml = textOf(entries, path);
    if (xml !== null) {
      const ids = [...xml.matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id));
      return { path, xml: opened(xml), nextId: greatestOf([-1, ...ids]) + 1, parts: new Map() };
    }
  }
  const types = textOf(entries, '[Content_Types].xml') ?? '';
  const parts = new Map([
    [
      relationsPath,
      inside(relations, 'Relationships', `<Relationship Id="rIdCanCu" Type="${COMMENTS_TYPE}" Target="comments.xml"/>`),
    ],
    [
      '[Content_Types].xml',
      inside(types, 'Types', `<Override PartName="/word/comments.xml" ContentType="${COMMENTS_CONTENT}"/>`),
    ],
  ]);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${W}"></w:comments>`;
  return { path: 'word/comments.xml', xml, nextId: 0, parts };
}

const emptyRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

const textOf = (entries: ReadonlyMap<string, Uint8Array>, path: string): string | null => {
  const bytes = entries.get(path);
  return bytes === undefined ? null : partText(bytes);
};

/** An element that has no content yet ("<w:comments …/>") with room for some. */
const opened = (xml: string): string => xml.replace(/<(w:comments)([^>]*)\/>\s*$/, '<$1$2></$1>');

/** A line more before an element's end. */
function inside(xml: string, name: string, line: string): string {
  const end = xml.lastIndexOf(`</${name}>`);
  return end === -1 ? xml.replace(/\/>\s*$/, () => `>${line}</${name}>`) : xml.slice(0, end) + line + xml.slice(end);
}
