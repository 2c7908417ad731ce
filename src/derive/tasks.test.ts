import { describe, expect, it } from 'vitest';
import { pointsOf, tasksOf } from './tasks.js';

const directive = `BAN CHẤP HÀNH TRUNG ƯƠNG                    ĐẢNG CỘNG SẢN VIỆT NAM
Số 49-CT/TW                     Hà Nội, ngày 20 tháng 10 năm 2015

CHỈ THỊ
CỦA BAN BÍ THƯ
về công tác dân vận ở vùng đồng bào dân tộc thiểu số

Công tác dân vận ở vùng dân tộc thiểu số có lúc chưa hợp với phong tục, tiếng nói của từng dân tộc. Ban Bí thư yêu cầu:

I. TÌNH HÌNH
1. Đời sống của đồng bào còn nhiều khó khăn, khoảng cách phát triển giữa các vùng còn lớn.

II. NHIỆM VỤ
1. Chăm lo đội ngũ cán bộ người dân tộc thiểu số; cán bộ công tác ở vùng này học tiếng nói của đồng bào.
2. Các lực lượng:
a) Lực lượng vũ trang tiếp tục “ba bám, bốn cùng”, giúp dân giữ yên địa bàn;
b) Mặt trận và các đoàn thể ưu tiên tuyên truyền bằng tiếng dân tộc.

T/M BAN BÍ THƯ
Nguyễn Văn Mẫu`;

describe('the tasks of a directive', () => {
  const tasks = tasksOf(directive, [{ page: 1, start: 0, end: directive.length }]);

  it('are its points, without what it says of the situation and before the first of them', () => {
    expect(tasks.map(({ text }) => text.slice(0, 30))).toEqual([
      '1. Chăm lo đội ngũ cán bộ ngườ',
      'a) Lực lượng vũ trang tiếp tục',
      'b) Mặt trận và các đoàn thể ưu',
    ]);
  });

  it('carry their headings and their place', () => {
    expect(tasks[1]).toMatchObject({ headings: ['II. NHIỆM VỤ', '2. Các lực lượng:'], page: 1 });
    for (const { span, text } of tasks) expect(directive.slice(span.start, span.end)).toBe(text);
  });

  it('of a letter without numbers are its paragraphs', () => {
    const letter = 'Ban Thường vụ yêu cầu các chi bộ đến từng hộ nghe ý kiến về việc mở đường trong tháng này.';
    expect(tasksOf(letter, []).map(({ text }) => text)).toEqual([letter]);
  });
});

describe('a long paragraph', () => {
  const sentence = (what: string): string =>
    `Giao ${what} chủ trì, phối hợp với các cơ quan liên quan rà soát, bổ sung quy định, hướng dẫn cơ sở thực hiện, kiểm tra và báo cáo kết quả hằng quý về Ban Thường vụ để theo dõi, chỉ đạo, tháo gỡ khó khăn, vướng mắc.`;
  const text = ['Ban Tổ chức', 'Ban Nội chính', 'Văn phòng', 'Ủy ban Kiểm tra', 'Ban Dân vận'].map(sentence).join(' ');

  it('is parted at the ends of sentences, and nothing is lost', () => {
    const tasks = tasksOf(text, []);
    expect(tasks.length).toBeGreaterThan(1);
    expect(tasks.map((task) => task.text).join(' ')).toBe(text);
    for (const task of tasks) expect(task.text).toMatch(/^Giao .*chỉ đạo, tháo gỡ khó khăn, vướng mắc\.$/);
  });
});

describe('the points of a plan', () => {
  it('are all that it says point by point, the situation too', () => {
    expect(pointsOf(directive, []).length).toBeGreaterThan(tasksOf(directive, []).length);
  });
});
