// Saved pages: how much of the text that belongs to the article is kept, how much of the rest of the page is gone?
//   npm run bench:pages          the pages of src/read/html/cases, in the layouts of common content systems
//   npm run bench:pages -- list  and the lines that are lost or left
import { readdirSync, readFileSync } from 'node:fs';
import { parsePage } from '../dist/read/dom.js';
import { blocksOf } from '../dist/read/html/blocks.js';
import { readBytes } from '../dist/read/index.js';

const folder = new URL('../src/read/html/cases/', import.meta.url);
const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const size = (list) => list.reduce((sum, line) => sum + line.length, 0);
const share = (part, all) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`.padStart(8);
const sums = { wanted: 0, kept: 0, chrome: 0, left: 0 };

console.log('page                        kept      gone');
for (const name of readdirSync(folder).sort()) {
  const bytes = readFileSync(new URL(`${name}/input.html`, folder));
  const wanted = lines(readFileSync(new URL(`${name}/output.txt`, folder), 'utf8'));
  const whole = blocksOf(parsePage(bytes.toString('utf8')).body, () => false).map(({ text }) => text);
  const reading = await readBytes(bytes, { path: name });
  const got = reading.ok ? lines(reading.value.text) : [];
  const kept = wanted.filter((line) => got.includes(line));
  const chrome = whole.filter((line) => !wanted.includes(line));
  const left = got.filter((line) => !wanted.includes(line));
  sums.wanted += size(wanted);
  sums.kept += size(kept);
  sums.chrome += size(chrome);
  sums.left += size(left);
  console.log(
    `${name.padEnd(24)} ${share(size(kept), size(wanted))}  ${share(size(chrome) - size(left), size(chrome))}`,
  );
  if (process.argv[2] !== 'list') continue;
  for (const line of wanted.filter((each) => !got.includes(each))) console.log(`  lost: ${line.slice(0, 100)}`);
  for (const line of left) console.log(`  left: ${line.slice(0, 100)}`);
}
console.log(`${'all'.padEnd(24)} ${share(sums.kept, sums.wanted)}  ${share(sums.chrome - sums.left, sums.chrome)}`);
