/**
 * Frames that an office presses onto a paper after it was written: "ĐẾN" with number and day (NĐ 30/2020, Phụ lục IV: 35 × 50 mm), "HỎA TỐC".
 * What stands in them is no text of the document.
 */
import type { Component } from '../picture/components.js';
import { type Box, heightOf, widthOf } from '../picture/picture.js';

// Inches.
const LEAST_WIDTH = 0.9;
const MOST_WIDTH = 2.6;
const LEAST_HEIGHT = 0.3;
const MOST_HEIGHT = 1.5;
// A frame is a line around nothing.
const MOST_INK = 0.35;

// A seal is 34 to 42 mm across (TT 21/2012/TT-BCA); of a faint one arcs are left.
const LEAST_ARC = 0.4;
const MOST_SEAL = 1.8;

/** Seals, as far as they are in one piece. What stands beside them may be text; what lies wholly within is none. */
export const sealsAmong = (components: readonly Component[], dpi: number): Box[] =>
  components.filter((component) => {
    const width = widthOf(component) / dpi;
    const height = heightOf(component) / dpi;
    return Math.min(width, height) >= LEAST_ARC && Math.max(width, height) <= MOST_SEAL;
  });

export const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

export function withoutStamps(components: readonly Component[], dpi: number): Component[] {
  const stamps = components.filter((component) => isFrame(component, dpi));
  return components.filter((component) => !stamps.some((stamp) => within(component, stamp)));
}

function isFrame(component: Component, dpi: number): boolean {
  const width = widthOf(component) / dpi;
  const height = heightOf(component) / dpi;
  return (
    width >= LEAST_WIDTH &&
    width <= MOST_WIDTH &&
    height >= LEAST_HEIGHT &&
    height <= MOST_HEIGHT &&
    component.area < MOST_INK * widthOf(component) * heightOf(component)
  );
}

const within = (inner: Box, outer: Box): boolean => {
  const x = (inner.left + inner.right) / 2;
  const y = (inner.top + inner.bottom) / 2;
  return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom;
};
