import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFindings } from '../extract/nothing.js';
import type { Extraction } from '../records/extraction.js';
import { calendarOf } from './calendar.js';
import { csvLine } from './csv.js';
import { extractionFormat } from './extraction/formats.js';
import { extractionHtml } from './extraction/html.js';
import { escaped } from './markup.js';
import { failureSentence } from './messages/failures.js';
import { say } from './messages/message.js';
import { clipped, type Screen, screenOf, shown, styled, wrapped } from './screen.js';
import { tableOf } from './table.js';
import { dayShown, documentShown, dueShown } from './wording.js';

const screen: Screen = { language: 'vi', width: 60, colour: false };

describe('document text on a terminal', () => {
  it('never brings an escape sequence or control character along', () => {
    expect(shown('Kế hoạch \u001B[31m số 5\u0007\r\n\t năm 2021')).toBe('Kế hoạch [31m số 5 năm 2021');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\u0000-\u001F\u007F-\u009F]/.test(shown(text))));
  });

  it('is clipped by characters, not by code units', () => {
    expect(clipped('Ủy ban nhân dân', 6)).toBe('Ủy ba…');
    expect(clipped('𝟙𝟚𝟛', 3)).toBe('𝟙𝟚𝟛');
  });

  it('is wrapped at spaces without losing a word', () => {
    const text = 'Tiếp tục đẩy mạnh phong trào thi đua “Dân vận khéo” trong các cấp công đoàn';
    const lines = wrapped(text, 30, '   ').split('\n');
    expect(lines.every((line) => line.trim().length <= 30)).toBe(true);
    expect(lines.slice(1).every((line) => line.startsWith('   '))).toBe(true);
    expect(lines.map((line) => line.trim()).join(' ')).toBe(text);
  });
});

describe('colour', () => {
  it('is left out on pipes and under NO_COLOR', () => {
    const terminal = { isTTY: true, columns: 120 };
    expect(screenOf(terminal, {}, 'vi')).toMatchObject({ colour: true, width: 120 });
    expect(screenOf(terminal, { NO_COLOR: '1' }, 'vi').colour).toBe(false);
    expect(screenOf({}, {}, 'vi').colour).toBe(false);
    expect(styled(screen, 'red', 'hết hiệu lực')).toBe('hết hiệu lực');
  });
});

describe('a table', () => {
  it('shrinks its flexible column to the screen', () => {
    const lines = tableOf(
      [{ title: 'Số' }, { title: 'Nguyên văn', flexible: true }],
      [['217-QĐ/TW', 'Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị về giám sát và phản biện xã hội']],
      screen,
    ).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^217-QĐ\/TW {2}Quyết định .*…$/);
    expect([...(lines[1] ?? '')].length).toBe(60);
  });
});

describe('wording', () => {
  it.each([
    ['2021-10-05', '05/10/2021'],
    ['2016-05-16', '16/5/2016'],
    ['2022-02-09', '09/02/2022'],
    ['2025-09', '9/2025'],
    ['2015', '2015'],
  ])('%s is written %s', (date, written) => expect(dayShown(date, 'vi')).toBe(written));

  it('names a document by type, symbol, date and issuer', () => {
    const header = {
      issuer: 'Liên đoàn Lao động huyện Đức Phổ',
      symbol: '45/KH-LĐLĐ',
      type: { code: 'KH', name: 'Kế hoạch' },
      date: '2021-10-18',
      place: null,
      subject: null,
    };
    expect(documentShown(header, 'vi')).toBe('Kế hoạch 45/KH-LĐLĐ · 18/10/2021 · Liên đoàn Lao động huyện Đức Phổ');
    const article = { ...header, symbol: null, type: null, date: null, issuer: null };
    expect(documentShown(article, 'vi')).toBe('(không số)');
    expect(documentShown({ ...article, subject: 'Khi người có uy tín đi trước' }, 'vi')).toBe(
      'Khi người có uy tín đi trước',
    );
  });

  it('says when something is due', () => {
    expect(dueShown({ due: '2018-09-13', recurs: null, bound: 'before', computed: false }, 'vi')).toBe(
      'trước 13/9/2018',
    );
    expect(dueShown({ due: null, recurs: 'yearly 10-30', bound: 'before', computed: false }, 'vi')).toBe(
      'hằng năm, 30/10',
    );
    expect(dueShown({ due: null, recurs: 'weekly TH', bound: null, computed: false }, 'vi')).toBe('hằng tuần, thứ Năm');
    expect(dueShown({ due: null, recurs: 'monthly 05', bound: 'by', computed: false }, 'en')).toBe('monthly, day 05');
    expect(dueShown({ due: '2021-11-03', recurs: null, bound: 'by', computed: true }, 'en')).toBe(
      'by 03/11/2021 (counted from the date of issue)',
    );
  });
});

