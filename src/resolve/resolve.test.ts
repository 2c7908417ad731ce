import { describe, expect, it } from 'vitest';
import { type CitationSketch, citationOf, paper } from '../../test/memoryStore.js';
import { asset } from '../assets.js';
import type { StoredDocument } from '../store/store.js';
import { mentionOf } from './identify.js';
import { identityIndex } from './identities.js';
import { loadRegistry } from './registry/load.js';
import type { Mention } from './resolution.js';
import { resolve } from './resolve.js';

const registry = await loadRegistry(asset('corpus/registry.csv'));
if (!registry.ok) throw new Error(registry.failure.reason);

const unionPlan = {
  issuer: 'Liên đoàn Lao động huyện Phú Riềng',
  symbol: '215/LĐLĐ',
  date: '2021-10-11',
  place: 'Phú Riềng',
};

function meant(
  sketch: CitationSketch,
  citing: Partial<Mention['citing']> = {},
  held: readonly StoredDocument[] = [],
): string {
  const index = identityIndex(registry.ok ? registry.value : null, held);
  const citation = citationOf(sketch.text, sketch);
  const resolution = resolve(mentionOf(citation, { ...unionPlan, ...citing }), index);
  if (resolution.status === 'resolved') {
    return `${resolution.identity.symbol} ${resolution.identity.date}${resolution.conflicts.map(({ kind }) => ` ≠${kind}`).join('')}`;
  }
  return resolution.status === 'unknown' ? 'unknown' : `? ${resolution.candidates.map(({ date }) => date).join(' ')}`;
}

describe('a central symbol', () => {
  it('is told by its day', () => {
    expect(
      meant({
        text: 'Nghị quyết số 25-NQ/TW ngày 03/6/2013',
        symbol: '25-NQ/TW',
        type: 'nghị quyết',
        date: '2013-06-03',
      }),
    ).toBe('25-NQ/TW 2013-06-03');
  });

  it('is ambiguous without day and subject, later bearers left out', () => {
    expect(meant({ text: 'Nghị quyết số 25-NQ/TW', symbol: '25-NQ/TW', type: 'nghị quyết' })).toBe(
      '? 2003-03-12 2008-07-25 2013-06-03',
    );
  });

  it('is told by the term', () => {
    expect(meant({ text: 'Nghị quyết 25-NQ/TW (khóa XI)', symbol: '25-NQ/TW', type: 'nghị quyết', term: 'XI' })).toBe(
      '25-NQ/TW 2013-06-03',
    );
  });

  it('is told by the subject', () => {
    const title = 'tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận';
    expect(meant({ text: 'Nghị quyết 25-NQ/TW', symbol: '25-NQ/TW', type: 'nghị quyết', title })).toBe(
      '25-NQ/TW 2013-06-03',
    );
  });

  it('is told by the body', () => {
    const sketch = {
      text: 'Chỉ thị số 18-CT/TW của Ban Bí thư',
      symbol: '18-CT/TW',
      type: 'chỉ thị',
      issuer: 'Ban Bí thư',
    };
    expect(meant({ ...sketch, title: 'giám sát, phản biện xã hội' }, { date: '2025-10-13' })).toBe(
      '18-CT/TW 2022-10-26',
    );
  });

  it('undated never means a later paper', () => {
    expect(
      meant({ text: 'Quyết định số 23-QĐ/TW', symbol: '23-QĐ/TW', type: 'quyết định' }, { date: '2019-05-02' }),
    ).toBe('unknown');
  });

  it('dated means the paper of that day, though it is later', () => {
    const sketch = { text: 'Quyết định số 23-QĐ/TW ngày 30/7/2021', symbol: '23-QĐ/TW', date: '2021-07-30' };
    expect(meant(sketch, { date: '2021-06-10' })).toBe('23-QĐ/TW 2021-07-30');
  });

  it('agrees with a month or a year alone', () => {
    expect(meant({ text: 'Quyết định 217-QĐ/TW năm 2013', symbol: '217-QĐ/TW', date: '2013' })).toBe(
      '217-QĐ/TW 2013-12-12',
    );
  });

  it('is the same in other spellings', () => {
    expect(meant({ text: 'Quyết định 290 - QĐ/T.Ư', symbol: '290 - QĐ/T.Ư', type: 'quyết định' })).toBe(
      '290-QĐ/TW 2010-02-25',
    );
    expect(meant({ text: 'Quyết định 217/QĐ-TW', symbol: '217/QĐ-TW', type: 'quyết định' })).toBe(
      '217-QĐ/TW 2013-12-12',
    );
    expect(meant({ text: 'Quy định số 11-QĐ/TW', symbol: '11-QĐ/TW', type: 'quy định' })).toBe('11-QĐi/TW 2019-02-18');
  });

  it('may be told by its number and body', () => {
    const sketch = { text: 'Chỉ thị số 49 của Ban Bí thư', symbol: '49', type: 'chỉ thị', issuer: 'Ban Bí thư' };
    expect(meant(sketch)).toBe('49-CT/TW 2015-10-20');
  });
});

