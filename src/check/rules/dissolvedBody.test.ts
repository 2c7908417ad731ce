import { describe, expect, it } from 'vitest';
import { checkText, planOf } from '../../../test/draft.js';

const found = (day: string, body: string): { text: string; suggestion: string | null; severity: string }[] =>
  checkText(planOf(day, body).replaceAll('BẮC GIANG', 'BẮC NINH'))
    .findings.filter(({ rule }) => rule === 'dissolved-body')
    .map(({ text, suggestion, severity }) => ({ text, suggestion, severity }));

describe('a body that ended', () => {
  it.each<readonly [string, string, string, string | null]>([
    [
      '2025-10-13',
      '- Ban Dân vận Tỉnh ủy tham mưu tổ chức hội nghị.',
      'Ban Dân vận Tỉnh ủy',
      'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    ],
    [
      '2025-03-01',
      '- Xin ý kiến Ban Dân vận Trung ương.',
      'Ban Dân vận Trung ương',
      'Ban Tuyên giáo và Dân vận Trung ương',
    ],
    ['2025-03-05', '- Báo cáo Bộ Kế hoạch và Đầu tư trước ngày 15/4/2025.', 'Bộ Kế hoạch và Đầu tư', 'Bộ Tài chính'],
    ['2026-02-05', '- Báo cáo Bộ TN&MT.', 'Bộ TN&MT', 'Bộ Nông nghiệp và Môi trường'],
    ['2026-02-05', '- Phối hợp với Bộ Lao động – Thương binh và Xã hội.', 'Bộ Lao động – Thương binh và Xã hội', null],
    ['2026-02-05', '- Phối hợp với Ủy ban Dân tộc.', 'Ủy ban Dân tộc', 'Bộ Dân tộc và Tôn giáo'],
    [
      '2026-02-05',
      '- Báo cáo Ban Dân vận Tỉnh ủy kết quả quý I trước ngày 05/4/2026.',
      'Ban Dân vận Tỉnh ủy',
      'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    ],
    ['2026-02-05', '- Các đảng đoàn, chi bộ trực thuộc báo cáo.', 'đảng đoàn', null],
    ['2026-02-05', '- Đảng ủy Khối các cơ quan tỉnh chủ trì.', 'Đảng ủy Khối các cơ quan', null],
  ])('%s %s', (day, body, text, suggestion) => {
    expect(found(day, body)).toEqual([{ text, suggestion, severity: 'warning' }]);
  });

  it('is a hint where the sources tell of some places only, and told once', () => {
    expect(found('2025-10-13', '- Sở Giao thông vận tải chủ trì; Sở GTVT báo cáo trước ngày 15/12/2025.')).toEqual([
      { text: 'Sở Giao thông vận tải', suggestion: null, severity: 'info' },
    ]);
  });
});

describe('no finding', () => {
  it.each([
    ['2025-01-20', '- Ban Dân vận Tỉnh ủy tham mưu; Bộ Giao thông vận tải phối hợp.'],
    ['2025-02-28', '- Báo cáo Bộ Kế hoạch và Đầu tư.'],
    ['2025-05-05', '- Ban Dân vận Tỉnh ủy tham mưu.'],
    // What the name stands for since August 2026 is not known.
    ['2026-09-05', '- Xin ý kiến Ban Tuyên giáo Trung ương.'],
    ['2025-10-13', '- Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì.'],
    ['2025-10-13', '- Ban Tuyên giáo Liên đoàn Lao động tỉnh chủ trì.'],
    ['2025-10-13', '- Căn cứ Thông tư số 09/2021/TT-BLĐTBXH ngày 15/9/2021 của Bộ Lao động - Thương binh và Xã hội;'],
    [
      '2025-10-13',
      '- Chương trình phối hợp năm 2022 giữa Hội và Bộ Nông nghiệp và Phát triển nông thôn được tổng kết.',
    ],
    ['2025-10-13', '- Ban Dân vận Tỉnh ủy trước đây có 5 phòng.'],
    ['2025-10-13', '- Ban được thành lập trên cơ sở hợp nhất Ban Tuyên giáo Tỉnh ủy và Ban Dân vận Tỉnh ủy.'],
    ['2025-10-13', '- Công tác đảng, đoàn thể; sinh hoạt đảng đoàn viên.'],
    ['2025-10-13', '- Sở Tài chính, Bộ Tài chính, Sở Nông nghiệp và Môi trường phối hợp.'],
  ])('%s %s', (day, body) => {
    expect(found(day, body)).toEqual([]);
  });
});
