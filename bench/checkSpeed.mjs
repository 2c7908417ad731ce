// What a check costs: beside extract on the same draft, with 10,000 registry rows more, and on drafts of up to 200 pages.
//   npm run build && npm run bench:check-speed
// Whole processes in turn, in one run; CPU time beside the clock, since the clock alone shows the neighbours.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './median.mjs';

const ROUNDS = 11;
const ROWS = 10_000;
const PAGES = [25, 50, 100, 200];
const PAGE = 1_800; // characters of a page of 13-point type
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const drafts = fileURLToPath(new URL('../test/check-set/docs/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cancu-check-speed-'));

/** Milliseconds of the clock and of the processor. */
function timed(args) {
  const code = `
    process.argv = [process.argv[0], ${JSON.stringify(main)}, ...${JSON.stringify(args)}];
    process.on('exit', () => { const { userCPUTime, systemCPUTime } = process.resourceUsage();
      process._rawDebug('CPU ' + (userCPUTime + systemCPUTime) / 1000); });
    await import(${JSON.stringify(main)});`;
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 28,
  });
  return { wall: performance.now() - start, cpu: Number(/CPU ([\d.]+)/.exec(stderr)?.[1]) };
}

/** Commands in turn; the first round only warms the disk cache. */
function inTurn(commands) {
  const times = commands.map(() => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, args] of commands.entries()) {
      const time = timed(args);
      if (round > 0) times[i].push(time);
    }
  }
  return times.map((of) => ({ wall: median(of.map(({ wall }) => wall)), cpu: median(of.map(({ cpu }) => cpu)) }));
}

const ms = (value) => `${value.toFixed(0).padStart(6)} ms`;
const line = (name, { wall, cpu }) => console.log(`${name.padEnd(42)}${ms(wall)} wall ${ms(cpu)} cpu`);

function registryOf(rows) {
  const file = join(folder, 'rows.csv');
  const head = 'symbol,type,issuer,date,title,verified,source,checked';
  const body = Array.from({ length: rows }, (_, i) => {
    const day = `20${String(10 + (i % 15))}-0${1 + (i % 9)}-1${i % 9}`;
    return `${1 + (i % 700)}/KH-UBND,Kế hoạch,Ủy ban nhân dân xã số ${i},${day},Công tác dân vận số ${i},yes,công báo,2026-11-21`;
  });
  const events = body.slice(0, rows / 10).map((row) => {
    const [symbol, , , date] = row.split(',');
    return `${symbol},${date},replaced,2026-01-01,9999/KH-UBND,2026-01-01,yes,công báo,2026-11-21`;
  });
  writeFileSync(file, [head, ...body].join('\n'));
  writeFileSync(
    join(folder, 'rows-events.csv'),
    ['symbol,date,event,on,actor,actorDate,verified,source,checked', ...new Set(events)].join('\n'),
  );
  return file;
}

/** The body of a draft repeated to so many pages under one masthead, each time with other numbers of local papers. */
function longDraft(pages) {
  const texts = readdirSync(drafts)
    .sort()
    .map((file) => readFileSync(join(drafts, file), 'utf8').normalize('NFC'));
  const [first = ''] = texts;
  let text = first;
  for (let i = 1; text.length < pages * PAGE; i++) {
    const body = (texts[i % texts.length] ?? '').split('\n').slice(8, -12).join('\n');
    text += `\n${body.replace(/(\d+)-KH\//g, (_, number) => `${Number(number) + i}-KH/`)}`;
  }
  const file = join(folder, `trang-${pages}.txt`);
  writeFileSync(file, text.slice(0, pages * PAGE));
  return file;
}

try {
  const draft = longDraft(2);
  const registry = registryOf(ROWS);
  const [extract, check, more] = inTurn([
    ['extract', draft, '--json'],
    ['check', draft, '--format', 'json'],
    ['check', draft, '--format', 'json', '--registry', registry],
  ]);
  line('extract, two pages', extract);
  line('check, two pages', check);
  line(`check, two pages, ${ROWS} rows more`, more);
  console.log(
    `check / extract: ${(check.wall / extract.wall).toFixed(2)} wall, ${(check.cpu / extract.cpu).toFixed(2)} cpu`,
  );
  console.log(
    `${ROWS} rows more: ${(more.wall - check.wall).toFixed(0)} ms wall, ${(more.cpu - check.cpu).toFixed(0)} ms cpu`,
  );
  const long = inTurn(PAGES.map((pages) => ['check', longDraft(pages), '--format', 'json']));
  for (const [i, pages] of PAGES.entries()) {
    line(`check, ${pages} pages`, long[i]);
    if (i === 0) continue;
    const grown = (part) => ((long[i][part] - check[part]) / (long[i - 1][part] - check[part])).toFixed(2);
    console.log(`  beyond the two pages: ${grown('wall')} x wall, ${grown('cpu')} x cpu of half of it`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
