/**
 * Derivation in substance: are the papers that a plan derives from found where it does not name them, is nothing found where there is
 * nothing, and what does it cost?
 *
 *   npm run bench:derive [-- --passages 40000] [--runs 9] [--all] [--json]
 *   npm run bench:derive -- --articles FILE.jsonl --topics FILE.txt [--json]
 *
 * Accuracy: every paper of the sample corpus that cites a held paper of a higher body is asked about without its citations (they, and
 * those behind them, are the right answers; nothing else is); the plans of unrelatedPlans.mjs have no right answer.
 * Coverage: tasks judged by hand (coveredTasks.mjs), by what `--coverage` says of them.
 * Articles: acts of the national legal code instead of all that (deriveArticles.mjs), only of the topics named ("1.7", one a line).
 * Cost: a plan against a store of 40,000 passages with random vectors (papers of provincial and central bodies, all allowed to direct
 * it), with the model loaded, beside embedding the plan's passages alone. --all prints what is listed for each paper. Run
 * `npm run build` first.
 */

import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coverage } from '../dist/derive/coverage.js';
import { directing } from '../dist/derive/higher.js';
import { findModel } from '../dist/embed/model.js';
import { embeddedText } from '../dist/embed/passages/embeddedText.js';
import { openPieceCounter } from '../dist/embed/pieces.js';
import { analyse, derive, loadRegistry, openEmbedder, openStore, unwrap } from '../dist/index.js';
import { coveredTasks } from './coveredTasks.mjs';
import { articleAccuracy } from './deriveArticles.mjs';
import { makeDeriveStore } from './deriveStore.mjs';
import { median } from './median.mjs';
import { unrelatedPlans } from './unrelatedPlans.mjs';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '40000' },
    runs: { type: 'string', default: '9' },
    json: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    articles: { type: 'string' },
    topics: { type: 'string' },
  },
});
const PLAN = 'ldld-huyen-nghia-hanh-ke-hoach-2022.docx';
const LIMIT = 5;

const checkout = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(path.join(os.tmpdir(), 'cancu-bench-'));
const embedder = unwrap(await openEmbedder({ allowDownload: false }));
const registry = unwrap(await loadRegistry(path.join(checkout, 'corpus/registry.csv')));
const countPieces = await openPieceCounter(unwrap(await findModel({ allowDownload: false })).folder);
try {
  const answer =
    values.articles === undefined
      ? await onCorpus()
      : { articles: await articleAccuracy(values.articles, values.topics, embedder) };
  if (values.json) process.stdout.write(`${JSON.stringify(answer)}\n`);
  else for (const table of Object.values(answer)) console.table(table);
} finally {
  await embedder.close();
  await rm(folder, { recursive: true, force: true });
}

async function onCorpus() {
  const uri = path.join(folder, 'corpus');
  const run = spawnSync(process.execPath, [
    path.join(checkout, 'dist/cli/main.js'),
    'ingest',
    path.join(checkout, 'corpus/documents'),
    '--store',
    uri,
    '--json',
  ]);
  if (run.status !== 0) throw new Error(run.stderr.toString());
  const store = unwrap(await openStore(uri));
  // The clock first: what follows fills the heap.
  const costs = await cost(store);
  const answer = { accuracy: await accuracy(store), coverage: await covered(store), cost: costs };
  store.close();
  return answer;
}

async function accuracy(store) {
  const documents = await store.documents();
  const full = new Map();
  for (const { id } of documents) full.set(id, await store.document(id));
  const parents = new Map();
  for (const { id } of documents) parents.set(id, await parentsOf(store, full.get(id)));
  const tally = {
    asked: 0,
    answered: 0,
    'first right': 0,
    'one parent found': 0,
    parents: 0,
    'parents found': 0,
    listed: 0,
    'listed right': 0,
  };
  for (const { id, header } of documents) {
    const direct = [...parents.get(id)].filter((parent) => directing({ documentId: id, header })(full.get(parent)));
    if (direct.length === 0) continue;
    const right = ancestorsOf(id, parents);
    const listed = await nearTo(
      store,
      silent(
        full.get(id),
        (await store.passages(id)).map(({ passage }) => passage),
      ),
    );
    tally.asked++;
    if (listed.length > 0) tally.answered++;
    if (right.has(listed[0]?.document.id)) tally['first right']++;
    const found = direct.filter((parent) => listed.some(({ document }) => document.id === parent));
    if (found.length > 0) tally['one parent found']++;
    tally.parents += direct.length;
    tally['parents found'] += found.length;
    tally.listed += listed.length;
    tally['listed right'] += listed.filter(({ document }) => right.has(document.id)).length;
    if (values.all) {
      console.log(`${header.symbol ?? id}  cites ${direct.map((parent) => full.get(parent).header.symbol).join(', ')}`);
      for (const { document, score } of listed)
        console.log(
          `   ${right.has(document.id) ? '+' : '-'} ${score.toFixed(3)} ${document.symbol ?? document.paths[0]}`,
        );
    }
  }
  const alarms = [];
  for (const text of unrelatedPlans) {
    const { extraction, passages } = unwrap(await analyse(Buffer.from(text), { path: 'plan.txt', countPieces }));
    const listed = await nearTo(store, { documentId: null, ...extraction, citations: [], passages, vectors: null });
    if (values.all)
      console.log(
        `unrelated ${extraction.header.symbol}`,
        listed.map(({ document, score }) => `${document.symbol} ${score.toFixed(3)}`).join(', '),
      );
    if (listed.length > 0) alarms.push(listed.length);
  }
  return { ...tally, unrelated: unrelatedPlans.length, 'unrelated answered': alarms.length };
}

