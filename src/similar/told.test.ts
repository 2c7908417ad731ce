import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn, sinceIn } from './told.js';

const figures = (text: string): string[] =>
  figuresIn(text, { start: 0, end: text.length }).map((figure) => figure.text);

describe('figures', () => {
  it.each([
    ['dân góp 96 triệu đồng lắp 3,2 km đèn, 58 bóng trên tuyến', ['96 triệu đồng lắp', '3,2 km', '58 bóng']],
    ['hơn 170 hộ đã được giúp, tăng 12,5 %', ['hơn 170 hộ', '12,5 %']],
    ['ngày 12 tháng 3 năm 2021, thôn 5 và khu phố 28', []],
    ['từ 01/3/2021 đến 30/10/2022, trong 5 năm', []],
    ['Nghị quyết số 25 của xã', []],
    ['gom 1.254 vỏ chai và 40 kg nhựa', ['1.254 vỏ chai', '40 kg']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it('stand where they say they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (noise, at) => {
        const text = `${noise} 120 hộ dân, 3,5 km đường; ${noise}`;
        for (const { span, text: quote } of figuresIn(text, { start: Math.min(at, text.length), end: text.length }))
          expect(text.slice(span.start, span.end)).toBe(quote);
      }),
    );
  });
});

describe('since', () => {
  it.each([
    ['mô hình bắt đầu từ tháng 3/2021, công chức đi vỏ lãi', 2024, 2021],
    ['được thành lập năm 2018 với 12 thành viên', 2020, 2018],
    ['ra mắt ngày 19/5/2019 tại nhà văn hóa', null, 2019],
    ['xây dựng đến năm 2030 đạt 50 tuyến', 2022, null],
    ['có 2020 cây hoa', 2022, null],
  ])('%s', (words, latest, year) => {
    expect(sinceIn(words, latest)).toBe(year);
  });
});
