import { describe, expect, it } from 'vitest';
import { bundleOf, type Draft, newStore } from '../../test/storeBundle.js';
import { unwrap } from '../records/failure.js';
import { commit } from '../store/commit.js';
import { correct, openStore, verify } from '../store/index.js';
import { closeWriter, openWriter, useModel } from '../store/writer.js';
import { merge } from './merge.js';
import { sketchBytes, sketchOf } from './sketch.js';

const resolution: Draft = {
  path: 'nghi-quyet.txt',
  header: { symbol: '25-NQ/TW', issuer: 'Ban Chấp hành Trung ương', date: '2013-06-03' },
  paragraphs: [
    'Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận.',
    'Phát huy vai trò của Mặt trận.',
  ],
};
const plan: Draft = {
  path: 'ke-hoach.txt',
  header: { symbol: '45/KH-LĐLĐ', issuer: 'Liên đoàn Lao động huyện Hớn Quản', date: '2021-10-18' },
  paragraphs: ['Thực hiện Nghị quyết số 25-NQ/TW về công tác dân vận.', 'Báo cáo trước ngày 15/11/2021.'],
  cites: ['25-NQ/TW'],
  deadline: 'trước ngày 15/11/2021',
};
const report: Draft = { path: 'bao-cao.txt', paragraphs: ['Kết quả thực hiện công tác dân vận năm 2021.'] };

async function storeOf(drafts: readonly Draft[], model: string | null = 'tiny'): Promise<string> {
  const uri = await newStore();
  const writer = unwrap(await openWriter(uri, { create: true }));
  if (model !== null) unwrap(await useModel(writer, { id: model, dimension: 8 }));
  const bundles = drafts.map((draft) => bundleOf(model === null ? { ...draft, axis: null } : draft));
  unwrap(await commit(writer, bundles));
  await closeWriter(writer);
  return uri;
}

async function held(uri: string, draft: Draft) {
  const store = unwrap(await openStore(uri));
  const document = await store.document(bundleOf(draft).id);
  const passages = await store.passages(bundleOf(draft).id);
  store.close();
  return { document, passages };
}

const problemsOf = async (uri: string) => unwrap(await verify(uri)).problems;