describe('one point wrong', () => {
  it('in the day, within the term: that paper is meant', () => {
    const sketch = {
      text: 'Chỉ thị 49-CT/TW ngày 25/10/2015',
      symbol: '49-CT/TW',
      type: 'chỉ thị',
      date: '2015-10-25',
    };
    expect(meant(sketch)).toBe('49-CT/TW 2015-10-20 ≠date');
  });

  it('in the day, in another term: it may be another paper', () => {
    const sketch = {
      text: 'Chỉ thị 49-CT/TW ngày 25/10/2023',
      symbol: '49-CT/TW',
      type: 'chỉ thị',
      date: '2023-10-25',
    };
    expect(meant(sketch, { date: '2024-02-01' })).toBe('unknown');
  });

  it('in the body', () => {
    const sketch = {
      text: 'Quy định số 124-QĐ/TW ngày 02-02-2018 của Bộ Chính trị',
      symbol: '124-QĐ/TW',
      type: 'quy định',
    };
    expect(meant({ ...sketch, date: '2018-02-02', issuer: 'Bộ Chính trị' })).toBe('124-QĐ/TW 2018-02-02 ≠issuer');
  });

  it('in the kind; a decision and a regulation are no two kinds', () => {
    const sketch = { text: 'Chỉ thị số 43-KL/TW ngày 07/01/2019', symbol: '43-KL/TW', date: '2019-01-07' };
    expect(meant({ ...sketch, type: 'chỉ thị' })).toBe('43-KL/TW 2019-01-07 ≠type');
    const decision = { text: 'Quyết định số 124-QĐ/TW', symbol: '124-QĐ/TW', type: 'quyết định' };
    expect(meant(decision)).toBe('124-QĐ/TW 2018-02-02');
  });
});

describe('a state symbol', () => {
  it('without year is numbered afresh each January', () => {
    const sketch = { text: 'Chỉ thị số 16/CT-TTg', symbol: '16/CT-TTg', type: 'chỉ thị' };
    expect(meant({ ...sketch, date: '2016-05-16' }, { date: '2017-05-05' })).toBe('16/CT-TTg 2016-05-16');
    expect(meant({ ...sketch, date: '2018-05-16' }, { date: '2019-05-05' })).toBe('unknown');
    expect(meant({ text: 'Chỉ thị 28/CT-TTg', symbol: '28/CT-TTg', type: 'chỉ thị' })).toBe('? 2014-09-10');
  });

  it('with year needs no day', () => {
    expect(meant({ text: 'Nghị định 60/2013/NĐ-CP', symbol: '60/2013/NĐ-CP', type: 'nghị định' })).toBe(
      '60/2013/NĐ-CP 2013-06-19',
    );
  });

  it('of an Assembly term is a law or a resolution by its word', () => {
    const sketch = { text: '18/2008/QH12', symbol: '18/2008/QH12' };
    expect(meant(sketch)).toBe('? 2008-06-03 2008-06-03');
    expect(meant({ ...sketch, type: 'luật' })).toBe('18/2008/QH12 2008-06-03');
  });
});

describe('a law by its name', () => {
  it('and year', () => {
    const text = 'Luật Mặt trận Tổ quốc Việt Nam năm 2015';
    expect(meant({ text, type: 'luật', date: '2015' })).toBe('75/2015/QH13 2015-06-09');
  });

  it('alone is the one in force on the day', () => {
    const law = { text: 'Luật Mặt trận Tổ quốc Việt Nam', type: 'luật' };
    expect(meant(law)).toBe('75/2015/QH13 2015-06-09');
    expect(meant(law, { date: '2010-05-05' })).toBe('14/1999/QH10 1999-06-12');
    expect(meant(law, { date: null })).toBe('? 1999-06-12 2015-06-09');
    const emulation = { text: 'Luật Thi đua, khen thưởng', type: 'luật' };
    // Passed in 2022, in force from 01/01/2024.
    expect(meant(emulation, { date: '2023-05-05' })).toBe('15/2003/QH11 2003-11-26');
    expect(meant(emulation, { date: '2024-05-05' })).toBe('06/2022/QH15 2022-06-15');
  });

  it('and day in words', () => {
    const text = 'Bộ luật Lao động ngày 20 tháng 11 năm 2019';
    expect(meant({ text, type: 'bộ luật', date: '2019-11-20' })).toBe('45/2019/QH14 2019-11-20');
  });

  it('is never one passed later', () => {
    expect(meant({ text: 'Luật Công đoàn', type: 'luật' })).toBe('unknown');
    expect(meant({ text: 'Luật Công đoàn', type: 'luật' }, { date: '2025-10-13' })).toBe('50/2024/QH15 2024-11-27');
    // The law of 2012 is not in the registry; that of 2024 is another one.
    expect(meant({ text: 'Luật Công đoàn năm 2012', type: 'luật', date: '2012' })).toBe('unknown');
    expect(meant({ text: 'Luật Công đoàn năm 2012', type: 'luật', date: '2012' }, { date: '2025-10-13' })).toBe(
      'unknown',
    );
  });

  it('or of a plenum, as the registry lists it', () => {
    const text = 'Nghị quyết Trung ương 4 (khóa XII)';
    expect(meant({ text, type: 'nghị quyết', term: 'XII' })).toBe('04-NQ/TW 2016-10-30');
  });

  it('a plenum that passed several is told by the title; a title of none of them means one that is not known', () => {
    const sixth = (title: string | null) =>
      meant({ text: 'Nghị quyết Trung ương 6 khóa XII', type: 'nghị quyết', term: 'XII', title });
    expect(sixth(null)).toBe('? 2017-10-25 2017-10-25');
    expect(sixth('tiếp tục đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị')).toBe('18-NQ/TW 2017-10-25');
    expect(sixth('công tác dân số trong tình hình mới')).toBe('unknown');
  });
});

