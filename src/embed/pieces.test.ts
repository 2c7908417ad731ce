import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asset } from '../assets.js';
import { FailureError } from '../records/failure.js';
import { openPieceCounter } from './pieces.js';

const folder = asset('models/vi-admin-e5-small');
const json = (name: string): object => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const tokenizer = new Tokenizer(json('tokenizer.json'), json('tokenizer_config.json'));
const whole = (text: string): number => tokenizer.encode(text, { add_special_tokens: false }).ids.length;
const countPieces = await openPieceCounter(folder);

test.each([
  'Thực hiện Quyết định số 290-QĐ/TW, ngày 25/02/2010 của Bộ Chính trị khóa X.',
  '- Số mô hình: 3.977 (kinh tế 1.254;\tvăn hóa – xã hội 1.880)…\n\n“Dân vận khéo”',
  'Ｆｕｌｌ ｗｉｄｔｈ ﬁ ㎢ ½ ¨ <s> </s> <mask> 漢字 Ελλ',
  '',
])('counting word by word gives what the tokenizer gives for the whole: %j', (text) => {
  expect(countPieces(text)).toBe(whole(text));
});

test('so it does for any words', () => {
  const word = fc.oneof(
    fc.constantFrom('công', 'tác', '25-NQ/TW', '\u0301a', '“', 'X'),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const text = words.join(' ');
      expect(countPieces(text)).toBe(whole(text));
    }),
  );
});

test('a folder without a tokenizer is a failure that names it', async () => {
  const error = await openPieceCounter(asset('models')).catch((thrown: unknown) => thrown);
  expect(error instanceof FailureError && error.failure).toMatchObject({
    reason: 'model-broken',
    where: asset('models'),
  });
});
