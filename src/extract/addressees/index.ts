/**
 * Addressees: the list after "Kính gửi" of a công văn, tờ trình or report, and after "… điện:" of a telegram.
 */
import type { Addressee } from '../../records/facts.js';
import type { Span } from '../../records/span.js';
import type { Extractor, Source } from '../extractor.js';
import { mastheadOf } from '../layout/masthead.js';

export const addressees: Extractor<'addressees'> = {
  name: 'addressees',
  find: (source) => ({
    addressees: addressList(source).map((span) => ({ span, text: source.text.slice(span.start, span.end) })),
  }),
};

const LABEL = /^kinh\s{1,2}(?:gui|chuyen|trinh)[*_]{0,2}\s{0,3}:?[*_]{0,2}/;
const TELEGRAM = /(?<![a-z])dien\s{0,2}:/g;
const REACH = 4_000;
const ITEM = /^[\s*_|]*[-–—+•●]\s?/;
const MOST_LINES = 60;
const LONGEST_ITEM = 500;

function listStart(source: Source): number | null {
  const masthead = mastheadOf(source);
  if (masthead.address !== null) {
    const label = LABEL.exec(source.folded.slice(masthead.address, masthead.address + 20))?.[0] ?? '';
    return masthead.address + label.length;
  }
  if (masthead.title?.type.code !== 'CĐ') return null;
  const from = masthead.title.rest;
  const found = source.folded
    .slice(from, from + REACH)
    .matchAll(TELEGRAM)
    .next().value;
  return found === undefined ? null : from + found.index + found[0].length;
}

/** The spans of the addressees, in order. */
function addressList(source: Source): Addressee['span'][] {
  const start = listStart(source);
  if (start === null) return [];
  const spans: Span[] = [];
  let dashed = false;
  let at = start;
  let open: { start: number; end: number } | null = null;
  const close = (): void => {
    for (const span of open === null ? [] : parted(source, open, dashed)) spans.push(span);
    open = null;
  };
  for (let count = 0; count < MOST_LINES && at < source.text.length; count++) {
    const found = source.text.indexOf('\n', at);
    const wholeEnd = found === -1 ? source.text.length : found;
    const sentence = sentenceIn(source.match.slice(at, wholeEnd));
    const lineEnd = sentence === null ? wholeEnd : at + sentence;
    const text = source.text.slice(at, lineEnd);
    const marked = ITEM.test(text);
    if (text.trim() === '' || /^[\s*_|-]*$/.test(text)) {
      if (open !== null && endsList(source.match.slice(open.start, open.end), dashed)) break;
    } else if (marked || spans.length + (open === null ? 0 : 1) === 0) {
      close();
      dashed ||= marked;
      open = { start: at, end: lineEnd };
    } else if (open !== null) {
      const item: string = source.match.slice(open.start, open.end).trimEnd();
      if (/\.$/.test(item)) break;
      const separate = /;$/.test(item) && !dashed;
      const blank = /\n\s*\n/.test(source.text.slice(open.end, at));
      const carriesOn = !blank && (/^\s*[\p{Ll}(]/u.test(text) || /,$/.test(item)) && item.length < LONGEST_ITEM;
      if (separate && text.length < LONGEST_ITEM && !opensBody(source, at, lineEnd)) {
        close();
        open = { start: at, end: lineEnd };
      } else if (carriesOn && !opensBody(source, at, lineEnd)) open.end = lineEnd;
      else break;
    } else break;
    if (sentence !== null) break;
    at = lineEnd + 1;
  }
  close();
  return spans;
}

const endsList = (item: string, dashed: boolean): boolean =>
  /\.\s*$/.test(item) || (!dashed && !/[;:,]\s*$/.test(item));

const opensBody = (source: Source, start: number, end: number): boolean =>
  /^\s*(?:can cu|thuc hien |de |theo |xet |ngay \d|trong |nham |sau khi|tiep |i\.|1\.|phuc dap|tra loi)/.test(
    source.folded.slice(start, end),
  );

// A full stop that no list mark follows and no abbreviation precedes ("TP. Huế"), or the words that open an answer.
const SENTENCE =
  /(?<!\b(?:TP|Tp|TX|TT|Q|P|H|PGS|GS|TS))\.\s{1,3}(?=\p{Lu}\p{Ll}*\s)|\s(?=(?:Trả lời|Phúc đáp|Căn cứ|Thực hiện|Xét đề nghị|Tiếp theo) )/u;

/** Offset at which the list gives way to the body in a line that a converter ran together; null where it does not. */
function sentenceIn(line: string): number | null {
  const found = SENTENCE.exec(line);
  return found === null || !/\p{L}/u.test(line.slice(0, found.index)) ? null : found.index;
}

/** An item as printed may hold several run together ("- Các Bộ; - UBND tỉnh.") and, flattened, the sentence behind them. */
function parted(source: Source, item: Span, dashed: boolean): Span[] {
  const text = source.match.slice(item.start, item.end);
  const cuts = dashed ? /[;.,] {1,3}(?=[-+•] ?\p{L})/gu : /; ?(?=\S)/gu;
  const spans: Span[] = [];
  let from = 0;
  for (const cut of text.matchAll(cuts)) {
    spans.push({ start: item.start + from, end: item.start + cut.index });
    from = cut.index + cut[0].length;
  }
  spans.push({ start: item.start + from, end: item.end });
  return spans.flatMap((span) => tidy(source, span) ?? []);
}

function tidy(source: Source, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && ' \n\t-–—+•●*_|:'.includes(source.text[start] ?? '')) start++;
  while (end > start && ' \n\t;,.*_|/:'.includes(source.text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
}
