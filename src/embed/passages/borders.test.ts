import { describe, expect, it } from 'vitest';
import { passagesOf } from './passages.js';

const text = [
  'HUYỆN ỦY KỲ SƠN',
  'Số 18-KH/HU',
  'KẾ HOẠCH',
  'thực hiện công tác dân vận năm 2019',
  'Thực hiện Kế hoạch số 11-KH/TU ngày 18/01/2019 của Tỉnh ủy, Ban Thường vụ Huyện ủy đề ra những việc sau đây.',
  'Trên đây là kế hoạch của Huyện ủy.',
  'Nơi nhận:',
  '- Ban Dân vận Tỉnh ủy;',
].join('\n');
const syllables = (part: string): number => part.split(/\s+/).filter((word) => word !== '').length;

describe('a border', () => {
  it('parts passages that would have gone together', () => {
    const borders = [text.indexOf('Thực hiện Kế hoạch'), text.indexOf('Nơi nhận')];
    const starts = passagesOf(text, [], syllables, { partsFrom: borders }).map(({ span }) => span.start);
    expect(starts).toEqual([0, ...borders]);
    expect(passagesOf(text, [], syllables).length).toBeLessThan(3);
  });

  it('cuts a paragraph that reaches over it, and loses nothing', () => {
    const border = text.indexOf('Ban Thường vụ');
    const passages = passagesOf(text, [], syllables, { partsFrom: [border] });
    expect(passages.some(({ span }) => span.start === border)).toBe(true);
    const covered = passages.map((passage) => passage.text).join('');
    expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