describe('merge', () => {
  it('gives a store that holds what each held, and is sound', async () => {
    const [one, other, into] = [await storeOf([resolution]), await storeOf([plan, report]), await newStore()];
    const summary = unwrap(await merge([one, other], into));
    expect(summary.sources).toMatchObject([
      { store: one, documents: 1, added: 1, held: 0, left: 0 },
      { store: other, documents: 2, added: 2, held: 0, left: 0 },
    ]);
    expect(summary).toMatchObject({ documents: 3, passages: 5, interrupted: false });
    expect(await problemsOf(into)).toEqual([]);
    const [before, after] = [await held(other, plan), await held(into, plan)];
    expect(after.document).toEqual({ ...before.document, paths: after.document?.paths });
    expect(after.passages).toEqual(before.passages);
  });

  it('keeps a content that both hold once, with the paths of both', async () => {
    const one = await storeOf([resolution]);
    const other = await storeOf([{ ...resolution, path: 'luu/nq25.txt' }, plan]);
    const before = (await held(one, resolution)).document?.paths ?? [];
    expect(unwrap(await merge([other], one)).sources).toMatchObject([{ documents: 2, added: 1, held: 1 }]);
    const paths = (await held(one, resolution)).document?.paths ?? [];
    expect(paths).toHaveLength(2);
    expect(paths).toEqual(expect.arrayContaining([...before, expect.stringContaining('luu/nq25.txt')]));
    expect(await problemsOf(one)).toEqual([]);
  });

  it('changes nothing when it is run again', async () => {
    const [one, into] = [await storeOf([resolution, plan]), await storeOf([report])];
    unwrap(await merge([one], into));
    const first = await held(into, plan);
    expect(unwrap(await merge([one], into)).sources).toMatchObject([{ added: 0, held: 2, differing: 0, corrected: 0 }]);
    expect(await held(into, plan)).toEqual(first);
  });

  it('takes neither path nor document away where the same path names two contents', async () => {
    // Two stores in one folder, filled before and after the file was changed.
    const one = await storeOf([plan]);
    const other = `${one}-moi`;
    const writer = unwrap(await openWriter(other, { create: true }));
    const changed: Draft = { ...plan, paragraphs: [...plan.paragraphs, 'Sao y.'] };
    unwrap(await useModel(writer, { id: 'tiny', dimension: 8 }));
    unwrap(await commit(writer, [bundleOf(changed)]));
    await closeWriter(writer);
    expect(unwrap(await merge([other], one))).toMatchObject({ documents: 2 });
    expect((await held(one, plan)).document?.paths).toEqual(['ke-hoach.txt']);
    expect((await held(one, changed)).document?.paths).toEqual(['kho-moi/ke-hoach.txt']);
    expect(await problemsOf(one)).toEqual([]);
    expect(unwrap(await merge([other], one)).sources).toMatchObject([{ added: 0, held: 1 }]);
    expect((await held(one, changed)).document?.paths).toEqual(['kho-moi/ke-hoach.txt']);
  });

  it('gives vectors to what was held without, and keeps its own reading of the rest', async () => {
    const bare = await storeOf([plan, { ...report, fingerprint: 'cũ' }], null);
    const other = await storeOf([plan]);
    const reread = await storeOf([report], null);
    expect(unwrap(await merge([other, reread], bare)).sources).toMatchObject([
      { added: 0, completed: 1, held: 0 },
      { added: 0, completed: 0, held: 1, differing: 1 },
    ]);
    expect((await held(bare, plan)).passages.every(({ vector }) => vector !== null)).toBe(true);
    expect(await problemsOf(bare)).toEqual([]);
  });

  it('takes corrections over where the target has none of its own', async () => {
    const [one, into] = [await storeOf([plan, resolution]), await storeOf([plan])];
    const { id } = bundleOf(plan);
    unwrap(await correct(one, id, { date: '2021-10-19', subject: 'Về dân vận' }));
    unwrap(await correct(one, bundleOf(resolution).id, { issuer: 'Trung ương' }));
    unwrap(await correct(into, id, { date: '2021-10-20' }));
    expect(unwrap(await merge([one], into)).sources).toMatchObject([{ added: 1, held: 1, corrected: 2 }]);
    expect((await held(into, plan)).document?.header).toMatchObject({ date: '2021-10-20', subject: 'Về dân vận' });
    expect((await held(into, resolution)).document?.header.issuer).toBe('Trung ương');
    expect(await problemsOf(into)).toEqual([]);
  });

  it('names documents whose texts are nearly the same', async () => {
    const long = Array.from({ length: 60 }, (_, i) => `Điều ${i}: tổ dân vận số ${i} báo cáo kết quả tháng ${i % 12}.`);
    const sketched = async (paragraphs: string[], path: string): Promise<string> => {
      const uri = await newStore();
      const writer = unwrap(await openWriter(uri, { create: true }));
      const bundle = bundleOf({ paragraphs, path, axis: null });
      unwrap(await commit(writer, [{ ...bundle, sketch: sketchBytes(sketchOf(bundle.text)) }]));
      await closeWriter(writer);
      return uri;
    };
    const [one, other] = [await sketched(long, 'goc.txt'), await sketched([...long, 'Sao y.'], 'sao.txt')];
    const { nearDuplicates } = unwrap(await merge([other], one));
    expect(nearDuplicates).toMatchObject([{ path: expect.stringContaining('sao.txt'), nearPath: 'goc.txt' }]);
  });

  it('stops between documents when asked, and goes on with the next call', async () => {
    const [one, other, into] = [await storeOf([resolution]), await storeOf([plan]), await newStore()];
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    const first = unwrap(await merge([one, other], into, options));
    expect(first).toMatchObject({ interrupted: true, documents: 1, sources: [{ added: 1 }, { added: 0, left: 1 }] });
    expect(await problemsOf(into)).toEqual([]);
    expect(unwrap(await merge([one, other], into))).toMatchObject({ documents: 2, interrupted: false });
  });

  it('refuses vectors of two models, before anything is written', async () => {
    const [one, other, into] = [await storeOf([resolution]), await storeOf([plan], 'other'), await newStore()];
    expect(await merge([one, other], into)).toMatchObject({
      ok: false,
      failure: { reason: 'merge-models', where: other },
    });
    expect(await openStore(into)).toMatchObject({ ok: false, failure: { reason: 'store-missing' } });
    expect(await merge([other], one)).toMatchObject({ ok: false, failure: { reason: 'merge-models' } });
    expect(await problemsOf(one)).toEqual([]);
  });

  it('refuses a store merged into itself', async () => {
    const one = await storeOf([resolution]);
    expect(await merge([`${one}/`], one)).toMatchObject({ ok: false, failure: { reason: 'merge-into-itself' } });
  });
});
