import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from './index.js';
import type { Reading } from './reader.js';

const NAMESPACES = ['office', 'style', 'text', 'table', 'draw', 'fo', 'svg']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const part = (root: string, content: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><office:${root} ${NAMESPACES}>${content}</office:${root}>`);

const FACES =
  '<office:font-face-decls><style:font-face style:name="Abc" svg:font-family="\'.VnTime\'"/></office:font-face-decls>';
const bullet = '<text:list-level-style-bullet text:level="1" text:bullet-char="–"/>';
const level = (number: number, format: string, suffix: string, shown = 1): string =>
  `<text:list-level-style-number text:level="${number}" style:num-format="${format}" style:num-suffix="${suffix}" text:display-levels="${shown}"/>`;
const STYLES = `<office:automatic-styles>
  <style:style style:name="Cu" style:family="paragraph"><style:text-properties style:font-name="Abc"/></style:style>
  <style:style style:name="Hoa" style:family="text"><style:text-properties fo:text-transform="uppercase"/></style:style>
  <style:style style:name="An" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="O" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
  <text:list-style style:name="So">${level(1, '1', '.')}${level(2, 'a', ')')}</text:list-style>
  <text:list-style style:name="Muc">${level(1, 'I', '.')}${level(2, '1', '.', 2)}</text:list-style>
  <text:list-style style:name="Gach">${bullet}</text:list-style>
</office:automatic-styles>`;

function odtOf(body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': part(
      'document-content',
      `${FACES}${STYLES}<office:body><office:text>${body}</office:text></office:body>`,
    ),
    ...more,
  });
}

const read = (bytes: Uint8Array) => readBytes(bytes, { path: 'ke-hoach.odt' });

async function reading(body: string, more: Readonly<Record<string, Uint8Array>> = {}): Promise<Reading> {
  const result = await read(odtOf(body, more));
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

const p = (text: string, style = ''): string => `<text:p text:style-name="${style}">${text}</text:p>`;
const item = (content: string): string => `<text:list-item>${content}</text:list-item>`;

describe('an .odt file', () => {
  it('is read paragraph by paragraph, with its headings, blanks, breaks', async () => {
    const { text, mediaType, segments } = await reading(
      `<text:h text:outline-level="1">Chương I</text:h>${p('Số:<text:s text:c="3"/>12/KH<text:tab/>ngày<text:line-break/>dòng  hai &amp; hết')}`,
    );
    expect(text).toBe('Chương I\nSố: 12/KH ngày\ndòng hai & hết');
    expect(mediaType).toBe('application/vnd.oasis.opendocument.text');
    expect(segments.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('capitals, hidden and deleted text, comments, page numbers, old fonts', async () => {
    const { text, warnings } = await reading(
      '<text:tracked-changes><text:deletion><text:p>đã xóa</text:p></text:deletion></text:tracked-changes>' +
        p('Ban <text:span text:style-name="Hoa">hành</text:span><text:span text:style-name="An">ẩn</text:span>') +
        p(
          'Trang <text:page-number>3</text:page-number><office:annotation><text:p>góp ý</text:p></office:annotation>.',
        ) +
        p('C\u00A8n c\u00F8 LuËt', 'Cu'),
    );
    expect(text).toBe('Ban HÀNH\nTrang .\nCăn cứ Luật');
    expect(warnings.map(({ data }) => data)).toEqual([{ encoding: 'TCVN3 (ABC)', confidence: 1 }]);
  });

  it('lists show their numbers, a list that goes on counts on', async () => {
    const list = (content: string, more = ''): string =>
      `<text:list text:style-name="So"${more}>${content}</text:list>`;
    const { text, segments } = await reading(
      list(item(`${p('một')}<text:list>${item(p('con'))}${item(p('con'))}</text:list>`) + item(p('hai') + p('thêm'))) +
        p('giữa') +
        list(item(p('ba')), ' text:continue-numbering="true"') +
        `<text:list text:style-name="Muc">${item(`${p('mục')}<text:list>${item(p('tiểu mục'))}</text:list>`)}</text:list>` +
        `<text:list text:style-name="Gach">${item(p('gạch'))}</text:list>`,
    );
    expect(text.split('\n')).toEqual([
      '1. một',
      'a) con',
      'b) con',
      '2. hai',
      'thêm',
      'giữa',
      '3. ba',
      'I. mục',
      'I.1. tiểu mục',
      '– gạch',
    ]);
    expect(segments.filter(({ kind }) => kind === 'list-item')).toHaveLength(8);
  });

  it('tables are read by rows, repeated cells once each, notes below', async () => {
    const cell = (text: string, more = ''): string =>
      `<table:table-cell table:style-name="O"${more}>${text === '' ? '' : p(text)}</table:table-cell>`;
    const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Nguồn: xã</text:p></text:note-body></text:note>';
    const { text, segments } = await reading(
      `<table:table><table:table-header-rows>${row(cell('TT'), cell('Tên'), cell('Ghi chú'))}</table:table-header-rows>` +
        `${row(cell('1'), cell(`Tổ tự quản${note}`), cell(''))}${row(cell('2'), cell('', ' table:number-columns-repeated="2"'))}</table:table>${p('Hết')}`,
    );
    expect(text).toBe('TT | Tên | Ghi chú\n1 | Tổ tự quản[1] | \n2 |  | \nHết\n[1] Nguồn: xã');
    expect(segments.at(-1)?.kind).toBe('footnote');
  });

  it('text boxes stand before their paragraph, page lines around', async () => {
    const lines = part(
      'document-styles',
      '<office:master-styles><style:master-page><style:header><text:p>TỈNH ỦY</text:p></style:header>' +
        '<style:footer><text:p>Trang <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>',
    );
    const { text } = await reading(
      p('<draw:frame><draw:text-box><text:p>MẬT</text:p></draw:text-box></draw:frame>Nội dung'),
      { 'styles.xml': lines },
    );
    expect(text).toBe('TỈNH ỦY\nMẬT\nNội dung');
  });

  it.each([
    [
      'with a password',
      { 'META-INF/manifest.xml': strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>') },
      'encrypted',
    ],
    ['with entities', { 'content.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><office:document-content/>') }, 'broken'],
    [
      'that is cut off',
      { 'content.xml': part('document-content', '<office:body><office:text>').slice(0, -20) },
      'broken',
    ],
    ['without text', {}, 'empty'],
  ])('one %s is refused', async (_, more, reason) => {
    expect(await read(odtOf('', more))).toMatchObject({ ok: false, failure: { reason, where: 'ke-hoach.odt' } });
  });

  it('packed anew by another program, it is known by its parts; without its text it is broken', async () => {
    const body = '<office:body><office:text><text:p>Kế hoạch</text:p></office:text></office:body>';
    const parts = {
      'content.xml': part('document-content', body),
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    };
    expect(await read(zipSync(parts))).toMatchObject({ ok: true, value: { text: 'Kế hoạch' } });
    expect(await read(zipSync({ mimetype: parts.mimetype, 'settings.xml': strToU8('<a/>') }))).toMatchObject({
      failure: { reason: 'broken' },
    });
  });

  it('nested beyond reason, it is read without what is below', async () => {
    const deep = `${'<text:section>'.repeat(3000)}${p('sâu')}${'</text:section>'.repeat(3000)}`;
    expect(await reading(`${deep}${p('nông')}`)).toMatchObject({ text: 'nông' });
  });
});
