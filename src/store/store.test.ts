import { mkdir, readdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleOf, newStore, vectorTo } from '../../test/storeBundle.js';
import { unwrap } from '../records/failure.js';
import { commit } from './commit.js';
import { connectStore } from './connect.js';
import { correct, openStore, remove, verify } from './index.js';
import { lockFolder } from './lock.js';
import { writeMeta } from './meta.js';
import { rebuildVectors } from './rebuild.js';
import type { DocumentBundle } from './store.js';
import { abandonWriter, closeWriter, openWriter, useModel } from './writer.js';

const model = { id: 'tiny', dimension: 8 };

const resolution = bundleOf({
  path: 'nghi-quyet.txt',
  header: {
    symbol: '25-NQ/TW',
    issuer: 'Ban Chấp hành Trung ương',
    type: { code: 'NQ', name: 'Nghị quyết' },
    date: '2013-06-03',
  },
  paragraphs: [
    'Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận.',
    'Phát huy vai trò của Mặt trận.',
  ],
  axis: 0,
});
const plan = bundleOf({
  path: 'ke-hoach.txt',
  header: {
    symbol: '45/KH-LĐLĐ',
    issuer: 'Liên đoàn Lao động huyện Hớn Quản',
    type: { code: 'KH', name: 'Kế hoạch' },
    date: '2021-10',
  },
  paragraphs: [
    'Thực hiện Nghị quyết số 25-NQ/TW về công tác dân vận trong công nhân, viên chức.',
    'Mô hình dân vận khéo.',
    'Báo cáo trước ngày 15/11/2021.',
  ],
  cites: ['25-NQ/TW'],
  deadline: 'trước ngày 15/11/2021',
  model: 'Mô hình dân vận khéo',
  axis: 3,
});

async function filled(bundles: readonly DocumentBundle[], uri?: string): Promise<string> {
  const at = uri ?? (await newStore());
  const writer = unwrap(await openWriter(at, { create: true }));
  if (bundles.some((bundle) => bundle.vectors !== null)) unwrap(await useModel(writer, model));
  unwrap(await commit(writer, bundles));
  await closeWriter(writer);
  return at;
}

const problemsOf = async (uri: string) => unwrap(await verify(uri)).problems;

