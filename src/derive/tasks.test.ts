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

describe('the points of a plan', () => {
  it('are all that it says point by point, the situation too', () => {
    expect(pointsOf(directive, []).length).toBeGreaterThan(tasksOf(directive, []).length);
  });
});
