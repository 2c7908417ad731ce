import CFB from 'cfb';
import { describe, expect, it } from 'vitest';
import { holding, openBytes, readBytes } from './index.js';
import { defaultLimits } from './limits.js';
import type { Opened, Reading } from './reader.js';

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const word = (text: string): string => `=?UTF-8?B?${base64(text)}?=`;
const bytesOf = (lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\r\n'), 'latin1');

async function reading(bytes: Uint8Array): Promise<Reading> {
  const result = await readBytes(bytes, { path: 'thu.eml' });
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

async function opened(bytes: Uint8Array): Promise<Opened> {
  const result = await openBytes(bytes, 'thu.eml', defaultLimits, defaultLimits.maxNesting);
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

const part = (type: string, name: string | null, content: string, more: readonly string[] = []): string[] => [
  '--ranh',
  `Content-Type: ${type}`,
  ...(name === null ? [] : [`Content-Disposition: attachment; filename="${word(name)}"`]),
  'Content-Transfer-Encoding: base64',
  ...more,
  '',
  base64(content),
];

const head = [
  'Received: from a by b; Mon, 6 May 2024 23:30:00 +0000',
  `Subject: ${word('V/v báo cáo quý II')}`,
  `From: ${word('Ban Dân vận')} <bdv@tinh.vn>`,
  'To: vp@tinh.vn, <ubnd@xa.vn>',
  'Date: Mon, 6 May 2024 23:30:00 +0000',
  'MIME-Version: 1.0',
];

const mixed = bytesOf([
  ...head,
  'Content-Type: multipart/mixed; boundary=ranh',
  '',
  ...part('text/plain; charset=utf-8', null, 'Kính gửi: các đơn vị\nĐề nghị báo cáo trước 15/6.'),
  ...part('text/plain', 'Kế hoạch 5.txt', 'KẾ HOẠCH'),
  ...part('text/plain', '../../ra.txt', 'ra'),
  ...part('message/rfc822', null, ['Subject: cu', 'MIME-Version: 1.0', '', 'thu cu'].join('\r\n')),
  ...part('image/png', null, 'logo', ['Content-ID: <logo>', 'Content-Disposition: inline; filename="logo.png"']),
  '--ranh--',
  '',
]);

describe('a message (.eml)', () => {
  it('is read with what a mail program shows above it, on the day of Vietnam', async () => {
    const { text, title, mediaType } = await reading(mixed);
    expect(text.split('\n')).toEqual([
      'Chủ đề: V/v báo cáo quý II',
      'Từ: Ban Dân vận <bdv@tinh.vn>',
      'Đến: vp@tinh.vn; ubnd@xa.vn',
      'Ngày: 07/05/2024',
      'Tệp kèm theo: Kế hoạch 5.txt; ra.txt; thư 3.eml',
      'Kính gửi: các đơn vị',
      'Đề nghị báo cáo trước 15/6.',
    ]);
    expect([title, mediaType]).toEqual(['V/v báo cáo quý II', 'message/rfc822']);
  });

  it('what came with it are files of their own; a logo is none', async () => {
    expect(holding(mixed)).toBe('text-and-files');
    const { members } = await opened(mixed);
    expect(members.map(({ name, bytes }) => [name, Buffer.from(bytes).toString().slice(0, 11)])).toEqual([
      ['thu.eml/Kế hoạch 5.txt', 'KẾ HOẠCH'],
      ['thu.eml/ra.txt', 'ra'],
      ['thu.eml/thư 3.eml', 'Subject: cu'],
    ]);
  });

  it('of page and plain text the page is read, tables by their rows', async () => {
    const { text } = await reading(
      bytesOf([
        ...head.slice(1, 2),
        'MIME-Version: 1.0',
        'Content-Type: multipart/alternative; boundary=ranh',
        '',
        ...part('text/plain', null, 'không xem'),
        ...part(
          'text/html; charset=utf-8',
          null,
          '<p>Số liệu:</p><table border=1><tr><th>TT<th>Xã</tr><tr><td>1<td>Phú Mỹ</tr></table><script>x</script>',
        ),
        '--ranh--',
      ]),
    );
    expect(text).toBe('Chủ đề: V/v báo cáo quý II\nSố liệu:\nTT | Xã\n1 | Phú Mỹ');
  });

  it('a text of before Unicode is told by its words', async () => {
    const { text, warnings } = await reading(
      bytesOf([
        'Subject: TCVN3',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=iso-8859-1',
        '',
        'Ban D\xA9n v\xCBn TØnh \xF1y b\xB8o c\xB8o k\xD5t qu\xB6 c\xABng t\xB8c n\xA8m',
      ]),
    );
    expect(text).toContain('Ban Dân vận Tỉnh ủy báo cáo kết quả công tác năm');
    expect(warnings).toMatchObject([{ reason: 'converted-encoding', data: { encoding: 'TCVN3 (ABC)' } }]);
  });

  it.each([
    [
      'parts without end',
      [
        'Subject: a',
        'MIME-Version: 1.0',
        ...Array.from({ length: 100 }, (_, i) => [
          `Content-Type: multipart/mixed; boundary=b${i}`,
          '',
          `--b${i}`,
        ]).flat(),
      ],
      'broken',
    ],
    ['nothing', ['MIME-Version: 1.0', '', ''], 'empty'],
  ])('of %s is refused', async (_, lines, reason) => {
    expect(await readBytes(bytesOf(lines), { path: 'thu.eml' })).toMatchObject({ ok: false, failure: { reason } });
  });
});

describe('a page saved as one file (.mht)', () => {
  it('is read as the page', async () => {
    const bytes = bytesOf([
      'From: <Saved by Blink>',
      'Subject: Ke hoach',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary=ranh',
      '',
      ...part(
        'text/html; charset=utf-8',
        null,
        '<html><head><title>Kế hoạch 45</title></head><body><h1>Kế hoạch</h1><p>Thực hiện Quyết định số 217</p></body></html>',
      ),
      ...part('text/html; charset=utf-8', null, '<html><body><p>Quảng cáo</p></body></html>'),
      ...part('image/png', null, 'logo', ['Content-Location: a.png']),
      '--ranh--',
    ]);
    expect(await reading(bytes)).toMatchObject({
      text: 'Kế hoạch\nThực hiện Quyết định số 217',
      title: 'Kế hoạch 45',
      mediaType: 'text/html',
    });
    expect(holding(bytes)).toBe('nothing');
  });

  it('saved by Word, in the fonts of before Unicode', async () => {
    const bytes = bytesOf([
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="ranh"',
      '',
      '--ranh',
      'Content-Type: text/html; charset="us-ascii"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<html><body><p style=3D"font-family:.VnTime">C&#168;n c&#248; Lu&#203;t</p></body></html>',
      '--ranh--',
    ]);
    expect((await reading(bytes)).text).toBe('Căn cứ Luật');
  });
});

/** A message of Outlook: properties by number and type, and folders of attachments. */
function msgOf(properties: Readonly<Record<string, string | Buffer>>, date: Date | null = null): Uint8Array {
  const file = CFB.utils.cfb_new();
  const table = Buffer.alloc(date === null ? 32 : 48);
  if (date !== null) {
    table.writeUInt32LE(0x00390040, 32);
    table.writeBigUInt64LE((BigInt(date.getTime()) + 11_644_473_600_000n) * 10_000n, 40);
  }
  CFB.utils.cfb_add(file, '/__properties_version1.0', table);
  for (const [path, value] of Object.entries(properties)) {
    const content = typeof value === 'string' ? Buffer.from(value, 'utf16le') : value;
    CFB.utils.cfb_add(file, `/${path}`, content);
  }
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }));
}

