/** The pipeline file: what ingest does with a document. Copied and changed by users, so every mistake names its line and key. */
import path from 'node:path';
import { z } from 'zod';
import { asset } from '../assets.js';
import { defaultLimits, type Limits, limitRanges } from '../read/limits.js';
import { type Result, success } from '../records/failure.js';
import { parseYaml, yamlAt } from './yamlFile.js';

const Globs = z.array(z.string().min(1));

const limit = (name: keyof Limits) => {
  const [least, most] = limitRanges[name];
  return z.number().min(least).max(most).default(defaultLimits[name]);
};

export const Settings = z.strictObject({
  /** Files of a folder that are read; patterns as in .gitignore, relative to the folder. */
  include: Globs.default(['**']),
  exclude: Globs.default([]),
  /** Threads that read and extract; "auto": one a core. */
  workers: z.union([z.literal('auto'), z.int().min(0).max(64)]).default('auto'),
  /** What one file may cost. */
  maxFileMegabytes: limit('maxFileMegabytes'),
  maxUnpackedMegabytes: limit('maxUnpackedMegabytes'),
  maxMarkupMegabytes: limit('maxMarkupMegabytes'),
  maxEntries: limit('maxEntries'),
  maxNesting: limit('maxNesting'),
  maxPages: limit('maxPages'),
  maxCharacters: limit('maxCharacters'),
  timeLimitSeconds: limit('timeLimitSeconds'),
  maxMemoryMegabytes: limit('maxMemoryMegabytes'),
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
  ...Object.fromEntries(Object.entries(limitRanges).map(([name, range]) => [name, range.join('–')])),
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
  const content = await yamlAt(file);
  return content.ok ? parseSettings(content.value, file) : content;
}

export function parseSettings(content: string, file: string): Result<Settings> {
  const parsed = parseYaml(content, file, Settings, takes);
  return parsed.ok ? success(withFolder(parsed.value, file)) : parsed;
}

/** A model folder is meant from where the pipeline file lies. */
function withFolder(settings: Settings, file: string): Settings {
  const { model } = settings;
  return model?.startsWith('.') ? { ...settings, model: path.resolve(path.dirname(file), model) } : settings;
}
