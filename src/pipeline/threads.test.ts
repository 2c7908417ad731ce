import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { defaultLimits, type Limits } from '../read/limits.js';
import { openThreads } from './threads.js';

const folder = await mkdtemp(path.join(os.tmpdir(), 'cancu-threads-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

// What a document may do to a thread, by its name.
const file = path.join(folder, 'worker.mjs');
await writeFile(
  file,
  `import { parentPort } from 'node:worker_threads';
   parentPort.on('message', ({ name }) => {
     parentPort.postMessage({ kind: 'alive' });
     if (name === 'dies') process.exit(3);
     if (name === 'throws') throw new Error('bug');
     if (name === 'hangs') for (;;);
     if (name === 'eats') for (const all = []; ; ) all.push(new Array(100_000).fill(all.length + 0.5));
     if (name === 'slow') {
       let pages = 0;
       const timer = setInterval(() => {
         parentPort.postMessage({ kind: 'alive' });
         if (++pages < 4) return;
         clearInterval(timer);
         parentPort.postMessage({ kind: 'done', result: { ok: true, value: { url: name } } });
       }, 600);
       return;
     }
     parentPort.postMessage({ kind: 'done', result: { ok: true, value: { url: name } } });
   });`,
);

const ocr = { mode: 'never', pages: null, workers: 1, cache: null } as const;

const open = (workers: number, limits: Partial<Limits>) =>
  openThreads({
    workers,
    settings: { model: {}, maxPieces: null, resolve: false, limits: { ...defaultLimits, ...limits }, ocr },
    file: pathToFileURL(file),
  });

const task = (name: string) => ({ kind: 'bytes', name, bytes: new Uint8Array(1) }) as const;

describe('threads', () => {
  it('outlive documents that kill, hang or break one of them', async () => {
    const threads = await open(2, { timeLimitSeconds: 0.5 });
    const names = ['a', 'dies', 'b', 'throws', 'c', 'hangs', 'd', 'e'];
    const answers = await Promise.all(names.map((name) => threads.run(task(name))));
    const seen = answers.map((answer) =>
      answer.ok ? answer.value.url : [answer.failure.reason, answer.failure.where],
    );
    expect(seen).toEqual([
      'a',
      ['worker-crashed', 'dies'],
      'b',
      ['worker-crashed', 'throws'],
      'c',
      ['time-limit', 'hangs'],
      'd',
      'e',
    ]);
    await threads.close();
  });

  it('outlive a document that eats memory', async () => {
    const threads = await open(1, { maxMemoryMegabytes: 128 });
    expect(await threads.run(task('eats'))).toMatchObject({
      failure: { reason: 'out-of-memory', where: 'eats', data: { limit: 128 } },
    });
    expect(await threads.run(task('a'))).toMatchObject({ ok: true });
    await threads.close();
  });

  it('may take longer than the limit as long as they show that they go on', async () => {
    const threads = await open(1, { timeLimitSeconds: 2 });
    expect(await threads.run(task('slow'))).toMatchObject({ ok: true });
    await threads.close();
  });
});
