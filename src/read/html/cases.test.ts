/** Pages in the layouts of common content systems: what belongs to the article stays, all else goes. `UPDATE_CASES=1` writes the texts anew. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../index.js';
import type { Reading } from '../reader.js';

const cases = new URL('./cases/', import.meta.url);

async function readingOf(name: string): Promise<Reading> {
  const result = await readBytes(readFileSync(new URL(`${name}/input.html`, cases)), { path: name });
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

describe('a saved page', () => {
  it.each(readdirSync(cases))('%s', async (name) => {
    const { text } = await readingOf(name);
    const output = fileURLToPath(new URL(`${name}/output.txt`, cases));
    if (process.env['UPDATE_CASES']) writeFileSync(output, `${text}\n`);
    expect(`${text}\n`).toBe(readFileSync(output, 'utf8').replaceAll('\r\n', '\n'));
  });

  it('of several articles without any mark of them has a section for each', async () => {
    const { text, segments } = await readingOf('nhieu-bai');
    const sections = segments.filter(({ kind }) => kind === 'section').map(({ start, end }) => text.slice(start, end));
    expect(sections.map((section) => section.split('\n').slice(0, 2))).toEqual([
      ['Chợ phiên không túi ni lông ở Sín Chéng', 'Thứ Hai, 05/09/2022'],
      ['Đội xe ôm giữ bình yên cửa khẩu', 'Thứ Tư, 07/09/2022'],
      ['Nhà văn hóa mở cửa buổi tối', 'Thứ Sáu, 09/09/2022'],
    ]);
  });

  it('of one report in chapters is one text', async () => {
    const { segments } = await readingOf('bao-cao-nhieu-muc');
    expect(segments.filter(({ kind }) => kind === 'section')).toEqual([]);
  });
});
