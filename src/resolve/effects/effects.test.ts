import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../extract/index.js';
import { normalise } from '../../text/normalise.js';
import { effectsOf } from './effects.js';

const masthead = (
  symbol: string,
  day: string,
  type: string,
) => `ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH ĐỒNG THÁP                Độc lập - Tự do - Hạnh phúc
Số: ${symbol}              Đồng Tháp, ngày ${day}

${type}
Về công tác tiếp công dân trên địa bàn tỉnh

`;
const decision = (body: string, symbol = '12/2024/QĐ-UBND') =>
  `${masthead(symbol, '15 tháng 3 năm 2024', 'QUYẾT ĐỊNH')}Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;

QUYẾT ĐỊNH:

${body}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phạm Văn A
`;
const party = (symbol: string, type: string, body: string) => `BAN CHẤP HÀNH TRUNG ƯƠNG      ĐẢNG CỘNG SẢN VIỆT NAM
        *                  Hà Nội, ngày 30 tháng 7 năm 2021
Số ${symbol}

${type}
về công tác dân vận

${body}

T/M BỘ CHÍNH TRỊ
Nguyễn Văn B
`;

/** "kind symbol on [part]" of each effect. */
function told(paper: string): string[] {
  const { text } = normalise(paper);
  const findings = extract(text);
  return effectsOf({ ...findings, text }).map(({ citation, kind, on, part, quote, span }) => {
    expect(text.slice(span.start, span.end).trim()).toBe(quote);
    return `${kind} ${findings.citations[citation]?.symbol} ${on}${part === null ? '' : ` [${part}]`}`;
  });
}

