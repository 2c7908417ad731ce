// Sound files of each format, to be damaged: those of the sample corpus, the real ones of ../shared/samples where they lie, and small ones
// made here for formats of which there is no file at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { msg, xls } from './compoundSamples.mjs';

const inCheckout = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const TEXT = [
  'UBND HUYỆN BÌNH SƠN',
  'Số: 45/KH-UBND',
  'Bình Sơn, ngày 18 tháng 10 năm 2021',
  'KẾ HOẠCH',
  'Thực hiện Chỉ thị số 18-CT/TW ngày 26/10/2022 của Ban Bí thư về công tác dân vận',
  ...Array.from(
    { length: 60 },
    (_, i) => `${i + 1}. Các xã báo cáo kết quả thực hiện Quyết định số 217-QĐ/TW trước ngày 15/11/2022.`,
  ),
];
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function odt() {
  const body = TEXT.map((line) => `<text:p>${line}</text:p>`).join('');
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `${XML}<office:document-content ${names}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(
      `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>`,
    ),
  });
}

function xlsx() {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rows = TEXT.map(
    (_line, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i + 1}</v></c><c r="B${i + 1}" t="s"><v>${i}</v></c></row>`,
  ).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${XML}<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Mô hình" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `${XML}<sst ${main}>${TEXT.map((line) => `<si><t>${line}</t></si>`).join('')}</sst>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`${XML}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
  });
}

const base64 = (bytes) =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');

const eml = (attachment) =>
  strToU8(
    [
      'From: van-phong@example.vn',
      'To: dan-van@example.vn',
      'Subject: =?UTF-8?B?S+G6vyBob+G6oWNo?=',
      'Date: Mon, 18 Oct 2021 08:00:00 +0700',
      'Message-ID: <1@example.vn>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: base64',
      '',
      base64(strToU8(TEXT.join('\n'))),
      '--b1',
      'Content-Type: application/octet-stream; name="ke-hoach.docx"',
      'Content-Disposition: attachment; filename="ke-hoach.docx"',
      'Content-Transfer-Encoding: base64',
      '',
      base64(attachment),
      '--b1--',
      '',
    ].join('\r\n'),
  );

const page = `<!doctype html><html><head><meta charset="utf-8"><title>Kế hoạch</title></head><body><article><h1>Kế hoạch</h1>${TEXT.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;

const mht = () =>
  strToU8(
    [
      'From: <Saved by a browser>',
      'Subject: Ke hoach',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b2"',
      '',
      '--b2',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: base64',
      'Content-Location: http://example.vn/ke-hoach.html',
      '',
      base64(strToU8(page)),
      '--b2--',
      '',
    ].join('\r\n'),
  );

const rtf = () =>
  strToU8(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New Roman;}}\\f0 ${TEXT.map(
      (line) =>
        `{${[...line].map((sign) => (sign.charCodeAt(0) < 128 ? sign : `\\u${sign.charCodeAt(0)}?`)).join('')}}\\par`,
    ).join('\n')}}`,
  );

/** A page of the corpus as scanned pictures. */
async function pictures(pdf) {
  const { openRendering } = await import('../dist/ocr/render.js');
  const { default: sharp } = await import('sharp');
  const rendering = await openRendering(pdf);
  const { width, height, grey } = await rendering.page(1);
  rendering.close();
  const page = sharp(grey, { raw: { width, height, channels: 1 } }).resize({ width: 1000 });
  const made = {};
  for (const [kind, format] of Object.entries({ png: 'png', jpg: 'jpeg', tiff: 'tiff', gif: 'gif', webp: 'webp' }))
    made[kind] = await page.clone().toFormat(format).toBuffer();
  return made;
}

/** Every sample: its name and bytes. */
export async function samples() {
  const found = [];
  const folder = (path, wanted) => {
    if (!existsSync(path)) return;
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && wanted.test(entry.name) && entry.name !== 'README.md')
        found.push({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) });
  };
  folder(inCheckout('corpus/documents'), /\.(?:docx|html|pdf)$|^t.*\.txt$/);
  folder(inCheckout('../shared/samples'), /\.(?:docx?|html?|pdf|txt)$/);
  const docx = found.find(({ name }) => name.endsWith('.docx')).bytes;
  const pdf = found.find(({ name }) => name.endsWith('.pdf')).bytes;
  const made = {
    ...{ odt: odt(), xlsx: xlsx(), xls: xls(TEXT), rtf: rtf() },
    ...{ eml: eml(docx), msg: msg(TEXT.join('\n'), docx), mht: mht() },
    ...(await pictures(pdf)),
  };
  for (const [kind, bytes] of Object.entries(made)) found.push({ name: `made.${kind}`, bytes: new Uint8Array(bytes) });
  found.push({
    name: 'made.zip',
    bytes: zipSync({ 'a/ke-hoach.docx': docx, 'b.txt': strToU8(TEXT.join('\n')), 'c.odt': made.odt }),
  });
  return found
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, bytes }) => ({
      name,
      kind: extname(name).slice(1).replace('htm', 'html').replace('htmll', 'html'),
      bytes: new Uint8Array(bytes),
    }));
}
