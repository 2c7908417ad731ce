// Scores extraction against annotated documents with the evaluation kit (score.mjs, gold, docs) in a folder beside the checkout:
//   npm run bench:scores -- [FOLDER]     default: ../shared/eval
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder = '../shared/eval', ...rest] = process.argv.slice(2);
const kit = resolve(folder);
if (!existsSync(join(kit, 'score.mjs'))) {
  console.error(`no score.mjs in ${kit}: name the folder of the evaluation kit`);
  process.exit(2);
}
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [
    join(kit, 'score.mjs'),
    '--gold',
    join(kit, 'dev/gold'),
    '--docs',
    join(kit, 'dev/docs'),
    '--cmd',
    `"${process.execPath}" "${main}" extract --json`,
    ...rest,
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 2);
