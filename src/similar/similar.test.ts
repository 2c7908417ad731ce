import { describe, expect, it } from 'vitest';
import { memoryStore, paper, wordEmbedder } from '../../test/memoryStore.js';
import { SimilarAnswer } from '../records/answers.similar.js';
import { unwrap } from '../records/failure.js';
import { sameLocality } from './locality.js';
import { type SimilarInput, similar } from './similar.js';
import { spellingLikeness } from './spelling.js';

const cangLong = paper({
  id: 'a1',
  symbol: '120-BC/HU',
  issuer: 'Huyện ủy Càng Long',
  place: 'Càng Long',
  date: '2020-10-13',
  text: 'Mô hình “Thắp sáng đường quê” ở xã An Trường do Hội Nông dân vận động.\nMô hình “Tổ hợp tác trồng cam sành”.',
  initiatives: [
    {
      text: 'Mô hình “Thắp sáng đường quê”',
      name: 'Thắp sáng đường quê',
      locality: 'xã An Trường, huyện Càng Long',
      unit: 'Hội Nông dân',
    },
    { text: 'Mô hình “Tổ hợp tác trồng cam sành”', name: 'Tổ hợp tác trồng cam sành' },
  ],
});
const locNinh = paper({
  id: 'b2',
  symbol: '44-BC/HU',
  issuer: 'Huyện ủy Lộc Ninh',
  place: 'Lộc Ninh',
  date: '2021-03-01',
  text: 'Mô hình “Ánh sáng đường quê” được nhân dân hưởng ứng, thắp sáng 12 km đường.\nMô hình “Hũ gạo tình thương”.',
  initiatives: [
    { text: 'Mô hình “Ánh sáng đường quê”', name: 'Ánh sáng đường quê', unit: 'Đoàn Thanh niên' },
    { text: 'Mô hình “Hũ gạo tình thương”', name: 'Hũ gạo tình thương' },
  ],
});
const store = memoryStore([cangLong, locNinh]);

const ofCangLong: SimilarInput = {
  initiatives: cangLong.initiatives,
  documentId: 'a1',
  place: 'Càng Long',
  subject: null,
};

const ask = async (input: SimilarInput, withModel = true) =>
  SimilarAnswer.parse(unwrap(await similar(store, withModel ? wordEmbedder : null, input, { limit: 5 })));

describe('similar', () => {
  it('finds the same kind of model elsewhere, with unit, place and quote', async () => {
    const { models, limitations } = await ask(ofCangLong);
    expect(models[0]).toMatchObject({
      name: 'Ánh sáng đường quê',
      nearestTo: 'Thắp sáng đường quê',
      unit: 'Đoàn Thanh niên',
      locality: 'Lộc Ninh',
      document: { id: 'b2' },
      quote: { text: 'Mô hình “Ánh sáng đường quê”', page: 1 },
    });
    expect(limitations).toEqual([]);
  });

  it('never lists the own locality', async () => {
    const { models, documents } = await ask(ofCangLong);
    expect(models.map(({ document }) => document.id)).not.toContain('a1');
    expect(documents.map(({ document }) => document.id)).toEqual(['b2']);
  });

  it('leaves out what has nothing in common', async () => {
    const { models } = await ask(ofCangLong);
    expect(models.map(({ name }) => name)).toEqual(['Ánh sáng đường quê']);
  });

  it('takes a free text, of any locality', async () => {
    const { models } = await ask({ text: 'thắp sáng đường quê nông thôn' });
    expect(models.map(({ name }) => name).sort()).toEqual(['Thắp sáng đường quê', 'Ánh sáng đường quê']);
  });

  it('compares the spelling alone without a model, and says so', async () => {
    const { models, documents, limitations } = await ask(ofCangLong, false);
    expect(models[0]?.name).toBe('Ánh sáng đường quê');
    expect([documents, limitations]).toEqual([[], ['without-model']]);
  });

  it('needs something to compare', async () => {
    expect(await similar(store, null, { text: ' ' }, { limit: 5 })).toMatchObject({ ok: false });
  });
});

describe('spelling', () => {
  const texts = ['Tổ tự quản', 'tổ tự quản', 'ếch', 'Tổ an ninh tự quản', 'Tổ tự quản an ninh', 'Camera an ninh'];
  const likeness = spellingLikeness(texts);
  const of = (one: string, other: string) => likeness[texts.indexOf(one)]?.[texts.indexOf(other)] ?? Number.NaN;

  it('is 1 for one text, 0 for nothing in common', () => {
    expect(of('Tổ tự quản', 'tổ tự quản')).toBeCloseTo(1);
    expect(of('Tổ tự quản', 'ếch')).toBe(0);
  });

  it('prefers what shares the rare words', () => {
    expect(of('Tổ an ninh tự quản', 'Tổ tự quản an ninh')).toBeGreaterThan(of('Tổ an ninh tự quản', 'Camera an ninh'));
  });
});

describe('localities', () => {
  it.each([
    ['Ấp 5, xã An Trường, huyện Càng Long', 'huyện Càng Long', true],
    ['xã Tân Lập, huyện Đồng Phú', 'xã Tân Lập, huyện Bắc Tân Uyên', false],
    ['xã Tân Lập, huyện Đồng Phú', 'xã Tân Hưng, huyện Đồng Phú', true],
    ['Hớn Quản', 'huyện Hớn Quản', true],
    ['TP. Vinh', 'thành phố Vinh', true],
    ['Lộc Ninh', 'Phú Riềng', false],
  ])('%s, %s: %s', (one, other, same) => {
    expect(sameLocality(one, other)).toBe(same);
  });
});
