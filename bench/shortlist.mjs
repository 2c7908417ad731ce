/**
 * The first step of derivation in substance on the national legal code: neighbouring parts of an act are sought together, by the middle of
 * their vectors; are the acts of higher rank that its editors link still on the shortlist?
 *
 *   npm run bench:retrieval -- --articles A.jsonl --queries Q.jsonl --store FOLDER     makes the store
 *   node bench/shortlist.mjs --articles CODE.jsonl --store FOLDER                      CODE: the code as it is, with its links
 *
 * Plans are acts of five articles or more in the store, every other one of them; of each the first 15 parts are asked. Run
 * `npm run build` first.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { middleOf, shortlist } from '../dist/derive/shortlist.js';
import { openStore, unwrap } from '../dist/index.js';
import { isHigher, levelOf } from './ranks.mjs';

const { values } = parseArgs({ options: { articles: { type: 'string' }, store: { type: 'string' } } });
const SHORTLISTED = 8;
const PARTS = 15;
const ARTICLES = 5;

const store = unwrap(await openStore(values.store));
const held = new Map((await store.documents()).map((document) => [document.header.symbol, document.id]));
const articles = readFileSync(values.articles, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter(({ symbol }) => held.has(symbol));
const byCode = new Map(articles.map((article) => [article.code, article]));
const acts = new Map();
for (const { code, symbol, related } of articles) {
  const act = acts.get(symbol) ?? { id: held.get(symbol), level: levelOf(code), articles: 0, parents: new Set() };
  acts.set(symbol, act);
  act.articles++;
  for (const other of related.map((linked) => byCode.get(linked)))
    if (other !== undefined && other.symbol !== symbol && isHigher(other.code, code))
      act.parents.add(held.get(other.symbol));
}
const levels = new Map([...acts.values()].map(({ id, level }) => [id, level]));
const plans = [...acts.values()]
  .filter((act) => act.articles >= ARTICLES && act.parents.size > 0)
  .filter((_, i) => i % 2 === 0);

async function shortlisted({ id, level }, together, candidates) {
  const vectors = (await store.passages(id)).slice(0, PARTS).map(({ vector }) => vector);
  const hits = [];
  for (let at = 0; at < vectors.length; at += together) {
    const found = await store.searchVector(middleOf(vectors.slice(at, at + together)), candidates);
    hits.push(found.filter(({ document }) => levels.get(document.id) < level));
  }
  return shortlist(hits, SHORTLISTED);
}

const rows = [];
for (const [together, candidates] of [
  [1, 48],
  [2, 48],
  [3, 48],
  [3, 72],
  [3, 96],
]) {
  const row = { together, candidates, plans: plans.length, 'with a linked act': 0, linked: 0, 'linked and listed': 0 };
  for (const plan of plans) {
    const listed = new Set(await shortlisted(plan, together, candidates));
    const found = [...plan.parents].filter((id) => listed.has(id)).length;
    row.linked += plan.parents.size;
    row['linked and listed'] += found;
    if (found > 0) row['with a linked act']++;
  }
  rows.push(row);
}
store.close();
console.table(rows);
