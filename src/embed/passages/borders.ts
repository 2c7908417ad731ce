/**
 * Places where a passage has to begin whatever the paragraphs say: behind a masthead, before recipients and signatures. What is alike in all
 * papers of one system must not colour the passage that carries their substance.
 */
import type { OutlineItem } from './outline.js';

/** The outline with a part opening at each border; an item that reaches over one is cut there. */
export function openedAt(outline: readonly OutlineItem[], borders: readonly number[]): OutlineItem[] {
  const items: OutlineItem[] = [];
  const ahead = [...borders].sort((a, b) => a - b);
  for (let item of outline) {
    let opens = false;
    for (let border = ahead[0]; border !== undefined && border < item.end; border = ahead[0]) {
      ahead.shift();
      if (border > item.start) {
        items.push(opens ? { ...item, end: border, opensPart: true } : { ...item, end: border });
        item = { ...item, start: border };
      }
      opens = true;
    }
    items.push(opens ? { ...item, opensPart: true } : item);
  }
  return items;
}