describe('a store', () => {
  it('gives back what was put in', async () => {
    const uri = await filled([plan, resolution]);
    const store = unwrap(await openStore(uri));
    expect(await store.meta()).toEqual({
      schemaVersion: 1,
      model,
      documents: 2,
      passages: 5,
      citations: 1,
      initiatives: 1,
      deadlines: 1,
    });
    const { passages, vectors, fingerprint, sketch, ...whole } = plan;
    expect(await store.document(plan.id)).toEqual({ ...whole, corrected: [] });
    const stored = await store.passages(plan.id);
    expect(stored.map(({ passage }) => passage)).toEqual(passages.map((one) => ({ ...one, documentId: plan.id })));
    expect(stored.map(({ vector }) => vector)).toEqual(vectors);
    expect(await store.citations({ symbols: ['25 - NQ/T.Ư'] })).toMatchObject([{ documentId: plan.id, page: 1 }]);
    expect(await store.document('000000000000')).toBeNull();
    expect(await problemsOf(uri)).toEqual([]);
    store.close();
  });

  it('finds documents by id, symbol and path', async () => {
    const store = unwrap(await openStore(await filled([plan, resolution])));
    const ids = async (name: string) => (await store.find(name)).map(({ id }) => id);
    expect(await ids(plan.id)).toEqual([plan.id]);
    expect(await ids(plan.id.slice(0, 4))).toEqual([plan.id]);
    expect(await ids('số 25-NQ/TW')).toEqual([]);
    expect(await ids('25-nq/tw')).toEqual([resolution.id]);
    expect(await ids('ke-hoach.txt')).toEqual([plan.id]);
    expect(await ids("'; DROP TABLE documents; --")).toEqual([]);
    store.close();
  });

  it('filters by type, issuer and date, folded', async () => {
    const store = unwrap(await openStore(await filled([plan, resolution])));
    const ids = async (filter: Parameters<typeof store.documents>[0]) =>
      (await store.documents(filter)).map(({ id }) => id);
    expect(await ids({ type: 'kế hoạch' })).toEqual([plan.id]);
    expect(await ids({ type: 'nq' })).toEqual([resolution.id]);
    expect(await ids({ issuer: 'lien doan lao dong' })).toEqual([plan.id]);
    expect(await ids({ symbol: 'KH-LĐLĐ' })).toEqual([plan.id]);
    expect(await ids({ to: '2013-06-02' })).toEqual([]);
    expect(await ids({ to: '2013-06-03' })).toEqual([resolution.id]);
    expect(await ids({ from: '2021-10-31' })).toEqual([plan.id]);
    expect(await ids({ from: '2021-11-01' })).toEqual([]);
    store.close();
  });

  it('searches syllables, folded syllables and pairs that stay whole', async () => {
    const store = unwrap(await openStore(await filled([plan, resolution])));
    const texts = async (...query: Parameters<typeof store.searchText>) =>
      (await store.searchText(...query)).map(({ passage }) => passage.text);
    expect(await texts('text', 'DÂN VẬN KHÉO', 1)).toEqual(['Mô hình dân vận khéo.']);
    expect(await texts('text', 'dan van', 9)).toEqual([]);
    expect(await texts('folded', 'dan van kheo', 1)).toEqual(['Mô hình dân vận khéo.']);
    expect(await texts('pairs', 'vận khéo', 9)).toEqual(['Mô hình dân vận khéo.']);
    // The syllables stand there, but not side by side.
    expect(await texts('pairs', 'khéo dân', 9)).toEqual([]);
    expect(await texts('pairs', 'vận', 9)).toEqual([]);
    expect(await texts('text', 'dân vận', 9, { type: 'NQ' })).toHaveLength(1);
    expect(await texts('text', '', 9)).toEqual([]);
    store.close();
  });

  it('searches vectors by cosine', async () => {
    const store = unwrap(await openStore(await filled([plan, resolution])));
    const [best, second] = await store.searchVector(vectorTo(3), 2);
    expect(best?.passage).toMatchObject({ documentId: plan.id, ordinal: 0 });
    expect(best?.score).toBeCloseTo(1, 5);
    expect(best?.vector).toEqual(vectorTo(3));
    expect(best?.document.header.symbol).toBe('45/KH-LĐLĐ');
    expect(second?.score).toBeLessThan(best?.score ?? 0);
    expect(await store.passageMean()).toBeNull();
    store.close();
  });

  it('holds documents without vectors beside such with', async () => {
    const bare = bundleOf({ paragraphs: ['Không có véc-tơ.'], axis: null });
    const uri = await filled([bare]);
    expect(await problemsOf(uri)).toEqual([]);
    await filled([plan], uri);
    const store = unwrap(await openStore(uri));
    expect((await store.searchVector(vectorTo(0), 10)).map(({ document }) => document.id)).toEqual([
      plan.id,
      plan.id,
      plan.id,
    ]);
    expect((await store.passages(bare.id))[0]?.vector).toBeNull();
    store.close();
    expect(await problemsOf(uri)).toEqual([]);
  });
});