describe('an act', () => {
  it('replaces what its clause of effect names, from the day that it sets', () => {
    expect(
      told(
        decision(
          'Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp công dân.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 4 năm 2024 và thay thế Quyết định số 05/2015/QĐ-UBND ngày 10/02/2015 của Ủy ban nhân dân tỉnh.',
        ),
      ),
    ).toEqual(['replaced 05/2015/QĐ-UBND 2024-04-01']);
  });

  it('does so from its signing, or some days later', () => {
    const on = (clause: string, symbol?: string) =>
      told(
        decision(`Điều 2. Quyết định này ${clause} thay thế Quyết định số 05/2015/QĐ-UBND ngày 10/02/2015.`, symbol),
      );
    expect(on('có hiệu lực kể từ ngày ký và')).toEqual(['replaced 05/2015/QĐ-UBND 2024-03-15']);
    expect(on('có hiệu lực từ ngày ký ban hành,')).toEqual(['replaced 05/2015/QĐ-UBND 2024-03-15']);
    expect(on('có hiệu lực sau 10 ngày kể từ ngày ký và')).toEqual(['replaced 05/2015/QĐ-UBND 2024-03-25']);
    // A norm without a day of effect: not known. A single decision holds from its signing.
    expect(on('')).toEqual(['replaced 05/2015/QĐ-UBND null']);
    expect(on('', '318/QĐ-UBND')).toEqual(['replaced 05/2015/QĐ-UBND 2024-03-15']);
  });

  it('replaces several, one after the other', () => {
    expect(
      told(
        decision(
          'Điều 3. Quyết định này có hiệu lực kể từ ngày 01/4/2024 và thay thế Quyết định số 05/2015/QĐ-UBND ngày 10/02/2015, Quyết định số 17/2018/QĐ-UBND ngày 05/6/2018 và Quyết định số 30/2019/QĐ-UBND ngày 11/9/2019 của Ủy ban nhân dân tỉnh.',
        ),
      ),
    ).toEqual([
      'replaced 05/2015/QĐ-UBND 2024-04-01',
      'replaced 17/2018/QĐ-UBND 2024-04-01',
      'replaced 30/2019/QĐ-UBND 2024-04-01',
    ]);
  });

  it('does nothing to documents that stand in the titles of those it replaces', () => {
    expect(
      told(
        decision(
          'Điều 2. Quyết định này có hiệu lực từ ngày 01/4/2024, thay thế Quyết định số 05/2015/QĐ-UBND ngày 10/02/2015 về việc sửa đổi, bổ sung Quyết định số 44/2011/QĐ-UBND ngày 20/12/2011.',
        ),
      ),
    ).toEqual(['replaced 05/2015/QĐ-UBND 2024-04-01']);
  });

  it('repeals by an article, by a list, and by saying what ends', () => {
    expect(
      told(
        decision(
          'Điều 1. Bãi bỏ Quyết định số 21/2016/QĐ-UBND ngày 04/5/2016 của Ủy ban nhân dân tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/4/2024.',
        ),
      ),
    ).toEqual(['repealed 21/2016/QĐ-UBND 2024-04-01']);
    expect(
      told(
        decision(
          `Điều 2. Hiệu lực thi hành
1. Quyết định này có hiệu lực thi hành kể từ ngày 01/4/2024.
2. Bãi bỏ các văn bản sau đây:
a) Quyết định số 21/2016/QĐ-UBND ngày 04/5/2016 ban hành Quy định về tiếp công dân;
b) Quyết định số 22/2017/QĐ-UBND ngày 06/5/2017;
3. Quyết định số 33/2019/QĐ-UBND ngày 01/10/2019 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.
4. Quyết định số 34/2019/QĐ-UBND ngày 02/10/2019 hết hiệu lực kể từ ngày 01 tháng 7 năm 2024.`,
        ),
      ),
    ).toEqual([
      'repealed 21/2016/QĐ-UBND 2024-04-01',
      'repealed 22/2017/QĐ-UBND 2024-04-01',
      'repealed 33/2019/QĐ-UBND 2024-04-01',
      'repealed 34/2019/QĐ-UBND 2024-07-01',
    ]);
  });

  it('may set a day for a whole list', () => {
    expect(
      told(
        decision(
          `Điều 4. Điều khoản thi hành
1. Quyết định này có hiệu lực từ ngày 01/4/2024.
2. Các văn bản sau đây hết hiệu lực kể từ ngày 01/7/2024:
a) Quyết định số 21/2016/QĐ-UBND ngày 04/5/2016;
b) Quyết định số 22/2017/QĐ-UBND ngày 06/5/2017.`,
        ),
      ),
    ).toEqual(['repealed 21/2016/QĐ-UBND 2024-07-01', 'repealed 22/2017/QĐ-UBND 2024-07-01']);
  });

  it('may mean a part only', () => {
    expect(
      told(
        decision(
          `Điều 2. Hiệu lực thi hành
1. Quyết định này có hiệu lực từ ngày 01/4/2024 và thay thế khoản 2 Điều 5 Quyết định số 30/2017/QĐ-UBND ngày 11/9/2017.
2. Bãi bỏ một phần Quyết định số 31/2017/QĐ-UBND ngày 12/9/2017.
3. Bãi bỏ Phụ lục II ban hành kèm theo Quyết định số 32/2017/QĐ-UBND ngày 13/9/2017.
4. Bãi bỏ:
a) Điều 7 Quyết định số 36/2017/QĐ-UBND ngày 14/9/2017;`,
        ),
      ),
    ).toEqual([
      'partly-replaced 30/2017/QĐ-UBND 2024-04-01 [khoản 2 Điều 5]',
      'partly-replaced 31/2017/QĐ-UBND 2024-04-01 [một phần]',
      'partly-replaced 32/2017/QĐ-UBND 2024-04-01 [Phụ lục II ban hành kèm theo]',
      'partly-replaced 36/2017/QĐ-UBND 2024-04-01 [Điều 7]',
    ]);
  });

  it('amends', () => {
    expect(
      told(
        decision(
          `Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 13/2018/QĐ-UBND ngày 27/4/2018 của Ủy ban nhân dân tỉnh
1. Sửa đổi khoản 2 Điều 5 như sau:
“2. Quyết định này bãi bỏ Quyết định số 99/2010/QĐ-UBND ngày 01/01/2010.”
Điều 2. Quyết định này có hiệu lực từ ngày 01/4/2024.`,
        ),
      ),
    ).toEqual(['amended 13/2018/QĐ-UBND 2024-04-01']);
  });

  it('of the Party speaks of itself without articles', () => {
    expect(
      told(
        party(
          '23-QĐ/TW',
          'QUYẾT ĐỊNH',
          'Điều 3. Quyết định này có hiệu lực kể từ ngày ký, thay thế Quyết định số 290-QĐ/TW, ngày 25/02/2010 của Bộ Chính trị.',
        ),
      ),
    ).toEqual(['replaced 290-QĐ/TW 2021-07-30']);
    expect(
      told(
        party(
          '45-CT/TW',
          'CHỈ THỊ',
          'Chỉ thị này thay thế Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị và được phổ biến đến chi bộ.',
        ),
      ),
    ).toEqual(['replaced 35-CT/TW 2021-07-30']);
    expect(
      told(
        party(
          '12-KL/TW',
          'KẾT LUẬN',
          'Kết luận này sửa đổi, bổ sung Quy định số 11-QĐi/TW, ngày 18/02/2019 của Bộ Chính trị.',
        ),
      ),
    ).toEqual(['amended 11-QĐi/TW 2021-07-30']);
  });
});

