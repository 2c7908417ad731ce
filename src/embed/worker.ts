/** An embedding thread: takes one text, answers with its vector, and so on until it is told to end. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Failure, FailureError } from '../records/failure.js';
import type { ModelFiles } from './model.js';
import { detailOf, openSession, type Session } from './session.js';

/** What a thread is told: a text, or null to end. */
export type Order = string | null;
export type Answer = { readonly vector: Float32Array } | { readonly failure: Failure };

const model: ModelFiles = workerData;
let session: Promise<Session> | null = null;

async function answer(text: string): Promise<Answer> {
  try {
    session ??= openSession(model);
    return { vector: await (await session).vectorOf(text) };
  } catch (error) {
    if (error instanceof FailureError) return { failure: error.failure };
    return { failure: { reason: 'embedding-failed', where: model.id, data: { detail: detailOf(error) } } };
  }
}

parentPort?.on('message', async (order: Order) => {
  if (order === null) {
    await session?.then((open) => open.close()).catch(() => {});
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(await answer(order));
});