describe('what changes', () => {
  it('replaces a document whose file has another content', async () => {
    const uri = await filled([resolution, plan]);
    const later = bundleOf({ path: 'ke-hoach.txt', paragraphs: ['Bản sửa đổi của kế hoạch.'], axis: 5 });
    await filled([later], uri);
    const store = unwrap(await openStore(uri));
    expect((await store.documents()).map(({ id }) => id)).toEqual([later.id, resolution.id].sort());
    expect(await store.citations()).toEqual([]);
    store.close();
    expect(await problemsOf(uri)).toEqual([]);
  });

  it('replaces a document that is read in another way', async () => {
    const uri = await filled([plan]);
    await filled([{ ...plan, citations: [], fingerprint: 'mới' }], uri);
    const store = unwrap(await openStore(uri));
    expect(await store.documents()).toHaveLength(1);
    expect(await store.citations()).toEqual([]);
    store.close();
    expect(await problemsOf(uri)).toEqual([]);
  });

  it('keeps one document for two paths, and lets a path go where its file changes', async () => {
    const uri = await filled([plan, resolution]);
    await filled([{ ...plan, paths: ['ban-sao.txt'] }], uri);
    const paths = async (id: string) => {
      const store = unwrap(await openStore(uri));
      const document = await store.document(id);
      store.close();
      return document?.paths;
    };
    expect(await paths(plan.id)).toEqual(['ban-sao.txt', 'ke-hoach.txt']);
    await filled([{ ...resolution, paths: ['ke-hoach.txt'] }], uri);
    expect(await paths(plan.id)).toEqual(['ban-sao.txt']);
    expect(await paths(resolution.id)).toEqual(['ke-hoach.txt', 'nghi-quyet.txt']);
    expect(await problemsOf(uri)).toEqual([]);
  });

  it('swaps two files in one batch', async () => {
    const uri = await filled([plan, resolution]);
    await filled(
      [
        { ...plan, paths: ['nghi-quyet.txt'], fingerprint: 'mới' },
        { ...resolution, paths: ['ke-hoach.txt'], fingerprint: 'mới' },
      ],
      uri,
    );
    const store = unwrap(await openStore(uri));
    expect((await store.document(plan.id))?.paths).toEqual(['nghi-quyet.txt']);
    expect((await store.document(resolution.id))?.paths).toEqual(['ke-hoach.txt']);
    store.close();
    expect(await problemsOf(uri)).toEqual([]);
  });

  it('removes a document with all that hangs on it', async () => {
    const uri = await filled([plan, resolution]);
    unwrap(await remove(uri, plan.id));
    const store = unwrap(await openStore(uri));
    expect(await store.meta()).toMatchObject({ documents: 1, passages: 2, citations: 0 });
    store.close();
    expect(await remove(uri, plan.id)).toMatchObject({ ok: false, failure: { reason: 'no-such-id' } });
    expect(await problemsOf(uri)).toEqual([]);
  });

  it('keeps a correction when the document is read anew and when its file changes', async () => {
    const uri = await filled([plan]);
    unwrap(await correct(uri, plan.id, { symbol: '54/KH-LĐLĐ', date: '2021-10-18', type: 'báo cáo' }));
    const header = async (name: string) => {
      const store = unwrap(await openStore(uri));
      const [document] = await store.find(name);
      store.close();
      return document;
    };
    const corrected = { symbol: '54/KH-LĐLĐ', date: '2021-10-18', type: { code: 'BC', name: 'Báo cáo' } };
    expect(await header('54/KH-LĐLĐ')).toMatchObject({ header: corrected, corrected: ['date', 'symbol', 'type'] });
    expect(await header('45/KH-LĐLĐ')).toBeUndefined();
    await filled([{ ...plan, fingerprint: 'mới' }], uri);
    expect(await header('ke-hoach.txt')).toMatchObject({ header: corrected });
    await filled([bundleOf({ path: 'ke-hoach.txt', paragraphs: ['Bản khác của cùng tệp.'] })], uri);
    expect(await header('ke-hoach.txt')).toMatchObject({ header: corrected });
    await filled([{ ...plan, paths: ['noi-khac.txt'] }], uri);
    expect(await header('noi-khac.txt')).toMatchObject({ header: corrected });
    expect(await problemsOf(uri)).toEqual([]);
    unwrap(await correct(uri, plan.id, { symbol: '', date: '', type: '' }));
    expect(await header('45/KH-LĐLĐ')).toMatchObject({ id: plan.id, corrected: [] });
  });

  it('refuses a correction that is no date or no kind of document', async () => {
    const uri = await filled([plan]);
    expect(await correct(uri, plan.id, { date: '2021-02-30' })).toMatchObject({ failure: { reason: 'bad-date' } });
    expect(await correct(uri, plan.id, { type: 'bài thơ' })).toMatchObject({ failure: { reason: 'bad-type' } });
  });
});

