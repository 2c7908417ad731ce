/**
 * Recipients: the items of "Nơi nhận", purposes and filing words left out of the text.
 */
import type { Recipient } from '../../records/facts.js';
import type { Span } from '../../records/span.js';
import { fold } from '../../text/fold.js';
import type { Extractor, Source } from '../extractor.js';
import { closingOf } from '../layout/closing.js';

export const recipients: Extractor<'recipients'> = {
  name: 'recipients',
  find: (source) => ({
    recipients: (closingOf(source)?.items ?? []).flatMap((item) => recipientAt(source, item) ?? []),
  }),
};

const MARK = /^[\s\-–—+•●*·_]+/;
const FILED = /^(?:l[ưu]u)(?:\s?tr[ữu])?\s{0,2}[:.]?\s{0,3}(?:tại\s)?/iu;
// What the copy is for: "(để b/c)", "(báo cáo)", "để phối hợp".
const PURPOSE =
  /^(?:de |b\/c|bc$|bao cao|p\/h|ph$|phoi hop|t\/h|th$|thuc hien|biet|theo doi|chi dao|c\/d|dang |kem|xin y kien|thay b\/c|qua )/;
const BRACKET = /\(([^()\n]{1,60})\)\s{0,3}[;:,.]{0,3}\s{0,3}$/;
const BARE_PURPOSE =
  /[,\s]\s?((?:để|Để) (?:b\/c|báo cáo|biết|chỉ đạo|phối hợp|p\/h|thực hiện|t\/h|theo dõi|c\/đ|đăng)[^;\n]{0,40})$/u;
// The drafter's mark behind the number of copies: "KTTH (2) Nam 15b", "TCCV (02). CMP".
const DRAFTER = /(?<=\(\d{1,3}b?\))[.\s]+\S.{0,20}$/;
const AFTER_STOP = /(?<=\S)\.\s+[\p{L}\d. ]{1,16}$/u;
const LONGEST = 400;

/** The item without list mark, purpose and end mark; null where nothing is left. */
function recipientAt(source: Source, item: Span): Recipient | null {
  let start = item.start;
  let end = Math.min(item.end, item.start + LONGEST);
  const slice = (): string => source.text.slice(start, end);
  start += MARK.exec(slice())?.[0].length ?? 0;
  const filed = FILED.exec(slice());
  if (filed !== null) {
    start += filed[0].length;
    for (const tail of [DRAFTER, AFTER_STOP]) end -= tail.exec(slice())?.[0].length ?? 0;
  }
  end = trimmedEnd(source.text, start, end);
  let purpose: string | null = null;
  const bracket = BRACKET.exec(slice());
  if (bracket !== null && PURPOSE.test(fold(bracket[1] ?? '').trim())) {
    purpose = (bracket[1] ?? '').trim();
    end = trimmedEnd(source.text, start, start + bracket.index);
  } else {
    const bare = BARE_PURPOSE.exec(slice());
    if (bare !== null) {
      purpose = (bare[1] ?? '').trim();
      end = trimmedEnd(source.text, start, start + bare.index);
    }
  }
  if (!/[\p{L}\d]/u.test(slice())) return null;
  return { span: { start, end }, text: slice(), purpose };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && ' \n\t;:,.*_|/'.includes(text[to - 1] ?? '')) to--;
  return to;
}
