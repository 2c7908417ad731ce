/** A store of many papers that a plan of the sample corpus may derive from: texts of the corpus again and again, each vector moved at random. */
import { commit } from '../dist/store/commit.js';
import { closeWriter, openWriter, useModel } from '../dist/store/writer.js';
import { plainBundle } from './bundle.mjs';
import { generator } from './seeded.mjs';

const PASSAGES_OF_ONE = 10;
const BATCH = 200;
const ISSUERS = [
  'Thủ tướng Chính phủ',
  'Ban Bí thư',
  'Ủy ban nhân dân tỉnh Quảng Ngãi',
  'Liên đoàn Lao động tỉnh Quảng Ngãi',
];
/** Length of the random vector that is added to a unit vector. */
const NOISE = 0.6;

/** Makes it in a folder that does not exist yet; returns what it holds. */
export async function makeDeriveStore(folder, corpus, { passages, model }) {
  const random = generator(1);
  const drawn = [];
  for (const { id } of await corpus.documents()) drawn.push(...(await corpus.passages(id)));
  const writer = granted(await openWriter(folder, { create: true }));
  granted(await useModel(writer, model));
  const documents = Math.ceil(passages / PASSAGES_OF_ONE);
  for (let start = 0; start < documents; start += BATCH) {
    const bundles = [];
    for (let n = start; n < Math.min(start + BATCH, documents); n++) bundles.push(paper(n, drawn, random));
    granted(await commit(writer, bundles));
  }
  await closeWriter(writer);
  return { documents, passages: documents * PASSAGES_OF_ONE };
}

function granted(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function paper(n, drawn, random) {
  let text = '';
  const passages = [];
  const vectors = [];
  for (let ordinal = 0; ordinal < PASSAGES_OF_ONE; ordinal++) {
    const { passage, vector } = drawn[Math.floor(random() * drawn.length)];
    const start = text.length;
    text += `${passage.text}\n`;
    passages.push({
      ordinal,
      span: { start, end: start + passage.text.length },
      text: passage.text,
      headings: [],
      page: 1,
    });
    vectors.push(moved(vector, random));
  }
  const year = 2000 + (n % 22);
  const issuer = ISSUERS[n % ISSUERS.length];
  return plainBundle(text, {
    header: {
      issuer,
      symbol: `${n}-CT`,
      type: { code: 'CT', name: 'Chỉ thị' },
      date: `${year}-03-01`,
      place: null,
      subject: null,
    },
    path: `${n}.txt`,
    passages,
    vectors,
  });
}

function moved(vector, random) {
  const noise = Float32Array.from(vector, () => random() - 0.5);
  const length = Math.hypot(...noise);
  const sum = vector.map((value, i) => value + (noise[i] * NOISE) / length);
  const whole = Math.hypot(...sum);
  return sum.map((value) => value / whole);
}
