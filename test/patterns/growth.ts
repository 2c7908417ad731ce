/**
 * Shapes that make a pattern's time grow faster than its input: loops within loops and loops behind loops that one and the same character
 * can run through, and a look back without end. Pumps of a single repeated character are found; longer ones are left to the benchmark.
 */
import { type Part, parse } from './parse.js';

/** Places of a pattern at which a character is read, and which place may follow which. */
interface Graph {
  readonly sources: string[];
  readonly follow: Map<number, Map<number, number>>;
}
interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly empty: boolean;
}

// What real and hostile texts are made of: one of each sort is enough, since a class that tells them apart is rare.
const ALPHABET = [
  ...'abcdeghiklmnopqrstuvwxyzABCDEGHIKLMNOPQRSTUVWXYZ0123456789',
  ...' \n\t\r.,:;!?…/-–—_*+|"\'“”‘’()[]{}<>=#%&@~^$`\\',
  ...'đĐạẠếẾưƯ\u0323\u0302\u00a0\u00ad\u200b\ufeff\u1100\u0000',
];

const memberships = new Map<string, ReadonlySet<string>>();

/** The letters of the alphabet that a part of one character reads. */
function lettersOf(source: string, flags: string): ReadonlySet<string> {
  const key = `${flags} ${source}`;
  const known = memberships.get(key);
  if (known !== undefined) return known;
  // A back reference reads what a group has read: here, anything. Alone it is no pattern.
  const any = /^\\(?:[1-9]|k)/.test(source);
  const one = any ? /^.$/su : new RegExp(`^(?:${source})$`, flags.replace(/[gydm]/g, ''));
  const letters = new Set(ALPHABET.filter((letter) => one.test(letter)));
  memberships.set(key, letters);
  return letters;
}

function connect(graph: Graph, from: readonly number[], to: readonly number[]): void {
  for (const a of from) {
    const next = graph.follow.get(a) ?? new Map<number, number>();
    for (const b of to) next.set(b, (next.get(b) ?? 0) + 1);
    graph.follow.set(a, next);
  }
}

function build(part: Part, graph: Graph): Ends {
  switch (part.kind) {
    case 'nothing':
      return { first: [], last: [], empty: true };
    case 'character': {
      const place = graph.sources.push(part.source) - 1;
      return { first: [place], last: [place], empty: false };
    }
    // What looks ahead is run by itself, from where it stands.
    case 'look':
      build(part.body, graph);
      return { first: [], last: [], empty: true };
    case 'choice': {
      const ways = part.ways.map((way) => build(way, graph));
      return {
        first: ways.flatMap((way) => way.first),
        last: ways.flatMap((way) => way.last),
        empty: ways.some((way) => way.empty),
      };
    }
    case 'sequence': {
      let before: Ends = { first: [], last: [], empty: true };
      for (const one of part.parts) {
        const next = build(one, graph);
        connect(graph, before.last, next.first);
        before = {
          first: before.empty ? [...before.first, ...next.first] : before.first,
          last: next.empty ? [...before.last, ...next.last] : next.last,
          empty: before.empty && next.empty,
        };
      }
      return before;
    }
    case 'repeat': {
      const body = build(part.body, graph);
      // A bounded repetition is no loop, whatever its bound.
      if (part.most === Number.POSITIVE_INFINITY) connect(graph, body.last, body.first);
      return { ...body, empty: body.empty || part.least === 0 };
    }
  }
}

/** Places that can be reached from a place by reading one letter again and again, itself only through a loop. */
function reached(start: number, next: ReadonlyMap<number, readonly number[]>): Set<number> {
  const seen = new Set<number>();
  const open = [...(next.get(start) ?? [])];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    open.push(...(next.get(place) ?? []));
  }
  return seen;
}

/** Does one letter run through two loops? Then there are many ways to read a run of it, and all are tried where the match fails. */
function pumpOf(graph: Graph, letter: string, flags: string): string | null {
  const reads = (place: number): boolean => lettersOf(graph.sources[place] ?? '', flags).has(letter);
  const next = new Map<number, number[]>();
  const doubled = new Set<string>();
  for (const [from, ways] of graph.follow) {
    if (!reads(from)) continue;
    for (const [to, count] of ways) {
      if (!reads(to)) continue;
      next.set(from, [...(next.get(from) ?? []), to]);
      if (count > 1) doubled.add(`${from} ${to}`);
    }
  }
  const reach = new Map([...next.keys()].map((place) => [place, reached(place, next)]));
  const loops = [...reach].filter(([place, places]) => places.has(place)).map(([place]) => place);
  for (const a of loops) {
    const inLoop = (next.get(a) ?? []).filter((b) => reach.get(b)?.has(a));
    if (inLoop.length > 1 || inLoop.some((b) => doubled.has(`${a} ${b}`)))
      return `a loop within a loop reads "${letter}"`;
    for (const b of loops)
      if (reach.get(a)?.has(b) && !reach.get(b)?.has(a)) return `a loop behind a loop reads "${letter}"`;
  }
  return null;
}

const contains = (part: Part, test: (part: Part) => boolean): boolean => {
  if (test(part)) return true;
  if (part.kind === 'sequence') return part.parts.some((one) => contains(one, test));
  if (part.kind === 'choice') return part.ways.some((one) => contains(one, test));
  return (part.kind === 'repeat' || part.kind === 'look') && contains(part.body, test);
};
const endless = (part: Part): boolean => part.kind === 'repeat' && part.most === Number.POSITIVE_INFINITY;

/** Why a pattern may take more than linear time; null where no such shape is found. */
export function superLinear(source: string, flags: string): string | null {
  const whole = parse(source);
  if (!contains(whole, endless)) return null;
  if (contains(whole, (part) => part.kind === 'look' && part.behind && contains(part.body, endless)))
    return 'looks back without end';
  const graph: Graph = { sources: [], follow: new Map() };
  build(whole, graph);
  for (const letter of ALPHABET) {
    const pump = pumpOf(graph, letter, flags);
    if (pump !== null) return pump;
  }
  return null;
}
