import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { lettersOf, type OldEncoding, oldFont } from '../../vocabulary/oldEncodings.js';
import { toUnicode } from './convert.js';
import { convertParagraphs, convertPieces } from './pieces.js';

const small = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
const TONES: Readonly<Record<string, string>> = {
  '\u0301': "'",
  '\u0300': '`',
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
  '\u0302': '^',
  '\u0306': '(',
  '\u031B': '+',
};

/** As somebody typed it before Unicode, decoded as Western. */
function typed(text: string, encoding: OldEncoding): string {
  if (encoding === 'viqr') return viqr(text);
  const signs = new Map([...lettersOf(encoding)].map(([sign, letter]) => [letter, sign]));
  const write = (letter: string): string => signs.get(letter) ?? signs.get(letter.toLowerCase()) ?? letter;
  return [...text].map(write).join('');
}

function viqr(text: string): string {
  const escaped = text.replace(/(?<=[aeiouyăâêôơư\u1EA0-\u1EF9à-ý])[\^(+'`?~.]|(?<=d)d/giu, '\\$&');
  return [...escaped]
    .map((letter) => {
      if (letter === 'đ') return 'dd';
      if (letter === 'Đ') return 'DD';
      const [base = '', ...marks] = letter.normalize('NFD');
      const form = marks.filter((mark) => '\u0302\u0306\u031B'.includes(mark));
      const tone = marks.filter((mark) => !form.includes(mark));
      return base + [...form, ...tone].map((mark) => TONES[mark] ?? mark).join('');
    })
    .join('');
}

const paper = `Ủy ban nhân dân tỉnh
Số: 12/QĐ-UBND
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 215/TTr-SNV, nay ban hành quy chế phối hợp giữa các cơ quan.
Các ông (bà) Chánh Văn phòng, Giám đốc các sở, ngành và những người có liên quan chịu trách nhiệm thi hành.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.`;

describe('the tables', () => {
  it.each(['tcvn3', 'vni', 'viscii', 'vps'] as const)('%s has every small letter, none twice', (encoding) => {
    const letters = lettersOf(encoding);
    expect(new Set(letters.values()).size).toBe(letters.size);
    expect([...small].filter((letter) => ![...letters.values()].includes(letter))).toEqual([]);
  });

  it.each([
    ['tcvn3', 'tcvn'],
    ['viscii', 'viscii'],
  ] as const)('%s agrees with iconv', (encoding, label) => {
    for (const [sign, letter] of lettersOf(encoding))
      expect(iconv.decode(Buffer.from(sign, 'latin1'), label).normalize('NFC')).toBe(letter);
  });

  it('VPS and VNI read words that others have written', () => {
    // "Hội Chuyên Gia Việt Nam" in VPS; "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc" in VNI.
    expect(toUnicode('H\xB6i Chuy\xEAn Gia Vi\x8Ct Nam', 'vps')).toBe('Hội Chuyên Gia Việt Nam');
    expect(toUnicode('Co\xE4ng ho\xF8a xa\xF5 ho\xE4i chu\xFB ngh\xF3a Vie\xE4t Nam, \xD1o\xE4c la\xE4p', 'vni')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập',
    );
    expect(toUnicode("Vie^.t Nam DDo^.c la^.p Tu+. do Ha.nh phu'c\\.", 'viqr')).toBe(
      'Việt Nam Độc lập Tự do Hạnh phúc.',
    );
  });
});

describe('there and back', () => {
  it.each(['vni', 'viscii', 'vps', 'viqr'] as const)('%s gives back every letter', (encoding) => {
    const all = `${[...small].join(' ')} ${[...small.toUpperCase()].join(' ')}`;
    expect(toUnicode(typed(all, encoding), encoding)).toBe(all);
  });

  it.each(['tcvn3', 'vni', 'viscii', 'vps', 'viqr'] as const)('a paper in %s is told by its words', (encoding) => {
    const { texts, warnings } = convertParagraphs(typed(paper, encoding).split('\n'));
    const expected = encoding === 'tcvn3' ? paper.replace('Ủ', 'ủ') : paper;
    expect(texts.join('\n')).toBe(expected);
    expect(warnings).toMatchObject([{ reason: 'converted-encoding', data: { confidence: expect.any(Number) } }]);
    expect(Number(warnings[0]?.data['confidence'])).toBeGreaterThan(0.85);
  });

  const words = fc.array(fc.constantFrom(...paper.split(/\s+/)), { minLength: 1, maxLength: 30 });

  it('any words in TCVN3 come back, small letters for what its plain fonts cannot write', () => {
    fc.assert(
      fc.property(words, (some) => {
        const text = some.join(' ').toLowerCase();
        expect(toUnicode(typed(text, 'tcvn3'), 'tcvn3')).toBe(text);
        expect(convertPieces([{ text: typed(text, 'tcvn3'), font: '.VnTimeH', paragraph: 0 }]).texts).toEqual([
          text.toUpperCase(),
        ]);
      }),
    );
  });

  it('any letters in any order, too: no pair of signs means another letter', () => {
    const letters = fc.array(fc.constantFrom(...small, ...small.toUpperCase(), ' ', '1'), { maxLength: 40 });
    fc.assert(
      fc.property(letters, fc.constantFrom('vni', 'viscii', 'vps', 'viqr' as const), (some, encoding) => {
        const text = some.join('');
        expect(toUnicode(typed(text, encoding), encoding)).toBe(text);
      }),
    );
  });

  it('any words in VNI, VISCII, VPS, VIQR come back', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('vni', 'viscii', 'vps', 'viqr' as const), (some, encoding) => {
        const text = some.join(' ');
        expect(toUnicode(typed(text, encoding), encoding)).toBe(text);
      }),
    );
  });
});

