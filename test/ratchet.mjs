// The ratchet: scores the annotated documents beside the checkout with the built program and fails when a figure is below its floor.
//   node test/ratchet.mjs            the table
//   node test/ratchet.mjs --raise    also writes today's figures, less one item, as floors where they are higher
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const kit = at('../../shared/eval/');
const program = at('../dist/cli/main.js');
const floorsFile = at('floors.json');

if (!existsSync(`${kit}score.mjs`) || !existsSync(`${kit}dev/gold`)) {
  console.log(`RATCHET SKIPPED: no annotated documents at ${kit}`);
  process.exit(0);
}
if (!existsSync(program)) {
  console.error('ratchet: the program is not built; run npm run build');
  process.exit(1);
}

const command = `${JSON.stringify(process.execPath)} ${JSON.stringify(program)} extract --json`;
const run = spawnSync(
  process.execPath,
  [`${kit}score.mjs`, '--gold', `${kit}dev/gold`, '--docs', `${kit}dev/docs`, '--cmd', command, '--json', '--misses'],
  { encoding: 'utf8', maxBuffer: 1 << 28 },
);
if (run.status !== 0) {
  console.error(run.stderr);
  process.exit(1);
}
const { documents, failed, rows: scored } = JSON.parse(run.stdout);
// Where nothing is annotated there is nothing to fall from.
const rows = scored.filter((row) => row.n > 0);
const floors = JSON.parse(readFileSync(floorsFile, 'utf8'));

/** F1 of lists, share of right ones of fields. */
const figureOf = (row) => row.f1 ?? row.accuracy;
const STEPS = 1000; // floors have three decimals, rounded down
/** Room for one item: a mended annotation may cost one without anything having got worse. Spans have no such excuse. */
const allowed = (row) =>
  row.measure === 'span.faithful'
    ? figureOf(row)
    : Math.max(0, Math.floor((figureOf(row) - 1 / row.n) * STEPS) / STEPS);

console.log(`${documents} annotated documents, ${failed} failed`);
const fallen = [];
for (const row of rows) {
  const floor = floors[row.measure];
  const figure = figureOf(row);
  const low = floor !== undefined && figure < floor;
  if (low) fallen.push(row.measure);
  const mark = floor === undefined ? 'no floor' : low ? 'BELOW ITS FLOOR' : '';
  console.log(
    `${row.measure.padEnd(22)} ${figure.toFixed(4)}  floor ${floor?.toFixed(3) ?? '-'}  n=${String(row.n).padEnd(4)} ${mark}`.trimEnd(),
  );
}
const measured = new Set(rows.map((row) => row.measure));
const missing = Object.keys(floors).filter((measure) => !measured.has(measure));
if (fallen.length > 0) console.error(run.stderr);
if (process.argv.includes('--raise')) {
  const raised = rows.map((row) => [row.measure, Math.max(floors[row.measure] ?? 0, allowed(row))]);
  writeFileSync(floorsFile, `${JSON.stringify({ ...floors, ...Object.fromEntries(raised) }, null, 2)}\n`);
}
if (failed > 0 || fallen.length > 0 || missing.length > 0) {
  for (const measure of missing) console.error(`ratchet: ${measure} is no longer measured`);
  console.error(
    `ratchet: ${failed} documents failed, ${fallen.length} figures below their floor: ${fallen.join(', ')}`,
  );
  process.exit(1);
}
console.log('ratchet: every figure stands on or above its floor');
