import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../text/normalise.js';
import { headerOf } from '../header/index.js';
import { closingOf } from '../layout/closing.js';
import { sourceOf } from '../source.js';
import { documentsIn, type Part } from './index.js';

const titles = (parts: readonly Part[]): (string | null)[] => parts.map(({ title }) => title);
const opening = (text: string, parts: readonly Part[]): string[] =>
  parts.map(({ span }) => text.slice(span.start, span.end).trim().split('\n')[0] ?? '');

const decision = `ỦY BAN NHÂN DÂN
HUYỆN VĂN LÃNG
Số: 418/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Văn Lãng, ngày 22 tháng 4 năm 2016

QUYẾT ĐỊNH
Ban hành Quy chế quản lý chợ phiên

Căn cứ Luật Tổ chức chính quyền địa phương năm 2015;
Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý chợ phiên.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Văn Bảo`;

const letter = `HUYỆN ỦY VĂN LÃNG
*
Số 77-CV/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Văn Lãng, ngày 03 tháng 5 năm 2016
V/v họp chợ dịp lễ

Kính gửi: Đảng ủy các xã

Ban Thường vụ Huyện ủy yêu cầu giữ trật tự chợ phiên.

Nơi nhận:
- Như trên;
- Lưu Văn phòng.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lương Thị Kha`;

const regulation = `ỦY BAN NHÂN DÂN
HUYỆN VĂN LÃNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

QUY CHẾ
Quản lý chợ phiên
(Ban hành kèm theo Quyết định số 418/QĐ-UBND ngày 22 tháng 4 năm 2016 của UBND huyện)

Điều 1. Chợ họp sáu ngày một phiên.`;

const form = `PHỤ LỤC II
MẪU BÁO CÁO
ỦY BAN NHÂN DÂN XÃ ...
Số: 01/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
..., ngày 05 tháng 6 năm 2016
BÁO CÁO
Kết quả thu phí chợ
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`;

const certificate = `UBND HUYỆN VĂN LÃNG
Số: 90/SY-UBND
SAO Y BẢN CHÍNH
Văn Lãng, ngày 25 tháng 4 năm 2016
TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
Nông Văn Tít`;

const paragraph =
  'Sau ba tháng phát động, tổ phụ nữ thôn Khuổi Bốc đã gom được hơn hai tấn giấy vụn, bán lấy tiền mua áo ấm cho học trò nghèo. ' +
  'Chị em họp mỗi tháng một lần, ai vắng thì gửi phần giấy của mình cho người hàng xóm mang tới nhà văn hóa. ';
const article = (headline: string): string => `${headline}\n\n${paragraph}\n\n${paragraph}\n\n${paragraph}`;

describe('documents in one file', () => {
  it('stand apart by masthead and closing', () => {
    const text = `${decision}\n\n${letter}`;
    const parts = documentsIn(text, []);
    expect(opening(text, parts)).toEqual(['ỦY BAN NHÂN DÂN', 'HUYỆN ỦY VĂN LÃNG']);
    expect(titles(parts)).toEqual(['Quyết định Ban hành Quy chế quản lý chợ phiên', 'Công văn V/v họp chợ dịp lễ']);
  });

  it.each([
    ['one document', decision],
    ['a regulation that it encloses', `${decision}\n\n${regulation}`],
    ['a form in its annex', `${decision}\n\n${form}`],
    ['the certificate of its copy', `${decision}\n\n${certificate}`],
    ['the same paper twice', `${letter}\n\n${letter}`],
    ['a document quoted before its closing', decision.replace('Nơi nhận', `${letter.slice(0, 120)}\n\nNơi nhận`)],
    ['a text without anything', 'Chợ phiên họp sáu ngày một lần.'],
    ['nothing', ''],
  ])('%s is one part', (_, text) => {
    expect(documentsIn(text, []).map(({ span }) => span)).toEqual([{ start: 0, end: text.length }]);
  });

  it('after an enclosed regulation begin with their own masthead', () => {
    const text = [decision, regulation, letter, certificate].join('\n\n');
    expect(opening(text, documentsIn(text, []))).toEqual(['ỦY BAN NHÂN DÂN', 'HUYỆN ỦY VĂN LÃNG']);
  });
});

