// Damaged and hostile files: does any of them stop the program, hang it, reach out, or leave something behind?
//   npm run bench:fuzz                 1,500 files of all formats, each through `extract`, then all through one `ingest`
//   npm run bench:fuzz -- 300 7        so many files, of this seed
//   npm run bench:fuzz -- 300 7 docx,pdf   of some kinds only
// The same seed makes the same files. What fails is kept in the temporary folder that is named at the end; exit code 1 says that something did.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { damaged } from './damage.mjs';
import { samples } from './fuzzSamples.mjs';

const COUNT = Number(process.argv[2] ?? 1500);
const SEED = Number(process.argv[3] ?? 1);
const KINDS = process.argv[4]?.split(',');
const TIME_LIMIT = 20; // seconds for one file
const MEMORY_LIMIT = 512; // megabytes of JavaScript memory of the thread that reads
const BOUND = 1536; // megabytes for the whole process: what is unpacked, pictures and the program itself lie beside that memory
const SLACK = 40; // seconds for starting, and for a machine that does other things too
const GROUP = 40; // files of one run

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const textOnly = fileURLToPath(new URL('../pipelines/text-only.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cancu-fuzz-'));
const [files, home, temporary, work] = ['files', 'home', 'temporary', 'work'].map((name) => {
  mkdirSync(join(folder, name));
  return join(folder, name);
});
const outside = join(folder, 'outside.log');

// How much memory a process took at most, written when it ends.
const memoryLog = join(folder, 'memory.log');
writeFileSync(
  join(folder, 'watch.mjs'),
  `import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => appendFileSync(${JSON.stringify(memoryLog)}, process.resourceUsage().maxRSS + '\\n'));
`,
);
const environment = {
  ...process.env,
  ...{ LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', NO_COLOR: '1', HOME: home, XDG_CACHE_HOME: home },
  ...{ TMPDIR: temporary, TEMP: temporary, TMP: temporary, CANCU_CONNECTIONS: outside },
  NODE_OPTIONS: [new URL('../test/noNetwork.mjs', import.meta.url), pathToFileURL(join(folder, 'watch.mjs'))]
    .map(({ href }) => `--import=${href}`)
    .join(' '),
};

/** Runs the program; it is killed when it says nothing for longer than one file may take. */
function run(args, silence = TIME_LIMIT + SLACK) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: environment,
      cwd: work,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const texts = { out: '', err: '' };
    let hung = false;
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        hung = true;
        child.kill('SIGKILL');
      }, silence * 1000);
    };
    wait();
    for (const [name, stream] of [
      ['out', child.stdout],
      ['err', child.stderr],
    ]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        texts[name] += text;
        wait();
      });
    }
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, hung, ...texts });
    });
  });
}

const limits = ['--set', `timeLimitSeconds=${TIME_LIMIT}`, '--set', `maxMemoryMegabytes=${MEMORY_LIMIT}`];
// Recognition takes seconds a page: pictures alone are recognised.
const PICTURES = new Set(['png', 'jpg', 'tiff', 'gif', 'webp']);

const FATES = [
  ['over the time limit', /took more than \d+ seconds/],
  ['over the memory limit', /MB of memory/],
  ['crash of the reader', /the program broke on it/],
];
const troubles = [];
const fates = new Map();
const byKind = new Map();
const stoppedBy = [];

function count(name, kind, fate) {
  fates.set(fate, (fates.get(fate) ?? 0) + 1);
  const own = byKind.get(kind) ?? {};
  own[fate] = (own[fate] ?? 0) + 1;
  byKind.set(kind, own);
  if (fate === 'crash of the reader') troubles.push(`${name}: ${fate}`);
  else if (fate.startsWith('over')) stoppedBy.push(`${name}: ${fate}`);
}

async function extractGroup(group) {
  const ocr = ['--ocr', PICTURES.has(group[0].kind) ? 'auto' : 'never'];
  const answer = await run(['extract', '--json', ...limits, ...ocr, ...group.map(({ name }) => join(files, name))]);
  const names = `${group[0].name} … ${group.at(-1).name}`;
  if (answer.hung) troubles.push(`${names}: hung after ${answer.out.split('\n').length - 1} answers`);
  const read = new Set(
    answer.out
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        try {
          return JSON.parse(line).source.path;
        } catch {
          troubles.push(`${names}: no JSON: ${line.slice(0, 80)}`);
          return '';
        }
      }),
  );
  const sentences = answer.err.split('\n').filter(Boolean);
  for (const sentence of sentences)
    if (!sentence.startsWith('cancu: ')) troubles.push(`${names}: on standard error: ${sentence.slice(0, 200)}`);
  let lost = 0;
  for (const { name, kind } of group) {
    const path = join(files, name);
    const told = sentences.filter((sentence) => sentence.includes(path));
    const [fate] = FATES.find(([, sign]) => told.some((sentence) => sign.test(sentence))) ?? [null];
    if (fate !== null) count(name, kind, fate);
    // What is in an archive or came with a message is called by the path of both.
    else if (read.has(path) || [...read].some((each) => each.startsWith(`${path}/`))) count(name, kind, 'read');
    else if (told.length > 0) count(name, kind, 'refused with a reason');
    else lost++;
  }
  if (lost > 0) troubles.push(`${names}: ${lost} files without an answer (exit code ${answer.code}, ${answer.signal})`);
  const refused = sentences.some((sentence) =>
    /^cancu: cannot read|took more than|MB of memory|broke on it/.test(sentence),
  );
  const right = read.size === 0 ? 2 : refused ? 1 : 0;
  if (answer.code !== right) troubles.push(`${names}: exit code ${answer.code}, not ${right}`);
}

