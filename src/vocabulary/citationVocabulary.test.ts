import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.js';
import { acronyms, capitalWords, smallWords, wholeHeads } from './bodyNames.js';
import { cues, effectCues } from './cues.js';
import { symbolCodeOf, typeOfCode, typeOfSymbolCode, typeOfWord, typeWords } from './documentTypes.js';
import { bodiesOfIssuerCode, isIssuerCode, issuerCodeOf } from './issuers.js';
import { lawNameEnd } from './laws.js';

describe('document types', () => {
  it.each([
    ['QUYẾT  ĐỊNH', 'QĐ'],
    ['chương trình hành động', 'CTr'],
    ['Thông báo kết luận', 'TB'],
    ['nghị quyết liên tịch', 'LT'],
    ['dự luật', undefined],
  ])('%s', (word, code) => {
    expect(typeOfWord(word)?.code).toBe(code);
  });

  it('a code that two systems read differently tells nothing without the system', () => {
    expect(typeOfSymbolCode('TT')).toBeNull();
    expect(typeOfSymbolCode('TT', 'state')?.name).toBe('Thông tư');
    expect(typeOfSymbolCode('TT', 'party')?.name).toBe('Thông tri');
    expect(typeOfSymbolCode('NĐ', 'party')).toBeNull();
  });

  it('codes are read in any case, and with the diacritics that mails lose', () => {
    expect(typeOfSymbolCode('Ctr')?.code).toBe('CTr');
    expect(typeOfSymbolCode('QĐi')?.code).toBe('QyĐ');
    expect(typeOfSymbolCode('ND')?.code).toBe('NĐ');
    expect(symbolCodeOf('QD')).toBe('QĐ');
    expect(symbolCodeOf('KH')).toBe('KH');
  });

  it('longer words come first', () => {
    expect(typeWords.indexOf('chương trình hành động')).toBeLessThan(typeWords.indexOf('chương trình'));
    expect(typeOfCode('TT')?.name).toBe('Thông tư');
  });
});

describe('issuer codes', () => {
  it('mends slips', () => {
    expect(issuerCodeOf('T.Ư')).toBe('TW');
    expect(issuerCodeOf('LDLD')).toBe('LĐLĐ');
    expect(issuerCodeOf('VX')).toBe('VX');
  });

  it('knows in which system a code is used', () => {
    expect(isIssuerCode('BTC', 'party')).toBe(true);
    expect(isIssuerCode('BTC', 'state')).toBe(true);
    expect(isIssuerCode('TTg', 'party')).toBe(false);
    expect(isIssuerCode('XYZ')).toBe(false);
  });

  it('gives every body that the code may stand for on that day', () => {
    expect(bodiesOfIssuerCode('TW', '2013-12-12')).toEqual(['Ban Chấp hành Trung ương', 'Bộ Chính trị', 'Ban Bí thư']);
    expect(bodiesOfIssuerCode('HU', '2025-06-30')).toEqual(['Huyện ủy']);
    expect(bodiesOfIssuerCode('HU', '2025-07-01')).toEqual([]);
    expect(bodiesOfIssuerCode('BTC', '2024-01-01')).toEqual(['Ban Tổ chức', 'Bộ Tài chính']);
  });
});

describe('laws by name', () => {
  const ends = (text: string, kind = 'luat') => {
    const end = lawNameEnd(kind, fold(text), 0);
    return end === null ? null : text.slice(0, end);
  };

  it('takes the longest name that the text goes on with', () => {
    expect(ends('Phòng, chống tham nhũng năm 2018')).toBe('Phòng, chống tham nhũng');
    expect(ends('Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Luật')).toBe(
      'Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân',
    );
    expect(ends('Đất  đai,')).toBe('Đất  đai');
    expect(ends('Đấtđai')).toBeNull();
    expect(ends('Lao động', 'bo luat')).toBe('Lao động');
    expect(ends('Giáng Sinh')).toBeNull();
  });
});

describe('cues and names of bodies', () => {
  it('every cue stands under its folded form', () => {
    for (const [key, { cue }] of [...cues, ...effectCues]) expect(key).toBe(fold(cue));
    expect(cues.get('can cu')).toEqual({
      cue: 'căn cứ',
      relation: 'based_on',
      reach: 'sentence',
      table: 'relation-cues',
    });
    expect(cues.get('lam theo')?.relation).toBe('none');
  });

  it('heads and words are what body names are made of', () => {
    expect(wholeHeads).toContain('bo chinh tri');
    expect(acronyms.has('UBND')).toBe(true);
    expect(smallWords.has('nhân dân')).toBe(true);
    expect(capitalWords.has('khoa học')).toBe(true);
    expect(smallWords.has('khoa học')).toBe(false);
  });
});
