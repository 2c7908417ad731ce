import { describe, expect, it } from 'vitest';
import { isBetter, isUseless, legibilityOf } from './legible.js';

const useless = (text: string): boolean => isUseless(legibilityOf(text));

describe('a text layer', () => {
  it.each([
    [
      'of a page',
      'Thực hiện Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị (khóa XI), Ban Thường vụ xây dựng kế hoạch.',
    ],
    [
      'with many abbreviations',
      'UBND, HĐND, UBMTTQVN tỉnh; BTV Tỉnh ủy; các sở, ban, ngành; VPCP, TTgCP; Lưu: VT, TH.',
    ],
  ])('%s is read', (_, text) => {
    expect(useless(text)).toBe(false);
  });

  it.each([
    ['that is none', ''],
    ['of a page number', '– 12 –'],
    [
      'of a poor recogniser',
      'CONG HOA xa h0i chtl nghTa viet nam Dqc lip Ttr do H4nh phric Cdn ctr Lugt T6 chric chinh quyAn dia phuong',
    ],
    ['without its encoding', 'CéNG hßa x· héi chñ nghÜa viÖt nam §éc lËp Tù do H¹nh phóc'],
  ])('%s is not', (_, text) => {
    expect(useless(text)).toBe(true);
  });

  it('in another language stays: what is recognised with Vietnamese letters is no better', () => {
    const layer = legibilityOf('This memorandum of understanding enters into force on the date of its signature.');
    const recognised = legibilityOf('This memorandum 0f understanding enters into forcc on thc datẻ of its signaturẻ.');
    expect(isBetter(recognised, layer)).toBe(false);
  });
});
