// The main job on the sample corpus, shown command by command (npm run demo): read, store, ask. Everything stays in .cancu-demo.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const root = fileURLToPath(new URL('../', import.meta.url));
const store = ['--store', '.cancu-demo'];
const steps = [
  ['ingest', 'corpus/documents', ...store],
  ['list', '--type', 'NQ', ...store],
  ['derive', 'corpus/documents/ldld-huyen-nghia-hanh-ke-hoach-2022.docx', ...store],
  ['check', 'corpus/documents/du-thao-ubnd-huyen-thap-muoi-ke-hoach-2022.docx', ...store],
  ['similar', 'camera an ninh do người dân góp tiền lắp', '--limit', '4', ...store],
  ['search', 'đối thoại trực tiếp với nhân dân', '--limit', '3', ...store],
  ['graph', 'path', '09/KH-LĐLĐ', '43-KL/TW', ...store],
  ['deadlines', '--from', '2022-01-01', '--limit', '8', ...store],
];

for (const step of steps) {
  console.log(`\n$ cancu ${step.map((word) => (/[\s“”]/.test(word) ? `"${word}"` : word)).join(' ')}`);
  const { status } = spawnSync(process.execPath, [main, ...step], { cwd: root, stdio: 'inherit' });
  // 1: done, and something needs attention: the draft that is checked has mistakes in it.
  if (status !== 0 && status !== 1) process.exit(status ?? 2);
}
