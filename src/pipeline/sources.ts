/**
 * What an ingest is asked to read: files, folders, patterns, standard input, files of records. In one fixed order, each once, whatever
 * the order in which they were named.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { type Failure, failed, type Result, success } from '../records/failure.js';
import { STANDARD_INPUT } from '../store/catalogue.js';
import { pathName } from '../store/location.js';
import { OCR_CACHE } from '../store/ocrCache.js';
import type { Settings } from './settings.js';

export interface FileSource {
  /** Absolute. */
  readonly file: string;
  /** The name under which the store keeps it. */
  readonly name: string;
}

export interface Sources {
  readonly files: readonly FileSource[];
  readonly recordFiles: readonly FileSource[];
  readonly standardInput: boolean;
  readonly failures: readonly Failure[];
  /** Files left out by the patterns of the pipeline. */
  readonly excluded: number;
}

type Patterns = Pick<Settings, 'include' | 'exclude'>;

/** Tables and lock of a store: never documents, wherever it lies. */
const NEVER_READ = ['**/*.lance/**', '**/cancu.lock*', `**/${OCR_CACHE}/**`];

export async function findSources(uri: string, paths: readonly string[], patterns: Patterns): Promise<Sources> {
  const found = new Map<string, string>();
  const failures: Failure[] = [];
  let excluded = 0;
  for (const named of paths) {
    if (named === STANDARD_INPUT) continue;
    const some = await filesAt(named, patterns);
    if (!some.ok) {
      failures.push(some.failure);
      continue;
    }
    excluded += some.value.excluded;
    for (const file of some.value.files) found.set(pathName(uri, file), file);
  }
  const sources = [...found].map(([name, file]) => ({ name, file })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const isRecords = ({ file }: FileSource): boolean => path.extname(file).toLowerCase() === '.jsonl';
  return {
    files: sources.filter((source) => !isRecords(source)),
    recordFiles: sources.filter(isRecords),
    standardInput: paths.includes(STANDARD_INPUT),
    failures,
    excluded,
  };
}

interface Files {
  readonly files: readonly string[];
  readonly excluded: number;
}

async function filesAt(named: string, patterns: Patterns): Promise<Result<Files>> {
  const kind = await kindOf(named);
  if (kind === 'folder') return folder(named, patterns);
  if (kind === 'file') return success({ files: [path.resolve(named)], excluded: 0 });
  const pattern = slashes(named);
  if (kind === 'not-found' && isDynamicPattern(pattern)) {
    const files = await glob(pattern, { absolute: true, expandDirectories: false, ignore: NEVER_READ });
    return files.length === 0 ? failed('no-match', named) : success({ files: files.map(native), excluded: 0 });
  }
  return failed(kind, named);
}

async function kindOf(named: string): Promise<'file' | 'folder' | 'not-found' | 'no-permission'> {
  try {
    return (await stat(named)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'not-found';
  }
}

async function folder(named: string, { include, exclude }: Patterns): Promise<Result<Files>> {
  const options = { cwd: path.resolve(named), absolute: true, expandDirectories: false, dot: false };
  const all = await glob('**', { ...options, ignore: NEVER_READ });
  if (all.length === 0) return failed('no-documents', named);
  const kept = await glob([...include], { ...options, ignore: [...NEVER_READ, ...exclude] });
  if (kept.length === 0) return failed('all-excluded', named, { count: all.length });
  return success({ files: kept.map(native), excluded: all.length - kept.length });
}

/** Patterns are written with "/"; what a Windows shell hands over has "\". */
const slashes = (named: string): string => (path.sep === '\\' ? named.replaceAll('\\', '/') : named);
const native = (file: string): string => path.normalize(file);