describe('a writer that was cut off', () => {
  it('leaves nothing that a reader sees, and the next writer sweeps it', async () => {
    const uri = await filled([resolution]);
    const writer = unwrap(await openWriter(uri));
    unwrap(await useModel(writer, model));
    const stop = new Error('cut off');
    const steps = commit(writer, [plan], (step) => {
      if (step === 'children') throw stop;
    });
    await expect(steps).rejects.toBe(stop);
    await abandonWriter(writer);

    const store = unwrap(await openStore(uri));
    expect((await store.documents()).map(({ id }) => id)).toEqual([resolution.id]);
    expect(await store.citations()).toEqual([]);
    expect(await store.searchText('text', 'dân vận khéo', 1)).toHaveLength(1);
    expect((await store.searchText('text', 'khéo', 5)).length).toBe(0);
    expect((await store.searchVector(vectorTo(3), 1))[0]?.document.id).toBe(resolution.id);
    store.close();
    const kinds = (await problemsOf(uri)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['unfinished-write', 'row-without-document']));

    await filled([], uri);
    expect(await problemsOf(uri)).toEqual([]);
  });

  it('begins a store again that was killed while it was made', async () => {
    const uri = await newStore();
    await mkdir(path.join(uri, 'documents.lance'), { recursive: true });
    expect(await openStore(uri)).toMatchObject({ failure: { reason: 'store-missing' } });
    await filled([plan], uri);
    expect(await problemsOf(uri)).toEqual([]);
  });
});

describe('what is no store, or not ours', () => {
  const reasonOf = async (uri: string) => {
    const opened = await openStore(uri);
    return opened.ok ? null : opened.failure.reason;
  };

  it('says so, and leaves it alone', async () => {
    const uri = await newStore();
    expect(await reasonOf(uri)).toBe('store-missing');
    await mkdir(uri, { recursive: true });
    expect(await reasonOf(uri)).toBe('store-missing');
    await writeFile(path.join(uri, 'thu.txt'), 'thư');
    expect(await reasonOf(uri)).toBe('store-foreign');
    expect(await openWriter(uri, { create: true })).toMatchObject({ failure: { reason: 'store-foreign' } });
    expect(await readdir(uri)).toEqual(['thu.txt']);
    expect(await reasonOf(path.join(uri, 'thu.txt'))).toBe('store-foreign');
  });

  it('tells a newer and an older schema', async () => {
    const uri = await filled([plan]);
    for (const [schemaVersion, reason] of [
      [2, 'store-newer'],
      [0, 'store-foreign'],
    ] as const) {
      const { meta, db } = unwrap(await connectStore(uri));
      await writeMeta(meta, { schemaVersion });
      db.close();
      expect(await reasonOf(uri)).toBe(reason);
    }
  });

  it('tells another model', async () => {
    const uri = await filled([plan]);
    expect(await openStore(uri, { model: 'large' })).toMatchObject({
      failure: { reason: 'store-model', data: { stored: 'tiny', asked: 'large' } },
    });
    const writer = unwrap(await openWriter(uri));
    expect(await useModel(writer, { id: 'large', dimension: 16 })).toMatchObject({
      failure: { reason: 'store-model' },
    });
    await closeWriter(writer);
  });
});

describe('many passages', () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    bundleOf({
      path: `bao-cao-${i}.txt`,
      paragraphs: Array.from({ length: 40 }, (_, k) => `Báo cáo ${i}, mục ${k}: tổ tự quản số ${i * 40 + k}.`),
      axis: i,
    }),
  );

  it('have a mean that does not depend on how they came', async () => {
    const mean = async (uri: string) => {
      const store = unwrap(await openStore(uri));
      const found = await store.passageMean();
      store.close();
      return found;
    };
    const straight = await mean(await filled(many));
    expect(straight).toHaveLength(8);
    const vectors = many.flatMap((bundle) => bundle.vectors ?? []);
    for (const [i, component] of (straight ?? []).entries()) {
      const sum = vectors.reduce((total, vector) => total + (vector[i] ?? 0), 0);
      expect(component).toBeCloseTo(sum / vectors.length, 5);
    }
    const uri = await filled([
      plan,
      ...many.slice(15).map((one) => ({ ...one, fingerprint: 'cũ', vectors: one.vectors?.toReversed() ?? null })),
    ]);
    await filled(many, uri);
    unwrap(await remove(uri, plan.id));
    expect(await mean(uri)).toEqual(straight);
    expect(await problemsOf(uri)).toEqual([]);
  });

  it('are found by an index of vectors as without one', async () => {
    const uri = await newStore();
    const writer = unwrap(await openWriter(uri, { create: true, vectorIndexFrom: 500 }));
    unwrap(await useModel(writer, model));
    unwrap(await commit(writer, many));
    await closeWriter(writer);
    const { db } = unwrap(await connectStore(uri));
    const indices = await (await db.openTable('passages')).listIndices();
    expect(indices.map(({ columns }) => columns[0]).sort()).toEqual(['folded', 'pairs', 'text', 'vector']);
    db.close();
    const store = unwrap(await openStore(uri));
    const [best] = await store.searchVector(vectorTo(5), 3);
    expect(best?.score).toBeCloseTo(1, 4);
    const within = await store.searchVector(vectorTo(5), 3, { ids: [many[2]?.id ?? ''] });
    expect(new Set(within.map(({ document }) => document.id))).toEqual(new Set([many[2]?.id]));
    expect(await problemsOf(uri)).toEqual([]);
    store.close();
  });
});

