/**
 * How long an ingest of bulk records takes, with and without embedding, and whether it grows in proportion.
 *
 *   xz -dc phapdien.jsonl.xz | node bench/ingest.mjs --records - [--counts 1000,4000] [--without-embedding] [--json]
 *
 * Each run is a process of its own with a new store, so that peak memory is its own. Run `npm run build` first.
 */
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    records: { type: 'string' },
    counts: { type: 'string', default: '1000,4000' },
    'without-embedding': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    // Used by the script itself: one run.
    run: { type: 'string' },
    store: { type: 'string' },
    embed: { type: 'string' },
  },
});

if (values.run !== undefined) await oneRun(values.run, values.store, values.embed === 'yes');
else await allRuns();

async function oneRun(file, store, embed) {
  const { ingest } = await import('../dist/pipeline/ingest.js');
  const { readSettings } = await import('../dist/pipeline/settings.js');
  const settings = await readSettings();
  if (!settings.ok) throw new Error(settings.failure.reason);
  const stages = { ...settings.value.stages, embed };
  const result = await ingest([file], { store, settings: { ...settings.value, stages } });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ ...result.value, peakMegabytes }));
}

async function allRuns() {
  if (values.records === undefined) {
    process.stderr.write(
      'bench/ingest: name a file of records with --records FILE.jsonl, or --records - for standard input\n',
    );
    process.exit(2);
  }
  const counts = values.counts.split(',').map(Number);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cancu-bench-'));
  try {
    const files = await writeRecords(folder, counts);
    const rows = [];
    for (const embed of values['without-embedding'] ? [false] : [false, true]) {
      for (const [i, count] of counts.entries()) {
        const store = path.join(folder, `${embed ? 'vectors' : 'text'}-${count}`);
        const first = await measured(files[i], store, embed);
        const again = await measured(files[i], store, embed);
        rows.push({
          records: count,
          embedding: embed,
          documents: first.stored,
          passages: first.passages,
          characters: first.characters,
          seconds: first.seconds,
          recordsPerSecond: Math.round(count / first.seconds),
          peakMegabytes: first.peakMegabytes,
          againSeconds: again.seconds,
          storeMegabytes: Math.round((await sizeOf(store)) / 1e5) / 10,
        });
        if (!values.json) process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`);
      }
    }
    if (values.json) process.stdout.write(`${JSON.stringify({ cores: os.availableParallelism(), rows })}\n`);
    else console.table(rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The first records, as many as each run takes; `code` of the legal code becomes the record's id. */
async function writeRecords(folder, counts) {
  const input = values.records === '-' ? process.stdin : createReadStream(values.records);
  const files = counts.map((count) => path.join(folder, `${count}.jsonl`));
  const outputs = files.map((file) => createWriteStream(file));
  const most = Math.max(...counts);
  let taken = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const { code, id = code, symbol, title, date, issuer, text, url } = JSON.parse(line);
    const record = `${JSON.stringify({ id, symbol, title, date, issuer, text, url })}\n`;
    for (const [i, output] of outputs.entries()) if (taken < counts[i]) output.write(record);
    taken++;
    if (taken >= most) break;
  }
  await Promise.all(outputs.map((output) => new Promise((done) => output.end(done))));
  if (taken < most) process.stderr.write(`bench/ingest: only ${taken} records given\n`);
  return files;
}

function measured(file, store, embed) {
  const script = fileURLToPath(import.meta.url);
  const args = [script, '--run', file, '--store', store, '--embed', embed ? 'yes' : 'no'];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('close', (code) => {
      if (code === 0) done(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      else fail(new Error(`a run ended with ${code}`));
    });
  });
}

async function sizeOf(folder) {
  let size = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) size += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return size;
}