describe('no act is', () => {
  it.each([
    ['a task', 'Điều 3. Giao Sở Nội vụ tham mưu sửa đổi, thay thế Quyết định số 40/2020/QĐ-UBND ngày 01/12/2020.'],
    [
      'a task in an item',
      'Điều 3. Tổ chức thực hiện\n1. Sở Nội vụ chủ trì xây dựng Quyết định thay thế Quyết định số 40/2020/QĐ-UBND ngày 01/12/2020.\n2. Sửa đổi Quyết định số 41/2020/QĐ-UBND ngày 02/12/2020 trước ngày 30/6.',
    ],
    [
      'a condition',
      'Điều 4. Hiệu lực thi hành\n1. Trường hợp Quyết định số 40/2020/QĐ-UBND ngày 01/12/2020 bị bãi bỏ hoặc thay thế thì áp dụng văn bản mới.',
    ],
    [
      'history',
      'Điều 2. Quyết định số 40/2020/QĐ-UBND ngày 01/12/2020 đã thay thế Quyết định số 39/2015/QĐ-UBND ngày 01/12/2015.',
    ],
    [
      'what another act did',
      'Điều 2. Hiệu lực thi hành\nQuyết định số 39/2015/QĐ-UBND ngày 01/12/2015 được thay thế bởi Quyết định số 40/2020/QĐ-UBND ngày 01/12/2020.',
    ],
    [
      'an announcement',
      'Điều 2. Quyết định này sẽ thay thế Quyết định số 40/2020/QĐ-UBND ngày 01/12/2020 khi được thông qua.',
    ],
    ['a denial', 'Điều 2. Quyết định này không thay thế Quyết định số 40/2020/QĐ-UBND ngày 01/12/2020.'],
    ['a basis', 'Điều 2. Quyết định này căn cứ Quyết định số 40/2020/QĐ-UBND ngày 01/12/2020.'],
    [
      'a mention',
      'Điều 2. Việc thực hiện Quyết định số 40/2020/QĐ-UBND ngày 01/12/2020 thay thế Quyết định số 39/2015/QĐ-UBND được tổng kết hằng năm.',
    ],
    [
      'new wording of another act',
      'Điều 1. Sửa đổi Điều 9 như sau:\n“Điều 9. Quyết định này thay thế Quyết định số 40/2020/QĐ-UBND ngày 01/12/2020.”',
    ],
  ])('%s', (_what, body) => {
    expect(told(decision(body))).toEqual([]);
  });

  it('a paper of a kind that does not act, or a draft without number', () => {
    const clause =
      'Kế hoạch này thay thế Kế hoạch số 38-KH/TU, ngày 15/3/2021. Quyết định này thay thế Quyết định số 290-QĐ/TW, ngày 25/02/2010.';
    expect(told(party('09-KH/TU', 'KẾ HOẠCH', clause))).toEqual([]);
    expect(told(party('66-CV/TU', 'CÔNG VĂN', clause))).toEqual([]);
    expect(told(party('      -QĐ/TW', 'QUYẾT ĐỊNH', `Điều 3. ${clause}`))).toEqual([]);
  });
});

describe('any text', () => {
  it('has effects whose quotes stand in it, and never throws', () => {
    const words = fc.constantFrom(
      'Điều 1. ',
      'Quyết định này ',
      'bãi bỏ ',
      'thay thế ',
      'hết hiệu lực ',
      '“',
      '”',
      ';\n',
      'a) ',
      '1. ',
      'kể từ ngày 01/4/2024 ',
      'Quyết định số 05/2015/QĐ-UBND ',
      'ngày 10/02/2015',
      ', ',
      ':\n',
      'và ',
      '.\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        told(decision(parts.join('')));
      }),
      { numRuns: 60 },
    );
  });
});