describe('articles in one file', () => {
  const spun = [
    'Phong Trào Đổi Giấy Vụn Lấy Áo Ấm Ở Khuổi Bốc',
    'Hiệu Quả Mô Hình Chợ Không Túi Ni Lông Ở Na Sầm',
    'Cách Làm Hay Của Hội Cựu Chiến Binh Xã Tân Thanh',
  ];

  it('are told by headlines in title case', () => {
    const text = spun.map(article).join('\n\n');
    expect(titles(documentsIn(text, []))).toEqual(spun);
  });

  it('are told by what ends the article above', () => {
    const text = `${article('Giấy vụn thành áo ấm')}\n\nSố lần xem: 411\n\n${article('Na Sầm bỏ dần túi ni lông ở chợ phiên')}`;
    expect(titles(documentsIn(text, []))).toEqual(['Giấy vụn thành áo ấm', 'Na Sầm bỏ dần túi ni lông ở chợ phiên']);
  });

  it('are what the reader says they are', () => {
    const [one, two] = [article('Giấy vụn thành áo ấm'), article('Na Sầm bỏ dần túi ni lông')];
    const text = `${one}\n\n${two}`;
    const sections = [
      { start: 0, end: one.length },
      { start: one.length + 2, end: text.length },
    ];
    expect(titles(documentsIn(text, sections))).toEqual(['Giấy vụn thành áo ấm', 'Na Sầm bỏ dần túi ni lông']);
  });

  it.each([
    ['a heading inside an article', `${article('Giấy vụn thành áo ấm')}\n\nCái khó ló cái khôn\n\n${paragraph}`],
    ['a headline printed twice', `${spun[0]}\n\n${article(spun[0] ?? '')}`],
    [
      'a source under a table',
      `${article('Giấy vụn')}\n\nNguồn: thống kê xã\n\n2. Kết quả trồng rừng của các thôn\n\n${paragraph}`,
    ],
  ])('%s parts nothing', (_, text) => {
    expect(documentsIn(text, [])).toHaveLength(1);
  });
});

const folder = fileURLToPath(new URL('../header/cases/', import.meta.url));
const layouts = readdirSync(folder)
  .map((name) => normalise(readFileSync(`${folder}${name}/input.txt`, 'utf8')).text.trim())
  .filter((text) => {
    const source = sourceOf(text);
    const { symbol, date } = headerOf(source);
    return symbol !== null && date?.length === 'YYYY-MM-DD'.length && closingOf(source) !== null;
  });
// Without national name, Party name or lines of a body nothing tells a masthead from a line that names a number.
const SHARE_FOUND = 0.85;

describe('parts of any text', () => {
  it('are found behind documents of every layout', () => {
    let joins = 0;
    let found = 0;
    for (const one of layouts) {
      expect(documentsIn(one, [])).toHaveLength(1);
      for (const other of layouts.filter((text, i) => text !== one && i % 3 === 0)) {
        joins++;
        if (documentsIn(`${one}\n\n${other}`, []).at(-1)?.span.start === one.length + 2) found++;
      }
    }
    expect(found / joins).toBeGreaterThan(SHARE_FOUND);
  });

  it('cover it without overlap', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        decision,
        letter,
        regulation,
        form,
        certificate,
        article('Phong Trào Đổi Giấy Vụn Lấy Áo Ấm'),
        '\n\n',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(fc.nat(2000), { maxLength: 3 }), (pieces, cuts) => {
        const text = pieces.join('\n').normalize('NFC');
        const starts = cuts.filter((cut) => cut <= text.length).sort((a, b) => a - b);
        const sections = starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
        let end = 0;
        for (const { span } of documentsIn(text, sections)) {
          expect(span.start).toBe(end);
          end = span.end;
        }
        expect(end).toBe(text.length);
      }),
      { numRuns: 150 },
    );
  });
});