describe('failures', () => {
  it('fill their sentence with what happened, made safe', () => {
    expect(failureSentence({ reason: 'no-such-document', where: 'a\u001Bb', data: { store: '.cancu' } }, 'vi')).toBe(
      'không có văn bản “ab” trong kho .cancu, cũng không có tệp nào tên như vậy. Xem kho bằng: cancu list.',
    );
  });

  it('leave a value that is missing visible', () => {
    expect(say({ vi: 'cần {a}', en: 'needs {a}' }, 'vi')).toBe('cần {a}');
  });
});

describe('a calendar file', () => {
  const document = {
    id: 'abcdef012345',
    issuer: 'Ban Dân vận Tỉnh ủy Gia Lai',
    symbol: '12-HD/BDVTU',
    type: { code: 'HD', name: 'Hướng dẫn' },
    date: '2021-11-15',
    subject: null,
    paths: [],
    url: null,
  };
  const calendar = (...times: readonly { due?: string; recurs?: string; day?: string }[]) =>
    calendarOf(
      {
        deadlines: times.map(({ due = null, recurs = null, day = null }) => ({
          span: { start: 5, end: 30 },
          text: 'trước ngày 30/10 hằng năm',
          due,
          recurs,
          what: 'gửi báo cáo; kèm phụ lục, biểu mẫu',
          to: null,
          bound: 'before',
          computed: false,
          rule: 'cue ← deadline-cues:trước',
          confidence: 0.9,
          document,
          page: null,
          day,
        })),
      },
      'vi',
    );

  it('repeats what recurs, from the first day after the document', () => {
    const { text } = calendar({ recurs: 'yearly 10-30' }, { recurs: 'monthly 20' });
    expect(text).toContain('DTSTART;VALUE=DATE:20221030\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=30');
    expect(text).toContain('DTSTART;VALUE=DATE:20211120\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=20');
    expect(text).toContain('SUMMARY:gửi báo cáo\\; kèm phụ lục\\, biểu mẫu');
  });

  it('holds one event for each day of a recurrence in a period', () => {
    const { text } = calendar(
      { recurs: 'yearly 10-30', day: '2022-10-30' },
      { recurs: 'yearly 10-30', day: '2023-10-30' },
    );
    expect(text.match(/UID:.*/g)).toEqual(['UID:abcdef012345-5-20221030@cancu', 'UID:abcdef012345-5-20231030@cancu']);
    expect(text).not.toContain('RRULE');
  });

  it('says how many deadlines have no day', () => {
    expect(calendar({ due: '2021-12-01' }, { recurs: 'quarterly' }).undated).toBe(1);
  });

  it('folds long lines without breaking a letter', () => {
    const { text } = calendar({ due: '2021-12-01' });
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain('Hướng dẫn 12-HD/BDVTU · 15/11/2021 · Ban Dân vận Tỉnh ủy Gia Lai');
  });
});

