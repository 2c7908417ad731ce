import { expect, test } from 'vitest';
import { centred, cosine } from './centre.js';

const unit = (...values: number[]): Float32Array => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
};

test('vectors of a narrow cone come apart when its middle is taken off', () => {
  const [a, b] = [unit(1, 0.2, 0), unit(1, -0.2, 0)];
  expect(cosine(a, b)).toBeGreaterThan(0.9);
  const mean = Float32Array.of(a[0] ?? 0, 0, 0);
  expect(cosine(centred(a, mean), centred(b, mean))).toBeCloseTo(-1, 5);
});

test('the mean itself becomes nothing, not NaN', () => {
  const a = unit(1, 2, 3);
  expect([...centred(a, a)]).toEqual([0, 0, 0]);
});
