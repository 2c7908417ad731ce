/** Copies of Word drafts: comments and corrections at their places, everything else as it was. */

import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../read/index.js';
import { unwrap } from '../../records/failure.js';
import { withComments } from './comments.js';
import { correctedCopy } from './corrected.js';
import { partText } from './package.js';
import { placesIn } from './place.js';
import { wordText } from './wordText.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function docxOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const run = (text: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
const mainOf = (bytes: Uint8Array): string => partText(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
const commentsOf = (bytes: Uint8Array): string => partText(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array());
const textOf = async (bytes: Uint8Array): Promise<string> => unwrap(await readBytes(bytes, { path: 'a.docx' })).text;

/** What stands between the beginning and the end of a comment. */
function commented(main: string, id: number): string {
  const from = main.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
  const to = main.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
  return from === -1 || to === -1 ? '' : wordText(main.slice(from, to)).text;
}

const plan = docxOf(
  paragraph(
    run('Thực hiện Quyết định số 217-'),
    run('QĐ/TW ngày 12/10/2013', '<w:rPr><w:b/></w:rPr>'),
    run(' của Bộ Chính trị &amp; các ban.'),
  ) + paragraph(run('Căn cứ Quyết định số 217-QĐ/TW.')),
);
const said =
  'Thực hiện Quyết định số 217-QĐ/TW ngày 12/10/2013 của Bộ Chính trị & các ban.\n\nCăn cứ Quyết định số 217-QĐ/TW.';

const at = (words: string, from = 0) => {
  const start = said.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('comments in a copy', () => {
  it('stand around their words, within runs and over them', async () => {
    const comments = [
      { span: at('Quyết định số 217-QĐ/TW ngày 12/10/2013'), about: '', paragraphs: ['LỖI: sai ngày'] },
      { span: at('12/10/2013'), about: '', paragraphs: ['→ 12/12/2013'] },
      { span: at('Quyết định số 217-QĐ/TW', 60), about: '', paragraphs: ['lưu ý: <không> ghi ngày'] },
    ];
    const copy = unwrap(withComments(plan, 'a.docx', said, comments));
    const main = mainOf(copy);
    expect([0, 1, 2].map((id) => commented(main, id))).toEqual([
      'Quyết định số 217-QĐ/TW ngày 12/10/2013',
      '12/10/2013',
      'Quyết định số 217-QĐ/TW',
    ]);
    // The third is the one of the second paragraph.
    expect(main.indexOf('<w:commentRangeStart w:id="2"/>')).toBeGreaterThan(main.indexOf('</w:p>'));
    expect(commentsOf(copy)).toContain('lưu ý: &lt;không&gt; ghi ngày');
    expect(await textOf(copy)).toBe(await textOf(plan));
    // The bold stays bold on both sides of a parting.
    expect(main.match(/<w:rPr><w:b\/><\/w:rPr>/g)?.length).toBeGreaterThan(1);
  });

  it('are added to those that the draft has', () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
    const old = `<w:comments xmlns:w="${MAIN}"><w:comment w:author="Lan" w:id="7"><w:p/></w:comment></w:comments>`;
    const draft = docxOf(paragraph(run('Căn cứ Luật Công đoàn.')), {
      'word/_rels/document.xml.rels': relations,
      'word/comments.xml': old,
    });
    const comment = { span: { start: 7, end: 21 }, about: 'Luật Công đoàn', paragraphs: ['x'] };
    const copy = unwrap(withComments(draft, 'a.docx', 'Căn cứ Luật Công đoàn.', [comment]));
    expect(commented(mainOf(copy), 8)).toBe('Luật Công đoàn');
    expect(commentsOf(copy)).toContain('w:author="Lan"');
    expect(commentsOf(copy)).toContain('w:id="8"');
  });

  it('of words that stand nowhere in the main text go to its beginning, with the words', () => {
    const comment = { span: { start: 0, end: 8 }, about: 'Số 12-KH', paragraphs: ['x'] };
    const copy = unwrap(withComments(docxOf(paragraph(run('Thân bài.'))), 'a.docx', 'Số 12-KH', [comment]));
    expect(mainOf(copy)).toContain('<w:p><w:commentRangeStart w:id="0"/>');
    expect(commentsOf(copy)).toContain('“Số 12-KH”');
  });

  it('need a Word file', () => {
    const comment = { span: { start: 0, end: 1 }, about: '', paragraphs: [] };
    const copy = withComments(strToU8('PK no package'), 'a.docx', 'x', [comment]);
    expect(copy).toMatchObject({ ok: false, failure: { reason: 'copy-no-docx', where: 'a.docx' } });
  });

  it('come out the same each time', () => {
    const comment = { span: at('12/10/2013'), about: '', paragraphs: ['x'] };
    const copies = [1, 2].map(() => Buffer.from(unwrap(withComments(plan, 'a.docx', said, [comment]))).toString('hex'));
    expect(copies[0]).toBe(copies[1]);
  });
});

describe('a corrected copy', () => {
  it('changes the words over their runs and nothing else', async () => {
    const corrections = [
      { span: at('217-QĐ/TW ngày 12/10/2013'), replacement: '217-QĐ/TW ngày 12/12/2013' },
      { span: at('Bộ Chính trị'), replacement: 'Ban Bí thư <Trung ương>' },
    ];
    const copy = unwrap(correctedCopy(plan, { path: 'a.docx', mediaType: WORD }, said, corrections));
    expect(copy.made).toHaveLength(2);
    expect(await textOf(copy.bytes)).toBe(
      'Thực hiện Quyết định số 217-QĐ/TW ngày 12/12/2013 của Ban Bí thư <Trung ương> & các ban.\n\nCăn cứ Quyết định số 217-QĐ/TW.'.replace(
        '\n\n',
        (await textOf(plan)).includes('\n\n') ? '\n\n' : '\n',
      ),
    );
  });

  it('of a text keeps its lines, and what is written apart or decomposed is found', () => {
    const text = 'Số: 12\r\nThực hiện  Chỉ thị số 49-CT/TW\r\nngày 25/10/2015.\r\n'.normalize('NFD');
    const read = 'Số: 12\nThực hiện  Chỉ thị số 49-CT/TW\nngày 25/10/2015.\n';
    const start = read.indexOf('25/10/2015');
    const corrections = [{ span: { start, end: start + 10 }, replacement: '20/10/2015' }];
    const source = { path: 'a.txt', mediaType: 'text/plain' };
    const { bytes } = unwrap(correctedCopy(strToU8(text), source, read, corrections));
    expect(new TextDecoder().decode(bytes)).toBe(text.replace('25/10/2015', '20/10/2015'));
  });

  it('makes one of two corrections of the same words', () => {
    const corrections = [
      { span: at('12/10/2013'), replacement: '12/12/2013' },
      { span: at('ngày 12/10/2013'), replacement: 'x' },
    ];
    const copy = unwrap(correctedCopy(plan, { path: 'a.docx', mediaType: WORD }, said, corrections));
    expect(copy.made.map(({ replacement }) => replacement)).toEqual(['x']);
  });
});

describe('places of spans', () => {
  it('are those of the same words with the same words before them', () => {
    const original = 'A. Luật Đất đai; B. Luật Đất đai; C. Luật Đất đai.';
    const draft = '[trang 1]\nA.  Luật Đất đai;\nB. Luật Đất\nđai; C. Luật Đất đai.';
    const spans = [...draft.matchAll(/Luật Đất\s+đai/g)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }));
    expect(placesIn(original, draft, spans).map((place) => place?.start)).toEqual([3, 20, 37]);
  });

  it('hold the words, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'ế', 'e\u0302\u0301', ' ', '\n', '\u200b'), maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (original, x, y) => {
          const draft = original.normalize('NFC').replace(/\u200b/g, '');
          const [start = 0, end = 0] = [x % (draft.length + 1), y % (draft.length + 1)].sort((a, b) => a - b);
          const [place] = placesIn(original, draft, [{ start, end }]);
          const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u200b]/g, '');
          if (place == null) expect(bare(draft.slice(start, end))).toBe('');
          else expect(bare(original.slice(place.start, place.end))).toBe(bare(draft.slice(start, end)));
        },
      ),
    );
  });
});

describe('the text of a Word part', () => {
  it('is read whatever the XML, every character in its place', () => {
    const pieces = [
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>',
      '</w:t>',
      '<w:tab/>',
      '&amp;',
      '&#7871;',
      'ế',
      '<',
      '>',
      '&',
      'x',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const xml = parts.join('');
        const { text, characters } = wordText(xml);
        expect(characters).toHaveLength(text.length);
        for (const character of characters)
          if (character !== null) expect(character.end).toBeGreaterThan(character.start);
      }),
    );
  });
});
