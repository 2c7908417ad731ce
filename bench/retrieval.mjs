/**
 * Retrieval: how well articles of higher rank are found that belong to an article, by full text, by meaning, and as `cancu search` does it,
 * on a store that the program's own pipeline makes of the articles.
 *
 *   npm run bench:retrieval -- --articles A.jsonl --queries Q.jsonl [--store FOLDER] [--json]
 *
 * A line of A is an article {code, symbol, title, text}, a line of Q a query {code, rel: [codes]}. The article of that code asks (title and
 * first 1,500 characters); candidates are the articles of a higher rank than its own. Links to codes that A lacks, or that are not of a
 * higher rank, are dropped. With --json: {"text":{"r10","r50","mrr10","ms"},"dense":{…},"shipped":{…}}. The store lies in a temporary
 * folder that is removed, or stays in FOLDER to be asked again (embedding 23,000 articles takes about 15 minutes on two free cores).
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isHigher, levelOf, means, measured } from './ranks.mjs';

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string' },
    queries: { type: 'string' },
    store: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
if (options.articles === undefined || options.queries === undefined)
  stop('name both files: npm run bench:retrieval -- --articles A.jsonl --queries Q.jsonl');

const QUERY_CHARACTERS = 1500;
/** Articles looked at for R@50; a long article is several passages. */
const ARTICLES = 50;
const PASSAGES = 400;
const LEGS = { text: 'text', dense: 'dense', shipped: 'hybrid' };
const PROGRESS_EVERY_MS = 10_000;

const { ingest } = await import('../dist/pipeline/ingest.js');
const { readSettings } = await import('../dist/pipeline/settings.js');
const { openStore } = await import('../dist/store/index.js');
const { openEmbedder } = await import('../dist/embed/open.js');
const { loadRegistry } = await import('../dist/resolve/registry/load.js');
const { search } = await import('../dist/search/search.js');

const folder = mkdtempSync(path.join(os.tmpdir(), 'cancu-retrieval-'));
// However the run ends, nothing is left behind.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const queries = await readQueries(options.queries);
const records = path.join(folder, 'articles.jsonl');
const { kept, asking } = await readArticles(options.articles, queries, records);
const asked = queries.flatMap(({ code, rel }) => {
  const text = asking.get(code);
  const relevant = [...new Set(rel)].filter((other) => kept.has(other) && isHigher(other, code));
  return text === undefined || relevant.length === 0 ? [] : [{ code, text, relevant }];
});
tell(`${asked.length} of ${queries.length} queries have an article and a link to one of a higher rank`);
if (asked.length === 0) stop('no query is left to ask');
const store = options.store ?? path.join(folder, 'store');
await fill(store, records);
report(await askAll(store, asked), asked.length);

async function readQueries(file) {
  const queries = [];
  for await (const query of jsonLines(file)) {
    if (typeof query.code !== 'string' || !Array.isArray(query.rel)) stop(`a line of ${file} is no query {code, rel}`);
    queries.push({ code: query.code, rel: query.rel });
  }
  return queries;
}

/** The queries' own texts, and all articles that any of them may find as records of an ingest. */
async function readArticles(file, queries, output) {
  const codes = new Set(queries.map(({ code }) => code));
  const lowest = Math.max(...queries.map(({ code }) => levelOf(code) ?? 0));
  const asking = new Map();
  const kept = new Set();
  const written = createWriteStream(output);
  for await (const { code, symbol, title, text } of jsonLines(file)) {
    if (typeof code !== 'string' || typeof text !== 'string') stop(`a line of ${file} is no article {code, text}`);
    if (codes.has(code)) asking.set(code, `${title ?? ''}\n${text.slice(0, QUERY_CHARACTERS)}`);
    const level = levelOf(code);
    if (level === null || level >= lowest || kept.has(code)) continue;
    kept.add(code);
    // `part`: two articles of one wording stay two.
    const record = { id: code, part: code, symbol, title, text: text.trim() === '' ? (title ?? code) : text };
    if (!written.write(`${JSON.stringify(record)}\n`)) await new Promise((ready) => written.once('drain', ready));
  }
  await new Promise((done) => written.end(done));
  tell(`${kept.size} articles to find`);
  return { kept, asking };
}

