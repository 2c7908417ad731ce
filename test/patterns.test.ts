/** No pattern of the program may take more than linear time on hostile text, except those judged below. */
import { describe, expect, it } from 'vitest';
import { composedPatterns, literalsIn, type Pattern, writtenPatterns } from './patterns/collect.js';
import { superLinear } from './patterns/growth.js';

/** File and beginning of the pattern → why it does no harm. */
const JUDGED: Readonly<Record<string, string>> = {
  'extract/header/subject.ts ^\\s*(?:CỦA|Của|của)\\s+[^\\n]{2,80}?\\s+(?=':
    'runs on one cell of the masthead, which holds no run of three blanks',
  'resolve/symbol.ts ^\\D{0,3}0*(\\d+)': 'nothing stands behind the second loop that could fail',
  'view/calendar.ts \\s*\\n\\s*': 'runs on the words of one deadline, at most a sentence',
};

const keyOf = ({ file, source }: Pattern): string => `${file} ${source.slice(0, 40)}`;

describe('the patterns of the program', async () => {
  // Composed ones first: what is loaded already is not put together again.
  const composed = await composedPatterns();
  const written = writtenPatterns();
  const suspects = [...written, ...composed].flatMap((pattern) => {
    const reason = superLinear(pattern.source, pattern.flags);
    return reason === null ? [] : [{ key: keyOf(pattern), reason }];
  });

  it('are all seen', () => {
    expect(written.length).toBeGreaterThan(300);
    expect(composed.length).toBeGreaterThan(40);
    expect(composed.map(({ file }) => file)).toContain('extract/citations/words.ts');
  });

  it('take linear time, or are judged', () => {
    expect(suspects.filter(({ key }) => JUDGED[key] === undefined)).toEqual([]);
  });

  it('are judged only where they must be', () => {
    const keys = new Set(suspects.map(({ key }) => key));
    expect(Object.keys(JUDGED).filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    [/(?:a+)+b/, 'within'],
    [/(?:a*)*b/, 'within'],
    [/(?:[a-z]+ ?)*;/, 'within'],
    [/(?:\w+\s?){2,}$/, 'within'],
    [/^(?:a|a)*$/, 'within'],
    [/\s*\n\s*;/, 'behind'],
    [/\d+\d+x/, 'behind'],
    [/[\s*]+(?:x?)\s*y/, 'behind'],
    [/(\d+)-?[\d/]+x/, 'behind'],
    [/"[^"]*[a-z]*"/, 'behind'],
    [/(?<=số\s*)\d/, 'back'],
  ])('%s', (pattern, reason) => {
    expect(superLinear(pattern.source, pattern.flags)).toContain(reason);
  });

  it.each([
    /a+b+/,
    /(?:\s+[a-z]+)*;/,
    /(?:\d+,)*\d{1,4}x/,
    /\s{0,3}\n\s{0,3}/,
    /(?:[a-z]{1,10} ?){0,8};/,
    /\p{Lu}+\s*\d+/u,
    /(?<=\p{L}{1,4})\s+-/u,
    /[^"]*"/,
    /(?:số|ngày)+\s/,
  ])('%s is linear', (pattern) => {
    expect(superLinear(pattern.source, pattern.flags)).toBeNull();
  });

  it('tells a literal from a division and from what stands in strings', () => {
    const template = ['`/$', '{ { y: /z/u }.y }/ $', '{1 / 2}`'].join('');
    const text = `const a = b / c / d; f(/x+/g, ${template}); // /no/\nconst s = "/no/";`;
    expect(literalsIn(text)).toEqual(['/x+/g', '/z/u']);
  });
});
