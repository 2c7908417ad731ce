import { describe, expect, it } from 'vitest';
import { likeness, neighbourhood, sketchBytes, sketchFrom, sketchOf } from './sketch.js';

const sentence = (i: number): string =>
  `Đợt ${i}: ${i * 7} hộ ở khu ${i * 13 + 5} góp ${i * 31 + 2} ngày công sửa đường`;
const text = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => sentence(from + i)).join('. ');

describe('a sketch', () => {
  it('estimates the share of pairs that two texts have in common', () => {
    const whole = sketchOf(text(0, 200));
    expect(likeness(whole, sketchOf(text(0, 200)))).toBe(1);
    expect(likeness(whole, sketchOf(text(0, 190)))).toBeGreaterThan(0.85);
    expect(likeness(whole, sketchOf(text(500, 700)))).toBeLessThan(0.5);
  });

  it('says nothing of texts that are too short to tell', () => {
    expect(likeness(sketchOf('Kính gửi các xã'), sketchOf('Kính gửi các xã'))).toBe(0);
    expect(likeness(sketchOf(''), sketchOf(''))).toBe(0);
  });

  it('comes back from its bytes', () => {
    const sketch = sketchOf(text(0, 50));
    expect(sketchFrom(sketchBytes(sketch))).toEqual(sketch);
    expect(sketchFrom(new Uint8Array(3))).toBeNull();
  });

  it('finds its near ones among many, the likest first', () => {
    const near = neighbourhood();
    for (let i = 0; i < 50; i++) near.add(`khác ${i}`, sketchOf(text(1000 + i * 200, 1200 + i * 200)));
    near.add('gần', sketchOf(text(0, 195)));
    near.add('bản sao', sketchOf(text(0, 200)));
    expect(near.near(sketchOf(text(0, 200)), 0.85).map(({ id }) => id)).toEqual(['bản sao', 'gần']);
    near.drop('bản sao');
    expect(near.near(sketchOf(text(0, 200)), 0.85).map(({ id }) => id)).toEqual(['gần']);
  });
});
