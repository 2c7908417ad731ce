import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openThreads } from './threads.js';

const folder = await mkdtemp(path.join(os.tmpdir(), 'cancu-threads-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

// What a document may do to a thread, by its name.
const file = path.join(folder, 'worker.mjs');
await writeFile(
  file,
  `import { parentPort } from 'node:worker_threads';
   parentPort.on('message', ({ name }) => {
     parentPort.postMessage({ kind: 'started' });
     if (name === 'dies') process.exit(3);
     if (name === 'throws') throw new Error('bug');
     if (name === 'hangs') for (;;);
     parentPort.postMessage({ kind: 'done', result: { ok: true, value: name } });
   });`,
);

const open = (workers: number) =>
  openThreads({
    workers,
    timeLimitMs: 500,
    settings: { model: {}, maxPieces: null, resolve: false },
    file: pathToFileURL(file),
  });

const task = (name: string) => ({ kind: 'bytes', name, bytes: new Uint8Array(1) }) as const;

describe('threads', () => {
  it('outlive documents that kill, hang or break one of them', async () => {
    const threads = await open(2);
    const names = ['a', 'dies', 'b', 'throws', 'c', 'hangs', 'd', 'e'];
    const answers = await Promise.all(names.map((name) => threads.run(task(name))));
    const seen = answers.map((answer) => (answer.ok ? answer.value : [answer.failure.reason, answer.failure.where]));
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
});
