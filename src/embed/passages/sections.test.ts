import { describe, expect, it } from 'vitest';
import { embeddedText } from './embeddedText.js';
import { passagesOfSections } from './sections.js';

const articles = [
  { title: 'Đối tượng áp dụng', text: 'Đối tượng áp dụng\nCán bộ, công chức gồm:\n1. Cấp xã:\na) Chủ tịch.' },
  { title: 'Hiệu lực', text: 'Hiệu lực\nQuyết định này có hiệu lực từ ngày ký.' },
  { title: null, text: Array.from({ length: 40 }, (_, i) => `Xã số ${i + 1} báo cáo hằng quý về huyện.`).join(' ') },
  {
    title: 'Báo cáo',
    text: `Báo cáo\n${Array.from({ length: 40 }, (_, i) => `Phòng số ${i + 1} gửi báo cáo hằng năm.`).join(' ')}`,
  },
];
const text = articles.map((article) => article.text).join('\n\n');
const sections = articles.map((article) => {
  const start = text.indexOf(article.text);
  return { title: article.title, span: { start, end: start + article.text.length } };
});
const syllables = (part: string): number => part.split(/\s+/).filter((word) => word !== '').length;
const passages = passagesOfSections(text, [], sections, syllables, { maxPieces: 120 });
const inSection = (n: number) =>
  passages.filter(
    ({ span }) => span.start >= (sections[n]?.span.start ?? 0) && span.end <= (sections[n]?.span.end ?? 0),
  );

describe('passages of a document of records', () => {
  it('keep to one record each, quote the text and are numbered through', () => {
    expect(sections.reduce((sum, _, n) => sum + inSection(n).length, 0)).toBe(passages.length);
    for (const [i, { ordinal, span, text: own }] of passages.entries()) {
      expect(ordinal).toBe(i);
      expect(text.slice(span.start, span.end)).toBe(own);
    }
    expect(inSection(0)).toHaveLength(1);
    expect(inSection(1)).toHaveLength(1);
  });

  it('stand under the title of their record, which is told once', () => {
    const [first, second] = inSection(3);
    expect(first?.headings).toEqual(['Báo cáo']);
    expect(second?.headings).toEqual(['Báo cáo']);
    expect(first && embeddedText(first)).toBe(first?.text);
    expect(second && embeddedText(second)).toBe(`Báo cáo\n${second?.text}`);
    expect(inSection(2).map(({ headings }) => headings)).toEqual(inSection(2).map(() => []));
  });

  it('carry no heading from the record before', () => {
    expect(inSection(1).map(({ headings }) => headings)).toEqual([['Hiệu lực']]);
  });
});
