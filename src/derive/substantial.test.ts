import { describe, expect, it } from 'vitest';
import type { Passage } from '../records/passage.js';
import { substanceOf } from './substantial.js';

const START = 1000;
const passage = (text: string): Passage => ({
  ordinal: 0,
  span: { start: START, end: START + text.length },
  text,
  headings: [],
  page: null,
});

describe('what a passage says of its own', () => {
  const body =
    'Các cấp ủy lãnh đạo, chỉ đạo việc tổ chức thực hiện phong trào thi đua “Dân vận khéo” ở địa phương mình.';

  it('is the whole of a paragraph of the body', () => {
    expect(substanceOf(passage(body))).toEqual(passage(body));
  });

  it('is what stands between masthead and recipients, in its place', () => {
    const head = 'ĐẢNG BỘ TỈNH SƠN LA\nĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 31-KH/HU\n';
    const found = substanceOf(passage(`${head}${body}\n\nNơi nhận:\n- Như trên.`));
    expect(found?.text).toBe(body);
    expect(found?.span).toEqual({ start: START + head.length, end: START + head.length + body.length });
  });

  it.each([
    'Nơi nhận:\n- Ban Dân vận Tỉnh ủy;\n- Các đồng chí Huyện ủy viên;\n- Các cơ quan, ban, ngành huyện;\n- Lưu Văn phòng.',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nPhú Riềng, ngày 11 tháng 10 năm 2021\nSố: 215/LĐLĐ',
    'II. TỔ CHỨC THỰC HIỆN',
  ])('is not the frame: %s', (text) => {
    expect(substanceOf(passage(text))).toBeNull();
  });
});
