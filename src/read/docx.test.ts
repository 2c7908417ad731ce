import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes, readFileAt } from './index.js';
import type { Reading } from './reader.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A package of a body and other parts of the folder `word`; every part is related as rId and its place among them, from 1. */
function docxOf(body: string, parts: Readonly<Record<string, string>> = {}, head = ''): Uint8Array {
  const names = Object.keys(parts);
  const relationships = names.map((name, i) => {
    const type = name.replace(/\d*\.xml$/, '');
    return `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${name}"/>`;
  });
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
  };
  for (const [name, content] of Object.entries(parts)) {
    const root = {
      numbering: 'w:numbering',
      styles: 'w:styles',
      header: 'w:hdr',
      footer: 'w:ftr',
      footnotes: 'w:footnotes',
    }[name.replace(/\d*\.xml$/, '')];
    files[`word/${name}`] = `<?xml version="1.0" encoding="UTF-8"?><${root} ${W} ${R}>${content}</${root}>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}

/** The package with every part declared to be of 2 GB: what a bomb says of itself. */
function declaringHugeParts(bytes: Uint8Array): Uint8Array {
  const bomb = Buffer.from(bytes);
  for (let at = bomb.indexOf('PK\x01\x02'); at !== -1; at = bomb.indexOf('PK\x01\x02', at + 1))
    bomb.writeUInt32LE(0x7fffffff, at + 24);
  return bomb;
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
const numbered = (text: string, list: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const tr = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

const read = (bytes: Uint8Array) => readBytes(bytes, { path: 'ke-hoach.docx' });

async function readingOf(bytes: Uint8Array): Promise<Reading> {
  const result = await read(bytes);
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

const linesOf = async (bytes: Uint8Array): Promise<string[]> => (await readingOf(bytes)).text.split('\n');

describe('automatic numbers', () => {
  it('are written where Word shows them, level by level', async () => {
    const numbering =
      definition(
        0,
        level(0, 'upperRoman', '%1.'),
        level(1, 'decimal', '%2.'),
        level(2, 'lowerLetter', '%3)'),
        level(3, 'decimal', '%2.%4.'),
      ) + list(1, 0);
    const body =
      numbered('Mục đích', 1) +
      numbered('Quán triệt', 1, 1) +
      numbered('Nâng cao', 1, 1) +
      numbered('cấp ủy', 1, 2) +
      numbered('đoàn thể', 1, 2) +
      numbered('Nội dung', 1) +
      numbered('Tuyên truyền', 1, 1) +
      numbered('chi tiết', 1, 3);
    expect(await linesOf(docxOf(body, { 'numbering.xml': numbering }))).toEqual([
      'I. Mục đích',
      '1. Quán triệt',
      '2. Nâng cao',
      'a) cấp ủy',
      'b) đoàn thể',
      'II. Nội dung',
      '1. Tuyên truyền',
      '1.1. chi tiết',
    ]);
  });

  it('go on over the heading above where the level says so, and in another list of the same definition', async () => {
    const numbering =
      definition(
        0,
        level(0, 'upperRoman', 'Chương %1.'),
        level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'),
      ) +
      list(1, 0) +
      list(2, 0);
    const body =
      numbered('Quy định chung', 1) +
      numbered('Phạm vi', 1, 1) +
      numbered('Tổ chức', 1) +
      numbered('Trách nhiệm', 1, 1) +
      numbered('Hiệu lực', 2, 1);
    expect(await linesOf(docxOf(body, { 'numbering.xml': numbering }))).toEqual([
      'Chương I. Quy định chung',
      'Điều 1. Phạm vi',
      'Chương II. Tổ chức',
      'Điều 2. Trách nhiệm',
      'Điều 3. Hiệu lực',
    ]);
  });

  it('begin anew where a list overrides its start, once', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = definition(0, level(0, 'decimal', '%1.')) + list(1, 0) + list(2, 0, override);
    const body = numbered('một', 1) + numbered('năm', 2) + numbered('sáu', 2);
    expect(await linesOf(docxOf(body, { 'numbering.xml': numbering }))).toEqual(['1. một', '5. năm', '6. sáu']);
  });

  it('come from the paragraph style, the level from the style that it names; 0 takes them away', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="DieuMoi"><w:basedOn w:val="Dieu"/></w:style>`;
    const numbering =
      definition(0, level(0, 'decimal', 'Phần %1:'), level(1, 'decimal', 'Điều %2.', '<w:pStyle w:val="Dieu"/>')) +
      list(1, 0);
    const body =
      p('Phạm vi', '<w:pStyle w:val="Dieu"/>') +
      p('Đối tượng', '<w:pStyle w:val="DieuMoi"/>') +
      p('không số', '<w:pStyle w:val="Dieu"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await linesOf(docxOf(body, { 'numbering.xml': numbering, 'styles.xml': styles }))).toEqual([
      'Điều 1. Phạm vi',
      'Điều 2. Đối tượng',
      'không số',
    ]);
  });

  it('are bullets as far as a bullet is a character', async () => {
    const numbering = [1, 2]
      .map((id) => definition(id, level(0, 'bullet', id === 1 ? '-' : '\uF0B7')) + list(id, id))
      .join('');
    const { text, segments } = await readingOf(
      docxOf(numbered('gạch', 1) + numbered('chấm', 2), { 'numbering.xml': numbering }),
    );
    expect(text).toBe('- gạch\n• chấm');
    expect(segments.map(({ kind }) => kind)).toEqual(['list-item', 'list-item']);
  });

  it('count neither twice in a text box that is stored in two forms', async () => {
    const box = `<w:txbxContent>${numbered('trong khung', 1)}</w:txbxContent>`;
    const drawn = `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${box}</mc:Choice>
      <mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const numbering = definition(0, level(0, 'decimal', '%1.')) + list(1, 0);
    expect(await linesOf(docxOf(drawn + numbered('sau', 1), { 'numbering.xml': numbering }))).toEqual([
      '1. trong khung',
      '2. sau',
    ]);
  });
});

describe('DOCX reader', () => {
  const borders =
    '<w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>';

  it('reads runs in old fonts, by their own font, that of their style, of the document', async () => {
    const inFont = (text: string, font: string): string =>
      `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:styleId="Ten"><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr></w:style>';
    const body =
      p('Ngh\xDE quy\xD5t', '<w:pStyle w:val="Ten"/>') +
      p('\xA7\xB6ng \xF1y s\xE8 3') +
      `<w:p>${inFont('to\xE5 t\xF6\xEF qua\xFBn', 'VNI-Times')}${inFont(' ở thôn 3', 'Times New Roman')}</w:p>`;
    const { text, warnings } = await readingOf(docxOf(body, { 'styles.xml': styles }));
    expect(text.split('\n')).toEqual(['NGHỊ QUYẾT', 'Đảng ủy số 3', 'tổ tự quản ở thôn 3']);
    expect(warnings.map(({ data }) => data['encoding'])).toEqual(['TCVN3 (ABC)', 'VNI']);
  });

  it('reads a masthead column by column and a table of data row by row', async () => {
    const masthead = tr(
      p('HUYỆN ỦY ĐỒNG PHÚ') + p('Số 31-KH/HU'),
      p('ĐẢNG CỘNG SẢN VIỆT NAM') + p('Đồng Phú, ngày 05 tháng 5 năm 2017'),
    );
    const data = tr(p('TT'), p('Nội dung')) + tr(p('1'), p('Tập huấn') + p('cán bộ'));
    const body = `<w:tbl>${masthead}</w:tbl>${p('KẾ HOẠCH')}<w:tbl>${borders}${data}</w:tbl>`;
    expect(await linesOf(docxOf(body))).toEqual([
      'HUYỆN ỦY ĐỒNG PHÚ',
      'Số 31-KH/HU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Đồng Phú, ngày 05 tháng 5 năm 2017',
      'KẾ HOẠCH',
      'TT | Nội dung',
      '1 | Tập huấn cán bộ',
    ]);
  });

  it('keeps footnotes, with their marks', async () => {
    const body = `<w:p>${run('Theo Nghị quyết')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const { text, segments } = await readingOf(
      docxOf(body, { 'footnotes.xml': `<w:footnote w:id="2">${p('Số 25-NQ/TW')}</w:footnote>` }),
    );
    expect(text).toBe('Theo Nghị quyết[1]\n[1] Số 25-NQ/TW');
    expect(segments.map(({ kind }) => kind)).toEqual(['paragraph', 'footnote']);
  });

  it('puts the header of the first page on top, other headers and footers at the end, page numbers nowhere', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const number = `<w:p>${run('- ')}${field}${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' -')}</w:p>`;
    const sections = `<w:sectPr><w:headerReference w:type="first" r:id="rId1"/><w:headerReference w:type="default" r:id="rId2"/>
      <w:footerReference w:type="default" r:id="rId3"/><w:titlePg/></w:sectPr>`;
    const { text, segments } = await readingOf(
      docxOf(p('KẾ HOẠCH') + sections, {
        'header1.xml': p('DỰ THẢO'),
        'header2.xml': number + p('Kế hoạch dân vận'),
        'footer1.xml': number + p('Lưu hành nội bộ'),
      }),
    );
    expect(text).toBe('DỰ THẢO\nKẾ HOẠCH\nKế hoạch dân vận\nLưu hành nội bộ');
    expect(segments.map(({ kind }) => kind)).toEqual(['page-header', 'paragraph', 'page-header', 'page-footer']);
  });

  it('shows capitals as Word does, and accepted changes only', async () => {
    const body = `<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t></w:r></w:p>
      <w:p>${run('Còn ')}<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins>${run('thêm')}</w:ins></w:p>`;
    expect(await linesOf(docxOf(body))).toEqual(['KẾ HOẠCH', 'Còn thêm']);
  });

  it('expands no entity and accepts no document type', async () => {
    const bomb = '<!DOCTYPE w:document [<!ENTITY a "một một một một"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(await read(docxOf(p('&b;'), {}, bomb))).toEqual({
      ok: false,
      failure: { reason: 'broken', where: 'ke-hoach.docx' },
    });
    expect(await read(docxOf(p('hết &b;')))).toMatchObject({ ok: true, value: { text: 'hết &b;' } });
  });

  it('refuses what would not fit, what is cut off, and what has no text', async () => {
    const whole = docxOf(p('chữ '.repeat(400)));
    expect(await read(whole.subarray(0, whole.length - 30))).toMatchObject({
      ok: false,
      failure: { reason: 'broken' },
    });
    expect(await read(docxOf(p(' ')))).toMatchObject({ ok: false, failure: { reason: 'empty' } });
    expect(await read(declaringHugeParts(whole))).toMatchObject({
      ok: false,
      failure: { reason: 'markup-too-large', data: { limit: 64 } },
    });
  });
});

const sample = join(import.meta.dirname, '../../../shared/samples/docx/36-HD_VPTW.docx');

describe.skipIf(!existsSync(sample))('a real guideline', () => {
  it('is read from masthead to signature', async () => {
    const result = await readFileAt(sample);
    if (!result.ok) throw new Error(result.failure.reason);
    const { text } = result.value.reading;
    expect(text.split('\n').slice(0, 4)).toEqual([
      'BAN CHẤP HÀNH TRUNG ƯƠNG',
      'VĂN PHÒNG',
      '-------',
      'Số: 36-HD/VPTW',
    ]);
    expect(text).toContain('\nI- HƯỚNG DẪN CHUNG\n');
    expect(text).toContain('Nơi nhận');
  });
});
