/** Where the lines of an export go: standard output, or a file that was asked for. */
import { open } from 'node:fs/promises';
import type { Invocation } from './command.js';
import { usage } from './report.js';

/** Characters that are gathered before they are written. */
const CHUNK = 1 << 16;

export async function writeLines(
  lines: AsyncIterable<string>,
  file: string | undefined,
  print: Invocation['print'],
): Promise<void> {
  if (file === undefined) {
    for await (const chunk of chunksOf(lines)) await print(chunk.slice(0, -1));
    return;
  }
  const handle = await open(file, 'w').catch((error: NodeJS.ErrnoException) => {
    throw usage('output-unwritable', file, { code: error.code ?? error.message });
  });
  try {
    for await (const chunk of chunksOf(lines)) await handle.write(chunk);
  } finally {
    await handle.close();
  }
}

async function* chunksOf(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
