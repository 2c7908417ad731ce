import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { asset } from '../assets.js';
import { unwrap } from '../records/failure.js';
import { parseSettings, readSettings } from './settings.js';

const mistake = (content: string) => {
  const result = parseSettings(content, 'p.yaml');
  return result.ok ? null : [result.failure.reason, result.failure.data?.['line'], result.failure.data?.['key']];
};

describe('a pipeline file', () => {
  it('ships in forms that can be copied', async () => {
    for (const name of await readdir(asset('pipelines'))) {
      if (name.startsWith('ingest') || name.startsWith('text')) unwrap(await readSettings(asset(`pipelines/${name}`)));
    }
    expect(unwrap(await readSettings()).stages).toEqual({ resolve: true, embed: true, nearDuplicates: true });
    expect(unwrap(await readSettings(asset('pipelines/text-only.yaml'))).stages.embed).toBe(false);
  });

  it('may be empty: everything has a default', () => {
    expect(unwrap(parseSettings('', 'p.yaml'))).toMatchObject({ workers: 'auto', include: ['**'] });
  });

  it('looks for a model folder from where it lies', () => {
    const settings = unwrap(parseSettings('model: ./mo-hinh', path.join('thư mục', 'p.yaml')));
    expect(settings.model).toBe(path.resolve('thư mục', 'mo-hinh'));
    expect(unwrap(parseSettings('model: a/b', 'p.yaml')).model).toBe('a/b');
  });

  it.each([
    ['workers: nhiều', ['pipeline-wrong-value', 1, 'workers']],
    ['# ghi chú\nworkers: 4\nstages:\n  resolve: true\n  embed: có\n', ['pipeline-wrong-value', 5, 'stages.embed']],
    ['passages:\n  maxPieces: 8\n', ['pipeline-wrong-value', 2, 'passages.maxPieces']],
    ['workers: 4\nworker: 2\n', ['pipeline-unknown-key', 2, 'worker']],
    ['stages:\n  embed: true\n  ocr: true\n', ['pipeline-unknown-key', 3, 'stages.ocr']],
    ['include: "*.txt"\n', ['pipeline-wrong-value', 1, 'include']],
    ['include:\n  - "*.txt"\n  - 5\n', ['pipeline-wrong-value', 3, 'include']],
    ['stages:\n  embed: [true\n', ['pipeline-no-yaml', 3, undefined]],
    ['a: 1\na: 2\n', ['pipeline-no-yaml', 2, undefined]],
    ['- một\n- hai\n', ['pipeline-wrong-value', 1, '–']],
  ])('names line and key of a mistake: %j', (content, expected) => {
    expect(mistake(content)).toEqual(expected);
  });

  it('says which file is missing', async () => {
    expect(await readSettings('khong-co.yaml')).toMatchObject({
      failure: { reason: 'pipeline-unreadable', where: 'khong-co.yaml' },
    });
  });
});
