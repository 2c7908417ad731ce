import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes, readFileAt } from './index.js';
import type { Reading } from './reader.js';

async function readingOf(html: string | Uint8Array): Promise<Reading> {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html;
  const result = await readBytes(bytes, { path: 'trang.html' });
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

const textOf = async (body: string): Promise<string> => (await readingOf(`<html><body>${body}</body></html>`)).text;

const quotes = ({ text, segments }: Reading, kind: string): string[] =>
  segments.filter((segment) => segment.kind === kind).map(({ start, end }) => text.slice(start, end));

const sentence =
  'Ban Thường vụ Huyện ủy yêu cầu các chi bộ, đảng bộ trực thuộc quán triệt và thực hiện nghiêm túc nội dung này. ';

describe('HTML reader', () => {
  it('keeps lines, headings, lists with their markers', async () => {
    const reading = await readingOf(
      `<!doctype html><title>Kế hoạch  số 12</title><h2>I. Mục đích</h2><p>Dòng một<br>dòng hai</p>
       <ol type="a" start="2"><li>hai</li><li>ba</li></ol><ul><li>gạch</li><li>- tự gạch</li></ul>
       <pre>giữ
  nguyên</pre>`,
    );
    expect(reading.text.split('\n')).toEqual([
      'I. Mục đích',
      'Dòng một',
      'dòng hai',
      'b. hai',
      'c. ba',
      '- gạch',
      '- tự gạch',
      'giữ',
      'nguyên',
    ]);
    expect(reading.title).toBe('Kế hoạch số 12');
    expect(quotes(reading, 'heading')).toEqual(['I. Mục đích']);
    expect(quotes(reading, 'list-item')).toEqual(['b. hai', 'c. ba', '- gạch', '- tự gạch']);
  });

  it('reads a masthead table column by column', async () => {
    const masthead = `<table border="0"><tr><td><p>ỦY BAN MTTQ VIỆT NAM</p><p>XÃ LƯƠNG SƠN</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
      <p>Độc lập - Tự do - Hạnh phúc</p></td></tr><tr><td>Số: 07/KH-MTTQ</td><td><i>Lương Sơn, ngày 10 tháng 12 năm 2025</i></td></tr></table>`;
    expect(await textOf(`${masthead}<p>KẾ HOẠCH</p>`)).toBe(
      `ỦY BAN MTTQ VIỆT NAM
XÃ LƯƠNG SƠN
Số: 07/KH-MTTQ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lương Sơn, ngày 10 tháng 12 năm 2025
KẾ HOẠCH`,
    );
  });

  it('reads a table of data row by row', async () => {
    const reading = await readingOf(
      '<html><body><table border="1"><tr><th>TT</th><th>Mô hình</th></tr><tr><td>1</td><td>Tổ tự quản<br>thôn 3</td></tr></table></body></html>',
    );
    expect(reading.text).toBe('TT | Mô hình\n1 | Tổ tự quản thôn 3');
    expect(quotes(reading, 'cell')).toEqual(['TT', 'Mô hình', '1', 'Tổ tự quản thôn 3']);
  });

  it('leaves scripts, styles, navigation and hidden parts out', async () => {
    const text = await textOf(
      `<nav><a href="/">Trang chủ</a></nav><script>let a = "<p>lạ</p>"</script><style>p{}</style><p>${sentence}</p>
       <div style="display: none">ẩn</div><aside>Quảng cáo</aside>`,
    );
    expect(text).toBe(sentence.trim());
  });

  it('finds the main text among links, and keeps short lines that stand with it', async () => {
    const text = await textOf(
      `<div><ul>${'<li><a href="/x">Tin khác trong ngày của báo</a></li>'.repeat(9)}</ul></div>
       <form><div class="wrap"><h1>Nhân rộng mô hình</h1><div class="detail"><p>${sentence.repeat(4)}</p><table border="0"><tr><td>Nơi nhận:<br>- Như trên;</td>
       <td>BÍ THƯ<br>Trần Văn Bình</td></tr></table><p>${sentence.repeat(5)}</p><p>Lê Hoa</p></div></div></form><footer>Giấy phép số 12/GP-TTĐT</footer>`,
    );
    const long = (times: number): string => sentence.repeat(times).trim();
    expect(text.split('\n')).toEqual([
      'Nhân rộng mô hình',
      long(4),
      'Nơi nhận:',
      '- Như trên;',
      'BÍ THƯ',
      'Trần Văn Bình',
      long(5),
      'Lê Hoa',
    ]);
  });

  it('keeps several articles apart', async () => {
    const article = (title: string) => `<article><h2>${title}</h2><p>${sentence.repeat(5)}</p></article>`;
    const reading = await readingOf(
      `<html><body>${article('Bài một')}${article('Bài hai')}<p>Cuối trang</p></body></html>`,
    );
    const body = sentence.repeat(5).trim();
    expect(quotes(reading, 'section')).toEqual([`Bài một\n${body}`, `Bài hai\n${body}`]);
    expect(reading.text).toBe(`Bài một\n${body}\n\nBài hai\n${body}`);
  });

  it('keeps footnotes of a page saved by Word', async () => {
    const reading = await readingOf(
      `<html><head><meta name=Generator content="Microsoft Word 15"></head><body><p>Theo Nghị quyết<a href="#_ftn1">[1]</a></p>
       <div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1">[1]</a> Số 25-NQ/TW</p></div></body></html>`,
    );
    expect(reading.text).toBe('Theo Nghị quyết[1]\n[1] Số 25-NQ/TW');
    expect(quotes(reading, 'footnote')).toEqual(['[1] Số 25-NQ/TW']);
  });

  it.each([
    [
      'what it declares',
      Buffer.from('<html><meta charset=windows-1252><p>C&#7897;ng \x96 h&#242;a \xE0', 'latin1'),
      'Cộng – hòa à',
    ],
    ['its content, whatever it declares', Buffer.from('<html><meta charset="iso-8859-1"><p>Đảng ủy'), 'Đảng ủy'],
    ['its mark', Buffer.from('\uFEFF<html><p>Đảng ủy', 'utf16le'), 'Đảng ủy'],
  ])('takes the encoding from %s', async (_, bytes, text) => {
    expect((await readingOf(bytes)).text).toBe(text);
  });

  it('survives nesting without end', async () => {
    expect(await textOf(`${'<div><table><tr><td>'.repeat(700)}chữ`)).toBe('chữ');
  });
});

const samples = join(import.meta.dirname, '../../../shared/samples/html');

describe('pages in old fonts', () => {
  // "Nghị quyết số 12 của Đảng ủy" in TCVN3, "tổ tự quản" in VNI, both behind fonts; ® and § are đ and Đ.
  const tcvn3 = 'Ngh\xDE quy\xD5t s\xE8 12 c\xF1a \xA7\xB6ng \xF1y';
  const vni = 'to\xE5 t\xF6\xEF qua\xFBn';

  it.each([
    ['tags', `<font face=".VnTime">${tcvn3}</font> về <font face="VNI-Times">${vni}</font>`],
    [
      'styles',
      `<span style='font-family:".VnTime","serif"'>${tcvn3}</span> về <span style="font-family:VNI-Times">${vni}</span>`,
    ],
  ])('are read by the fonts that %s name', async (_, body) => {
    const { text, warnings } = await readingOf(`<html><body><p>${body}</p></body></html>`);
    expect(text).toBe('Nghị quyết số 12 của Đảng ủy về tổ tự quản');
    expect(warnings.map(({ data }) => data)).toEqual([
      { encoding: 'TCVN3 (ABC)', confidence: 1 },
      { encoding: 'VNI', confidence: 1 },
    ]);
  });

  it('are read by the fonts of a style sheet, and show what capital fonts show', async () => {
    const sheet =
      '<style><!-- p.MsoNormal, li.MsoNormal {font-size:14pt; font-family:".VnTime";} .h {font-family:.VnTimeH} --></style>';
    const page = `<html><head>${sheet}</head><body><p class="MsoNormal">${tcvn3} <span class="h">${tcvn3}</span></p></body></html>`;
    const { text } = await readingOf(Buffer.from(page, 'latin1'));
    expect(text).toBe('Nghị quyết số 12 của Đảng ủy NGHỊ QUYẾT SỐ 12 CỦA ĐẢNG ỦY');
  });

  it('are read by their words where they name no font, whatever they say of themselves', async () => {
    const head = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">';
    const { text, title } = await readingOf(
      Buffer.from(`<html><head>${head}<title>${tcvn3}</title></head><body><p>${tcvn3}</p></body></html>`, 'latin1'),
    );
    expect([text, title]).toEqual(['Nghị quyết số 12 của Đảng ủy', 'Nghị quyết số 12 của Đảng ủy']);
  });
});

describe.skipIf(!existsSync(samples))('real pages', () => {
  it('are read with their mastheads and signatures', async () => {
    for (const name of readdirSync(samples)) {
      const result = await readFileAt(join(samples, name));
      if (!result.ok) throw new Error(result.failure.reason);
      const { text } = result.value.reading;
      expect(text).not.toMatch(/[\u0080-\u009F\uFFFD]/);
      const places = ['Số:', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Căn cứ', 'Nơi nhận', 'CHỦ TỊCH'].map((mark) =>
        text.indexOf(mark),
      );
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
    }
  });
});
