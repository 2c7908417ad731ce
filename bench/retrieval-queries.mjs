/**
 * Query sets for `bench/retrieval.mjs` from the links that editors of the national legal code made between articles:
 *
 *   xz -dc phapdien.jsonl.xz | node bench/retrieval-queries.mjs --articles - --topics untrained-topics.txt --output FOLDER
 *
 * Topics are the first two parts of a code. They are dealt by a seeded draw into two halves, to tune on (`tune.jsonl`) and to report on
 * (`report.jsonl`): an article asks for those of its links that lead to an article of a higher rank. `articles.jsonl` holds all articles.
 */
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { isHigher } from './ranks.mjs';
import { generator } from './seeded.mjs';

const SEED = 20_261_128;

const { values } = parseArgs({
  options: { articles: { type: 'string' }, topics: { type: 'string' }, output: { type: 'string' } },
});
if (values.articles === undefined || values.topics === undefined || values.output === undefined) {
  console.error('bench/retrieval-queries: name --articles FILE (or -), --topics FILE and --output FOLDER');
  process.exit(2);
}

const articles = new Map();
const input = values.articles === '-' ? process.stdin : createReadStream(values.articles);
for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === '') continue;
  const article = JSON.parse(line);
  articles.set(article.code, article);
}

const topicOf = (code) => code.split('.').slice(0, 2).join('.');
const topics = [...new Set(readFileSync(values.topics, 'utf8').split(/\s+/).filter(Boolean))].sort();
const draw = generator(SEED);
const dealt = topics.map((topic) => [draw(), topic]).sort(([a], [b]) => a - b);
const tuned = new Set(dealt.slice(0, Math.ceil(dealt.length / 2)).map(([, topic]) => topic));
const asked = new Set(topics);

const sets = { tune: [], report: [] };
for (const { code, related = [] } of articles.values()) {
  if (!asked.has(topicOf(code))) continue;
  const rel = [...new Set(related)].filter((other) => articles.has(other) && isHigher(other, code)).sort();
  if (rel.length > 0) sets[tuned.has(topicOf(code)) ? 'tune' : 'report'].push({ code, rel });
}

mkdirSync(values.output, { recursive: true });
const write = (name, rows) =>
  writeFileSync(path.join(values.output, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
write(
  'articles.jsonl',
  [...articles.values()].map(({ code, symbol, title, text }) => ({ code, symbol, title, text })),
);
for (const [name, rows] of Object.entries(sets)) {
  write(
    `${name}.jsonl`,
    rows.sort((a, b) => (a.code < b.code ? -1 : 1)),
  );
  console.error(`${name}: ${rows.length} queries`);
}
