import { Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { styled } from '../view/screen.js';
import { printer } from './io.js';

/** What a stream gets of a text. */
async function written(text: string, isTTY: boolean): Promise<string> {
  let got = '';
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      got += String(chunk);
      done();
    },
  });
  await printer(Object.assign(stream, { isTTY }))(text);
  return got;
}

const HOSTILE = [
  ['a window title', '\u001B]0;gõ lại\u0007'],
  ['a clipboard', '\u001B]52;c;cm0gLXJmIH4=\u0007'],
  ['a cleared screen', '\u001B[2J\u001B[H'],
  ['the same in one byte', '\u009B2J'],
  ['a line written over', 'Đã ký\rChưa ký'],
  ['a reversed name', 'bao-cao\u202Exslx.exe'],
] as const;

describe('a terminal', () => {
  it.each(HOSTILE)('does not obey %s in the text of a document', async (_, text) => {
    expect(await written(text, true)).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/,
    );
  });

  it('obeys our own styles', async () => {
    const bold = styled({ language: 'vi', width: 80, colour: true }, 'bold', 'Căn cứ');
    expect(await written(bold, true)).toBe(`${bold}\n`);
  });

  it('shows JSON that says the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(JSON.parse(await written(JSON.stringify({ text }), true))).toEqual({ text });
      }),
    );
  });
});

it('a file or pipe gets the text as it is', async () => {
  for (const [, text] of HOSTILE) expect(await written(text, false)).toBe(`${text}\n`);
});
