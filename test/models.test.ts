/** `cancu models` and `cancu similar` on the sample corpus, as a user asks them: records, totals over the mergers, formats, pages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ModelsAnswer } from '../src/records/answers.models.js';
import { SimilarAnswer } from '../src/records/answers.similar.js';
import { chromium, openPage } from './chromium.js';
import { corpusStore } from './corpusStore.js';
import { cancu, temporaryFolder } from './support.js';

const { uri, ask, textOf } = corpusStore();
const folder = temporaryFolder();

const run = (...args: readonly string[]): string => {
  const { code, out, err } = cancu([...args, '--store', uri]);
  expect(code, err).toBe(0);
  return out;
};

describe('cancu models', () => {
  it('lists every model once, with its place of before and of today', () => {
    const { models, groups, totals } = ask(ModelsAnswer, ['models']);
    expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
    expect(groups.flatMap((group) => group.models).sort()).toEqual(models.map(({ id }) => id).sort());
    expect(totals.reports).toBe(63);
    expect(totals.models).toBe(models.length);
    const lamps = models.filter(({ name }) => name === 'Ánh sáng an ninh');
    expect(lamps).toHaveLength(1);
    // The report, the letter of the commune and the article tell of the same lamps.
    expect(lamps[0]).toMatchObject({
      place: {
        before: { commune: 'xã Mỹ Đông', district: 'huyện Tháp Mười', province: 'Đồng Tháp' },
        now: { communes: ['xã Mỹ Quí'], province: 'Đồng Tháp' },
        precision: 'commune',
      },
    });
    expect(lamps[0]?.alsoIn.length).toBe(2);
  });

  it('quotes figures and names where they stand', async () => {
    const { models } = ask(ModelsAnswer, ['models']);
    for (const { figures, quote, document } of models.slice(0, 20)) {
      const text = await textOf(document.id, '');
      for (const { span, text: words } of [...figures, quote]) expect(text.slice(span.start, span.end)).toBe(words);
    }
  });

  it('has totals that add up', () => {
    const { models, totals } = ask(ModelsAnswer, ['models']);
    const sum = (parts: readonly { readonly models: number }[]): number =>
      parts.reduce((all, part) => all + part.models, 0);
    for (const parts of [totals.provinces, totals.years, totals.fields]) expect(sum(parts)).toBe(models.length);
    for (const { models: inside, before, years } of totals.provinces)
      expect([sum(before), sum(years)]).toEqual([inside, inside]);
  });

  it('keeps numbers that papers report apart', () => {
    const { reported, totals } = ask(ModelsAnswer, ['models']);
    expect(reported.length).toBeGreaterThan(10);
    expect(reported.some(({ value }) => value > totals.models)).toBe(true);
  });

  it('puts one kind under one heading whatever the names', () => {
    const { groups, models } = ask(ModelsAnswer, ['models']);
    const names = groups.map((group) => group.models.map((id) => models.find((one) => one.id === id)?.name ?? ''));
    const together = (one: string, other: string): boolean =>
      names.some((group) => group.includes(one) && group.includes(other));
    expect(together('Đám cưới gọn, đám tang ngắn', 'Tang lễ hai ngày')).toBe(true);
    expect(together('Thanh niên chở giấy về ấp', 'Trả kết quả tại nhà cho người cao tuổi, người khuyết tật')).toBe(
      true,
    );
    expect(together('Ánh sáng an ninh', 'Ánh sáng tri thức')).toBe(false);
  });

  it('keeps to field, year and place, old or new', () => {
    const { models } = ask(ModelsAnswer, ['models', '--field', 'economy', '--year', '2020-2021']);
    expect(models.length).toBeGreaterThan(2);
    for (const { field, year } of models) expect([field, year === 2020 || year === 2021]).toEqual(['economy', true]);
    const there = ask(ModelsAnswer, ['models', '--locality', 'huyện Thanh Sơn']).models;
    expect(there.length).toBeGreaterThan(5);
    const elsewhere = ask(ModelsAnswer, ['models', '--exclude-locality', 'Phú Thọ']).models;
    expect(elsewhere.filter(({ place }) => place.now.province === 'Phú Thọ')).toEqual([]);
  });

  it('writes a map, a table of cells and a page', () => {
    const map: unknown = JSON.parse(run('models', '--format', 'geojson'));
    expect(map).toMatchObject({ type: 'FeatureCollection' });
    const features = (
      map as {
        features: { geometry: { coordinates: [number, number] } | null; properties: { precision: string | null } }[];
      }
    ).features;
    for (const { geometry, properties } of features) {
      expect(geometry === null).toBe(properties.precision === null);
      if (geometry === null) continue;
      const [longitude, latitude] = geometry.coordinates;
      expect(longitude > 102 && longitude < 115 && latitude > 8 && latitude < 24).toBe(true);
    }
    const lines = run('models', '--format', 'csv').trimEnd().split('\n');
    expect(lines).toHaveLength(features.length + 1);
    expect(lines[0]).toMatch(/^id,kind,name,does,/);
    for (const line of lines) expect(line).not.toMatch(/(?:^|,)"?[=+@-]/);
  });

  it('says what is wrong', () => {
    const wrong = (...args: readonly string[]) => cancu([...args, '--store', uri, '--lang', 'en']);
    expect(wrong('models', '--year', '20')).toMatchObject({ code: 2, err: expect.stringContaining('2018-2021') });
    expect(wrong('models', '--field', 'sport')).toMatchObject({ code: 2, err: expect.stringContaining('economy') });
    const empty = `${folder}/empty`;
    writeFileSync(join(folder, 'no-models.txt'), 'Kế hoạch công tác quý I của cơ quan.');
    cancu(['ingest', join(folder, 'no-models.txt'), '--store', empty]);
    expect(cancu(['models', '--store', empty, '--lang', 'en'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds no models'),
    });
  });
});

describe('cancu similar', () => {
  it('takes one model by its id', () => {
    const { models } = ask(ModelsAnswer, ['models']);
    const one = models.find(({ name }) => name === 'Heo đất khuyến học');
    const answer = ask(SimilarAnswer, ['similar', one?.id ?? '']);
    expect(answer.asked).toEqual(['Heo đất khuyến học']);
    expect(answer.models.slice(0, 5).map(({ name }) => name)).toContain('Lợn đất tình thương');
    expect(answer.models.filter(({ place }) => place.before?.commune === 'xã Hành Thiện')).toEqual([]);
    // A body of the district leaves out all its communes.
    const district = ask(SimilarAnswer, ['similar', '09/KH-LĐLĐ']).models;
    expect(district.filter(({ place }) => place.before?.district === 'huyện Nghĩa Hành')).toEqual([]);
  });

  it('asks many at once, a line each', () => {
    const file = join(folder, 'questions.jsonl');
    writeFileSync(
      file,
      '{"text": "lắp camera ở xóm"}\n{"name": "Heo đất", "description": "bỏ tiền tiết kiệm giúp học sinh nghèo"}\n',
    );
    const lines = run('similar', file, '09/KH-LĐLĐ', '--json').trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(SimilarAnswer.parse(JSON.parse(line)).models.length).toBeGreaterThan(0);
    writeFileSync(file, '{"question": 1}\n');
    expect(cancu(['similar', file, '--store', uri])).toMatchObject({ code: 2, err: expect.stringContaining(':1') });
  });

  it('leaves out a place, a field, a year', () => {
    const question = 'lắp đèn thắp sáng đường thôn xóm';
    const all = ask(SimilarAnswer, ['similar', question]).models;
    expect(all.some(({ place }) => place.now.province === 'Đồng Tháp')).toBe(true);
    const { models } = ask(SimilarAnswer, ['similar', question, '--exclude-locality', 'tỉnh Đồng Tháp']);
    expect(models.filter(({ place }) => place.now.province === 'Đồng Tháp')).toEqual([]);
  });

  it.each(['chợ', 'street lamps for villages', '道路照明'])('answers "%s" without noise or failure', (question) => {
    expect(ask(SimilarAnswer, ['similar', question]).models.length).toBeLessThanOrEqual(10);
  });

  it.each(['ffff#1', 'khong-co.docx'])('says that there is no %s', (name) => {
    const { code, err } = cancu(['similar', name, '--store', uri, '--lang', 'en']);
    expect([code, err]).toEqual([2, expect.stringContaining(name)]);
  });
});

describe.skipIf(chromium === null)('the pages in headless Chromium', () => {
  it.each([
    ['models', ['models', '--format', 'html', '--lang', 'vi']],
    ['similar', ['similar', 'lắp camera an ninh ở xóm', '--format', 'html', '--lang', 'en']],
  ])('%s: quiet, alone, with its tables', async (name, args) => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, run(...args));
    const page = await openPage(file);
    expect([page.complaints, page.requests]).toEqual([[], []]);
    expect(await page.evaluate('document.querySelectorAll("table").length')).toBeGreaterThan(1);
    await page.screenshot(process.env['KEEP_SCREENSHOTS'] && join(process.env['KEEP_SCREENSHOTS'], `${name}.png`));
    await page.close();
  });
});
