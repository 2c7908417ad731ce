/**
 * Finding a model: the one that ships with the program, a folder, or a name on the Hugging Face hub. The hub is asked only with leave;
 * what was fetched once is a folder like any other.
 */
import { access, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { asset } from '../assets.js';
import { failed, type Result, success } from '../records/failure.js';
import { download } from './download.js';
import type { ModelIdentity, Role } from './embedder.js';
import { detailOf } from './session.js';
import { DEFAULT_WINDOW } from './window.js';

/** Precision of the weights as transformers.js names it, and its file, in order of preference: small and fast first. */
const PRECISIONS = [
  ['q8', 'model_quantized.onnx'],
  ['fp32', 'model.onnx'],
  ['fp16', 'model_fp16.onnx'],
  ['int8', 'model_int8.onnx'],
  ['uint8', 'model_uint8.onnx'],
  ['q4', 'model_q4.onnx'],
] as const;

/** Everything that an embedding thread needs to know; plain data, so that it can be handed to one. */
export interface ModelFiles {
  readonly id: string;
  /** Absolute path. */
  readonly folder: string;
  readonly precision: (typeof PRECISIONS)[number][0];
  readonly pooling: 'mean' | 'cls';
}

export interface Model extends ModelFiles, ModelIdentity {
  /** Most pieces that the model reads of one text, its two marks included. */
  readonly window: number;
  /** What stands before a text of each role. */
  readonly prefixes: Prefixes;
}

export type Prefixes = Readonly<Record<Role, string>>;

export interface ModelChoice {
  /** A folder or a hub id; the shipped model where missing. */
  readonly model?: string;
  /** Leave to fetch a hub id that is not on this machine. */
  readonly allowDownload?: boolean;
  /** For models that want other prefixes than their files tell. */
  readonly prefixes?: Prefixes;
}

export const DEFAULT_MODEL = 'vi-admin-e5-small';
const HUB_ID = /^[\w][\w.-]{0,95}\/[\w][\w.-]{0,95}$/;
const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
const NO_PREFIXES: Prefixes = { query: '', passage: '' };
const E5_PREFIXES: Prefixes = { query: 'query: ', passage: 'passage: ' };

/** The chosen model, its files checked but not loaded. */
export async function findModel(choice: ModelChoice = {}): Promise<Result<Model>> {
  const { model: name, allowDownload = false } = choice;
  if (name === undefined) return read(DEFAULT_MODEL, asset(`models/${DEFAULT_MODEL}`), choice);
  if (await isFolder(name)) return read(basename(resolve(name)), resolve(name), choice);
  if (!HUB_ID.test(name)) return failed('model-not-found', name);
  const cache = downloadFolder();
  const folder = join(cache, name);
  const kept = await read(name, folder, choice);
  if (kept.ok) return kept;
  if (!allowDownload) return failed('download-not-allowed', name);
  const fetched = await download(name, cache);
  return fetched.ok ? read(name, folder, choice) : fetched;
}

/** Where fetched models are kept: in the user's own folder, since the program's may be read-only. */
function downloadFolder(): string {
  return join(
    process.env['XDG_CACHE_HOME'] ?? process.env['LOCALAPPDATA'] ?? join(homedir(), '.cache'),
    'cancu',
    'models',
  );
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

const Config = z.looseObject({
  // One of these tells the length of a vector, by the family of the model.
  hidden_size: z.int().positive().optional(),
  dim: z.int().positive().optional(),
  d_model: z.int().positive().optional(),
  n_embd: z.int().positive().optional(),
  max_position_embeddings: z.int().positive().optional(),
});
const TokenizerConfig = z.looseObject({ model_max_length: z.number().positive().nullish() });
const SentenceConfig = z.looseObject({ prompts: z.record(z.string(), z.string()).optional() });
const PoolingConfig = z.looseObject({ pooling_mode_cls_token: z.boolean().optional() });
const Means = z.strictObject({ query: z.array(z.number()), passage: z.array(z.number()) });

async function read(id: string, folder: string, { prefixes }: ModelChoice): Promise<Result<Model>> {
  const missing = await missingFrom(folder, NEEDED);
  const files = await Promise.all(
    PRECISIONS.map(async ([precision, file]) => ((await exists(join(folder, 'onnx', file))) ? precision : null)),
  );
  const precision = files.find((found) => found !== null) ?? null;
  if (precision === null) missing.push('onnx/model*.onnx');
  if (missing.length > 0 || precision === null)
    return failed('model-incomplete', folder, { missing: missing.join(', ') });
  try {
    const config = await parsed(folder, 'config.json', Config);
    const tokenizer = await parsed(folder, 'tokenizer_config.json', TokenizerConfig);
    const sentence = await parsedIfThere(folder, 'config_sentence_transformers.json', SentenceConfig);
    const pooling = await parsedIfThere(folder, join('1_Pooling', 'config.json'), PoolingConfig);
    const means = await parsedIfThere(folder, 'means.json', Means);
    const dimension = config.hidden_size ?? config.dim ?? config.d_model ?? config.n_embd;
    if (dimension === undefined) return failed('model-broken', folder, { detail: 'config.json: hidden_size' });
    return success({
      id,
      folder,
      precision,
      pooling: pooling?.pooling_mode_cls_token === true ? 'cls' : 'mean',
      dimension,
      window: Math.min(config.max_position_embeddings ?? DEFAULT_WINDOW, tokenizer.model_max_length ?? DEFAULT_WINDOW),
      means: means && { query: Float32Array.from(means.query), passage: Float32Array.from(means.passage) },
      prefixes:
        prefixes ?? prompted(sentence?.prompts) ?? (/(?:^|[-_/])e5(?:[-_]|$)/i.test(id) ? E5_PREFIXES : NO_PREFIXES),
    });
  } catch (error) {
    return failed('model-broken', folder, { detail: detailOf(error) });
  }
}

function prompted(prompts: Record<string, string> | undefined): Prefixes | null {
  const query = prompts?.['query'];
  const passage = prompts?.['passage'] ?? prompts?.['document'];
  return query === undefined && passage === undefined ? null : { query: query ?? '', passage: passage ?? '' };
}

async function parsed<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
  } catch (error) {
    throw new Error(`${name}: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`);
  }
}

async function parsedIfThere<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T | null> {
  return (await exists(join(folder, name))) ? parsed(folder, name, schema) : null;
}

async function missingFrom(folder: string, names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(names.map((name) => exists(join(folder, name))));
  return names.filter((_, i) => found[i] === false);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
