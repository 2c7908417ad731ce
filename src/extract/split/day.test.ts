import { describe, expect, it } from 'vitest';
import { dayOf } from './day.js';

const article = (dateline: string): string =>
  `Chợ phiên không túi ni lông ở Sín Chéng\n${dateline}\nTừ phiên chợ ngày 14/8/2022, hơn 140 hộ bán hàng chuyển sang gói hàng bằng lá dong.\nHuyện cho các xã học trước ngày 30/11/2022.`;

describe('the day of an article', () => {
  it.each([
    ['Thứ Năm, 18/08/2022 | 08:15', '2022-08-18'],
    ['Cập nhật lúc 08:15, Thứ Năm, 18/08/2022 (GMT+7)', '2022-08-18'],
    ['18/8/2022 | Thảo Vy', '2022-08-18'],
    ['Đăng ngày 12/10/2022 09:15 - Chuyên mục: Dân vận khéo', '2022-10-12'],
    ['Ngày đăng: 20/04/2022 09:40', '2022-04-20'],
    ['Được đăng: 06 Tháng 1 2023', null], // no day as Vietnamese papers write it
    ['Ngày 18 tháng 8 năm 2022', '2022-08-18'],
    ['Chợ họp ngày 18/8/2022', null],
    ['Sín Chéng tổng kết Nghị quyết số 25-NQ/TW ngày 03/6/2013', null],
    ['Thảo Vy', null],
  ])('%s', (dateline, day) => {
    expect(dayOf(article(dateline))).toBe(day);
  });

  it('is not one that its headline or its text tells', () => {
    expect(dayOf('Ngày 18/8/2022, chợ phiên đổi khác\nThảo Vy\nMột ngày nắng.')).toBeNull();
  });

  it('of a document is that of its masthead', () => {
    const letter = `HUYỆN ỦY VĂN LÃNG\n*\nSố 77-CV/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nVăn Lãng, ngày 03 tháng 5 năm 2016\nV/v họp chợ dịp lễ\n\nKính gửi: Đảng ủy các xã\n\nThực hiện Kế hoạch ngày 12/4/2016.`;
    expect(dayOf(letter)).toBe('2016-05-03');
  });
});
