/** Verdicts, as a clerk would get them: each case is a plan of a day with one sentence in it. */
import { describe, expect, it } from 'vitest';
import { checkText, planOf, verdictsOf } from '../../test/draft.js';

/** [day of the plan, what it says, verdicts of its citations]. */
type Case = readonly [string, string, string];

describe('a right citation', () => {
  it.each<Case>([
    ['2019-05-01', 'Thực hiện Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị.', 'ok'],
    ['2019-05-01', 'Thực hiện Quyết định số 217/QĐ-TW ngày 12-12-2013 của Bộ Chính trị.', 'ok'],
    ['2019-05-01', 'Thực hiện Quyết định số 217 - QĐ/T.Ư ngày 12 tháng 12 năm 2013 của Bộ Chính trị.', 'ok'],
    ['2019-05-01', 'THỰC HIỆN QUYẾT ĐỊNH SỐ 217-QĐ/TW NGÀY 12/12/2013 CỦA BỘ CHÍNH TRỊ', 'ok'],
    ['2019-05-01', 'Thực hiện các Quyết định số 217, 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị.', 'ok ok'],
    // Vague names of the Centre are no other body.
    ['2019-05-01', 'Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Trung ương.', 'ok'],
    ['2019-05-01', 'Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Trung ương Đảng.', 'ok'],
    // A numbered Quy định is often called Quyết định.
    ['2019-05-01', 'Thực hiện Quyết định số 124-QĐ/TW ngày 02/02/2018 của Ban Bí thư.', 'ok'],
    ['2019-05-01', 'Thực hiện Quy định 11-QĐ/TW ngày 18/02/2019 của Bộ Chính trị về tiếp dân.', 'ok'],
    [
      '2016-05-01',
      'Thực hiện Nghị quyết 25-NQ/TW ngày 03/6/2013 của Hội nghị lần thứ bảy Ban Chấp hành Trung ương.',
      'ok',
    ],
    ['2016-05-01', 'Thực hiện Nghị quyết 25-NQ/TW khóa XI về công tác dân vận.', 'ok'],
    ['2019-05-01', 'Thực hiện Chỉ thị 05 của Bộ Chính trị về học tập và làm theo tư tưởng, đạo đức Hồ Chí Minh.', 'ok'],
    ['2019-05-01', 'Thực hiện Nghị quyết Trung ương 4 (khóa XII) về xây dựng, chỉnh đốn Đảng.', 'ok'],
    ['2014-05-06', 'Thực hiện Chỉ thị 18-CT/TW của Ban Bí thư về bảo đảm trật tự an toàn giao thông.', 'ok'],
    ['2025-12-01', 'Căn cứ Luật Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015;', 'ok'],
    ['2025-12-01', 'Căn cứ Luật Lao động số 45/2019/QH14 ngày 20/11/2019;', 'ok'],
    ['2025-12-01', 'Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;', 'ok'],
    ['2025-12-01', 'Căn cứ Nghị định 30/2020/NĐ-CP;', 'ok'],
  ])('%s %s', (day, body, verdicts) => {
    expect(verdictsOf(day, body)).toBe(verdicts);
  });
});

