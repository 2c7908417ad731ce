/** `cancu check` as a clerk runs it: exit codes, formats, copies, settings, and what it says of bad input. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CheckReport } from '../src/records/check.js';
import { planOf } from './draft.js';
import { misfits } from './schemaCheck.js';
import { cancu, sample, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const WRONG = 'Thực hiện Quy định số 124-QĐ/TW ngày 12/02/2018 của Ban Bí thư; Kế hoạch số 15-KH/TU ngày 03/4/2017.';
const wrong = fileOf('sai.txt', planOf('2019-05-01', WRONG));
const clean = fileOf(
  'dung.txt',
  planOf('2019-05-01', 'Thực hiện Quy định số 124-QĐ/TW ngày 02/02/2018 của Ban Bí thư.'),
);
const draft = sample('du-thao-ubnd-huyen-thap-muoi-ke-hoach-2022.docx');

const reportsOf = (out: string): CheckReport[] =>
  out
    .trim()
    .split('\n')
    .map((line) => CheckReport.parse(JSON.parse(line)));

describe('the exit code', () => {
  it('is 0 for a clean draft, 1 for findings from --fail-on up, 2 where nothing could be read', () => {
    expect(cancu(['check', clean]).code).toBe(0);
    expect(cancu(['check', wrong]).code).toBe(1);
    expect(cancu(['check', clean, '--fail-on', 'info']).code).toBe(0);
    const unknown = fileOf(
      'chua-ro.txt',
      planOf('2019-05-01', 'Thực hiện Kế hoạch số 15-KH/TU ngày 03/4/2017 của Tỉnh ủy.'),
    );
    expect(cancu(['check', unknown]).code).toBe(0);
    expect(cancu(['check', unknown, '--fail-on', 'info']).code).toBe(1);
    expect(cancu(['check', join(folder, 'khong-co.txt')])).toMatchObject({ code: 2, out: '' });
    expect(cancu(['check', '-'], '')).toMatchObject({ code: 2, out: '' });
    expect(cancu(['check']).code).toBe(2);
    expect(cancu(['check', clean, '--on', '2019-02-30']).code).toBe(2);
  });

  it('of several drafts is the gravest, and a file that cannot be read does not stop the others', () => {
    const run = cancu(['check', join(folder, 'khong-co.txt'), clean, wrong, '--json']);
    expect(run.code).toBe(1);
    expect(reportsOf(run.out).map(({ source }) => source.path)).toEqual([clean, wrong]);
    expect(run.err).toContain('khong-co.txt');
  });
});

describe('the record', () => {
  it('fits its schema, and every quote is the text', () => {
    const run = cancu(['check', draft, wrong, '-', '--json'], planOf(null, 'Căn cứ Luật Công đoàn.'));
    for (const line of run.out.trim().split('\n')) expect(misfits('check', JSON.parse(line))).toEqual([]);
    const reports = reportsOf(run.out);
    expect(reports).toHaveLength(3);
    for (const { text, citations, findings } of reports)
      for (const { span, text: quote } of [...citations, ...findings])
        expect(text.slice(span.start, span.end)).toBe(quote);
  });

  it('finds what is wrong in the sample draft, each under its name', () => {
    const [report] = reportsOf(cancu(['check', draft, '--json']).out);
    expect(report?.asOf).toEqual({ date: '2022-03-15', from: 'draft' });
    expect(
      report?.citations.filter(({ verdict }) => verdict !== 'ok').map(({ symbol, verdict }) => `${symbol} ${verdict}`),
    ).toEqual([
      '290-QĐ/TW superseded',
      '16/CT-TTg unknown',
      '63-KH/HU unknown',
      '217-QĐ/TW wrong_date',
      '218-QĐ/TW wrong_issuer',
      '18-CT/TW not_yet',
      '49-CT/TW wrong_type',
    ]);
  });

  it('is the same each time', () => {
    expect(cancu(['check', draft, '--json']).out).toBe(cancu(['check', draft, '--json']).out);
  });
});

describe('the screen', () => {
  it('says the day, the registry, each finding and what to put instead, in both languages', () => {
    const vi = cancu(['check', wrong, '--lang', 'vi']).out;
    expect(vi).toContain('Xét vào ngày của dự thảo, 01/5/2019.');
    expect(vi).toContain('124-QĐ/TW ban hành ngày 02/02/2018, dự thảo ghi 12/02/2018.');
    expect(vi).toContain('→ thay bằng: 02/02/2018');
    expect(vi).toMatch(/2 dẫn chiếu: 0 đúng, 1 chưa kết luận được\. 1 lỗi/);
    const en = cancu(['check', wrong, '--lang', 'en']).out;
    expect(en).toContain('124-QĐ/TW was issued on 02/02/2018; the draft says 12/02/2018.');
  });

  it('lists the rules', () => {
    const { code, out } = cancu(['check', '--rules', '--lang', 'vi']);
    expect(code).toBe(0);
    for (const rule of ['superseded', 'wrong-date', 'missing-basis']) expect(out).toMatch(new RegExp(`^${rule} `, 'm'));
  });
});

describe('other formats', () => {
  it('SARIF names rule, place and level', () => {
    const sarif = JSON.parse(cancu(['check', wrong, '--format', 'sarif']).out);
    expect(sarif.version).toBe('2.1.0');
    const [result] = sarif.runs[0].results;
    expect(result).toMatchObject({ ruleId: 'wrong-date', level: 'error' });
    expect(sarif.runs[0].tool.driver.rules[result.ruleIndex].id).toBe('wrong-date');
    const { region } = result.locations[0].physicalLocation;
    expect(region.snippet.text).toBe('12/02/2018');
    expect(region.startLine).toBeGreaterThan(1);
  });

  it('the page shows the draft with its findings, escaped', () => {
    const nasty = fileOf('la.txt', planOf('2019-05-01', `<script>alert(1)</script> ${WRONG}`));
    const page = cancu(['check', nasty, '--format', 'html', '--lang', 'vi']).out;
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script');
    expect(page).toMatch(/<mark class="error"[^>]*>12\/02\/2018<\/mark>/);
  });

  it('comments go into a copy of a Word draft, which stays as it is', () => {
    const copy = join(folder, 'gop-y.docx');
    const before = readFileSync(draft);
    expect(cancu(['check', draft, '--format', 'docx-comments', '-o', copy]).code).toBe(1);
    expect(readFileSync(draft).equals(before)).toBe(true);
    const texts = [draft, copy].map((file) => JSON.parse(cancu(['extract', file, '--json']).out).text);
    expect(texts[1]).toBe(texts[0]);
  });

  it('copies need a place of their own, and a Word file', () => {
    const noPlace = cancu(['check', draft, '--format', 'docx-comments']);
    expect(noPlace).toMatchObject({ code: 2, out: '' });
    expect(noPlace.err).toContain('--output');
    expect(cancu(['check', wrong, '--fix', '-o', wrong]).code).toBe(2);
    const text = join(folder, 'khong.docx');
    expect(cancu(['check', wrong, '--format', 'docx-comments', '-o', text]).code).toBe(2);
    expect(existsSync(text)).toBe(false);
    expect(cancu(['check', draft, wrong, '--fix', '-o', text]).code).toBe(2);
  });
});

describe('a corrected copy', () => {
  it('has what is certain mended, and the changes are told', () => {
    const copy = join(folder, 'da-sua.txt');
    const run = cancu(['check', wrong, '--fix', '-o', copy, '--lang', 'vi']);
    expect(run.out).toContain('“12/02/2018” → “02/02/2018”');
    expect(readFileSync(copy, 'utf8')).toBe(readFileSync(wrong, 'utf8').replace('12/02/2018', '02/02/2018'));
    expect(cancu(['check', copy]).code).toBe(0);
  });

  it('of several drafts goes into a folder', () => {
    const copies = join(folder, 'ban-sao');
    mkdirSync(copies);
    copyFileSync(draft, join(folder, 'du-thao.docx'));
    cancu(['check', wrong, join(folder, 'du-thao.docx'), '--fix', '-o', copies]);
    expect(existsSync(join(copies, 'sai.txt'))).toBe(true);
    const verdicts = reportsOf(cancu(['check', join(copies, 'du-thao.docx'), '--json']).out)[0]?.citations;
    expect(verdicts?.filter(({ verdict }) => verdict.startsWith('wrong_'))).toEqual([]);
  });
});

describe('settings and suppressions', () => {
  it('set the severity of a rule, switch it off, or keep a finding quiet with its reason', () => {
    const off = fileOf('tat.yaml', 'rules:\n  wrong-date: off\n  unknown: warning\n');
    const [quiet] = reportsOf(cancu(['check', wrong, '--json', '--config', off]).out);
    expect(quiet?.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['unknown warning']);
    const ignored = fileOf(
      'bo-qua.yaml',
      'ignore:\n  - rule: wrong-date\n    text: 12/02/2018\n    reason: bản gốc ghi vậy\n',
    );
    const run = cancu(['check', wrong, '--json', '--config', ignored]);
    expect(run.code).toBe(0);
    expect(reportsOf(run.out)[0]?.suppressed).toMatchObject([
      { rule: 'wrong-date', reason: 'bản gốc ghi vậy', by: 'config' },
    ]);
  });

  it('stand in the draft itself, never without a reason', () => {
    const noted = (mark: string) => planOf('2019-05-01', `Thực hiện Quy định số 124-QĐ/TW ngày 12/02/2018. ${mark}`);
    const kept = cancu(['check', '-', '--json'], noted('[[cancu: bỏ qua wrong-date – bản gốc ghi ngày này]]'));
    expect(kept.code).toBe(0);
    expect(reportsOf(kept.out)[0]?.suppressed).toMatchObject([{ reason: 'bản gốc ghi ngày này', by: 'draft' }]);
    expect(cancu(['check', '-', '--json'], noted('[[cancu: bỏ qua wrong-date]]')).code).toBe(1);
  });

  it('that are wrong are told with line and key', () => {
    const broken = fileOf('sai.yaml', 'rules:\n  sai-ngay: off\n');
    const run = cancu(['check', wrong, '--config', broken]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(/line 2.*sai-ngay/);
  });
});
