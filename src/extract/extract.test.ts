/** What holds for all extractors together, on any text: faithful spans, no effect at a distance, no effect of how a text is encoded. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Findings } from '../records/extraction.js';
import type { Span } from '../records/span.js';
import { normalise } from '../text/normalise.js';
import { extract } from './index.js';

const HEAD = [
  'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'HUYỆN YÊN THỦY          Độc lập - Tự do - Hạnh phúc',
  'Số: 86/KH-UBND          Yên Thủy, ngày 14 tháng 3 năm 2022',
  '',
  'KẾ HOẠCH',
  'Nâng cao chất lượng công tác dân vận năm 2022',
  '',
].join('\n');

// Paragraphs that stand by themselves: what one says depends on no other.
const PARAGRAPHS = [
  'Thực hiện Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị về việc ban hành Quy chế giám sát và phản biện xã hội, Ủy ban nhân dân huyện xây dựng kế hoạch như sau.',
  'Căn cứ khoản 2 Điều 15 Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ và Luật Thực hiện dân chủ ở cơ sở năm 2022;',
  'Các phòng, ban gửi báo cáo về Phòng Nội vụ trước ngày 15/11/2022 để tổng hợp.',
  'Ủy ban nhân dân các xã báo cáo kết quả định kỳ hằng quý về Phòng Nội vụ.',
  'Xã Đoàn Kết duy trì mô hình “Tổ tự quản đường hoa”, thu hút 45 hộ tham gia.',
  'Toàn huyện có 120 mô hình, trong đó lĩnh vực kinh tế 50 mô hình, văn hóa - xã hội 70 mô hình.',
  'Quyết định này thay thế Quyết định số 1204/QĐ-UBND ngày 05/4/2019 của Ủy ban nhân dân huyện.',
  'Giao Phòng Tài chính bố trí kinh phí, hoàn thành trong quý II năm 2022.',
] as const;

const TAIL = [
  'Nơi nhận:',
  '- Thường trực Huyện ủy (để b/c);',
  '- Các phòng, ban;',
  '- Lưu: VT.',
  '',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Bùi Văn Khánh',
].join('\n');

const documentOf = (body: readonly string[]): string => [HEAD, ...body, TAIL].join('\n');

// Nothing in them cites, dates, asks or counts.
const UNRELATED = [
  'Cán bộ ở cơ sở gần gũi với nhân dân, lắng nghe và chia sẻ khó khăn.',
  'Nhiều nơi làm tốt công tác tuyên truyền, người dân đồng tình ủng hộ.',
  'Thời tiết thuận lợi cho sản xuất, đời sống của bà con từng bước ổn định.',
];

type Item = { readonly span: Span; readonly text: string };
const itemsOf = (found: Findings): Item[] => [
  ...found.citations,
  ...found.backReferences,
  ...found.dates,
  ...found.deadlines,
  ...found.initiatives,
  ...found.counts,
  ...found.addressees,
  ...found.recipients,
];

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
const told = (text: string | null): string | null => (text === null ? null : flat(text));

/** What was found, without its places in the text. */
function valuesOf(found: Findings): unknown {
  const { header, signatures, citations } = found;
  return {
    header: { ...header, subject: told(header.subject) },
    signatures,
    addressees: found.addressees.map(({ text }) => flat(text)),
    recipients: found.recipients.map(({ text, purpose }) => [flat(text), purpose]),
    ...bodyValuesOf(found),
    citations: citations.map(({ span, text, title, ...values }) => ({
      ...values,
      text: flat(text),
      title: told(title),
    })),
  };
}

/** Of the body alone: what the sentences say one by one. */
function bodyValuesOf({ citations, dates, deadlines, initiatives, counts }: Findings) {
  return {
    citations: citations.map(({ span, text, ...values }) => ({ ...values, text: flat(text) })),
    dates: dates.map(({ value }) => value),
    deadlines: deadlines.map(({ span, text, what, ...values }) => ({ ...values, text: flat(text), what: told(what) })),
    initiatives: initiatives.map(({ span, text, ...values }) => ({ ...values, text: flat(text) })),
    counts: counts.map(({ span, text, ...values }) => ({ ...values, text: flat(text) })),
  };
}

