import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asset } from '../../assets.js';
import type { Passage } from '../../records/passage.js';
import { openPieceCounter } from '../pieces.js';
import { embeddedText } from './embeddedText.js';
import { passagesOf } from './passages.js';

const countPieces = await openPieceCounter(asset('models/vi-admin-e5-small'));
const parts = (text: string, maxPieces?: number): Passage[] =>
  passagesOf(text, [], countPieces, maxPieces === undefined ? {} : { maxPieces });
const paths = (text: string, maxPieces?: number): string[][] => parts(text, maxPieces).map(({ headings }) => headings);

const long = (subject: string, sentences = 6): string =>
  Array.from(
    { length: sentences },
    (_, i) =>
      `${subject} có trách nhiệm phối hợp với các đơn vị liên quan rà soát, báo cáo kết quả đợt ${i + 1} theo quy định.`,
  ).join(' ');

describe('the structure of a document', () => {
  const regulation = `QUY CHẾ
Tiếp nhận và trả lời kiến nghị của nhân dân

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc tiếp nhận, phân loại và trả lời kiến nghị của nhân dân trên địa bàn huyện.

Điều 2. Giải thích từ ngữ
1. Kiến nghị là ý kiến của công dân gửi tới cơ quan có thẩm quyền.
2. Cơ quan tiếp nhận gồm:
a) Văn phòng Huyện ủy;
b) Ủy ban Mặt trận Tổ quốc huyện.

Chương II
TRÁCH NHIỆM CÁC BÊN

Mục 1. CƠ QUAN TIẾP NHẬN

Điều 3. Quy chế này có hiệu lực từ ngày ký.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.`;

  test('an article is a passage under its chapter; an article without a title gives its number only', () => {
    expect(paths(regulation)).toEqual([
      [],
      ['Chương I QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi điều chỉnh'],
      ['Chương I QUY ĐỊNH CHUNG', 'Điều 2. Giải thích từ ngữ'],
      ['Chương II TRÁCH NHIỆM CÁC BÊN', 'Mục 1. CƠ QUAN TIẾP NHẬN', 'Điều 3'],
      [],
    ]);
  });

  test('a heading stays with what it heads', () => {
    const [, first] = parts(regulation);
    expect(first?.text).toMatch(/^Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1\. .*huyện\.$/s);
  });

  const plan = `KẾ HOẠCH
Thực hiện công tác dân vận năm 2022

I. MỤC ĐÍCH
${long('Ban Dân vận', 2)}

II. NHIỆM VỤ
1. Công tác tuyên truyền
${long('Ban Tuyên giáo')}
2. Công tác giám sát
2.1. Nội dung giám sát
${long('Mặt trận')}
2.2. Đối tượng giám sát
Các đoàn thể của huyện.
- Đối với cấp xã:
${long('Ủy ban nhân dân xã', 5)}
3. Các chi bộ ${long('trực thuộc', 1)}`;

  test('numbered headings of a plan nest; a numbered sentence is no heading', () => {
    const seen = paths(plan).map((path) => path.join(' > '));
    expect(seen).toContain('II. NHIỆM VỤ > 1. Công tác tuyên truyền');
    expect(seen).toContain('II. NHIỆM VỤ > 2. Công tác giám sát > 2.1. Nội dung giám sát');
    expect(seen).toContain('II. NHIỆM VỤ > 2. Công tác giám sát > 2.2. Đối tượng giám sát');
    expect(seen.join('\n')).not.toContain('Các chi bộ');
  });

  test('the lead-in of a list goes with what it leads in', () => {
    const text = `3. Phân công\n- Đối với cấp huyện:\n${long('Phòng Nội vụ', 5)}\n- Đối với cấp xã:\n${long('Ủy ban nhân dân xã', 5)}`;
    expect(paths(text)).toEqual([
      ['3. Phân công', '- Đối với cấp huyện:'],
      ['3. Phân công', '- Đối với cấp xã:'],
    ]);
  });

  test('short neighbours under one heading go together', () => {
    const items = Array.from({ length: 5 }, (_, i) => `${i + 1}. Tổ dân vận thôn ${i + 1} họp mỗi tháng một lần.`);
    expect(parts(`III. TỔ CHỨC THỰC HIỆN\n${items.join('\n')}`)).toHaveLength(1);
  });

  test('a wrapped mention of an article or a chapter is no heading', () => {
    const wrapped = `Căn cứ thẩm quyền được giao và các quy định về thi đua, khen thưởng nêu tại
Mục 2 Chương III của Luật Thi đua, khen thưởng, Hội đồng họp xét mỗi năm một lần vào
cuối năm và báo cáo kết quả với Thường trực Huyện ủy trước khi công bố theo
Điều 12 của Quy chế này.`;
    expect(paths(wrapped)).toEqual([[]]);
  });

  test('a heading over two lines of a text cut at the margin is one', () => {
    const wrapped = `Năm qua, công tác dân vận của huyện có nhiều chuyển biến, các cấp ủy quan tâm
lãnh đạo, chỉ đạo sâu sát, nhân dân đồng tình ủng hộ và tham gia rất tích cực vào
các phong trào thi đua ở địa phương.
II. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM VÀ GIẢI PHÁP CHỦ YẾU
TRONG NĂM TỚI
Tiếp tục quán triệt các nghị quyết của Đảng về công tác dân vận tới từng chi bộ và
đoàn thể ở cơ sở.`;
    expect(paths(wrapped).at(-1)).toEqual(['II. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM VÀ GIẢI PHÁP CHỦ YẾU TRONG NĂM TỚI']);
  });

  test('a table of contents is not a passage a line', () => {
    const contents = Array.from({ length: 12 }, (_, i) => `Điều ${i + 1}. Nhiệm vụ của tổ số ${i + 1}`).join('\n');
    expect(paths(contents)).toEqual([[]]);
  });

  test('an appendix begins anew', () => {
    const text = `II. NHIỆM VỤ\n${long('Văn phòng', 2)}\n\nPHỤ LỤC I\nDANH SÁCH MÔ HÌNH\n1. Tổ tự quản thôn Đông.\n2. Tổ tự quản thôn Đoài.`;
    expect(paths(text)).toEqual([['II. NHIỆM VỤ'], ['PHỤ LỤC I DANH SÁCH MÔ HÌNH']]);
  });

  test('recipients in a table stand under no heading either', () => {
    const text = `Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành.\n| Nơi nhận:  | TM. ỦY BAN NHÂN DÂN |\n| - Như Điều 3; | CHỦ TỊCH |`;
    expect(paths(text)).toEqual([['Điều 3'], []]);
  });

  test('recipients and signature stand under no heading', () => {
    const text = `I. MỤC ĐÍCH\n${long('Ban Dân vận', 1)}\n\nNơi nhận:\n- Như trên;\n- Lưu.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ`;
    expect(paths(text)).toEqual([['I. MỤC ĐÍCH'], []]);
  });
});

