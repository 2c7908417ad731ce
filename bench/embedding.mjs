/**
 * Embedding: pieces a second through the program's embedder beside bare onnxruntime-node, on the same model and texts in the same run.
 *
 *   npm run bench:embedding -- [--texts FILE.jsonl] [--passages 600] [--json]
 *
 * The texts are `text` of each line of FILE, else the text files of the sample corpus. Bare runs get their texts tokenised beforehand and
 * pool nothing: what is timed is `session.run` alone. All take turns at the same small portions, so that whatever else the machine does
 * falls on all alike.
 */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { textsOf } from './texts.mjs';

const started = performance.now();
const { openEmbedder } = await import('../dist/embed/open.js');
const startUpMs = await firstVector();

const { findModel } = await import('../dist/embed/model.js');
const { openPieceCounter } = await import('../dist/embed/pieces.js');
const { passagesOf } = await import('../dist/embed/passages/passages.js');
const { embeddedText } = await import('../dist/embed/passages/embeddedText.js');
const { normalise } = await import('../dist/text/normalise.js');
const { AutoTokenizer } = await import('@huggingface/transformers');
// The very onnxruntime-node that transformers.js uses.
const { InferenceSession, Tensor } = createRequire(import.meta.resolve('@huggingface/transformers'))(
  'onnxruntime-node',
);

const { values: options } = parseArgs({
  options: {
    texts: { type: 'string' },
    passages: { type: 'string', default: '600' },
    json: { type: 'boolean', default: false },
  },
});
const PORTION = 64;
const BATCH = 16;
const MARKS = 2;
const MOST_TEXTS = 2000;
const cores = availableParallelism();

const found = await findModel();
if (!found.ok) throw new Error(found.failure.reason);
const model = found.value;
const countPieces = await openPieceCounter(model.folder);
const tokenizer = await AutoTokenizer.from_pretrained(model.folder, { local_files_only: true });

const texts = (await textsOf(options.texts, MOST_TEXTS)).map((text) => normalise(text).text);
const cutStart = performance.now();
const all = texts.flatMap((text) => passagesOf(text, [], countPieces));
const cutMs = performance.now() - cutStart;
const passages = spread(all, Number(options.passages)).map((passage) => embeddedText(passage));
const piecesOf = (portion) =>
  portion.reduce((sum, text) => sum + countPieces(model.prefixes.passage + text) + MARKS, 0);

const contenders = {
  bareOneThread: await bare(1, 1),
  embedderInProcess: await embedder(0),
  bareAllCores: await bare(cores, 1),
  bareAllCoresBatched: await bare(cores, BATCH),
  embedderThreads: await embedder(cores),
};
const spent = Object.fromEntries(Object.keys(contenders).map((name) => [name, 0]));
// Warm: threads and sessions are up before the clock runs.
for (const { run } of Object.values(contenders)) await run(passages.slice(0, PORTION));
for (let at = 0; at < passages.length; at += PORTION) {
  const portion = passages.slice(at, at + PORTION);
  for (const [name, { run }] of Object.entries(contenders)) spent[name] += await run(portion);
}
for (const { close } of Object.values(contenders)) await close();

const pieces = piecesOf(passages);
const rates = Object.fromEntries(Object.entries(spent).map(([name, ms]) => [name, pieces / (ms / 1e3)]));
const ratios = {
  oneThread: rates.embedderInProcess / rates.bareOneThread,
  allCores: rates.embedderThreads / Math.max(rates.bareAllCores, rates.bareAllCoresBatched),
};
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const cutting = { texts: texts.length, passages: all.length, megacharsPerSecond: characters / cutMs / 1e3 };

if (options.json) {
  const report = { cores, model: model.id, passages: passages.length, pieces, rates, ratios, startUpMs, cutting };
  console.log(JSON.stringify(report));
} else {
  const line = (name, value, ratio) =>
    console.log(
      `  ${name.padEnd(42)}${Math.round(value).toLocaleString('en').padStart(8)} pieces/s${ratio === undefined ? '' : `   ratio ${ratio.toFixed(2)}`}`,
    );
  console.log(`${model.id}: ${passages.length} passages, ${pieces.toLocaleString('en')} pieces, ${cores} cores`);
  line('bare onnxruntime, one thread', rates.bareOneThread);
  line('embedder, in the process itself', rates.embedderInProcess, ratios.oneThread);
  line('bare onnxruntime, all cores, one by one', rates.bareAllCores);
  line(`bare onnxruntime, all cores, ${BATCH} a batch`, rates.bareAllCoresBatched);
  line('embedder, a thread a core', rates.embedderThreads, ratios.allCores);
  console.log(`start-up to the first vector: ${Math.round(startUpMs)} ms`);
  console.log(`cutting into passages: ${cutting.megacharsPerSecond.toFixed(1)} Mchar/s (${cutting.passages} passages)`);
}

async function opened(choice) {
  const result = await openEmbedder(choice);
  if (!result.ok) throw new Error(`${result.failure.reason}: ${result.failure.where}`);
  return result.value;
}

/** A question's first vector, from nothing. */
async function firstVector() {
  const { embed, close } = await opened({});
  await embed(['Mô hình “Dân vận khéo” ở cơ sở'], 'query');
  const ms = performance.now() - started;
  await close();
  return ms;
}

async function embedder(workers) {
  const { embed, close } = await opened({ workers });
  return { run: (portion) => msOf(() => embed(portion, 'passage')), close };
}

async function bare(threads, batch) {
  const session = await InferenceSession.create(join(model.folder, 'onnx', 'model_quantized.onnx'), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 4,
  });
  const run = async (portion) => {
    const feeds = [];
    // Longest first, so that a batch is padded little.
    const ordered = portion.map((text) => model.prefixes.passage + text).sort((a, b) => b.length - a.length);
    for (let i = 0; i < ordered.length; i += batch) {
      const encoded = tokenizer(ordered.slice(i, i + batch), { padding: true, truncation: true });
      feeds.push(Object.fromEntries(session.inputNames.map((name) => [name, tensor(encoded, name)])));
    }
    return msOf(async () => {
      for (const feed of feeds) await session.run(feed);
    });
  };
  return { run, close: () => session.release() };
}

function tensor(encoded, name) {
  const { data, dims } = encoded.input_ids;
  return new Tensor('int64', encoded[name]?.data ?? new BigInt64Array(data.length), dims);
}

async function msOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** At most `count` items, evenly taken from the whole list. */
function spread(items, count) {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)]);
}