describe('a wrong citation', () => {
  it.each<Case>([
    ['2019-05-01', 'Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Ban Chấp hành Trung ương Đảng.', 'wrong_issuer'],
    ['2016-05-01', 'Thực hiện Nghị quyết 25-NQ/TW ngày 03/6/2013 của Bộ Chính trị.', 'wrong_issuer'],
    ['2019-05-01', 'Thực hiện Quy định 11-QĐi/TW ngày 18/02/2019 của Ban Chấp hành Trung ương.', 'wrong_issuer'],
    ['2025-12-01', 'Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Thủ tướng Chính phủ;', 'wrong_issuer'],
    ['2021-12-01', 'Căn cứ Thông tư 01/2011/TT-BNV ngày 19/01/2011 của Bộ Tư pháp;', 'wrong_issuer'],
    ['2016-05-01', 'Thực hiện Nghị quyết 25-NQ/TW ngày 06/3/2013 của Ban Chấp hành Trung ương.', 'wrong_date'],
    ['2024-05-06', 'Thực hiện Chỉ thị 18-CT/TW ngày 26/12/2022 của Ban Bí thư.', 'wrong_date'],
    ['2025-12-01', 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 03/5/2020 của Chính phủ;', 'wrong_date'],
    [
      '2019-05-01',
      'Thực hiện các Quyết định số 217, 218-QĐ/TW ngày 12/11/2013 của Bộ Chính trị.',
      'wrong_date wrong_date',
    ],
    ['2019-05-01', 'Thực hiện Kết luận số 124-QĐ/TW ngày 02/02/2018 của Ban Bí thư.', 'wrong_type'],
    ['2019-05-01', 'Thực hiện Hướng dẫn số 49-CT/TW của Ban Bí thư.', 'wrong_type'],
    ['2025-12-01', 'Căn cứ Nghị quyết số 10/2022/QH15 ngày 10/11/2022 của Quốc hội;', 'wrong_type'],
    ['2025-12-01', 'Căn cứ Luật số 202/2025/QH15 ngày 12/6/2025 của Quốc hội;', 'wrong_type'],
  ])('%s %s', (day, body, verdicts) => {
    expect(verdictsOf(day, body)).toBe(verdicts);
  });

  it('has every mistake told, and the first of them as its verdict', () => {
    const { citations, findings } = checkText(
      planOf('2019-05-01', 'Thực hiện Quy định số 124-QĐ/TW ngày 12/02/2018 của Bộ Chính trị.'),
    );
    expect(citations[0]).toMatchObject({
      verdict: 'wrong_issuer',
      expected: { issuer: 'Ban Bí thư', date: '2018-02-02' },
      resolved: '124-QĐ/TW|Ban Bí thư|2018-02-02',
    });
    expect(findings.map(({ rule, text, suggestion }) => [rule, text, suggestion])).toEqual([
      ['wrong-date', '12/02/2018', '02/02/2018'],
      ['wrong-issuer', 'Bộ Chính trị', 'Ban Bí thư'],
    ]);
  });
});

describe('a document on another day', () => {
  it.each<Case>([
    ['2021-07-30', 'Thực hiện Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị.', 'ok'],
    ['2021-07-31', 'Thực hiện Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị.', 'superseded'],
    ['2018-12-31', 'Áp dụng Nghị định 60/2013/NĐ-CP.', 'ok'],
    ['2019-01-02', 'Áp dụng Nghị định 60/2013/NĐ-CP.', 'superseded'],
    ['2026-05-01', 'Học tập Quy định 37-QĐ/TW về những điều đảng viên không được làm.', 'ok'],
    ['2026-09-01', 'Học tập Quy định 37-QĐ/TW về những điều đảng viên không được làm.', 'superseded'],
    ['2025-12-25', 'Theo Quy định 399-QĐ/TW ngày 09/01/2026 của Ban Bí thư.', 'not_yet'],
    // In force from 01/01/2024: no basis before, but a plan may prepare for it.
    ['2023-12-01', 'Căn cứ Luật Thi đua, khen thưởng năm 2022;', 'not_yet'],
    ['2023-12-01', 'Triển khai thi hành Luật Thi đua, khen thưởng năm 2022.', 'ok'],
    ['2024-12-01', 'Căn cứ Luật Thi đua, khen thưởng năm 2022;', 'ok'],
    // Its end is only supposed, by the subject of the next one.
    ['2017-05-01', 'Thực hiện Chỉ thị số 03-CT/TW ngày 14/5/2011 của Bộ Chính trị.', 'unknown'],
    ['2026-09-01', 'Quán triệt Kết luận 01-KL/TW ngày 18/5/2021 của Bộ Chính trị.', 'ok'],
  ])('%s %s', (day, body, verdicts) => {
    expect(verdictsOf(day, body)).toBe(verdicts);
  });
});

describe('a mention of history', () => {
  it.each<Case>([
    [
      '2022-02-01',
      'Quyết định số 23-QĐ/TW ngày 30/7/2021 (thay thế Quyết định số 290-QĐ/TW ngày 25/02/2010).',
      'ok ok',
    ],
    ['2022-02-01', 'Quyết định 290-QĐ/TW nay được thay bằng Quyết định 23-QĐ/TW ngày 30/7/2021.', 'ok ok'],
    ['2022-02-01', 'Trước đây, việc này theo Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị.', 'ok'],
    ['2022-02-01', 'Tổng kết 10 năm thực hiện Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị.', 'ok'],
    // In the title of a paper issued while it was in force.
    [
      '2022-02-01',
      'Kế hoạch số 15-KH/TU ngày 03/4/2015 về thực hiện Quyết định số 290-QĐ/TW của Bộ Chính trị.',
      'unknown ok',
    ],
    // "cụ thể" is not "cũ".
    ['2022-02-01', 'Thực hiện Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị, cụ thể như sau:', 'superseded'],
    // What another paper replaces says nothing of this one.
    [
      '2022-02-01',
      'Thực hiện Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị; thay thế Kế hoạch số 15-KH/TU ngày 03/4/2015.',
      'superseded unknown',
    ],
  ])('%s %s', (day, body, verdicts) => {
    expect(verdictsOf(day, body)).toBe(verdicts);
  });
});

describe('a doubt stays a doubt', () => {
  it.each<Case>([
    ['2016-05-01', 'Quán triệt Nghị quyết số 25-NQ/TW.', 'ambiguous'],
    ['2026-10-01', 'Quán triệt Nghị quyết 25-NQ/TW.', 'ambiguous'],
    // Not read at first hand.
    ['2016-05-01', 'Thực hiện Nghị quyết 25-NQ/TW ngày 25/7/2008 về công tác thanh niên.', 'unknown'],
    // Another year, another term: it may be another document of that number.
    ['2019-05-01', 'Thực hiện Nghị quyết 25-NQ/TW ngày 03/6/2018 của Ban Chấp hành Trung ương.', 'unknown'],
    ['2020-05-01', 'Thực hiện Chỉ thị số 28/CT-TTg ngày 10/9/2015 của Thủ tướng Chính phủ.', 'unknown'],
    // Laws and resolutions of the Assembly are numbered apart.
    ['2025-12-01', 'Căn cứ Nghị quyết số 10/2022/QH15 của Quốc hội;', 'unknown'],
    // Another province's plan of that number.
    ['2019-05-01', 'Thực hiện Kế hoạch số 86-KH/TU ngày 07/5/2018 của Tỉnh ủy.', 'unknown'],
    ['2019-05-01', 'Thực hiện Chỉ thị số 05-CT/TU ngày 15/5/2016 của Bộ Chính trị.', 'unknown'],
    ['2019-05-01', 'Thực hiện Kế hoạch số 12/KH-UBND ngày 03/02/2019 của UBND tỉnh.', 'unknown'],
    ['2016-05-01', 'Thực hiện Nghị quyết Trung ương 4 khóa XI về xây dựng Đảng.', 'unknown'],
    ['2014-12-01', 'Căn cứ Luật Công đoàn năm 2012;', 'unknown'],
  ])('%s %s', (day, body, verdicts) => {
    expect(verdictsOf(day, body)).toBe(verdicts);
  });

  it('lists the documents that an ambiguous symbol may mean, none of them later than the draft', () => {
    const [citation] = checkText(planOf('2016-05-01', 'Quán triệt Nghị quyết số 25-NQ/TW.')).citations;
    expect(citation?.candidates.map((key) => key.split('|').at(-1))).toEqual([
      '2003-03-12',
      '2008-07-25',
      '2013-06-03',
    ]);
  });

  it('warns of a conflict that rests on the national code alone', () => {
    const { citations, findings } = checkText(
      planOf('2019-05-01', 'Căn cứ Thông tư số 01/2009/TT-BKHCN ngày 20/4/2009 của Bộ Khoa học và Công nghệ;'),
    );
    expect(citations.map(({ verdict }) => verdict)).toEqual(['unknown']);
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['wrong-date warning']);
  });
});