const started = performance.now();
const all = [];
const sound = await samples();
for (const file of damaged(
  KINDS === undefined ? sound : sound.filter(({ kind }) => KINDS.includes(kind)),
  COUNT,
  SEED,
)) {
  writeFileSync(join(files, file.name), file.bytes);
  all.push({ name: file.name, kind: file.kind });
}
const groups = [all.filter(({ kind }) => PICTURES.has(kind)), all.filter(({ kind }) => !PICTURES.has(kind))].flatMap(
  (some) => Array.from({ length: Math.ceil(some.length / GROUP) }, (_, i) => some.slice(i * GROUP, (i + 1) * GROUP)),
);
await Promise.all(
  Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) await extractGroup(group);
  }),
);

const store = join(work, 'store');
const ingested = await run([
  'ingest',
  files,
  '--json',
  '--store',
  store,
  '--pipeline',
  textOnly,
  ...limits,
  '--ocr',
  'never',
]);
let summary = null;
try {
  summary = JSON.parse(ingested.out);
} catch {
  troubles.push(
    `ingest: no summary (exit code ${ingested.code}, ${ingested.signal}${ingested.hung ? ', hung' : ''}): ${ingested.err.slice(0, 200)}`,
  );
}
if (summary !== null) {
  const { found, stored, duplicate, joined, replaced, unchanged, failed, left } = summary;
  if (left !== 0 || found !== stored + duplicate + joined + replaced + unchanged + failed)
    troubles.push(`ingest: lost some of ${found}`);
  if (ingested.code !== (failed > 0 ? 1 : 0)) troubles.push(`ingest: exit code ${ingested.code}`);
  for (const { reason, where, data } of summary.failures)
    if (reason === 'worker-crashed') troubles.push(`ingest: ${where.split('/').at(-1)}: ${data.problem}`);
  const verified = await run(['verify', '--store', store]);
  if (verified.code !== 0) troubles.push(`verify: exit code ${verified.code}: ${verified.out.slice(0, 200)}`);
}

const peak = Math.round(Math.max(...readFileSync(memoryLog, 'utf8').trim().split('\n').map(Number)) / 1024);
if (peak > BOUND) troubles.push(`memory: ${peak} MB, more than ${BOUND}`);
if (existsSync(outside))
  troubles.push(`network: ${readFileSync(outside, 'utf8').trim().split('\n').length} connections were tried`);
for (const place of [home, temporary])
  for (const name of readdirSync(place)) troubles.push(`left behind: ${join(place, name)}`);
for (const name of readdirSync(work)) if (name !== 'store') troubles.push(`left behind: ${join(work, name)}`);

console.log(
  `${all.length} files (seed ${SEED}), ${Math.round((performance.now() - started) / 1000)} s; limits: ${TIME_LIMIT} s and ${MEMORY_LIMIT} MB a file`,
);
for (const [fate, number] of [...fates].sort((a, b) => b[1] - a[1]))
  console.log(`${String(number).padStart(6)} ${fate}`);
for (const [kind, own] of [...byKind].sort())
  console.log(
    `  ${kind.padEnd(5)} ${Object.entries(own)
      .map(([fate, number]) => `${fate} ${number}`)
      .join(', ')}`,
  );
if (summary !== null)
  console.log(`ingest: ${summary.stored} stored, ${summary.failed} failed: ${JSON.stringify(summary.failedByReason)}`);
console.log(`largest process: ${peak} MB (bound: ${BOUND})`);
for (const stopped of stoppedBy.sort()) console.log(`  ${stopped}`);
for (const trouble of troubles) console.log(`<<< ${trouble}`);
console.log(
  troubles.length === 0
    ? 'nothing stopped, hung, reached out or left anything behind'
    : `${troubles.length} troubles; the files are in ${files}`,
);
if (troubles.length === 0) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
process.exitCode = troubles.length === 0 ? 0 : 1;
