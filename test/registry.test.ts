/** `cancu registry` as an office uses it: look, add, receive an update, give one, and never write half of one. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cancu, temporaryFolder } from './support.js';

const root = temporaryFolder();
let turn = 0;
let store = '';
beforeEach(() => {
  store = join(root, `kho-${++turn}`);
});

const own = () => `${store}-registry.csv`;
const registry = (...args: string[]) => cancu(['registry', ...args, '--store', store]);
const plan = ['15-KH/TU', '--type', 'Kế hoạch', '--issuer', 'Tỉnh ủy Sơn La', '--date', '2021-05-05'];
const head = 'symbol,type,issuer,date,title,aliases,effective,searched,verified,compilation,source,checked,remark';
const draft = `TỈNH ỦY SƠN LA                         ĐẢNG CỘNG SẢN VIỆT NAM
        *                        Sơn La, ngày 12 tháng 3 năm 2024
Số 31-KH/TU

KẾ HOẠCH
về công tác dân vận

Thực hiện Kế hoạch số 15-KH/TU ngày 05/5/2021 của Tỉnh ủy Sơn La về phong trào thi đua.
`;

describe('a look', () => {
  it('tells how much there is, how far it is verified and when it was last checked', () => {
    const { code, out } = registry('status', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ checked: '2026-11-21', documents: 3311, layers: [{ kind: 'shipped' }] });
    expect(registry('status', '--lang', 'vi').out).toContain('rà soát gần nhất 21/11/2026');
  });

  it('shows every document that a symbol may mean, on a day', () => {
    const four = registry('show', '25-NQ/TW', '--json');
    const dates = JSON.parse(four.out).entries.map((entry: { document: { date: string } }) => entry.document.date);
    expect(dates).toEqual(['2003-03-12', '2008-07-25', '2013-06-03', '2026-08-22']);
    const statusOn = (day: string) => JSON.parse(registry('show', '290-QĐ/TW', '--on', day, '--json').out).entries[0];
    expect(statusOn('2019-01-01')).toMatchObject({ status: 'in_force' });
    expect(statusOn('2022-01-01')).toMatchObject({ status: 'superseded', events: [{ actor: '23-QĐ/TW' }] });
    expect(registry('show', '290-QĐ/TW', '--lang', 'vi').out).toMatch(/hết hiệu lực toàn bộ: bị thay thế/);
  });

  it('says what it does not hold, and goes on', () => {
    const { code, out, err } = registry('show', '1/XX-YY', 'Luật Công đoàn');
    expect(code).toBe(1);
    expect(err).toContain('the registry has no "1/XX-YY"');
    expect(out).toContain('50/2024/QH15');
    expect(registry('show', '1/XX-YY').code).toBe(2);
  });
});

describe('a row added', () => {
  it('counts in the next check, and so does what happened to it', () => {
    const verdict = () =>
      JSON.parse(cancu(['check', '-', '--format', 'json', '--registry', own()], draft).out).citations[0]?.verdict;
    expect(registry('add', ...plan, '--source', 'công báo').code).toBe(0);
    expect(verdict()).toBe('ok');
    const event = ['--event', 'replaced', '--on', '2023-01-01', '--actor', '02-KH/TU', '--actor-date', '2022-12-30'];
    expect(registry('add', '15-KH/TU', '--date', '2021-05-05', ...event, '--source', 'công báo').code).toBe(0);
    expect(verdict()).toBe('superseded');
    expect(registry('status', '--json').out).toContain('"kind":"own"');
  });

  it('that breaks a rule names column and rule, and is not written', () => {
    const run = registry('add', ...plan);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(/column source: must not be empty/);
    const stray = registry('add', '15-KH/TU', '--date', '2021-05-05', '--event', 'expired', '--source', 'công báo');
    expect(stray.err).toMatch(/no layer has a document of this symbol and date/);
    expect(existsSync(own())).toBe(false);
  });
});

describe('an update', () => {
  const file = join(root, 'cap-nhat.csv');

  it('is shown before it is written, and written when it is asked for', () => {
    writeFileSync(
      file,
      `${head}\n290-QĐ/TW,Quyết định,Ban Bí thư,2010-02-25,Quy chế,,,,yes,survey,bản chụp,2026-12-01,\n`,
    );
    const look = registry('import', file);
    expect(look.code).toBe(0);
    expect(look.out).toMatch(/issuer: “Bộ Chính trị” → “Ban Bí thư”/);
    expect(look.out).toMatch(/Nothing was written/);
    expect(existsSync(own())).toBe(false);
    expect(registry('import', file, '--yes').out).toContain(`Written to ${own()}`);
    const [entry] = JSON.parse(registry('show', '290-QĐ/TW', '--json').out).entries;
    expect(entry.document).toMatchObject({ issuer: 'Ban Bí thư', layer: { kind: 'own' } });
    expect(JSON.parse(registry('status', '--json').out).contradictions).toMatchObject([{ about: 'issuer' }]);
    // A check takes the upper layer, says whose it is, and that the one below says otherwise.
    const mention = draft.replace(
      /Thực hiện .*/,
      'Thực hiện Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị.',
    );
    const args = ['check', '-', '--format', 'json', '--on', '2015-01-01', '--registry', own()];
    const report = JSON.parse(cancu(args, mention).out);
    expect(report.citations[0].verdict).toBe('wrong_issuer');
    expect(report.citations[0].evidence[0].layer).toBe('file');
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['layers-disagree', 'wrong-issuer']);
    // Given again it changes nothing.
    expect(registry('diff', file).out).toMatch(/^Documents: 0 new, 0 changed, 1 there already/);
  });

  it('with broken rows tells them all and changes nothing', () => {
    const good = '15-KH/TU,Kế hoạch,Tỉnh ủy Sơn La,2021-05-05,,,,,yes,survey,công báo,2026-11-21,';
    writeFileSync(
      file,
      [head, good, good.replace('2021-05-05', '05/5/2021'), good.replace(',yes,', ',có,')].join('\n'),
    );
    const run = registry('import', file, '--yes');
    expect(run.code).toBe(2);
    expect(run.err).toMatch(/row 3, column date: .*\n.*row 4, column verified: /);
    expect(existsSync(own())).toBe(false);
    expect(registry('validate', file).code).toBe(1);
    expect(registry('validate', join(root, 'nowhere.csv')).code).toBe(2);
  });

  it('that was exported comes back as it was, formulas kept from spreadsheets', () => {
    registry('add', ...plan, '--title', '=HYPERLINK("x")', '--source', 'công báo');
    const out = join(root, `so-${turn}.csv`);
    expect(registry('export', out, '--own').code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain(`"'=HYPERLINK`);
    expect(registry('diff', out).out).toMatch(/0 new, 0 changed, 1 there already/);
    expect(registry('export', own()).code).toBe(2);
    expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
