import { expect, test } from 'vitest';
import { FailureError } from '../records/failure.js';
import type { ModelFiles } from './model.js';
import { openPool } from './pool.js';

const model: ModelFiles = { id: 'test', folder: '.', precision: 'q8', pooling: 'mean' };

/** A thread that answers with the length of the text, and does what some texts say. */
function thread(rules: string): URL {
  const code = `
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', (text) => {
      if (text === null) return parentPort.close();
      ${rules}
      parentPort.postMessage({ vector: Float32Array.of(text.length, threadId) });
    });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

const reasonOf = (thrown: unknown): string => (thrown instanceof FailureError ? thrown.failure.reason : String(thrown));
const texts = Array.from({ length: 40 }, (_, i) => 'x'.repeat(i));

test('each text gets its own vector, several threads at work', async () => {
  const pool = openPool(model, 3, thread(''));
  const vectors = await Promise.all(texts.map(pool.vectorOf));
  expect(vectors.map(([length]) => length)).toEqual(texts.map((text) => text.length));
  expect(new Set(vectors.map(([, id]) => id)).size).toBeGreaterThan(1);
  await pool.close();
});

test('a thread that dies once is replaced, and nothing is lost', async () => {
  const pool = openPool(model, 2, thread(`if (text.length % 10 === 3 && threadId % 2 === 0) process.exit(7);`));
  const settled = await Promise.allSettled(texts.map(pool.vectorOf));
  for (const [i, result] of settled.entries()) {
    if (result.status === 'fulfilled') expect(result.value[0]).toBe(i);
    else expect(reasonOf(result.reason)).toBe('embedding-worker-lost');
  }
  expect(settled.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(36);
  await pool.close();
});

test('a text that kills every thread fails with the cause; the others are embedded', async () => {
  const pool = openPool(model, 2, thread(`if (text === 'bad') throw new Error('out of memory');`));
  const [good, bad, after] = await Promise.allSettled(['good', 'bad', 'after'].map(pool.vectorOf));
  expect(good?.status).toBe('fulfilled');
  expect(after?.status).toBe('fulfilled');
  const failure = bad?.status === 'rejected' && bad.reason instanceof FailureError ? bad.reason.failure : null;
  expect(failure).toEqual({ reason: 'embedding-worker-lost', where: 'test', data: { detail: 'out of memory' } });
  await pool.close();
});

test('a thread that cannot even start is a failure, not a wait', async () => {
  const pool = openPool(model, 2, new URL('data:text/javascript,throw new Error("no such library")'));
  const error = await pool.vectorOf('x').catch((thrown: unknown) => thrown);
  expect(reasonOf(error)).toBe('embedding-worker-lost');
  await pool.close();
});

test('a failure that a thread tells is passed on', async () => {
  const told = `return parentPort.postMessage({ failure: { reason: 'model-broken', where: 'm' } });`;
  const pool = openPool(model, 1, thread(told));
  expect(reasonOf(await pool.vectorOf('x').catch((thrown: unknown) => thrown))).toBe('model-broken');
  await pool.close();
});

test('closing ends what waits, and a closed pool takes nothing more', async () => {
  const pool = openPool(model, 1, thread(''));
  const waiting = Promise.allSettled(texts.map(pool.vectorOf));
  await pool.close();
  const reasons = (await waiting).flatMap((result) => (result.status === 'rejected' ? [reasonOf(result.reason)] : []));
  expect(reasons.length).toBeGreaterThan(0);
  expect(new Set(reasons)).toEqual(new Set(['embedder-closed']));
  expect(reasonOf(await pool.vectorOf('x').catch((thrown: unknown) => thrown))).toBe('embedder-closed');
});
