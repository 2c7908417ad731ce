import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from '@huggingface/transformers';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { asset } from '../assets.js';
import { unwrap } from '../records/failure.js';
import { findModel } from './model.js';
import { openEmbedder } from './open.js';

// A hub of our own, with one model.
const HUB_MODEL = 'canbo/dan-van-e5';
const asked: string[] = [];
const hub = createServer((request, response) => {
  const path = request.url ?? '';
  asked.push(path);
  const [, file] = path.split(`/${HUB_MODEL}/resolve/main/`);
  const source = join(asset('models/vi-admin-e5-small'), file ?? 'none');
  if (file !== undefined && existsSync(source)) createReadStream(source).pipe(response);
  else response.writeHead(404).end();
});

const host = env.remoteHost;
let cache = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  const address = hub.address();
  if (address === null || typeof address === 'string') throw new Error('the hub has no port');
  env.remoteHost = `http://127.0.0.1:${address.port}/`;
  cache = await mkdtemp(join(tmpdir(), 'cancu-hub-'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
});
afterEach(() => asked.splice(0));
afterAll(async () => {
  env.remoteHost = host;
  vi.unstubAllEnvs();
  hub.closeAllConnections();
  hub.close();
  await rm(cache, { recursive: true, maxRetries: 3 });
});

test('without leave the hub is not asked', async () => {
  const result = await findModel({ model: HUB_MODEL });
  expect(result.ok ? null : result.failure.reason).toBe('download-not-allowed');
  expect(asked).toEqual([]);
});

test('with leave a model is fetched once; afterwards it needs neither leave nor network', async () => {
  const fetched = unwrap(await findModel({ model: HUB_MODEL, allowDownload: true }));
  expect(fetched).toMatchObject({
    id: HUB_MODEL,
    dimension: 384,
    prefixes: { query: 'query: ', passage: 'passage: ' },
  });
  expect(asked.length).toBeGreaterThan(0);
  asked.splice(0);

  const [again, shipped] = [
    unwrap(await openEmbedder({ model: HUB_MODEL, workers: 0 })),
    unwrap(await openEmbedder({ workers: 0 })),
  ];
  expect(await again.embed(['Dân vận khéo'], 'query')).toEqual(await shipped.embed(['Dân vận khéo'], 'query'));
  expect(asked).toEqual([]);
  await again.close();
  await shipped.close();
});

test('a model that the hub lacks is a failure with its name', async () => {
  const model = 'canbo/khong-co';
  const result = await findModel({ model, allowDownload: true });
  expect(result.ok ? null : result.failure).toMatchObject({ reason: 'download-failed', where: model });
});
