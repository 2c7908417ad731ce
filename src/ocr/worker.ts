/** A thread that recognises pages, one at a time; it keeps the last file open. */
import { parentPort } from 'node:worker_threads';
import { openEngine } from './engine.js';
import { openImages } from './images.js';
import type { PageJob, PageOutcome } from './pool.js';
import { recognise } from './recognise.js';
import { openRendering, type Rendering } from './render.js';

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');
// ISO 32000-1, annex H.3.4.1: the signature may stand anywhere in these.
const HEAD_BYTES = 1024;
const engine = openEngine();
let open: { readonly id: string; readonly rendering: Rendering } | null = null;

async function renderingOf({ id, bytes }: PageJob['source']): Promise<Rendering> {
  if (open?.id === id) return open.rendering;
  open?.rendering.close();
  open = null;
  open = { id, rendering: await openPages(new Uint8Array(bytes)) };
  return open.rendering;
}

// A PDF says so; anything else that comes here is an image file.
const openPages = async (bytes: Uint8Array): Promise<Rendering> =>
  Buffer.from(bytes.subarray(0, HEAD_BYTES)).includes('%PDF-') ? openRendering(bytes) : openImages(bytes);

async function outcomeOf({ source, page }: PageJob): Promise<PageOutcome> {
  try {
    const rendering = await renderingOf(source);
    return { ok: true, page: recognise(await rendering.page(page), await engine) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', async (job: PageJob) => port.postMessage(await outcomeOf(job)));