describe('the lock', () => {
  it('stops a second writer with the name of the first', async () => {
    const uri = await filled([plan]);
    const first = unwrap(await openWriter(uri));
    const second = await openWriter(uri);
    expect(second).toMatchObject({ failure: { reason: 'store-locked', data: { pid: process.pid } } });
    const third = openWriter(uri, { wait: true });
    await closeWriter(first);
    await closeWriter(unwrap(await third));
    expect(await readdir(uri)).not.toContain('cancu.lock');
  });

  it('stops waiting when asked to', async () => {
    const uri = await filled([plan]);
    const first = unwrap(await openWriter(uri));
    const waiting = await openWriter(uri, { wait: true, signal: AbortSignal.abort() });
    expect(waiting).toMatchObject({ failure: { reason: 'interrupted' } });
    await closeWriter(first);
  });

  it.each([
    ['of a process that is gone', { pid: 2 ** 30, host: os.hostname() }],
    ['from before the machine started', { pid: process.pid, host: os.hostname(), old: true }],
  ])('takes over a lock %s', async (_, { pid, host, ...rest }) => {
    const uri = await newStore();
    await mkdir(uri, { recursive: true });
    const started = 'old' in rest ? '2001-01-01T00:00:00.000Z' : new Date().toISOString();
    await writeFile(path.join(uri, 'cancu.lock'), JSON.stringify({ pid, host, token: 'x', started }));
    const lock = unwrap(await lockFolder(uri));
    expect(await lock.held()).toBe(true);
    await lock.release();
    expect(await readdir(uri)).toEqual([]);
  });

  it('believes a lock of another machine', async () => {
    const uri = await newStore();
    await mkdir(uri, { recursive: true });
    const holder = { pid: 2 ** 30, host: 'may-khac', token: 'x', started: new Date().toISOString() };
    await writeFile(path.join(uri, 'cancu.lock'), JSON.stringify(holder));
    expect(await lockFolder(uri)).toMatchObject({ failure: { data: { host: 'may-khac' } } });
  });
});

describe('another model', () => {
  const large = { id: 'large', dimension: 4 };
  const vectorsOf = async (passages: readonly unknown[]) => passages.map(() => Float32Array.of(0, 1, 0, 0));

  it('takes the place of the first in one step', async () => {
    const bare = bundleOf({ paragraphs: ['Không có véc-tơ.'], axis: null });
    const uri = await filled([plan, resolution, bare]);
    expect(unwrap(await rebuildVectors(uri, large, vectorsOf))).toEqual({ passages: 6 });
    const store = unwrap(await openStore(uri, { model: 'large' }));
    expect(await store.meta()).toMatchObject({ model: large, documents: 3, passages: 6 });
    expect(await store.searchVector(Float32Array.of(0, 1, 0, 0), 9)).toHaveLength(6);
    expect(await store.searchText('pairs', 'vận khéo', 9)).toHaveLength(1);
    store.close();
    expect(await problemsOf(uri)).toEqual([]);
    expect((await readdir(uri)).filter((name) => name.startsWith('passages'))).toEqual(['passages_2.lance']);
  });

  it('goes on where a first try stopped', async () => {
    const uri = await filled([plan, resolution]);
    const failing = rebuildVectors(uri, large, () => Promise.reject(new Error('cut off')));
    await expect(failing).rejects.toThrow('cut off');
    const store = unwrap(await openStore(uri, { model: 'tiny' }));
    expect(await store.searchVector(vectorTo(3), 1)).toHaveLength(1);
    store.close();
    expect(unwrap(await rebuildVectors(uri, large, vectorsOf))).toEqual({ passages: 5 });
    expect(await problemsOf(uri)).toEqual([]);
  });
});
