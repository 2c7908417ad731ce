import { describe, expect, it } from 'vitest';
import type { Derivation, DerivationNode } from '../../records/answers.derive.js';
import type { IdentityRef } from '../../records/answers.js';
import { typeOfWord } from '../../vocabulary/documentTypes.js';
import type { Language } from '../messages/message.js';
import { derivationShown } from './formats.js';

const identity = (symbol: string, type: string, issuer: string, date: string, held: string | null): IdentityRef => ({
  key: `${symbol}|${issuer}|${date}`,
  symbol,
  type,
  issuer,
  date,
  title: null,
  documentId: held,
  registry: held === null ? 'verified' : null,
});

const node = (of: IdentityRef, more: Partial<DerivationNode> = {}): DerivationNode => ({
  standing: of.documentId === null ? 'registered' : 'held',
  identity: of,
  candidates: [],
  relation: 'implements',
  times: 1,
  quotes: [],
  backward: false,
  registered: [],
  marks: [],
  status: 'unknown',
  statusBy: null,
  cut: null,
  cites: [],
  ...more,
});

const resolution = node(identity('25-NQ/TW', 'Nghị quyết', 'Ban Chấp hành Trung ương', '2013-06-03', null), {
  relation: 'continues',
  times: 0,
  registered: [
    {
      relation: 'continues',
      event: 'continued',
      quote: null,
      on: '2019-01-07',
      verified: true,
      source: 'baosonla.org.vn',
    },
  ],
});
const conclusion = node(identity('43-KL/TW', 'Kết luận', 'Ban Bí thư', '2019-01-07', 'b1'), { cites: [resolution] });
const decision = node(identity('290-QĐ/TW', 'Quyết định', 'Bộ Chính trị', '2010-02-25', null), {
  relation: 'based_on',
  times: 2,
  quotes: [
    {
      documentId: null,
      text: 'Quyết định số 290-QĐ/TW của *Bộ Chính trị*',
      span: { start: 0, end: 42 },
      page: null,
      relation: 'based_on',
      line: 7,
    },
  ],
  status: 'superseded',
  statusBy: {
    event: 'replaced',
    on: '2021-07-30',
    actor: '23-QĐ/TW',
    verified: true,
    source: 'thuvienphapluat.vn',
    documentId: null,
    quote: null,
  },
});

const derivation: Derivation = {
  schemaVersion: '1',
  plan: {
    documentId: null,
    header: {
      symbol: '15-KH/HU',
      type: typeOfWord('kế hoạch'),
      issuer: 'Huyện ủy Hớn Quản',
      date: '2021-10-18',
      place: null,
      subject: null,
    },
  },
  day: '2021-10-18',
  cites: [decision, conclusion],
  missing: [],
  substance: [],
  limitations: [],
};

const shown = (format: string, language: Language = 'vi'): string =>
  derivationShown(format, derivation, { language, width: 120, colour: false });