describe('a message of Outlook (.msg)', () => {
  const attachment = (number: number, property: string): string =>
    `__attach_version1.0_#0000000${number}/__substg1.0_${property}`;
  const message = msgOf(
    {
      '__substg1.0_0037001F': 'Mời họp',
      '__substg1.0_0C1A001F': 'Văn phòng',
      '__substg1.0_5D01001F': 'vp@tinh.vn',
      '__substg1.0_0E04001F': 'Các ban',
      '__substg1.0_1000001F': 'Kính mời dự họp.',
      [attachment(0, '3707001F')]: 'Giấy mời.txt',
      [attachment(0, '37010102')]: Buffer.from('GIẤY MỜI'),
      [attachment(1, '3707001F')]: 'logo.png',
      [attachment(1, '3712001F')]: 'logo@01',
      [attachment(1, '370E001F')]: 'image/png',
      [attachment(1, '37010102')]: Buffer.from('x'),
      [attachment(2, '3701000D/__properties_version1.0')]: Buffer.alloc(24),
      [attachment(2, '3701000D/__substg1.0_0037001F')]: 'Thư trước',
      [attachment(2, '3701000D/__substg1.0_1000001F')]: 'Nội dung thư trước',
    },
    new Date('2024-05-06T20:00:00Z'),
  );

  it('is read like any message', async () => {
    const { text, mediaType } = await reading(message);
    expect(text.split('\n')).toEqual([
      'Chủ đề: Mời họp',
      'Từ: Văn phòng <vp@tinh.vn>',
      'Đến: Các ban',
      'Ngày: 07/05/2024',
      'Tệp kèm theo: Giấy mời.txt; Thư trước.msg',
      'Kính mời dự họp.',
    ]);
    expect(mediaType).toBe('application/vnd.ms-outlook');
  });

  it('what came with it are files of their own, a message among them', async () => {
    const { members } = await opened(message);
    expect(members.map(({ name }) => name)).toEqual(['thu.eml/Giấy mời.txt', 'thu.eml/Thư trước.msg']);
    const inner = await reading(members[1]?.bytes ?? new Uint8Array());
    expect(inner.text).toBe('Chủ đề: Thư trước\nNội dung thư trước');
  });

  it('text of eight bits, a page', async () => {
    const bytes = msgOf({
      '__substg1.0_0037001E': Buffer.from('Hop'),
      '__substg1.0_10130102': Buffer.from('<html><body><p>Số <b>12</b></p></body></html>'),
    });
    expect((await reading(bytes)).text).toBe('Chủ đề: Hop\nSố 12');
  });
});