describe('a local symbol', () => {
  const ofProvince = (province: string, id: string) =>
    paper({
      id,
      symbol: '12/KH-UBND',
      type: 'kế hoạch',
      issuer: `Ủy ban nhân dân ${province}`,
      date: '2021-01-08',
      text: 'Kế hoạch …',
    });
  const held = [ofProvince('tỉnh Bình Phước', 'aa01'), ofProvince('tỉnh Sơn La', 'bb02')];
  const sketch = { text: 'Kế hoạch số 12/KH-UBND', symbol: '12/KH-UBND', type: 'kế hoạch' };

  it('means the paper of its own body', () => {
    const citing = { issuer: 'UBND tỉnh Sơn La', symbol: '90/BC-UBND', place: 'Sơn La' };
    const index = identityIndex(null, held);
    const resolution = resolve(mentionOf(citationOf(sketch.text, sketch), { ...citing, date: '2021-06-01' }), index);
    expect(resolution.status === 'resolved' && resolution.identity.document?.id).toBe('bb02');
  });

  it('is left open where nothing tells the body', () => {
    expect(meant(sketch, { issuer: 'Huyện ủy Hớn Quản', symbol: '36-KH/HU', place: 'Hớn Quản' }, held)).toBe(
      '? 2021-01-08 2021-01-08',
    );
  });

  it('is left open even where only one such paper is held', () => {
    expect(meant(sketch, { issuer: null, place: null, symbol: null }, held.slice(0, 1))).toBe('? 2021-01-08');
  });

  it("in a committee's paper means its own series, never another committee's", () => {
    const other = paper({
      id: 'cc03',
      symbol: '36-KH/HU',
      type: 'kế hoạch',
      issuer: 'Huyện ủy Lộc Ninh',
      date: '2016-08-09',
      text: 'Kế hoạch',
    });
    const bare = { text: 'Kế hoạch số 36-KH/HU', symbol: '36-KH/HU', type: 'kế hoạch' };
    const citing = { issuer: 'Huyện ủy Hớn Quản', symbol: '447-CV/HU', place: 'Hớn Quản', date: '2017-05-05' };
    expect(meant(bare, citing, [other])).toBe('36-KH/HU 2016-08-04');
  });

  it('is told by the day and the kind of body', () => {
    const own = paper({
      id: 'dd04',
      symbol: '31-CTr/TU',
      issuer: 'Tỉnh ủy Bình Phước',
      date: '2013-09-20',
      text: 'Chương trình',
    });
    const cited = {
      text: 'Chương trình số 31-CTr/TU ngày 20/9/2013 của Tỉnh ủy',
      symbol: '31-CTr/TU',
      date: '2013-09-20',
      issuer: 'Tỉnh ủy',
    };
    expect(
      meant(cited, { issuer: 'Huyện ủy Hớn Quản', symbol: '121-KH/HU', date: '2013-10-21', place: 'Hớn Quản' }, [own]),
    ).toBe('31-CTr/TU 2013-09-20');
  });
});

describe('a document of the store', () => {
  it('is one with its row in the registry', () => {
    const held = paper({
      id: 'ee05',
      symbol: '43-KL/TW',
      type: 'kết luận',
      issuer: 'Ban Bí thư',
      date: '2019-01-07',
      text: 'Kết luận',
    });
    const index = identityIndex(registry.ok ? registry.value : null, [held]);
    expect(index.bearers('43-KL/TW')).toMatchObject([
      { key: '43-KL/TW|Ban Bí thư|2019-01-07', document: { id: 'ee05' } },
    ]);
  });

  it('held twice is one identity', () => {
    const twice = ['ff06', 'ff07'].map((id) =>
      paper({ id, symbol: '70/KH-LĐLĐ', issuer: 'LĐLĐ TP. Hồ Chí Minh', date: '2017-12-29', text: 'Kế hoạch' }),
    );
    expect(identityIndex(null, twice).bearers('70/KH-LĐLĐ')).toMatchObject([
      { document: { id: 'ff06' }, copies: [{ id: 'ff07' }] },
    ]);
  });
});
