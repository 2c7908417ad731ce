/** The pipeline file: what ingest does with a document. Copied and changed by users, so every mistake names its line and key. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { asset } from '../assets.js';
import { failed, type Result, success } from '../records/failure.js';

const Globs = z.array(z.string().min(1));

export const Settings = z.strictObject({
  /** Files of a folder that are read; patterns as in .gitignore, relative to the folder. */
  include: Globs.default(['**']),
  exclude: Globs.default([]),
  /** Threads that read and extract; "auto": one a core. */
  workers: z.union([z.literal('auto'), z.int().min(0).max(64)]).default('auto'),
  /** Longest time for one file. */
  timeLimitSeconds: z.number().min(1).max(3600).default(120),
  maxFileMegabytes: z.number().min(0.001).max(2048).default(256),
  stages: z
    .strictObject({
      /** Say which documents are meant by the citations, as far as the registry knows them. */
      resolve: z.boolean().default(true),
      /** Make vectors, for search by meaning. Without them full text still works. */
      embed: z.boolean().default(true),
      /** Report documents of nearly the same text. */
      nearDuplicates: z.boolean().default(true),
    })
    .prefault({}),
  passages: z
    .strictObject({
      /** Most pieces (the model's own units, about 0.6 of a syllable each) of a passage. */
      maxPieces: z.int().min(32).max(8192).optional(),
    })
    .prefault({}),
  /** A folder or a hub id; the model that ships with the program where missing. */
  model: z.string().min(1).optional(),
});
export type Settings = z.infer<typeof Settings>;

/** What each key takes, in words of no language. */
const takes: Readonly<Record<string, string>> = {
  include: '["**/*.docx", …]',
  exclude: '["**/nháp/**", …]',
  workers: 'auto | 0–64',
  timeLimitSeconds: '1–3600',
  maxFileMegabytes: '0.001–2048',
  stages: 'resolve: …, embed: …, nearDuplicates: …',
  'stages.resolve': 'true | false',
  'stages.embed': 'true | false',
  'stages.nearDuplicates': 'true | false',
  passages: 'maxPieces: …',
  'passages.maxPieces': '32–8192',
  model: 'vi-admin-e5-small | ./thư-mục | tác-giả/tên',
};

/** The settings of a pipeline file; without one, of the file that ships with the program. */
export async function readSettings(file: string = asset('pipelines/ingest.yaml')): Promise<Result<Settings>> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return failed('pipeline-unreadable', file, { code });
  }
  return parseSettings(content, file);
}

export function parseSettings(content: string, file: string): Result<Settings> {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const [mistake] = document.errors;
  if (mistake !== undefined) {
    return failed('pipeline-no-yaml', file, { line: lines.linePos(mistake.pos[0]).line, problem: mistake.message });
  }
  const value: unknown = document.toJS() ?? {};
  const parsed = Settings.safeParse(value);
  if (parsed.success) return success(withFolder(parsed.data, file));
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new Error('a refusal without a reason');
  if (issue.code === 'unrecognized_keys') {
    const keys = [...issue.path, issue.keys[0] ?? ''];
    const known = Object.keys(takes).filter((key) => key.split('.').length === keys.length);
    const siblings = known.filter((key) => key.startsWith(issue.path.map((part) => `${String(part)}.`).join('')));
    return failed('pipeline-unknown-key', file, {
      line: lineOf(document, lines, keys),
      key: keys.map(String).join('.'),
      known: siblings.map((key) => key.split('.').at(-1)).join(', '),
    });
  }
  const key = issue.path.filter((part) => typeof part === 'string').join('.');
  return failed('pipeline-wrong-value', file, {
    line: lineOf(document, lines, issue.path),
    key: key === '' ? '–' : key,
    takes:
      takes[key] ??
      Object.keys(takes)
        .filter((name) => !name.includes('.'))
        .join(', '),
  });
}

/** The line on which a key (or, where it has none of its own, what holds it) stands. */
function lineOf(document: Document, lines: LineCounter, keys: readonly PropertyKey[]): number {
  for (let length = keys.length; length > 0; length--) {
    const holder = length === 1 ? document.contents : document.getIn(keys.slice(0, length - 1), true);
    const last = keys[length - 1];
    if (isMap(holder)) {
      const pair = holder.items.find((item) => (isScalar(item.key) ? item.key.value : item.key) === last);
      if (isNode(pair?.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line;
    }
    const node = document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** A model folder is meant from where the pipeline file lies. */
function withFolder(settings: Settings, file: string): Settings {
  const { model } = settings;
  return model?.startsWith('.') ? { ...settings, model: path.resolve(path.dirname(file), model) } : settings;
}
