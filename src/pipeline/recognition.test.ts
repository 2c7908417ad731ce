import { describe, expect, it } from 'vitest';
import type { RecognisedSpan } from '../read/reader.js';
import { analyseReading } from './analyse.js';

const text = `UBND HUYỆN THANH SƠN
KẾ HOẠCH
Thực hiện Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị và Chỉ thị số 18-CT/TW ngày 26/10/2022 của Ban Bí thư.
Các xã báo cáo trước ngày 30/11/2022.`;

/** A scan of that text: every word as sure as `sure` says of it, the others surely read. */
function scan(sure: Readonly<Record<string, Partial<RecognisedSpan>>>) {
  const recognised = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    confidence: 0.96,
    ...sure[word],
  }));
  const reading = { text, mediaType: 'application/pdf', pages: [], segments: [], title: null, warnings: [] };
  return {
    scanned: analyseReading({ ...reading, recognised }, 'a1', { path: 'quet.pdf' }).extraction,
    typed: analyseReading(reading, 'a1', { path: 'go.pdf' }).extraction,
  };
}

describe('an extraction from a scan', () => {
  it('is less sure of what rests on a weak word, and of nothing else', () => {
    const { scanned, typed } = scan({ '26/10/2022': { confidence: 0.4 } });
    const sure = ({ citations, deadlines }: typeof scanned): number[] =>
      [...citations, ...deadlines].map(({ confidence }) => confidence);
    const [first = 0, second = 0, deadline = 0] = sure(typed);
    expect(sure(scanned)).toEqual([first, Math.round(second * 40) / 100, deadline]);
    expect(scanned.recognition?.weak.map((word) => [word.text, word.confidence])).toEqual([['26/10/2022', 0.4]]);
  });

  it('tells of a repair what was read, at its place', () => {
    const { scanned } = scan({ '217-QĐ/TW': { confidence: 0.3, repair: { original: '2l7-QÐ/TVV', rule: 'symbol' } } });
    const [repair] = scanned.recognition?.repairs ?? [];
    expect(repair).toMatchObject({ text: '217-QĐ/TW', original: '2l7-QÐ/TVV', rule: 'symbol' });
    expect(text.slice(repair?.span.start, repair?.span.end)).toBe('217-QĐ/TW');
    // What a rule of the field mended is no weak word any more.
    expect(scanned.recognition?.weak).toEqual([]);
  });

  it('says nothing of recognition where nothing was recognised', () => {
    expect('recognition' in scan({}).typed).toBe(false);
    expect(scan({}).scanned.recognition).toEqual({ confidence: 0.96, weak: [], repairs: [] });
  });
});
