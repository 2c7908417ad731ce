/** `cancu derive` on the sample corpus as a user asks it: what a plan does with its directives, and its page in a browser. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Derivation } from '../src/records/answers.derive.js';
import { chromium, openPage } from './chromium.js';
import { corpusStore } from './corpusStore.js';
import { cancu, sample, temporaryFolder } from './support.js';

const { uri, ask, textOf } = corpusStore();
const plan = sample('tinh-uy-phu-tho-ke-hoach-2016.txt');
const silent = sample('ubnd-huyen-thap-muoi-ke-hoach-2019.txt');
const folder = temporaryFolder();

const graded = (answer: Derivation, symbol: string): string[] =>
  (answer.coverage?.find(({ document }) => document.symbol === symbol)?.tasks ?? []).map(
    ({ grade, task }) => `${grade}: ${task.text.slice(0, 24)}`,
  );

describe('derive --coverage', () => {
  it('tells which tasks of the directive a plan that cites nothing takes up', async () => {
    const answer = ask(Derivation, ['derive', silent, '--coverage']);
    const tasks = graded(answer, '16/CT-TTg');
    expect(tasks).toHaveLength(8);
    for (const task of ['d) Lấy ý kiến nhân dân', 'đ) Tiếp công dân', 'Ký kết, thực hiện'])
      expect(tasks.filter((told) => told.startsWith(`taken-up: ${task}`))).toHaveLength(1);
    expect(tasks.at(-1)).toMatch(/^left-out: Bộ Nội vụ hướng dẫn/);
    for (const { task, by } of answer.coverage?.flatMap((covered) => covered.tasks) ?? []) {
      for (const quote of by === null ? [task] : [task, by])
        expect((await textOf(quote.documentId, silent)).slice(quote.span.start, quote.span.end)).toBe(quote.text);
    }
  });

  it('leaves out all where the plan is about something else', () => {
    const other = join(folder, 'tiem-phong.txt');
    writeFileSync(
      other,
      [
        'ỦY BAN NHÂN DÂN',
        'HUYỆN NGHĨA HÀNH',
        'Số: 201/KH-UBND',
        '',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Nghĩa Hành, ngày 12 tháng 9 năm 2022',
        '',
        'KẾ HOẠCH',
        'Tiêm phòng vắc xin cho đàn gia súc đợt II năm 2022',
        '',
        'Thực hiện Chỉ thị số 16/CT-TTg ngày 16/5/2016 của Thủ tướng Chính phủ, UBND huyện ban hành Kế hoạch như sau:',
        '',
        '1. Tiêm vắc xin lở mồm long móng cho 12.400 con trâu, bò; tụ huyết trùng cho 9.800 con lợn nái.',
        '2. Vắc xin bảo quản lạnh từ 2 đến 8 độ C; lọ đã mở chỉ dùng trong ngày.',
        '3. Phun hóa chất khử trùng chuồng trại, chợ bán gia cầm mỗi tuần hai lần.',
      ].join('\n'),
    );
    const answer = ask(Derivation, ['derive', other, '--coverage']);
    expect(answer.substance).toEqual([]);
    expect(answer.coverage?.map(({ document, cited }) => [document.symbol, cited])).toEqual([['16/CT-TTg', true]]);
    expect(graded(answer, '16/CT-TTg').filter((told) => !told.startsWith('left-out'))).toEqual([]);
  });

  it('shows it on a screen with a sign and a word, not with colour alone', () => {
    const { out, code } = cancu(['derive', silent, '--coverage', '--store', uri, '--lang', 'vi']);
    expect(code).toBe(0);
    expect(out).toMatch(/Giao 8 việc: \d có trong kế hoạch, \d có thể có, \d không thấy/);
    expect(out).toMatch(/✗ không thấy: .*Bộ Nội vụ hướng dẫn/);
  });
});

describe.skipIf(chromium === null)('derive --format html in headless Chromium', () => {
  const written = (file: string): string => {
    const run = cancu(['derive', file, '--format', 'html', '--store', uri, '--lang', 'vi']);
    expect([run.code, run.err]).toEqual([0, '']);
    const page = join(folder, 'page.html');
    writeFileSync(page, run.out);
    return page;
  };

  it('sets both texts side by side, ties tasks to points, complains of nothing and asks for nothing', async () => {
    const page = await openPage(written(plan));
    const count = (selector: string) => page.evaluate(`document.querySelectorAll('${selector}').length`);
    expect(await count('nav button')).toBe(await count('article'));
    expect(await count('article:first-of-type .part')).toBe(7);
    expect(await page.evaluate(`document.querySelector('#plan .text').textContent.includes('ĐẶC ĐIỂM')`)).toBe(true);
    expect(await page.evaluate(`document.querySelector('#directive .text').textContent.includes('bốn cùng')`)).toBe(
      true,
    );
    await page.evaluate(`document.querySelector('#directive .part.taken-up').click()`);
    expect(await count('#directive .chosen')).toBe(1);
    expect(await count('#plan .chosen')).toBe(1);
    await page.evaluate(`document.querySelector('#plan .part[tabindex]').focus()`);
    await page.press('Enter');
    expect(Number(await count('#directive .chosen'))).toBeGreaterThan(0);
    expect([page.complaints, page.requests]).toEqual([[], []]);
    await page.close();
  });

  it('changes the directive on the right', async () => {
    const page = await openPage(written(sample('ldld-huyen-nghia-hanh-ke-hoach-2022.docx')), {
      width: 420,
      dark: true,
    });
    const shown = `[...document.querySelectorAll('article')].findIndex((paper) => !paper.hidden)`;
    expect(await page.evaluate(shown)).toBe(0);
    await page.evaluate(`document.querySelectorAll('nav button')[1].click()`);
    expect(await page.evaluate(shown)).toBe(1);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    expect([page.complaints, page.requests]).toEqual([[], []]);
    await page.close();
  });

  it('takes the words of a document for words', async () => {
    const hostile = join(folder, 'hostile.txt');
    writeFileSync(
      hostile,
      'Thực hiện Kết luận số 43-KL/TW ngày 07/01/2019 </script><script>window.ran = true</script><img src=x>',
    );
    const page = await openPage(written(hostile));
    expect(await page.evaluate('window.ran === undefined && document.images.length === 0')).toBe(true);
    expect([page.complaints, page.requests]).toEqual([[], []]);
    await page.close();
  });
});
