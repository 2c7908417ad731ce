import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { survivesDamage } from '../../test/damage.js';
import { holding, openBytes, readBytes } from './index.js';
import { defaultLimits } from './limits.js';
import type { Opened } from './reader.js';

const open = (bytes: Uint8Array, limits = defaultLimits) =>
  openBytes(bytes, 'thang-5.zip', limits, defaultLimits.maxNesting);

async function opened(files: Zippable): Promise<Opened> {
  const result = await open(zipSync(files));
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

const paper = strToU8('Kế hoạch số 5');

/** The first entry of the directory at the end of an archive, changed at a place. */
function changed(archive: Uint8Array, at: number, value: number, size: 2 | 4 = 2): Uint8Array {
  const bytes = Buffer.from(archive);
  const entry = bytes.indexOf('PK\x01\x02');
  if (size === 2) bytes.writeUInt16LE(value, entry + at);
  else bytes.writeUInt32LE(value, entry + at);
  return bytes;
}

describe('an archive', () => {
  it('gives its files by name, without what systems leave in it', async () => {
    const { members, failures } = await opened({
      'xã B': { 'báo cáo.txt': [paper, { level: 0 }] },
      'a.txt': paper,
      'Thumbs.db': paper,
      __MACOSX: { '._a.txt': paper },
      '.DS_Store': paper,
    });
    expect(members.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['thang-5.zip/a.txt', 'Kế hoạch số 5'],
      ['thang-5.zip/xã B/báo cáo.txt', 'Kế hoạch số 5'],
    ]);
    expect(failures).toEqual([]);
  });

  it.each(['../ra.txt', '/etc/ra.txt', 'a/../../ra.txt', 'C:\\ra.txt', '..\\ra.txt'])(
    'the name %s leads out of its folder: that file is refused, the others are read',
    async (name) => {
      const { members, failures } = await opened({ [name]: paper, 'a.txt': paper });
      expect(members.map((member) => member.name)).toEqual(['thang-5.zip/a.txt']);
      expect(failures).toEqual([{ reason: 'leaves-folder', where: 'thang-5.zip', data: { name } }]);
    },
  );

  it('names that say nothing of their encoding are UTF-8, else the code page of Windows', async () => {
    const plain = changed(zipSync({ 'kế.txt': paper }), 8, 0);
    const result = await open(plain);
    expect(result).toMatchObject({ value: { members: [{ name: 'thang-5.zip/kế.txt' }] } });
    const old = zipSync({ 'k_a.txt': paper });
    const places = [...Buffer.from(old).toString('latin1').matchAll(/k_a/g)].map(({ index }) => index);
    for (const place of places) old[place + 1] = 0xea;
    expect(await open(old)).toMatchObject({ value: { members: [{ name: 'thang-5.zip/kêa.txt' }] } });
  });

  it.each([
    ['sealed with a password', 8, 1, 'encrypted'],
    ['packed in a way that is not known', 10, 12, 'unsupported-format'],
  ])('a file %s is a failure of its own', async (_, at, value, reason) => {
    const result = await open(changed(zipSync({ 'a.txt': paper, 'b.txt': paper }), at, value));
    expect(result).toMatchObject({
      value: { failures: [{ reason, where: 'thang-5.zip/a.txt' }], members: [{ name: 'thang-5.zip/b.txt' }] },
    });
  });

  it.each([
    [
      'that declares more than the limit',
      changed(zipSync({ 'a.txt': paper }), 24, 0x7fffffff, 4),
      {},
      'unpacks-too-large',
    ],
    ['of too many files', zipSync({ 'a.txt': paper, 'b.txt': paper }), { maxEntries: 1 }, 'too-many-entries'],
    ['that is cut off', zipSync({ 'a.txt': paper }).slice(0, -30), {}, 'broken'],
    ['too deep within others', zipSync({ 'a.txt': paper }), { maxNesting: 0 }, 'nested-too-deep'],
  ])('one %s is refused', async (_, bytes, limits, reason) => {
    expect(await open(bytes, { ...defaultLimits, ...limits })).toMatchObject({ ok: false, failure: { reason } });
  });

  it('holds files; packages of office programs and texts do not; read as one document, it is refused', async () => {
    expect(holding(zipSync({ 'a.docx': paper }))).toBe('files');
    expect(holding(zipSync({ '[Content_Types].xml': paper, 'word/document.xml': paper }))).toBe('nothing');
    expect(holding(paper)).toBe('nothing');
    expect(await readBytes(zipSync({ 'a.docx': paper }), { path: 'a.zip' })).toMatchObject({
      failure: { reason: 'archive' },
    });
  });

  it('damaged anywhere, it is opened or refused', async () => {
    const whole = zipSync({ 'a.txt': paper, 'b/c.txt': [paper, { level: 0 }] });
    await survivesDamage(whole, open, { most: 8, numRuns: 300 });
  });
});
