import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes, readFileAt } from './index.js';
import type { Reading } from './reader.js';

/** A line of text on a page: left edge, height above the foot, words, size. Every character is half as wide as it is high. */
type Piece = readonly [x: number, y: number, text: string, size?: number];

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** A PDF of pages of A4; its one font maps every code to the Unicode character of that number. */
function pdfOf(pages: readonly (readonly Piece[])[], trailer = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Times-Roman/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode/Identity-H>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Times-Roman/DW 500/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/Times-Roman/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    ...pages.flatMap((pieces, i) => {
      const content = pieces
        .map(([x, y, text, size = 12]) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`)
        .join('\n');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${7 + i * 2} 0 R>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${file}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

const LEFT = 85;
const FULL = 75; // characters of 6 points in a line of 450

/** Lines of a paragraph, the first one indented, each next 18 points lower. */
function paragraph(top: number, ...lines: readonly string[]): Piece[] {
  return lines.map((line, i) => [i === 0 ? LEFT + 30 : LEFT, top - i * 18, line]);
}

const fill = (text: string, length = FULL): string => {
  const words = 'các cấp ủy đảng chính quyền và đoàn thể ở cơ sở '.repeat(3);
  return `${text} ${words}`
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length - 1, 'a')
    .concat('n');
};

const read = (bytes: Uint8Array) => readBytes(bytes, { path: 'ban-quet.pdf' });

async function readingOf(pages: readonly (readonly Piece[])[]): Promise<Reading> {
  const result = await read(pdfOf(pages));
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

const linesOf = async (...pages: readonly (readonly Piece[])[]): Promise<string[]> =>
  (await readingOf(pages)).text.split('\n');

const masthead: readonly Piece[] = [
  [110, 780, 'TỈNH ỦY BÌNH SƠN'],
  [300, 780, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  [120, 762, 'BAN DÂN VẬN'],
  [150, 744, '*'],
  [290, 744, 'Bình Sơn, ngày 18 tháng 10 năm 2021'],
  [105, 726, 'Số 45-KH/BDVTU'],
];
const title: Piece = [286, 690, 'KẾ HOẠCH'];

describe('PDF reader', () => {
  it('reads the left column of a masthead before the right one', async () => {
    const lines = await linesOf([
      ...masthead,
      title,
      ...paragraph(660, fill('Thực hiện Nghị quyết', 70), 'trong năm tới.'),
    ]);
    expect(lines.slice(0, 7)).toEqual([
      'TỈNH ỦY BÌNH SƠN',
      'BAN DÂN VẬN',
      '*',
      'Số 45-KH/BDVTU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Bình Sơn, ngày 18 tháng 10 năm 2021',
      'KẾ HOẠCH',
    ]);
    expect(lines).toHaveLength(8);
  });

  it('reads Nơi nhận before the signature beside it, with room for the seal', async () => {
    const body = paragraph(780, fill('Trên đây là kế hoạch', 70), fill('các đơn vị thực hiện'), 'nghiêm túc./.');
    const lines = await linesOf([
      ...body,
      [85, 690, 'Nơi nhận:', 12],
      [380, 690, 'TRƯỞNG BAN'],
      [85, 674, '- Ban Dân vận Trung ương,', 11],
      [85, 660, '- Lưu.', 11],
      [371, 600, 'Trần Văn Bình'],
    ]);
    expect(lines.slice(1)).toEqual(['Nơi nhận:', '- Ban Dân vận Trung ương,', '- Lưu.', 'TRƯỞNG BAN', 'Trần Văn Bình']);
  });

  it('joins the lines of a paragraph, and keeps the hyphen of a symbol that was broken there', async () => {
    const first = [
      fill('1. Quán triệt', 70),
      fill('theo Quyết định số', 71).concat(' 218-').slice(-FULL),
      'QĐ/TW ngày 12/12/2013.',
    ];
    const second = ['2. Tổ chức tuyên truyền.'];
    const lines = await linesOf([
      ...paragraph(780, ...first),
      ...paragraph(726, ...second),
      ...paragraph(702, fill('3. Báo cáo', 70), 'hằng quý.'),
    ]);
    expect(lines).toEqual([
      `${first[0]} ${first[1]}QĐ/TW ngày 12/12/2013.`,
      '2. Tổ chức tuyên truyền.',
      `${fill('3. Báo cáo', 70)} hằng quý.`,
    ]);
  });

  it('maps pages, and takes page numbers off, even in the middle of a paragraph', async () => {
    const [start, middle, last] = [fill('Đề nghị', 70), fill('tiếp tục'), 'đến hết năm 2021.'];
    const { text, pages, segments, warnings } = await readingOf([
      paragraph(100, start),
      [
        [295, 800, '2'],
        [LEFT, 770, middle],
        [LEFT, 752, last],
      ],
      [
        [295, 800, '3'],
        [LEFT + 30, 770, 'Trang cuối có chữ.'],
      ],
    ]);
    expect(text).toBe(`${start} ${middle} ${last}\nTrang cuối có chữ.`);
    expect(pages.map(({ page, start: from, end }) => [page, text.slice(from, end)])).toEqual([
      [1, `${start} `],
      [2, `${middle} ${last}\n`],
      [3, 'Trang cuối có chữ.'],
    ]);
    expect(warnings).toEqual([{ reason: 'page-furniture-left-out', data: { count: 2 } }]);
    const headers = segments.filter(({ kind }) => kind === 'page-header');
    expect(headers.map(({ page, start: from, end }) => [page, end - from])).toEqual([
      [2, 0],
      [3, 0],
    ]);
  });

  it('keeps the rows of a table', async () => {
    const table: Piece[] = [
      [LEFT, 700, 'TT'],
      [200, 700, 'Lĩnh vực'],
      [400, 700, 'Số mô hình'],
      [LEFT, 680, '1'],
      [200, 680, 'Kinh tế'],
      [400, 680, '56'],
    ];
    const { text, segments } = await readingOf([
      [...paragraph(760, fill('Kết quả', 70), fill('cụ thể'), 'như sau:'), ...table],
    ]);
    expect(text.split('\n').slice(1)).toEqual(['TT | Lĩnh vực | Số mô hình', '1 | Kinh tế | 56']);
    expect(segments.filter(({ kind }) => kind === 'cell')).toHaveLength(6);
  });

  it('reads the other pages where some are scanned, and names these', async () => {
    const { text, pages, warnings } = await readingOf([
      [[LEFT, 700, 'Thông báo kết quả hội nghị']],
      [],
      [[LEFT, 700, 'Phụ lục kèm theo']],
      [],
    ]);
    expect(text).toBe('Thông báo kết quả hội nghị\nPhụ lục kèm theo');
    expect(pages.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Thông báo kết quả hội nghị\n',
      '',
      'Phụ lục kèm theo',
      '',
    ]);
    expect(warnings).toEqual([{ reason: 'pages-without-text', data: { pages: '2, 4', count: 2 } }]);
  });

  it.each([
    ['a scan', pdfOf([[], []]), 'no-text-layer'],
    ['a scan with page numbers', pdfOf([[[295, 800, '1']], [[295, 800, '2']]]), 'no-text-layer'],
    ['a cut-off file', pdfOf([[[LEFT, 700, 'Thông báo kết quả hội nghị']]]).subarray(0, 500), 'broken'],
    ['a name only', Buffer.from('%PDF-1.7\nkhông có gì khác'), 'broken'],
    [
      'a file with a password',
      pdfOf(
        [[[LEFT, 700, 'Thông báo kết quả hội nghị']]],
        `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>/ID[<01><01>]`,
      ),
      'encrypted',
    ],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await read(bytes)).toMatchObject({ ok: false, failure: { reason, where: 'ban-quet.pdf' } });
  });
});

const samples = join(import.meta.dirname, '../../../shared/samples');

describe.skipIf(!existsSync(samples))('real scans', () => {
  it('are refused as scans', async () => {
    for (const folder of ['ocr', 'pdf-scan']) {
      for (const name of readdirSync(join(samples, folder)).filter((each) => each.endsWith('.pdf'))) {
        expect(await readFileAt(join(samples, folder, name))).toMatchObject({
          ok: false,
          failure: { reason: 'no-text-layer' },
        });
      }
    }
  });
});