describe('what leaves as CSV or HTML', () => {
  it('is no formula and no markup', () => {
    expect(csvLine(['\t=1', '＝1+1', '+84', '-1+1', '-5', '-0.25', '12'])).toBe("'\t=1,'＝1+1,'+84,'-1+1,-5,-0.25,12");
    expect(csvLine(['=1+1', ' @x', 'Kế hoạch, “khéo”', 'a"b'])).toBe(`'=1+1,' @x,"Kế hoạch, “khéo”","a""b"`);
    expect(escaped('<script>"&\'</script>\u0000')).toBe('&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;');
  });

  it('highlights items that nest and overlap without changing the text', () => {
    const text = 'Thực hiện Kế hoạch số 5-KH/TU ngày 02/3/2021 <của> Tỉnh ủy';
    const html = extractionHtml(
      extractionWith(text, [
        [10, 44],
        [35, 44],
      ]),
      'vi',
    );
    const main = /<main>(.*)<\/main>/s.exec(html)?.[1] ?? '';
    expect(main.replace(/<\/?mark[^>]*>/g, '')).toBe(escaped(text));
    expect(main).toContain('<mark class="dates" title="value: 2021-03-02\nrule: day\nconfidence: 1">02/3/2021</mark>');
  });
});

describe('what is not certain', () => {
  const text = 'Học tập chuyên đề năm 2017; Kế hoạch số 5-KH/TU ngày 02/3/2021.';
  const whole = extractionWith(text, [
    [28, 47],
    [53, 62],
  ]);
  const unsure = { ...whole, citations: whole.citations.map((item) => ({ ...item, confidence: 0.4 })) };
  const screen = { language: 'en', width: 120, colour: false } as const;
  const table = (extraction: Extraction, name = 'table'): string =>
    extractionFormat(name)?.show(extraction, screen) ?? '';

  it('stands apart in the table', () => {
    expect(table(whole)).toContain('Cited documents (1)');
    expect(table(unsure)).not.toContain('Cited documents');
    expect(table(unsure)).toContain('Not certain, to be checked (1)');
  });

  it('is marked otherwise on the page, with its rule and confidence', () => {
    expect(table(unsure, 'html')).toContain('<mark class="citations candidate" title="symbol: 5-KH/TU');
    expect(table(unsure, 'html')).toContain('confidence: 0.4');
  });

  it('stays in the JSON', () => {
    expect(JSON.parse(table(unsure, 'json'))).toMatchObject({ citations: [{ confidence: 0.4 }] });
  });

  it('is explained by rule, cue and row of data', () => {
    const citations = whole.citations.map((item) => ({ ...item, rule: 'type+symbol ← relation-cues:căn cứ' }));
    const explained = table({ ...whole, citations }, 'explained');
    expect(explained).toMatch(/kind and symbol +căn cứ +relation-cues\.tsv: căn cứ/);
  });

  it('tells a sum that differs', () => {
    const warnings = [
      { reason: 'sum-differs' as const, span: { start: 0, end: 5 }, data: { total: 9, sum: 8, parts: 2 } },
    ];
    expect(table({ ...whole, warnings })).toContain('line 1: the total is 9, but its 2 parts add up to 8');
  });
});

function extractionWith(text: string, [[a, b], [c, d]]: [[number, number], [number, number]]): Extraction {
  const citation = { symbol: '5-KH/TU', type: null, issuer: null, date: null, title: null, pinpoint: null, term: null };
  return {
    ...emptyFindings,
    schemaVersion: '1',
    source: { path: 'ke-hoach.txt', sha256: '0', mediaType: 'text/plain', pages: null },
    text,
    pages: [],
    citations: [
      {
        ...citation,
        span: { start: a, end: b },
        text: text.slice(a, b),
        subject: null,
        resolved: null,
        relation: 'implements',
        rule: 'party',
        confidence: 1,
      },
    ],
    dates: [{ span: { start: c, end: d }, text: text.slice(c, d), value: '2021-03-02', rule: 'day', confidence: 1 }],
  };
}
