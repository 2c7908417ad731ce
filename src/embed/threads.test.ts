import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

// Threads run compiled files: these tests are of the built package (`npm test` builds it first).
const built = new URL('../../dist/embed/open.js', import.meta.url);

const program = (body: string): string => `
  import { openEmbedder } from ${JSON.stringify(built.href)};
  const texts = Array.from({ length: 24 }, (_, i) => 'Tổ dân vận số ' + i + ' vận động nhân dân hiến đất làm đường. '.repeat(1 + (i % 5)));
  const open = async (workers) => { const opened = await openEmbedder({ workers }); if (!opened.ok) throw opened; return opened.value; };
  const equal = (a, b) => a.length === b.length && a.every((vector, i) => Buffer.from(vector.buffer).equals(Buffer.from(b[i].buffer)));
  ${body}`;

const run = (body: string) =>
  promisify(execFile)(process.execPath, ['--input-type=module', '-e', program(body)], { timeout: 100_000 });

describe.skipIf(!existsSync(built))('embedding in threads', () => {
  test('gives the vectors that the process itself gives, prints nothing, and ends', async () => {
    const { stdout, stderr } = await run(`
      const [alone, threads] = [await open(0), await open(2)];
      const expected = await alone.embed(texts, 'passage');
      const [found, turned] = await Promise.all([threads.embed(texts, 'passage'), threads.embed(texts.toReversed(), 'passage')]);
      if (!equal(expected, found) || !equal(expected, turned.reverse())) process.exitCode = 3;
      await alone.close();
      await threads.close();`);
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  });

  test('idle threads do not keep a program alive that forgot to close them', async () => {
    const { stdout } = await run(`
      const threads = await open(2);
      console.log((await threads.embed(texts, 'query')).length);`);
    expect(stdout).toBe('24\n');
  });
});
