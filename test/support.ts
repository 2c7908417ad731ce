/** What end-to-end tests share: the built program as a user runs it, and folders that vanish. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A path inside the checkout. */
export const inCheckout = (path: string): string => join(root, path);

/** Documents of the sample corpus. */
export const sample = (file: string): string => join(root, 'corpus/documents', file);

/** The folder of shared reference files beside the checkout; tests that need it skip where it is absent. */
export const shared = (path: string): string => join(root, '../shared', path);
export const hasShared = existsSync(shared('eval'));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built `cancu` and waits for it. */
export function cancu(
  args: readonly string[],
  input?: string | Uint8Array,
  environment: Record<string, string> = {},
  folder?: string,
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inCheckout('dist/cli/main.js'), ...args], {
    encoding: 'utf8',
    input: input ?? '',
    maxBuffer: 1 << 28,
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', NO_COLOR: '1', ...environment },
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  return { code: status, out: stdout, err: stderr };
}

/** An empty folder for this test file, removed when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cancu-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