describe('a text that is none of these', () => {
  it.each([
    ['Unicode', paper],
    ['English', 'The (draft) plan was adopted on 1 May. Do you agree? Yes we do. Add it to the list; see a.b.c'],
    ['Western', 'Le résumé était prêt à être envoyé à l’été, où là-bas déjà — café, naïve, Zürich, größer.'],
    ['short lines of Unicode without special letters', 'Hà Nam\nTài chính\nLà bà tôi\n25 °C ± 2 §'],
    ['Vietnamese without accents', 'UBND xa Hoa Binh. Bao cao ket qua (lan 2). Ha Noi? Da nhan.'],
  ])('%s stays as it is', (_, text) => {
    const { texts, warnings } = convertParagraphs(text.split('\n'));
    expect(texts.join('\n')).toBe(text);
    expect(warnings).toEqual([]);
  });
});

describe('mixed texts', () => {
  it('are judged paragraph by paragraph', () => {
    const lines = paper.split('\n').slice(2, 5);
    const [first = '', second = '', third = ''] = lines;
    const mixed = [first, typed(second, 'tcvn3'), typed(third, 'vni')];
    const { texts, warnings } = convertParagraphs(mixed);
    expect(texts).toEqual(lines);
    expect(warnings.map(({ data }) => data['encoding'])).toEqual(['TCVN3 (ABC)', 'VNI']);
  });

  it('are told by their fonts, run by run', () => {
    const run = (text: string, font: string) => ({ text, font, paragraph: 0 });
    const { texts, confidences, warnings } = convertPieces([
      run('Kế hoạch ', 'Times New Roman'),
      run(typed('số ', 'tcvn3'), '.VnTime'),
      run(typed('đổi mới', 'tcvn3'), '.VnTimeH'),
      run(' và ', 'Arial'),
      run(typed('hợp tác', 'vni'), 'VNI-Times'),
    ]);
    expect(texts.join('')).toBe('Kế hoạch số ĐỔI MỚI và hợp tác');
    expect(confidences).toEqual([1, 1, 1, 1, 1]);
    expect(warnings.map(({ data }) => data)).toEqual([
      { encoding: 'TCVN3 (ABC)', confidence: 1 },
      { encoding: 'VNI', confidence: 1 },
    ]);
  });

  it('letters of VNI torn apart by a change of style are put together', () => {
    const pieces = ['Quy', 'e', '\xE1t \xF1\xF2nh'].map((text) => ({ text, font: 'VNI-Times', paragraph: 0 }));
    expect(convertPieces(pieces).texts).toEqual(['Quy', 'ế', 't định']);
  });

  it('a text in Unicode keeps its letters in whatever font it is shown', () => {
    expect(convertPieces([{ text: 'Nghị quyết à', font: '.VnTime', paragraph: 0 }]).texts).toEqual(['Nghị quyết à']);
  });
});

describe('fonts', () => {
  it.each([
    ['.VnTime', 'tcvn3', false],
    ['.VnArial NarrowH', 'tcvn3', true],
    ['VNI-Helve-Condense', 'vni', false],
    ['VPS Times', 'vps', false],
  ])('%s', (font, encoding, capitals) => expect(oldFont(font)).toEqual({ encoding, capitals }));

  it.each(['Times New Roman', 'VNtimes new roman', 'Vnuni', 'Arial'])('%s is none', (font) =>
    expect(oldFont(font)).toBeNull(),
  );
});

const truth = join(import.meta.dirname, '../../../../shared/samples/legacy/truth');

describe.skipIf(!existsSync(truth))('real papers, typed in each encoding', () => {
  const plainSigns: Readonly<Record<string, string>> = { '…': '...', '–': '-', '“': '"', '”': '"' };

  it.each(['tcvn3', 'vni', 'viscii', 'vps', 'viqr'] as const)('%s comes back', (encoding) => {
    for (const name of readdirSync(truth)) {
      const written = readFileSync(join(truth, name), 'utf8').normalize('NFC');
      const lines = written
        .replace(/[\u0000-\u0008]/g, '')
        .replace(/[…–“”]/g, (sign) => plainSigns[sign] ?? sign)
        .split('\n');
      const { texts } = convertParagraphs(lines.map((line) => typed(line, encoding)));
      const as = (line = ''): string => (encoding === 'tcvn3' ? line.toLowerCase() : line);
      const wrong = lines.filter((line, i) => as(line) !== as(texts[i]));
      expect({ name, lines: lines.length, wrong }).toEqual({ name, lines: lines.length, wrong: [] });
    }
  });
});
