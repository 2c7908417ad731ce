import { describe, expect, it } from 'vitest';
import { readBytes } from './index.js';
import type { Reading } from './reader.js';

const original =
  'Thực hiện Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị\nĐề nghị các cơ sở báo cáo trước ngày 30/10.';

const read = (bytes: Uint8Array) => readBytes(bytes, { path: 'cong-van.txt' });

async function readingOf(bytes: Uint8Array): Promise<Reading> {
  const result = await read(bytes);
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('text reader', () => {
  it.each([
    ['UTF-8', Buffer.from(original)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${original}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${original}`, 'utf16le')],
    ['UTF-16 BE with a mark', swapped(Buffer.from(`\uFEFF${original}`, 'utf16le'))],
    ['UTF-16 LE without a mark', Buffer.from(original, 'utf16le')],
    ['UTF-16 BE without a mark', swapped(Buffer.from(original, 'utf16le'))],
  ])('reads %s', async (_, bytes) => {
    const { text, segments, warnings } = await readingOf(bytes);
    expect(text).toBe(original);
    expect(segments.map(({ start, end }) => text.slice(start, end))).toEqual(original.split('\n'));
    expect(warnings).toEqual([]);
  });

  it('leaves a decomposed text to normalising', async () => {
    expect((await readingOf(Buffer.from(original.normalize('NFD')))).text).toBe(original.normalize('NFD'));
  });

  it('reads the Windows code page, which writes tones as marks', async () => {
    // "Thực hiện Nghị quyết của Đảng ủy": ự = ý F2, ệ = ê F2, ị = i F2, ế = ê EC, ủ = u D2, Đ = D0, ả = a D2
    const bytes = latin1('Th\xFD\xF2c hi\xEA\xF2n Ngh\x69\xF2 quy\xEA\xECt cu\xD2a \xD0a\xD2ng u\xD2y');
    expect((await readingOf(bytes)).text.normalize('NFC')).toBe('Thực hiện Nghị quyết của Đảng ủy');
  });

  it('reads a text with a damaged letter and says so', async () => {
    const sound = Buffer.from(original.repeat(3));
    const { text, warnings } = await readingOf(Buffer.concat([sound, Buffer.from([0xc3])]));
    expect(text).toBe(`${original.repeat(3)}\uFFFD`);
    expect(warnings).toEqual([{ reason: 'replaced-characters', data: { count: 1 } }]);
  });

  it.each([
    // "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"
    [
      'TCVN3 (ABC)',
      'C\xE9ng h\xDFa x\xB7 h\xE9i ch\xF1 ngh\xDCa Vi\xD6t Nam, \xA7\xE9c l\xCBp - T\xF9 do - H\xB9nh ph\xF3c. Ngh\xB5n \xA9 \xAD\xAE',
    ],
    [
      'VNI',
      'Co\xE4ng ho\xF8a xa\xF5 ho\xE4i chu\xFB ngh\xF3a Vie\xE4t Nam, \xD1o\xE4c la\xE4p - T\xF6\xEF do - Ha\xEFnh phu\xF9c',
    ],
  ])('reads %s and says so', async (encoding, bytes) => {
    // Once as it was saved, once as UTF-8 by a program that took the signs for Western ones.
    for (const saved of [latin1(bytes), Buffer.from(bytes)]) {
      const { text, segments, warnings } = await readingOf(saved);
      expect(text).toMatch(/^Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc/);
      const confidence = segments[0]?.confidence;
      expect(confidence).toBeGreaterThan(0.85);
      expect(warnings).toEqual([{ reason: 'converted-encoding', data: { encoding, confidence } }]);
    }
  });

  it('refuses what is in no encoding that it knows', async () => {
    const japanese = Buffer.from('8ea98ec88cc58fea8b748db78cc28d7391', 'hex');
    const failure = { reason: 'unknown-encoding', where: 'cong-van.txt' };
    expect(await read(japanese)).toMatchObject({ ok: false, failure });
  });

  it('converts the part of a text that is in an old encoding', async () => {
    const part = latin1(
      'C\xE9ng h\xDFa x\xB7 h\xE9i ch\xF1 ngh\xDCa Vi\xD6t Nam, \xA7\xE9c l\xCBp. Ngh\xDE quy\xD5t \xAE\xA8ng k\xFD th\xF9c hi\xD6n',
    ).toString('latin1');
    const { text, segments, warnings } = await readingOf(Buffer.from(`${original}\n${part}`));
    const whole = `${original}\nCộng hòa xã hội chủ nghĩa Việt Nam, Độc lập. Nghị quyết đăng ký thực hiện`;
    expect(text).toBe(whole);
    expect(segments.map(({ start, end }) => text.slice(start, end))).toEqual(whole.split('\n'));
    expect(warnings).toMatchObject([{ reason: 'converted-encoding', data: { encoding: 'TCVN3 (ABC)' } }]);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t\u00A0\u200B\r\n', 'empty'],
    ['a program', 'MZ\u0000\u0003\u0000\u0000\u0004\u0000\u0000\u0000\u0001\u0002', 'binary'],
  ])('refuses %s', async (_, content, reason) => {
    expect(await read(Buffer.from(content))).toMatchObject({ ok: false, failure: { reason } });
  });
});