describe('a derivation', () => {
  it('on a screen names the basis that had ended by the plan’s day, and who knows of a relation', () => {
    expect(shown('tree').split('\n')).toEqual(
      expect.arrayContaining([
        '  căn cứ  Quyết định 290-QĐ/TW · 25/02/2010 · Bộ Chính trị  [sổ đăng ký; 2 lần; vào ngày 18/10/2021: đã bị thay thế bởi 23-QĐ/TW từ 30/7/2021]',
        '      └ tiếp tục  Nghị quyết 25-NQ/TW · 03/6/2013 · Ban Chấp hành Trung ương  [sổ đăng ký]',
        '          theo sổ đăng ký: 07/01/2019 · baosonla.org.vn',
      ]),
    );
  });

  it('on a screen lays the parts of a paper near in substance beside those of the plan, and quotes the nearest', () => {
    const part = (documentId: string | null, heading: string, text: string) => ({
      documentId,
      text,
      span: { start: 0, end: text.length },
      page: null,
      headings: ['II. NHIỆM VỤ', heading],
    });
    const near: Derivation = {
      ...derivation,
      substance: [
        {
          document: {
            id: 'd16',
            symbol: '16/CT-TTg',
            type: typeOfWord('chỉ thị'),
            issuer: 'Thủ tướng Chính phủ',
            date: '2016-05-16',
            subject: null,
            paths: [],
            url: null,
          },
          cited: false,
          undated: false,
          status: 'unknown',
          statusBy: null,
          score: 0.57,
          pairs: [
            {
              score: 0.48,
              plan: part(null, '1. Rèn luyện', 'Mở lớp giao tiếp.'),
              directive: part('d16', 'b) Đạo đức', 'Rèn luyện đạo đức công vụ.'),
            },
            {
              score: 0.66,
              plan: part(null, '3. Đối thoại', 'Đối thoại mỗi quý.'),
              directive: part('d16', 'đ) Tiếp dân', 'Đối thoại trực tiếp.'),
            },
          ],
        },
      ],
    };
    const lines = derivationShown('tree', near, { language: 'vi', width: 100, colour: false }).split('\n');
    expect(lines.slice(lines.indexOf('Gần về nội dung') + 1)).toEqual([
      '  0.57  Chỉ thị 16/CT-TTg · 16/5/2016 · Thủ tướng Chính phủ',
      '        0.48  1. Rèn luyện  ~  b) Đạo đức',
      '        0.66  3. Đối thoại  ~  đ) Tiếp dân',
      '        văn bản này',
      '        “Đối thoại mỗi quý.”',
      '        văn bản kia',
      '        “Đối thoại trực tiếp.”',
    ]);
  });

  it('in Markdown is a nested list, in which words of a document format nothing', () => {
    expect(shown('markdown', 'en').split('\n')).toEqual([
      '# What Kế hoạch 15-KH/HU · 18/10/2021 · Huyện ủy Hớn Quản derives from',
      '',
      '## Cited sources',
      '',
      '- *based on* **Quyết định 290-QĐ/TW · 25/02/2010 · Bộ Chính trị** (registry; 2 times; on 18/10/2021: replaced by 23-QĐ/TW since 30/7/2021)',
      '  - “Quyết định số 290-QĐ/TW của \\*Bộ Chính trị\\*” (line 7)',
      '- *implements* **Kết luận 43-KL/TW · 07/01/2019 · Ban Bí thư**',
      '  - *continues* **Nghị quyết 25-NQ/TW · 03/6/2013 · Ban Chấp hành Trung ương** (registry)',
      '    - by the registry: 07/01/2019 · baosonla.org.vn',
      '',
      '## Near in substance',
      '',
      'No document of a higher body is near enough.',
    ]);
  });

  it('in Mermaid has each document once, and a dotted arrow for what only the registry knows', () => {
    expect(shown('mermaid', 'en').split('\n')).toEqual([
      'flowchart BT',
      '  n0["Kế hoạch 15-KH/HU · 18/10/2021 · Huyện ủy Hớn Quản"]',
      '  n1(["Quyết định 290-QĐ/TW · 25/02/2010 · Bộ Chính trị"])',
      '  n2["Kết luận 43-KL/TW · 07/01/2019 · Ban Bí thư"]',
      '  n3(["Nghị quyết 25-NQ/TW · 03/6/2013 · Ban Chấp hành Trung ương"])',
      '  n0 -->|"based on"| n1',
      '  n0 -->|"implements"| n2',
      '  n2 -.->|"continues"| n3',
      '  classDef ended stroke-dasharray: 4 3',
      '  class n1 ended',
    ]);
  });

  it('in DOT too', () => {
    const lines = shown('dot', 'en').split('\n');
    expect(lines).toContain('  n2 -> n3 [label="continues", style=dashed];');
    expect(lines.find((line) => line.startsWith('  n1 ['))).toContain('color=gray60');
  });
});