async function covered(store) {
  const table = { yes: { 'taken-up': 0, perhaps: 0, 'left-out': 0 }, no: { 'taken-up': 0, perhaps: 0, 'left-out': 0 } };
  for (const { plan: file, directive, ...judged } of coveredTasks) {
    const [held] = await store.find(file);
    const paper = await store.document(held.id);
    const plan = { ...paper, documentId: paper.id, pages: paper.pageMap, passages: [], vectors: null };
    const [{ id }] = await store.find(directive);
    const [{ tasks }] = await coverage(store, embedder, plan, [{ id, cited: true }]);
    for (const [truth, names] of Object.entries(judged)) {
      for (const name of names) {
        const told = tasks.find(({ task }) => task.text.startsWith(name));
        if (told === undefined) throw new Error(`${directive} has no task “${name}”`);
        table[truth][told.grade]++;
        if (values.all) console.log(`${truth} ${told.grade} ${told.score.toFixed(2)} ${file}: ${name}`);
      }
    }
  }
  return table;
}

async function nearTo(store, plan) {
  const answer = unwrap(
    await derive(store, embedder, plan, { depth: 1, limit: LIMIT, registry: null, today: '2026-01-01' }),
  );
  return answer.substance;
}

/** Held papers that one cites. */
async function parentsOf(store, paper) {
  const plan = { documentId: paper.id, ...paper, pages: paper.pageMap, passages: [], vectors: [] };
  const { cites } = unwrap(await derive(store, null, plan, { depth: 1, limit: 1, registry, today: '2026-01-01' }));
  const held = (nodes) => nodes.flatMap(({ identity, cites: told }) => [identity.documentId, ...held(told)]);
  return new Set(held(cites).filter((id) => id !== null));
}

function ancestorsOf(id, parents, seen = new Set()) {
  for (const parent of parents.get(id) ?? []) {
    if (seen.has(parent)) continue;
    seen.add(parent);
    ancestorsOf(parent, parents, seen);
  }
  return seen;
}

/** A paper that names nothing: its citations are blanked, in place. */
function silent(paper, passages) {
  let text = paper.text;
  for (const { span } of paper.citations)
    text = text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end);
  return {
    documentId: paper.id,
    ...paper,
    text,
    pages: paper.pageMap,
    citations: [],
    passages: passages.map((passage) => ({ ...passage, text: text.slice(passage.span.start, passage.span.end) })),
    vectors: null,
  };
}

async function cost(corpus) {
  const [held] = await corpus.find(PLAN);
  const paper = await corpus.document(held.id);
  const rows = await corpus.passages(held.id);
  const plan = {
    documentId: null,
    ...paper,
    pages: paper.pageMap,
    passages: rows.map(({ passage }) => passage),
    vectors: null,
  };
  const uri = path.join(folder, 'large');
  const made = await makeDeriveStore(uri, corpus, { passages: Number(values.passages), model: embedder.model });
  const store = unwrap(await openStore(uri));
  const times = { embed: [], derive: [] };
  for (let run = 0; run <= Number(values.runs); run++) {
    for (const [name, work] of [
      [
        'embed',
        () =>
          embedder.embed(
            plan.passages.map((passage) => embeddedText(passage, embedder.model.window)),
            'query',
          ),
      ],
      ['derive', async () => unwrap(await derive(store, embedder, plan, { depth: 3, limit: LIMIT, registry }))],
    ]) {
      const since = performance.now();
      await work();
      // The first round warms up.
      if (run > 0) times[name].push(performance.now() - since);
    }
  }
  store.close();
  const [embed, whole] = [times.embed, times.derive].map((each) => median(each.sort((a, b) => a - b)));
  return {
    ...made,
    'passages of the plan': plan.passages.length,
    'embedding, ms': Math.round(embed),
    'derive, ms': Math.round(whole),
    ratio: Math.round((whole / embed) * 100) / 100,
  };
}
