/** The eyes of the page tests: what a browser complains about and asks for must be seen. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromium, openPage } from './chromium.js';
import { temporaryFolder } from './support.js';

const folder = temporaryFolder();

function pageOf(name: string, head: string, body: string): string {
  const file = join(folder, `${name}.html`);
  writeFileSync(
    file,
    `<!doctype html><html><head><meta charset="utf-8"><title>${name}</title>${head}</head><body>${body}</body></html>`,
  );
  return file;
}

describe.skipIf(chromium === null)('a page in headless Chromium (Debian package chromium, or CHROME_PATH)', () => {
  it('that is quiet and alone has nothing to complain of', async () => {
    const page = await openPage(pageOf('quiet', '', '<input id="name"><p>Kết luận 43-KL/TW</p>'), { dark: true });
    await page.press('Tab');
    await page.press('a');
    expect(await page.evaluate('document.getElementById("name").value')).toBe('a');
    expect(await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(true);
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    expect([page.complaints, page.requests]).toEqual([[], []]);
    await page.close();
  });

  it('that throws, or asks for something outside, is found out', async () => {
    const page = await openPage(
      pageOf('loud', '<script>undefinedName()</script>', '<img src="http://127.0.0.1:9/x.png">'),
    );
    expect(page.complaints.join()).toContain('undefinedName');
    expect(page.requests).toEqual(['http://127.0.0.1:9/x.png']);
    await page.close();
  });

  it('that breaks its own policy is found out', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
    const page = await openPage(pageOf('policy', policy, '<script>window.ran = true</script>'));
    expect(page.complaints.join()).toContain('Content Security Policy');
    expect(await page.evaluate('window.ran === true')).toBe(false);
    await page.close();
  });
});