const hostile = fc.oneof(
  fc.constantFrom(
    'số',
    ' số ',
    '217-QĐ/TW',
    '12/12/2013',
    '/',
    '-',
    '“',
    '”',
    '"',
    '(',
    ')',
    '\n',
    '\n\n',
    '\t',
    '|',
    '   ',
    '…',
  ),
  fc.constantFrom(
    'Căn cứ ',
    'mô hình “',
    'Nơi nhận:',
    'Kính gửi:',
    'TM. ',
    'KT. CHỦ TỊCH',
    'trước ngày ',
    'hằng quý',
    '3.977 mô hình',
  ),
  fc.constantFrom(
    'Nghị quyết số 25-NQ/TW',
    'các Quyết định số 217, 218-QĐ/TW',
    'V/v ',
    'khoản 2 Điều 5 ',
    'ngày 3 tháng 6',
    'quý I',
  ),
  fc.constantFrom('\u00ad', '\u200b', '\ufeff', 'a\u0323\u0302', '\u0301', 'İ', '𝟙', '\ud800'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const paragraph = fc.constantFrom(...PARAGRAPHS, ...UNRELATED, HEAD, TAIL);
const anyText = fc.array(fc.oneof(hostile, paragraph), { maxLength: 40 }).map((parts) => parts.join(''));

describe('all extractors together', () => {
  it('find something of every kind in the document that the properties below are about', () => {
    const found = extract(documentOf(PARAGRAPHS));
    expect(found.header.symbol).toBe('86/KH-UBND');
    expect(found.signature.name).toBe('Bùi Văn Khánh');
    expect(found.citations.length).toBeGreaterThan(3);
    expect(found.deadlines.length).toBeGreaterThan(2);
    for (const list of [found.recipients, found.dates, found.initiatives, found.counts]) expect(list).not.toEqual([]);
  });

  it('quote what stands in the text', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = normalise(raw);
        for (const { span, text: quote } of itemsOf(extract(text))) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end)).toBe(quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('give the same for the same text', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = normalise(raw);
        const before = JSON.stringify(extract(text));
        extract(documentOf(PARAGRAPHS));
        expect(JSON.stringify(extract(text))).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('point only at citations that there are', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { citations, backReferences } = extract(normalise(raw).text);
        const indices = [
          ...citations.map(({ subject }) => subject ?? 0),
          ...backReferences.map(({ citation }) => citation),
        ];
        if (citations.length === 0) expect(backReferences).toEqual([]);
        else for (const index of indices) expect(index).toBeLessThan(citations.length);
      }),
    );
  });
});

describe('a sentence elsewhere', () => {
  it('changes no item', () => {
    const order = fc.shuffledSubarray([...PARAGRAPHS], { minLength: 1 });
    fc.assert(
      fc.property(order, fc.nat(), fc.constantFrom(...UNRELATED), fc.boolean(), (body, at, sentence, headed) => {
        const place = at % (body.length + 1);
        const longer = [...body.slice(0, place), sentence, ...body.slice(place)];
        const text = (paragraphs: readonly string[]): string =>
          headed ? documentOf(paragraphs) : paragraphs.join('\n');
        expect(bodyValuesOf(extract(text(longer)))).toEqual(bodyValuesOf(extract(text(body))));
      }),
      { numRuns: 300 },
    );
  });
});

describe('how a text is encoded', () => {
  const whole = documentOf(PARAGRAPHS);
  const expected = valuesOf(extract(whole));
  const valuesIn = (raw: string): unknown => valuesOf(extract(normalise(raw).text));

  it.each([
    ['composed letters taken apart', whole.normalize('NFD')],
    ['lines ended as on Windows', whole.replaceAll('\n', '\r\n')],
    ['both', whole.normalize('NFD').replaceAll('\n', '\r\n')],
    ['a mark of byte order', `\ufeff${whole}`],
    ['blanks that do not break', whole.replaceAll(' ', '\u00a0')],
    ['two blanks between words', whole.replace(/(?<=\S) (?=\S)/g, '  ')],
  ])('%s', (_, raw) => {
    expect(valuesIn(raw)).toEqual(expected);
  });

  it('changes no value where something invisible stands', () => {
    const invisible = fc.constantFrom('\u00ad', '\u200b', '\u200c', '\u2060', '\ufeff');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length), invisible), { minLength: 1, maxLength: 30 }), (marks) => {
        let raw = whole;
        for (const [at, mark] of [...marks].sort((a, b) => b[0] - a[0])) raw = raw.slice(0, at) + mark + raw.slice(at);
        expect(valuesIn(raw)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('changes no value where a blank is doubled', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length), { minLength: 1, maxLength: 20 }), (places) => {
        const doubled = new Set(places);
        const raw = [...whole].map((letter, at) =>
          letter === ' ' && doubled.has(at) && /\S/.test(whole[at - 1] ?? ' ') && /\S/.test(whole[at + 1] ?? ' ')
            ? '  '
            : letter,
        );
        expect(valuesIn(raw.join(''))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});
