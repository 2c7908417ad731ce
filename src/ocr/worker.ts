/** A thread that recognises pages, one at a time; it keeps the last file open. */
import { parentPort } from 'node:worker_threads';
import { openEngine } from './engine.js';
import type { PageJob, PageOutcome } from './pool.js';
import { recognise } from './recognise.js';
import { openRendering, type Rendering } from './render.js';

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');
const engine = openEngine();
let open: { readonly id: string; readonly rendering: Rendering } | null = null;

async function renderingOf({ id, bytes }: PageJob['source']): Promise<Rendering> {
  if (open?.id === id) return open.rendering;
  open?.rendering.close();
  open = null;
  open = { id, rendering: await openRendering(new Uint8Array(bytes)) };
  return open.rendering;
}

async function outcomeOf({ source, page }: PageJob): Promise<PageOutcome> {
  try {
    const rendering = await renderingOf(source);
    return { ok: true, page: recognise(await rendering.page(page), await engine) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', async (job: PageJob) => port.postMessage(await outcomeOf(job)));
