/**
 * A pattern for one of many folded words, as a tree of their letters: what begins alike is tried once, so that a list of a hundred cues costs
 * hardly more than one of ten. Where several words match, the longest does, as in a list sorted by length.
 */
interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

/** `separator` writes what stands for a blank, a comma or another sign between letters. */
export function alternation(words: Iterable<string>, separator: (sign: string) => string): string {
  const root: Node = { next: new Map(), ends: false };
  for (const word of [...words].sort()) {
    let node = root;
    for (const letter of word) {
      const known: Node = node.next.get(letter) ?? { next: new Map(), ends: false };
      node.next.set(letter, known);
      node = known;
    }
    node.ends = true;
  }
  return written(root, separator);
}

function written(node: Node, separator: (sign: string) => string): string {
  const ways = [...node.next].map(
    ([letter, next]) => (/[a-z0-9]/.test(letter) ? letter : separator(letter)) + written(next, separator),
  );
  if (node.ends) ways.push('');
  return ways.length === 1 ? (ways[0] ?? '') : `(?:${ways.join('|')})`;
}
