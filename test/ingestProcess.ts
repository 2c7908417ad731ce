/** Ingests in processes of their own, on the built package: to be killed, and to meet each other. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { IngestSummary } from '../src/records/ingest.js';

const dist = path.resolve(import.meta.dirname, '../dist');
export const isBuilt = existsSync(path.join(dist, 'pipeline/worker.js'));

export interface ProcessOptions {
  readonly store: string;
  readonly paths: readonly string[];
  /** Kill -9 itself when this step is met for the nth time … */
  readonly killAt?: { readonly step: string; readonly time: number };
  /** … or so long after the start of the ingest. */
  readonly killAfterMs?: number;
  readonly wait?: boolean;
  /** The model does not answer before the process is told to go on. */
  readonly held?: boolean;
  readonly fingerprintPieces?: number;
  readonly timeLimitSeconds?: number;
  readonly embed?: boolean;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly answer:
    | { ok: true; value: IngestSummary }
    | { ok: false; failure: { reason: string; data?: object } }
    | null;
  readonly stderr: string;
}

const script = `
import { ingest } from '${pathToFileURL(path.join(dist, 'pipeline/ingest.js'))}';
import { Settings } from '${pathToFileURL(path.join(dist, 'pipeline/settings.js'))}';
const options = JSON.parse(process.argv[1]);
const die = () => process.kill(process.pid, 'SIGKILL');
const released = options.held ? new Promise((go) => process.once('message', go)) : Promise.resolve();
// Eight numbers from the letters of the text: the same text, the same vector.
const vectorOf = (text) => {
  const vector = new Float32Array(8).fill(0.01);
  for (let i = 0; i < text.length; i++) vector[text.charCodeAt(i) % 8] += 1;
  const norm = Math.hypot(...vector);
  return vector.map((component) => component / norm);
};
const embedder = {
  model: { id: 'tiny', dimension: 8, window: 512, means: null },
  embed: async (texts) => { process.send?.('embedding'); await released; return texts.map(vectorOf); },
  close: async () => {},
};
const settings = Settings.parse({
  workers: 1,
  timeLimitSeconds: options.timeLimitSeconds ?? 120,
  maxCharacters: 100_000_000, // files that take long are long
  stages: { resolve: false, embed: options.embed ?? true },
  passages: { maxPieces: options.fingerprintPieces ?? 64 },
});
const met = new Map();
if (options.killAfterMs !== undefined) setTimeout(die, options.killAfterMs);
const result = await ingest(options.paths, { store: options.store, settings, embedder, wait: options.wait ?? false }, ({ step }) => {
  met.set(step, (met.get(step) ?? 0) + 1);
  if (step === options.killAt?.step && met.get(step) === options.killAt.time) die();
});
process.stdout.write(JSON.stringify(result));
process.disconnect?.();
`;

const searchScript = `
import { openStore } from '${pathToFileURL(path.join(dist, 'store/index.js'))}';
const opened = await openStore(process.argv[1]);
const store = opened.value;
const found = [];
for (const column of ['text', 'folded', 'pairs']) found.push((await store.searchText(column, process.argv[2], 3)).length);
found.push((await store.searchVector(new Float32Array(8).fill(1), 3, { type: 'KH' })).length);
store.close();
process.stdout.write(JSON.stringify(found));
`;

/** Searches a store in every way, in a process of its own, whose streams show what LanceDB prints. */
export async function runSearch(store: string, query: string): Promise<{ stdout: string; stderr: string }> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    searchScript,
    store,
    query,
  ]);
  return { stdout, stderr };
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export function startIngest(options: ProcessOptions): Running {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  return { child, ended: ending(child) };
}

export const runIngest = (options: ProcessOptions): Promise<Ended> => startIngest(options).ended;

async function ending(child: ChildProcess): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  await once(child, 'close');
  const text = Buffer.concat(out).toString('utf8');
  return {
    code: child.exitCode,
    signal: child.signalCode,
    answer: text === '' ? null : JSON.parse(text),
    stderr: Buffer.concat(err).toString('utf8'),
  };
}
