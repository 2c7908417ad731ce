import { describe, expect, it } from 'vitest';
import { repaired } from './repair.js';

/** Words as a recogniser gives them; "word~0.4" is one of which it is that sure, the others it is sure of. */
const line = (text: string) =>
  text.split(' ').map((written, i) => {
    const [word = '', sure = '0.96'] = written.split('~');
    return { text: word, x: 40 * i, right: 40 * i + 35, confidence: Number(sure) };
  });

const mended = (text: string): string =>
  repaired(line(text))
    .map((word) => word.text)
    .join(' ');

describe('a symbol', () => {
  it.each([
    ['Báo cáo số 139/ĐC-UBND~0.08 ngày', 'Báo cáo số 139/BC-UBND ngày'],
    ['Tờ trình số 4017/77T-BNNMT~0.38 ngày', 'Tờ trình số 4017/TTr-BNNMT ngày'],
    ['tại Tờ trình số 52/71Y-NHNN~0.21', 'tại Tờ trình số 52/TTr-NHNN'],
    ['Pháp lệnh số 34/2007/PL-UBTVQHI]~0.6 của', 'Pháp lệnh số 34/2007/PL-UBTVQH11 của'],
    ['Chỉ thị số 16/CT-TT%~0.5 ngày', 'Chỉ thị số 16/CT-TTg ngày'],
    ['Quyết định số 2l7-QÐ/TW~0.8 của', 'Quyết định số 217-QĐ/TW của'],
    ['Pháp lệnh số 34/2007/PL-UBTVQH1 I1 ngày', 'Pháp lệnh số 34/2007/PL-UBTVQH11 ngày'],
    ['Pháp lệnh số 34/2007/PL-UBTVQHI11 ngày', 'Pháp lệnh số 34/2007/PL-UBTVQH11 ngày'],
    ['số 403/2017/NQLT-UBTVQH 14-CP-ĐCTUBTWMTTQVN', 'số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN'],
    ['Nghị quyết số-25-NQ/TW của', 'Nghị quyết số 25-NQ/TW của'],
    ['Số38-KH/TU', 'Số 38-KH/TU'],
    ['Kết luận số 43-KL7TW, ngày', 'Kết luận số 43-KL/TW, ngày'],
    ['Số 09:KH/TU', 'Số 09-KH/TU'],
    ['Quyết định số 217-QĐ/T W, Quyết', 'Quyết định số 217-QĐ/TW, Quyết'],
    ['số 217, 218-QĐĐ/TW ngày', 'số 217, 218-QĐ/TW ngày'],
    ['Nghị quyết số O2-NQ/TW, ngày', 'Nghị quyết số 02-NQ/TW, ngày'],
    ['Chỉ thị số 16/CT-TTyg ngày', 'Chỉ thị số 16/CT-TTg ngày'],
    ['Chỉ thị số 16/CT-TTạ ngày', 'Chỉ thị số 16/CT-TTg ngày'],
    ['Chỉ thị số 1ö/CT-TTg ngày', 'Chỉ thị số 16/CT-TTg ngày'],
    ['Các Quyết định số 217, 21 8-QĐ/TW ngày', 'Các Quyết định số 217, 218-QĐ/TW ngày'],
    ['các Quyết định số 217. 218-QĐ/TW ngày', 'các Quyết định số 217, 218-QĐ/TW ngày'],
    ['theo Quyết định.217-QĐ/TW và', 'theo Quyết định 217-QĐ/TW và'],
    ['Pháp lệnh số 34/2007/PL-UBTVQH1 Ì ngày', 'Pháp lệnh số 34/2007/PL-UBTVQH11 ngày'],
    ['Kế hoạch số 1 1- KH/TU ngày', 'Kế hoạch số 11-KH/TU ngày'],
    ['Quy định số 124-QĐĐ/TW ngày', 'Quy định số 124-QĐ/TW ngày'],
    ['Quy định số 124-OĐ/TW ngày', 'Quy định số 124-QĐ/TW ngày'],
    ['Quy định số 12/OyĐ-UBND ngày', 'Quy định số 12/QyĐ-UBND ngày'],
    ['Chỉ thị số 16/CT-TTs ngày', 'Chỉ thị số 16/CT-TTg ngày'],
    ['Công văn số 3 18/UBND-VP ngày', 'Công văn số 318/UBND-VP ngày'],
    ['(Kết luận số 43-KL/TƯ)', '(Kết luận số 43-KL/TW)'],
  ])('%s', (read, right) => {
    expect(mended(read)).toBe(right);
  });

  it.each([
    'Công văn số 1407/UBND-NNMT ngày',
    'Kế hoạch số 25/KH-STTTT, ngày',
    'Quyết định số 595/QĐ-BHXH ngày',
    'từ ngày 12/12/2013 đến nay',
    'mô hình 3-trong-1 của xã',
    'Thông tư số 01/2011/TT-BNV ngày',
    'Quy định số 124-QĐ/TW ngày',
    'khóa QH 14 họp',
    'Kế hoạch số 12-KH/ĐUk ngày',
    'tổ số 3 18 hộ',
    'chia làm 4. 12 hộ',
    'ở mục 4. 218-QĐ/TW là',
    'mục 3 18/UBND-VP ngày',
  ])('that is in order, or none, stays: %s', (text) => {
    expect(mended(text)).toBe(text);
  });
});