describe('the day of a draft', () => {
  const body = 'Thực hiện Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị.';

  it('is its own, the one asked for, or today', () => {
    expect(checkText(planOf('2019-05-01', body)).asOf).toEqual({ date: '2019-05-01', from: 'draft' });
    expect(checkText(planOf('2019-05-01', body), '2022-01-01')).toMatchObject({
      asOf: { date: '2022-01-01', from: 'option' },
      citations: [{ verdict: 'superseded' }],
    });
    expect(checkText(planOf(null, body)).asOf).toEqual({ date: '2026-11-24', from: 'today' });
  });

  it('is the last one of a month that is all the draft gives', () => {
    const partial = planOf('2021-07-01', body).replace('ngày 01 tháng 07', 'ngày … tháng 7');
    expect(checkText(partial).asOf).toEqual({ date: '2021-07-31', from: 'draft-partial' });
  });
});

describe('what else a clerk is told', () => {
  const rulesOf = (day: string, body: string) => checkText(planOf(day, body)).findings.map(({ rule }) => rule);

  it('a deadline before the day of the plan', () => {
    expect(rulesOf('2021-10-18', 'Các đơn vị gửi báo cáo trước ngày 15/9/2021.')).toEqual(['deadline-before-date']);
    expect(rulesOf('2021-10-18', 'Các đơn vị gửi báo cáo trước ngày 15/11/2021.')).toEqual([]);
  });

  it('a symbol with two dates', () => {
    const twice =
      'Thực hiện Kế hoạch số 18-KH/TU ngày 03/02/2021 của Tỉnh ủy. Các nội dung khác theo Kế hoạch số 18-KH/TU ngày 02/3/2021 của Tỉnh ủy.';
    expect(rulesOf('2021-10-18', twice)).toContain('inconsistent-citation');
    // Two documents, each known by its own day.
    const two =
      'Chỉ thị số 18-CT/TW ngày 04/9/2012 của Ban Bí thư và Chỉ thị số 18-CT/TW ngày 26/10/2022 của Ban Bí thư.';
    expect(rulesOf('2024-10-18', two)).toEqual([]);
  });

  it('a paper dated after the plan itself', () => {
    expect(rulesOf('2021-10-18', 'Thực hiện Kế hoạch số 18-KH/TU ngày 03/02/2022 của Tỉnh ủy.')).toContain(
      'cited-later-than-draft',
    );
  });

  it('a number without its date, once', () => {
    const body = 'Thực hiện Quy định 213-QĐ/TW. Chi bộ nhận xét theo Quy định 213-QĐ/TW.';
    expect(rulesOf('2021-10-18', body).filter((rule) => rule === 'cites-without-date')).toHaveLength(1);
  });

  it('but not where its day stands in the sentence', () => {
    const told = 'Ngày 30/7/2021, Bộ Chính trị ban hành Quyết định số 23-QĐ/TW về quy chế công tác dân vận.';
    expect(rulesOf('2021-10-18', told)).toEqual([]);
    expect(rulesOf('2021-10-18', told.replace('Ngày 30/7/2021, ', ''))).toEqual(['cites-without-date']);
  });

  it('the older directive that a cited one carries on', () => {
    const conclusion = 'Thực hiện Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư';
    expect(rulesOf('2021-10-18', `${conclusion}.`)).toEqual(['missing-basis']);
    expect(rulesOf('2021-10-18', `${conclusion} về Nghị quyết số 25-NQ/TW ngày 03/6/2013.`)).toEqual([]);
    // Named with a wrong body it is still that conclusion.
    expect(rulesOf('2021-10-18', `${conclusion.replace('Ban Bí thư', 'Bộ Chính trị')}.`).sort()).toEqual([
      'missing-basis',
      'wrong-issuer',
    ]);
  });

  it('an act of which an article was repealed, from that day on', () => {
    const decree = 'Căn cứ Nghị định số 28/2012/NĐ-CP ngày 10/4/2012 của Chính phủ về người khuyết tật;';
    expect(rulesOf('2015-12-20', decree)).toEqual([]);
    expect(rulesOf('2016-02-01', decree)).toEqual(['partly-superseded']);
    // A draft that names the act which repealed it knows.
    const both = `${decree} Căn cứ Nghị định số 113/2015/NĐ-CP ngày 09/11/2015 của Chính phủ;`;
    expect(rulesOf('2016-02-01', both)).toEqual([]);
    expect(JSON.stringify(checkText(planOf('2016-02-01', decree)))).toMatch(/"part":"Điều 7"/);
  });
});
