// How long the program takes to start, beside an empty node process, in turn, in one run: npm run bench:startup
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './median.mjs';

const ROUNDS = 15;
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const commands = {
  'node -e 0': ['-e', '0'],
  'cancu --version': [main, '--version'],
  'cancu --help': [main, '--help'],
  'cancu extract (empty)': [main, 'extract', '-'],
};

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, args] of Object.entries(commands)) {
    const start = performance.now();
    spawnSync(process.execPath, args, { input: '' });
    if (round > 0) times[name].push(performance.now() - start); // the first round only warms the disk cache
  }
}
const base = median(times['node -e 0']);
for (const [name, values] of Object.entries(times)) {
  const ms = median(values);
  console.log(`${name.padEnd(24)} ${ms.toFixed(0).padStart(5)} ms   ${(ms / base).toFixed(2)} x node -e 0`);
}
const limit = 1.5 * base + 60;
console.log(`target for --version and --help: 1.5 x node -e 0 + 60 ms = ${limit.toFixed(0)} ms`);
