import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FailureError, unwrap } from '../records/failure.js';
import { centred, cosine } from './centre.js';
import type { Embedder } from './embedder.js';
import { openEmbedder } from './open.js';

const vetting = 'Mặt trận Tổ quốc giám sát việc lấy ý kiến nhân dân về quy hoạch sử dụng đất.';
const neighbours = [
  'Ngắn.',
  vetting,
  `Báo cáo kết quả thực hiện ${'phong trào thi đua “Dân vận khéo” ở các thôn, '.repeat(20)}năm 2021.`,
];

describe('the shipped model, in the process itself', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = unwrap(await openEmbedder({ workers: 0 }));
  });
  afterAll(() => embedder.close());

  test('a text has the same unit vector alone and among neighbours, to the last bit', async () => {
    const [alone] = await embedder.embed([vetting], 'passage');
    const [, among] = await embedder.embed(neighbours, 'passage');
    expect(alone).toHaveLength(embedder.model.dimension);
    expect(among).toEqual(alone);
    expect(Math.hypot(...(alone ?? []))).toBeCloseTo(1, 5);
  });

  test('a query and a passage are not the same text', async () => {
    const [query] = await embedder.embed([vetting], 'query');
    const [passage] = await embedder.embed([vetting], 'passage');
    expect(query).not.toEqual(passage);
  });

  test('what is alike in meaning lies nearer than what is alike in words', async () => {
    const [question] = await embedder.embed(['Giám sát việc góp ý quy hoạch đất đai'], 'query');
    const [right, wrong] = await embedder.embed([vetting, 'Giám sát việc nuôi dạy trẻ ở trường mầm non.'], 'passage');
    const { means } = embedder.model;
    if (!question || !right || !wrong || !means) throw new Error('no vectors');
    const near = (other: Float32Array) => cosine(centred(question, means.query), centred(other, means.passage));
    expect(near(right)).toBeGreaterThan(near(wrong) + 0.1);
  });

  test('no text gives no vector; one beyond the window is cut, not refused', async () => {
    expect(await embedder.embed([], 'query')).toEqual([]);
    const [vector] = await embedder.embed(['dân vận '.repeat(2000)], 'passage');
    expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 5);
  });
});

test('weights that are none are a failure that names the model', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cancu-weights-'));
  await mkdir(join(folder, 'onnx'));
  await writeFile(join(folder, 'config.json'), '{"model_type": "bert", "hidden_size": 8}');
  await writeFile(join(folder, 'tokenizer.json'), '{}');
  await writeFile(join(folder, 'tokenizer_config.json'), '{}');
  await writeFile(join(folder, 'onnx', 'model.onnx'), 'not weights');
  const embedder = unwrap(await openEmbedder({ model: folder, workers: 0 }));
  const error = await embedder.embed(['x'], 'query').catch((thrown: unknown) => thrown);
  expect(error instanceof FailureError && error.failure).toMatchObject({ reason: 'model-broken', where: folder });
  await embedder.close();
  await rm(folder, { recursive: true });
});
