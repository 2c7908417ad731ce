/** The short form of `npm run bench:fuzz`: damaged and hostile files of every kind, the same ones each time. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { inCheckout } from './support.js';

const FILES = '72';
const SEED = '2022';

it('no damaged or hostile file stops the program, reaches out or leaves anything behind', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inCheckout('bench/fuzz.mjs'), FILES, SEED], {
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toContain(`${FILES} files (seed ${SEED})`);
  expect(stdout).toContain('nothing stopped, hung, reached out or left anything behind');
}, 900_000);
