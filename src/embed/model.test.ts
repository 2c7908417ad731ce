import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedMessages } from '../view/messages/embed.js';
import { findModel, type ModelChoice } from './model.js';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cancu-model-'));
});
afterAll(() => rm(root, { recursive: true }));

async function folder(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(root, name, file, '..'), { recursive: true });
    await writeFile(join(root, name, file), content);
  }
  return join(root, name);
}

const whole = {
  'config.json': '{"hidden_size": 96, "max_position_embeddings": 256}',
  'tokenizer.json': '{}',
  'tokenizer_config.json': '{"model_max_length": 1e30}',
  'onnx/model.onnx': '',
};

async function found(choice: ModelChoice) {
  const result = await findModel(choice);
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

test('without a choice, the shipped model with its prefixes and means', async () => {
  const model = await found({});
  expect(model).toMatchObject({
    id: 'vi-admin-e5-small',
    precision: 'q8',
    pooling: 'mean',
    dimension: 384,
    window: 512,
  });
  expect(model.prefixes).toEqual({ query: 'query: ', passage: 'passage: ' });
  expect(model.means?.query).toHaveLength(384);
  expect(model.means?.passage).toHaveLength(384);
});

describe('a folder', () => {
  test('gives its name, dimension, window and precision; no prefixes unless it says so', async () => {
    const path = await folder('minilm', whole);
    expect(await found({ model: path })).toEqual({
      id: basename(path),
      folder: path,
      precision: 'fp32',
      pooling: 'mean',
      dimension: 96,
      window: 256,
      means: null,
      prefixes: { query: '', passage: '' },
    });
  });

  test('of the e5 kind has e5 prefixes; configured ones go before', async () => {
    const path = await folder('my-e5-base', whole);
    expect((await found({ model: path })).prefixes).toEqual({ query: 'query: ', passage: 'passage: ' });
    const prefixes = { query: 'hỏi: ', passage: '' };
    expect((await found({ model: path, prefixes })).prefixes).toEqual(prefixes);
  });

  test('says its prompts and pooling in the files that sentence-transformers writes', async () => {
    const path = await folder('bge', {
      ...whole,
      'config_sentence_transformers.json': '{"prompts": {"query": "Hỏi: "}}',
      '1_Pooling/config.json': '{"pooling_mode_cls_token": true}',
    });
    expect(await found({ model: path })).toMatchObject({ pooling: 'cls', prefixes: { query: 'Hỏi: ', passage: '' } });
  });

  test('that lacks files is told what it lacks', async () => {
    const path = await folder('half', { 'config.json': whole['config.json'] });
    expect(await findModel({ model: path })).toEqual({
      ok: false,
      failure: {
        reason: 'model-incomplete',
        where: path,
        data: { missing: 'tokenizer.json, tokenizer_config.json, onnx/model*.onnx' },
      },
    });
  });

  test('with a broken config is broken, and the file is named', async () => {
    const path = await folder('broken', { ...whole, 'config.json': '{"hidden_size": ' });
    const result = await findModel({ model: path });
    expect(result.ok ? null : result.failure).toMatchObject({ reason: 'model-broken', where: path });
    expect(result.ok ? '' : result.failure.data?.['detail']).toContain('config.json');
  });
});

test('a name of the hub is not fetched without leave', async () => {
  const model = 'nobody/no-such-model-e5';
  expect(await findModel({ model })).toEqual({ ok: false, failure: { reason: 'download-not-allowed', where: model } });
});

test('a path that leads nowhere is no name of the hub', async () => {
  for (const model of ['./models/missing', 'models/a/b', 'C:\\models\\e5', '']) {
    const result = await findModel({ model });
    expect(result.ok ? null : result.failure).toEqual({ reason: 'model-not-found', where: model });
  }
});

test('every message names the same values in both languages', () => {
  const values = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).sort();
  for (const { vi, en } of Object.values(embedMessages)) expect(values(vi)).toEqual(values(en));
});
