import { describe, expect, it } from 'vitest';
import { type CitationSketch, citationOf, headerOf } from '../../test/memoryStore.js';
import { asset } from '../assets.js';
import { unwrap } from '../records/failure.js';
import { identify } from './identify.js';
import { loadRegistry } from './registry/load.js';

const registry = unwrap(await loadRegistry(asset('corpus/registry.csv')));

function identified(text: string, citations: readonly CitationSketch[]): (string | null)[] {
  const header = headerOf({
    id: '',
    issuer: 'Đảng ủy xã Cát Lâm',
    symbol: '61-KH/ĐU',
    date: '2025-12-15',
    place: 'Cát Lâm',
  });
  const record = { header, text, citations: citations.map((sketch) => citationOf(text, sketch)) };
  return identify(record, registry).citations.map(({ resolved }) => resolved);
}

describe('citations of one paper', () => {
  it('are identified by symbol, body and date', () => {
    const text = 'Căn cứ Chỉ thị số 49-CT/TW ngày 20/10/2015 của Ban Bí thư và Kế hoạch số 5-KH/ĐU.';
    const found = identified(text, [
      {
        text: 'Chỉ thị số 49-CT/TW ngày 20/10/2015 của Ban Bí thư',
        symbol: '49-CT/TW',
        type: 'chỉ thị',
        date: '2015-10-20',
        issuer: 'Ban Bí thư',
      },
      { text: 'Kế hoạch số 5-KH/ĐU', symbol: '5-KH/ĐU', type: 'kế hoạch' },
    ]);
    expect(found).toEqual(['49-CT/TW|Ban Bí thư|2015-10-20', null]);
  });

  it('named briefly mean what is named in full elsewhere', () => {
    const text = 'Nghị quyết số 25-NQ/TW ngày 03/6/2013; sơ kết Nghị quyết 25-NQ/TW; kết quả thực hiện Nghị quyết 25.';
    const found = identified(text, [
      { text: 'Nghị quyết số 25-NQ/TW ngày 03/6/2013', symbol: '25-NQ/TW', type: 'nghị quyết', date: '2013-06-03' },
      { text: 'Nghị quyết 25-NQ/TW', symbol: '25-NQ/TW', type: 'nghị quyết' },
      { text: 'Nghị quyết 25.'.slice(0, -1), symbol: '25', type: 'nghị quyết' },
    ]);
    expect(new Set(found)).toEqual(new Set(['25-NQ/TW|Ban Chấp hành Trung ương khóa XI|2013-06-03']));
  });

  it('stay open where two of that symbol are named', () => {
    const text = 'Chỉ thị 18-CT/TW ngày 04/9/2012; Chỉ thị 18-CT/TW ngày 26/10/2022; theo Chỉ thị 18-CT/TW.';
    const found = identified(text, [
      { text: 'Chỉ thị 18-CT/TW ngày 04/9/2012', symbol: '18-CT/TW', type: 'chỉ thị', date: '2012-09-04' },
      { text: 'Chỉ thị 18-CT/TW ngày 26/10/2022', symbol: '18-CT/TW', type: 'chỉ thị', date: '2022-10-26' },
      { text: 'Chỉ thị 18-CT/TW.'.slice(0, -1), symbol: '18-CT/TW', type: 'chỉ thị' },
    ]);
    expect(found[2]).toBeNull();
  });

  it('are told by what their sentence speaks of', () => {
    const cited = { text: 'Chỉ thị 18-CT/TW', symbol: '18-CT/TW', type: 'chỉ thị' };
    const about = 'Nâng chất lượng giám sát, phản biện xã hội của Mặt trận theo Chỉ thị 18-CT/TW.';
    expect(identified(about, [cited])).toEqual(['18-CT/TW|Ban Bí thư khóa XIII|2022-10-26']);
    expect(identified('Lái xe an toàn; tiếp tục thực hiện Chỉ thị 18-CT/TW.', [cited])).toEqual([null]);
  });
});