describe('length', () => {
  test('a giant sentence is parted at clauses and words, in the middle of none', () => {
    const sentence = `Các cơ quan gồm ${Array.from({ length: 200 }, (_, i) => `Phòng số ${i}`).join(', ')} chịu trách nhiệm thi hành.`;
    const found = parts(sentence, 64);
    expect(found.length).toBeGreaterThan(5);
    for (const { text } of found.slice(0, -1)) expect(text).toMatch(/,$/);
    for (const { text } of found) expect(countPieces(text)).toBeLessThanOrEqual(64);
  });

  test('an abbreviation does not end a sentence', () => {
    const sentence = `${'Đoàn công tác của TP. Hồ Chí Minh do ThS. Nguyễn A. dẫn đầu làm việc tại xã; '.repeat(12)}kết thúc.`;
    for (const { text } of parts(sentence, 64).slice(0, -1)) expect(text).not.toMatch(/(?:TP|ThS|A)\.$/);
  });

  test('a limit outside of the possible is brought inside', () => {
    const text = long('Hội Nông dân', 40);
    for (const { text: own } of parts(text, 10_000)) expect(countPieces(own)).toBeLessThanOrEqual(302);
    expect(parts(text, 1)).toEqual(parts(text, 32));
  });

  test('the headings that do not stand in the text itself are embedded with it, the nearest first', () => {
    const text = `Chương IV\nTỔ CHỨC THỰC HIỆN\nĐiều 9. Trách nhiệm báo cáo\n${long('Đảng ủy xã', 14)}`;
    const [first, second] = parts(text);
    expect(first && embeddedText(first)).toBe(first?.text);
    expect(second && embeddedText(second)).toBe(
      `Chương IV TỔ CHỨC THỰC HIỆN\nĐiều 9. Trách nhiệm báo cáo\n${second?.text}`,
    );
    const crowded = {
      ordinal: 0,
      span: { start: 0, end: 2 },
      text: 'Hết',
      headings: ['x'.repeat(150), 'y'.repeat(100)],
      page: null,
    };
    expect(embeddedText(crowded)).toBe(`${'y'.repeat(100)}\nHết`);
  });
});

test('a passage is on the page on which it begins', () => {
  const [one, two] = [`I. MỤC ĐÍCH\n${long('Ban Dân vận', 2)}`, `II. NỘI DUNG\n${long('Ban Dân vận', 2)}`];
  const text = `${one}\n${two}`;
  const pages = [
    { page: 1, start: 0, end: one.length },
    { page: 2, start: one.length + 1, end: text.length },
  ];
  expect(passagesOf(text, pages, countPieces).map(({ page }) => page)).toEqual([1, 2]);
});

describe('whatever the text', () => {
  const words = [
    'Điều 1.',
    'Điều 2. Tên',
    'Chương I',
    'Phần thứ nhất',
    'I. MỤC ĐÍCH',
    '1.',
    '1.1. Mục nhỏ',
    'a)',
    '-',
    '+ Đối với xã:',
    'Nơi nhận:',
    'PHỤ LỤC',
    'công tác dân vận',
    'Ủy ban',
    'kết thúc.',
    'gồm:',
    'thôn;',
    '…',
    '\n',
    '\n\n',
    '\t',
    '  ',
    'x'.repeat(700),
    '😀'.repeat(120),
    '㎢'.repeat(40),
  ];
  const anyText = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 120 }).map((chosen) => chosen.join(' ')),
    fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 60 })
      .map((all) => all.join('')),
  );

  test('passages cover it in order without overlap, quote it, and keep the limit', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 32, max: 300 }), (text, maxPieces) => {
        const found = parts(text, maxPieces);
        let from = 0;
        for (const [i, passage] of found.entries()) {
          const { start, end } = passage.span;
          expect(passage.ordinal).toBe(i);
          expect(text.slice(from, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(passage.text).toBe(text.slice(start, end));
          expect(countPieces(passage.text)).toBeLessThanOrEqual(maxPieces);
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  test('hostile runs end soon', () => {
    for (const run of ['1.', 'Điều 1. ', 'I. A\n', '. ', '((((', '-\n', ' ', '\n', 'x', 'a) ', '“”', ', ', '*_#']) {
      const text = run.repeat(Math.ceil(100_000 / run.length));
      const covered = parts(text).reduce((sum, passage) => sum + passage.text.replace(/\s/g, '').length, 0);
      expect(covered).toBe(text.replace(/\s/g, '').length);
    }
  });
});
