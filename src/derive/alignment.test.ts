import { describe, expect, it } from 'vitest';
import { wordVector } from '../../test/memoryStore.js';
import { align, type Part } from './alignment.js';
import { sharedWords, weigherOver } from './sharedWords.js';

const texts = [
  'Giải quyết dứt điểm khiếu nại kéo dài, không để hình thành điểm nóng trên địa bàn.',
  'Công khai thủ tục hành chính, xin lỗi người dân khi hồ sơ trễ hẹn.',
  'Mở lớp dạy bơi cho học sinh trong dịp hè tại bể bơi của trường.',
];
const weigh = weigherOver([...texts, ...texts.map((text) => `${text} Các cấp ủy lãnh đạo thực hiện.`)]);
const part = (text: string, ordinal: number): Part => ({
  passage: { ordinal, text, span: { start: 0, end: text.length }, headings: [], page: null },
  vector: wordVector(text),
  words: weigh(text),
});

describe('papers laid side by side', () => {
  const directive = [
    part('Công khai, minh bạch; xin lỗi người dân khi trễ hẹn hồ sơ; rút ngắn thủ tục hành chính.', 0),
    part('Giải quyết dứt điểm vụ việc khiếu nại phức tạp, không để thành điểm nóng.', 1),
  ];

  it('have each part of the plan beside the part that it follows, in the order of the plan', () => {
    const { pairs } = align(texts.map(part), directive, 0.45);
    expect(pairs.map(({ plan, directive: other }) => [plan.ordinal, other.ordinal])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('are nearer than papers of which only one part is near', () => {
    const both = align(texts.slice(0, 2).map(part), directive, 0).nearness;
    expect(both).toBeGreaterThan(align(texts.slice(1).map(part), directive, 0).nearness);
    expect(align(texts.map(part), [], 0)).toEqual({ nearness: 0, pairs: [] });
  });
});

describe('shared words', () => {
  it('count for what is rare around them', () => {
    const told = weigherOver([
      'các cấp ủy lãnh đạo',
      'các cấp ủy chỉ đạo',
      'các cấp ủy đôn đốc',
      'già làng, trưởng bản',
    ]);
    const common = sharedWords(told('các cấp ủy và già làng'), told('các cấp ủy của huyện'));
    const rare = sharedWords(told('các cấp ủy và già làng'), told('lời nói của già làng'));
    expect(rare).toBeGreaterThan(common);
  });

  it('of one and the same text are all', () => {
    expect(sharedWords(weigh(texts[0] ?? ''), weigh(texts[0] ?? ''))).toBeCloseTo(1);
    expect(sharedWords(weigh(''), weigh(texts[0] ?? ''))).toBe(0);
  });
});
