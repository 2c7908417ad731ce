import { describe, expect, it } from 'vitest';
import { asset } from '../assets.js';
import { passagesOf } from '../embed/passages/passages.js';
import { openPieceCounter } from '../embed/pieces.js';
import { bodyOf, tellingPassages } from './body.js';

const countPieces = await openPieceCounter(asset('models/vi-admin-e5-small'));
const task =
  'Các chi bộ phân công đảng viên đến từng hộ, nghe ý kiến về việc mở đường, ghi lại và trả lời trong mười ngày.';
const plan = `ĐẢNG BỘ TỈNH SƠN LA
HUYỆN ỦY PHÙ YÊN
*
Số 31-KH/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Phù Yên, ngày 12 tháng 4 năm 2019

KẾ HOẠCH
thực hiện Kết luận số 43-KL/TW của Ban Bí thư

Căn cứ Kế hoạch số 88-KH/TU, ngày 20/02/2019 của Ban Thường vụ Tỉnh ủy;
Thực hiện Kết luận số 43-KL/TW, ngày 07/01/2019 của Ban Bí thư, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:

I. NHIỆM VỤ
1. ${task}

Trên đây là Kế hoạch của Huyện ủy, đề nghị các chi, đảng bộ nghiêm túc thực hiện.

Nơi nhận:
- Ban Dân vận Tỉnh ủy;
- Các chi, đảng bộ trực thuộc;
- Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lò Văn Mẫu`;

describe('the body of a plan', () => {
  it('is what stands between the lead-in with its bases and the closing formula', () => {
    const { span } = bodyOf(plan);
    expect(plan.slice(span.start, span.end)).toBe(`I. NHIỆM VỤ\n1. ${task}`);
  });

  it('is what its passages tell, each in its place', () => {
    const passages = passagesOf(plan, [], countPieces);
    expect(passages.length).toBeGreaterThan(0);
    const telling = tellingPassages(plan, passages);
    expect(telling.map(({ text }) => text).join('\n')).toContain(task);
    for (const { text, span } of telling) expect(plan.slice(span.start, span.end)).toBe(text);
    expect(telling.map(({ text }) => text).join('\n')).not.toMatch(/Căn cứ|Thực hiện Kết luận|Trên đây|Nơi nhận/);
  });

  it.each([
    'Nơi nhận:\n- Ban Dân vận Tỉnh ủy;\n- Các đồng chí Huyện ủy viên;\n- Các cơ quan, ban, ngành huyện;\n- Lưu Văn phòng.',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nPhú Riềng, ngày 11 tháng 10 năm 2021\nSố: 215/LĐLĐ',
    'II. TỔ CHỨC THỰC HIỆN',
    '',
  ])('is not the frame: %s', (text) => {
    expect(tellingPassages(text, passagesOf(text, [], countPieces))).toEqual([]);
  });

  it.each([
    'Thực hiện Kết luận 43-KL/TW, các chi bộ phân công đảng viên đến từng hộ nghe ý kiến và trả lời trong mười ngày.',
    'Để người dân đỡ đi lại, bộ phận một cửa trả kết quả tại nhà cho người già yếu vào chiều thứ Sáu hằng tuần.',
  ])('is not cut where a sentence of its own begins like a lead-in: %s', (text) => {
    expect(tellingPassages(text, passagesOf(text, [], countPieces)).map((passage) => passage.text)).toEqual([text]);
  });

  it('is found in a text that lost its lines', () => {
    const flat = plan.replace(/\n(?!ĐẢNG|Phù Yên|KẾ HOẠCH|HUYỆN|Số|\*|Nơi|T\/M|PHÓ|Lò|-)/g, ' ');
    expect(
      tellingPassages(flat, passagesOf(flat, [], countPieces))
        .map(({ text }) => text)
        .join(' '),
    ).toContain(task);
  });

  it('is the whole of a paragraph without frame', () => {
    expect(tellingPassages(task, passagesOf(task, [], countPieces)).map(({ text }) => text)).toEqual([task]);
  });
});
