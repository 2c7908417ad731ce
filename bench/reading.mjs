// How well real files are read: the character error rate of each against its transcript, in ../shared/samples beside the checkout.
//   npm run bench:reading              every file with a transcript; of those without one, how much was read
//   npm run bench:reading -- --misses  and where the two differ
// Compared in NFC, white space collapsed, control characters, codes of fields and bars between cells taken out on both sides; of a reading,
// lines of page headers and footers and automatic numbers too, where the transcript has none. Three figures: as the transcript is given;
// without regard to case (transcripts keep the small letters that capital fonts such as .VnTimeH show as capitals) and with words that a
// transcript misread put right; and without regard to the order of cells in tables that place things side by side (a transcript goes row by
// row, a reading column by column).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readFileAt } from '../dist/read/index.js';
import { distance } from './distance.mjs';

const { values: options } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const samples = fileURLToPath(new URL('../../shared/samples', import.meta.url));
const truths = join(samples, 'legacy/truth');
const FOLDERS = ['legacy/tcvn3', 'legacy/vni', 'doc', 'docx', 'html'];

const FIELD_LINE = /^[ \t]*(?:(?:PAGE|NUMPAGES|EMBED|LINK|SHAPE)\b.*)$/gm;

const squeezed = (text) =>
  text
    .normalize('NFC')
    .replace(FIELD_LINE, ' ')
    .replaceAll('|', ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();

// Of 2006-quydinhkiemtra02, whose converter took ặ of VNI for ẵ: "hoẵc", "chẵt chẽ", "đẵc biệt" are no words.
const MISREAD = /(?<=ho|ch|đ)ẵ(?=c|t)|(?<=ngăn ch)ẵ(?=n)/giu;

const PAGE_LINES = new Set(['page-header', 'page-footer']);

/** The text of a reading without what it puts between cells; `given` is the transcript, if there is one. */
const textOf = ({ text, segments }, given) =>
  segments
    .filter(({ kind }) => kind !== 'section')
    .map(({ kind, start, end }) => ({ kind, line: squeezed(text.slice(start, end)) }))
    .filter(({ kind, line }) => !(given !== null && PAGE_LINES.has(kind) && !given.includes(line)))
    .map(({ kind, line }) =>
      given !== null && kind === 'list-item' && !given.includes(line) ? line.replace(/^\S+ /, '') : line,
    )
    .join(' ');

/** Words that only one side has, by the shortest way from one to the other (Myers 1986), where the other has none of them nearby. */
function unmatched(a, b) {
  const [left, right] = differing(a, b);
  const NEAR = 200;
  for (const [i, { word, place }] of left.entries()) {
    const twin = right.findIndex((other) => other.word === word && Math.abs(other.place - place) < NEAR);
    if (twin < 0) continue;
    right.splice(twin, 1);
    left[i] = null;
  }
  return [left.filter((each) => each !== null), right].map((words) => words.map(({ word }) => word).join(' '));
}

function differing(a, b) {
  const steps = [];
  const ends = new Map([[1, 0]]);
  for (let edits = 0; ; edits++) {
    steps.push(new Map(ends));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits || (diagonal !== edits && (ends.get(diagonal - 1) ?? -1) < (ends.get(diagonal + 1) ?? -1));
      let x = down ? (ends.get(diagonal + 1) ?? 0) : (ends.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      ends.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkedBack(a, b, steps);
    }
  }
}

function walkedBack(a, b, steps) {
  const [left, right] = [[], []];
  let [x, y] = [a.length, b.length];
  for (const [edits, ends] of [...steps.entries()].reverse()) {
    const diagonal = x - y;
    const down =
      diagonal === -edits || (diagonal !== edits && (ends.get(diagonal - 1) ?? -1) < (ends.get(diagonal + 1) ?? -1));
    const before = down ? diagonal + 1 : diagonal - 1;
    const from = ends.get(before) ?? 0;
    if (edits > 0) {
      if (down) right.unshift({ word: b[from - before], place: from });
      else left.unshift({ word: a[from], place: from });
    }
    [x, y] = [from, from - before];
  }
  return [left, right];
}

const percent = (errors, length) => `${((errors / length) * 100).toFixed(3)} %`.padStart(10);

if (!existsSync(samples)) {
  console.error('bench:reading needs the folder ../shared/samples beside the checkout');
  process.exit(1);
}
console.log(
  `${'file'.padEnd(44)} ${'characters'.padStart(10)} ${'as given'.padStart(10)} ${'case apart'.padStart(10)} ${'cells too'.padStart(10)}`,
);
for (const folder of FOLDERS) {
  for (const name of readdirSync(join(samples, folder)).sort()) {
    const file = join(samples, folder, name);
    if (!statSync(file).isFile()) continue;
    const read = await readFileAt(file);
    const label = `${folder}/${name}`.slice(0, 44).padEnd(44);
    if (!read.ok) {
      console.log(`${label} not read: ${read.failure.reason}`);
      continue;
    }
    const truthFile = join(truths, `${basename(name, extname(name))}.txt`);
    const given = existsSync(truthFile) ? squeezed(readFileSync(truthFile, 'utf8')) : null;
    const text = textOf(read.value.reading, given).trim();
    const count = String(given?.length ?? text.length).padStart(10);
    if (given === null) {
      console.log(`${label} ${count} no transcript`);
      continue;
    }
    const [mine, theirs] = [text, given.replace(MISREAD, 'ặ')].map((each) => each.toLowerCase());
    const [more, less] = unmatched(mine.split(' '), theirs.split(' '));
    const figures = [distance(text, given), distance(mine, theirs), distance(more, less)];
    console.log(`${label} ${count} ${figures.map((errors) => percent(errors, given.length)).join(' ')}`);
    if (options.misses) console.log(`    read “${more}”\n    given “${less}”`);
  }
}