/** Through the pipeline, as `cancu ingest` does it. */
async function fill(store, records) {
  const settings = await readSettings();
  if (!settings.ok) stop(settings.failure.reason);
  let told = performance.now();
  const done = await ingest([records], { store, settings: settings.value }, (progress) => {
    if (performance.now() - told < PROGRESS_EVERY_MS) return;
    told = performance.now();
    tell(`${progress.done} of ${progress.found} articles read, ${progress.passages} passages`);
  });
  if (!done.ok) stop(JSON.stringify(done.failure));
  const { stored, unchanged, joined, failed, passages, seconds } = done.value;
  tell(
    `${stored} documents stored, ${unchanged + joined} records unchanged or joined, ${failed} failed, ${passages} passages, ${seconds} s`,
  );
}

async function askAll(uri, asked) {
  const opened = await openStore(uri);
  if (!opened.ok) stop(opened.failure.reason);
  const embedder = await openEmbedder();
  if (!embedder.ok) stop(embedder.failure.reason);
  const store = opened.value;
  const articles = await articlesOf(store);
  const filters = new Map();
  const found = Object.fromEntries(Object.keys(LEGS).map((leg) => [leg, { each: [], ms: [] }]));
  const registry = await loadRegistry(fileURLToPath(new URL('../corpus/registry.csv', import.meta.url)));
  if (!registry.ok) stop(registry.failure.reason);
  const known = () => Promise.resolve(registry.value);
  // The model is loaded and the indices are open before the clock runs.
  await embedder.value.embed(['công tác dân vận'], 'query');
  let told = performance.now();
  for (const [n, { code, text, relevant }] of asked.entries()) {
    const level = levelOf(code);
    const filter = filters.get(level) ?? { ids: articles.documentsAbove(code) };
    filters.set(level, filter);
    for (const [leg, mode] of Object.entries(LEGS)) {
      const started = performance.now();
      const answer = await search(store, embedder.value, text, { mode, limit: PASSAGES, filter, registry: known });
      const ms = performance.now() - started;
      if (!answer.ok) stop(`${code}: ${answer.failure.reason}`);
      const ranked = ranking(answer.value.hits, articles, code);
      found[leg].each.push(measured(ranked, relevant));
      // The first question opens files.
      if (n > 0 || asked.length === 1) found[leg].ms.push(ms);
    }
    if (performance.now() - told >= PROGRESS_EVERY_MS) {
      told = performance.now();
      tell(`${n + 1} of ${asked.length} queries asked`);
    }
  }
  await embedder.value.close();
  store.close();
  return found;
}

/** Which article a passage belongs to, and which documents hold any of a higher rank. */
async function articlesOf(store) {
  const parts = new Map();
  for (const { id, paths } of await store.documents()) {
    const document = await store.document(id);
    // A document of one record has its code in its name.
    const alone = [
      { id: paths[0].slice(paths[0].lastIndexOf('#') + 1), span: { start: 0, end: document.text.length } },
    ];
    parts.set(
      id,
      (document.parts ?? alone).map(({ id: code, span }) => ({ code, end: span.end })),
    );
  }
  return {
    documentsAbove: (code) =>
      [...parts].filter(([, own]) => own.some((part) => isHigher(part.code, code))).map(([id]) => id),
    of: (documentId, offset) => parts.get(documentId).find(({ end }) => offset < end)?.code,
  };
}

/** Articles in the order of their best passages. */
function ranking(hits, articles, asking) {
  const ranked = new Set();
  for (const { document, passage } of hits) {
    const code = articles.of(document.id, passage.span.start);
    if (code !== undefined && isHigher(code, asking)) ranked.add(code);
    if (ranked.size === ARTICLES) break;
  }
  return [...ranked];
}

function report(found, count) {
  const figures = Object.fromEntries(
    Object.entries(found).map(([leg, { each, ms }]) => [leg, { ...means(each), ms: mean(ms) }]),
  );
  if (options.json) {
    console.log(JSON.stringify(figures));
    return;
  }
  console.log(`${count} queries      R@10    R@50  MRR@10   ms per query`);
  const shown = (value) => value.toFixed(3).padStart(8);
  for (const [leg, { r10, r50, mrr10, ms }] of Object.entries(figures))
    console.log(`${leg.padEnd(14)}${shown(r10)}${shown(r50)}${shown(mrr10)}${String(ms).padStart(8)}`);
}

function mean(values) {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
}

async function* jsonLines(file) {
  const input = createReadStream(file);
  await new Promise((ready) =>
    input.once('open', ready).once('error', ({ code }) => stop(`cannot read ${file}: ${code}`)),
  );
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    let value;
    try {
      value = JSON.parse(line);
    } catch {
      stop(`line ${number} of ${file} is no JSON`);
    }
    yield value;
  }
}

function tell(message) {
  process.stderr.write(`bench:retrieval: ${message}\n`);
}

function stop(reason) {
  tell(reason);
  process.exit(2);
}
