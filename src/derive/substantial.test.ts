import { describe, expect, it } from 'vitest';
import { isSubstantial } from './substantial.js';

describe('a passage that says something of its own', () => {
  it('is a paragraph of the body, behind a masthead too', () => {
    const body =
      'Các cấp ủy lãnh đạo, chỉ đạo việc tổ chức thực hiện phong trào thi đua “Dân vận khéo” ở địa phương mình.';
    expect(isSubstantial(body)).toBe(true);
    expect(isSubstantial(`ĐẢNG BỘ TỈNH SƠN LA\nĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 31-KH/HU\n${body}`)).toBe(true);
  });

  it.each([
    'Nơi nhận:\n- Ban Dân vận Tỉnh ủy;\n- Các đồng chí Huyện ủy viên;\n- Các cơ quan, ban, ngành huyện;\n- Lưu Văn phòng.',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nPhú Riềng, ngày 11 tháng 10 năm 2021\nSố: 215/LĐLĐ',
    'II. TỔ CHỨC THỰC HIỆN',
  ])('is no frame: %s', (text) => {
    expect(isSubstantial(text)).toBe(false);
  });
});
