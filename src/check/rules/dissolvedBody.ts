/**
 * A board, ministry, department or party body that ended or merged in 2025. As issuer of an older document, or in history, it is right.
 */
import { endedBodyNamed, endedBodyPattern } from '../../vocabulary/endedBodies.js';
import { isPast, readingOf } from '../past.js';
import type { CheckRule, Raised } from '../rule.js';

// "công tác đảng, đoàn thể", "sinh hoạt đảng đoàn viên", "trong đảng đoàn kết": two words that only look like "đảng đoàn".
const OTHER = /^đảng\sđoàn\s(?:thể|viên|kết)(?!\p{L})/iu;

export const dissolvedBody: CheckRule = {
  name: 'dissolved-body',
  severity: 'warning',
  find: ({ extraction, asOf }) => {
    const day = asOf.date;
    if (day <= FIRST_END) return [];
    const reading = readingOf(extraction);
    const said = new Set<string>();
    return [...reading.match.matchAll(endedBodyPattern())].flatMap((found): Raised[] => {
      const body = endedBodyNamed(found[0]);
      const span = { start: found.index, end: found.index + found[0].length };
      if (body === null || day <= body.until || (body.doubtFrom !== null && day >= body.doubtFrom)) return [];
      if (OTHER.test(reading.match.slice(span.start, span.end + 8)) || isPast(reading, span, span.end, body.until))
        return [];
      // What may be right is told once.
      if (!body.verified && said.has(body.name)) return [];
      said.add(body.name);
      return [
        {
          span,
          citation: null,
          message: body.verified ? 'dissolved-body' : 'dissolved-body/supposed',
          values: { body: body.name, until: body.until, now: body.now },
          suggestion: body.one && body.verified ? cased(body.now, found[0]) : null,
          evidence: [{ kind: 'registry', layer: 'shipped', source: body.source, quote: null }],
          ...(body.verified ? {} : { severity: 'info' as const }),
        },
      ];
    });
  },
};

const FIRST_END = '2025-02-02';

const cased = (words: string, like: string): string =>
  like === like.toUpperCase() && / /.test(like) ? words.toUpperCase() : words;