describe('a date', () => {
  it.each([
    ['ngày 3] tháng I2 năm 2O21', 'ngày 31 tháng 12 năm 2021'],
    ['ngày 1ó tháng Ó năm 2010;', 'ngày 16 tháng 6 năm 2010;'],
    ['trước ngày l5/ll/2022.', 'trước ngày 15/11/2022.'],
  ])('%s', (read, right) => {
    expect(mended(read)).toBe(right);
  });

  it.each(['ngày hội toàn dân', 'tháng Ba năm ấy', 'ngày 99 tháng', 'năm S tỉnh', 'quý I năm 2022'])(
    'is none: %s',
    (text) => {
      expect(mended(text)).toBe(text);
    },
  );
});

describe('a syllable', () => {
  it.each([
    ['Ủy ban nhân dân thành phó~0.88 Hà Nội', 'Ủy ban nhân dân thành phố Hà Nội'],
    ['THÀNH PHÓ~0.8 HÀ NỘI', 'THÀNH PHỐ HÀ NỘI'],
    ['chỉ đạo, kiềm~0.77 tra việc', 'chỉ đạo, kiểm tra việc'],
    ['về phòng, chồng~0.74 tham nhũng', 'về phòng, chống tham nhũng'],
  ])('that nobody writes there: %s', (read, right) => {
    expect(mended(read)).toBe(right);
  });

  it.each([
    'Ủy ban nhân dân thành phó Hà Nội', // the recogniser is sure
    'Phó~0.8 Thủ tướng Chính phủ',
    'CỘNG HOÀ~0.8 XÃ HỘI', // hòa and hoà are both right
    'bố~0.8 và con',
    'tuyến Metro~0.7 Bến Thành',
    'UBMTTQVN~0.6 tỉnh',
  ])('stays without plain evidence: %s', (text) => {
    expect(mended(text.replace(/~[\d.]+/, ''))).toBe(text.replace(/~[\d.]+/, ''));
    expect(mended(text)).toBe(text.replace(/~[\d.]+/, ''));
  });
});

it('keeps what was read, and the rule', () => {
  const [, , , word] = repaired(line('Báo cáo số 139/ĐC-UBND~0.08 ngày'));
  expect(word).toMatchObject({ text: '139/BC-UBND', original: '139/ĐC-UBND', repair: 'symbol', confidence: 0.08 });
  const untouched = repaired(line('ngày 15 tháng 11 năm 2022'));
  expect(untouched.every((each) => !('original' in each))).toBe(true);
});

it('is not slowed down by what no paper holds', () => {
  const odd = ['1/'.repeat(50_000), '-'.repeat(100_000), `${'A-'.repeat(50_000)}1`, 'l'.repeat(100_000)];
  expect(odd.map((text) => mended(text))).toEqual(odd);
});
