/**
 * The registry of readers, and the two doors to them. A new reader is one file beside these and one line here; what it needs to
 * parse its format is loaded when the first such file is read.
 */
import { readFile, stat } from 'node:fs/promises';
import { type Result, success } from '../records/failure.js';
import { archive } from './archive.js';
import { doc } from './doc.js';
import { docx } from './docx.js';
import { formats } from './formats.js';
import { sha256Of } from './hash.js';
import { html } from './html.js';
import { defaultLimits, type Limits, MEGABYTE } from './limits.js';
import { eml, mht } from './mail.js';
import { msg } from './msg.js';
import { odt } from './odt.js';
import { pdf } from './pdf.js';
import { picture } from './picture.js';
import { type Opened, type Reader, type ReadFailureReason, type Reading, type ReadOptions, refused } from './reader.js';
import { rtf } from './rtf.js';
import { text } from './text.js';
import { xls } from './xls.js';
import { xlsx } from './xlsx.js';

/** Asked in this order; the last takes whatever is left. */
const readers: readonly Reader[] = [
  pdf,
  docx,
  msg,
  doc,
  rtf,
  odt,
  xls,
  xlsx,
  mht,
  eml,
  picture,
  formats,
  archive,
  html,
  text,
];

/** The formats that can be read, by the names of their readers. */
export const readerNames: readonly string[] = readers.filter((reader) => reader !== formats).map(({ name }) => name);

/** What a caller says of a file; limits that it does not name are the usual ones. */
type Asked = Omit<ReadOptions, 'limits'> & { readonly limits?: Limits };

/** Reads a document, whatever its name says, by what its bytes are. */
export async function readBytes(bytes: Uint8Array, asked: Asked): Promise<Result<Reading>> {
  const { path, limits = defaultLimits } = asked;
  if (bytes.length === 0) return refused('empty', path);
  if (bytes.length > limits.maxFileMegabytes * MEGABYTE) return tooLarge(path, limits);
  const reading = await readerOf(bytes).read(bytes, { ...asked, limits });
  return reading.ok ? (tooLong(reading.value.text, path, limits) ?? reading) : reading;
}

/** The refusal of a text that is longer than the limit allows. */
export function tooLong(text: string, path: string, { maxCharacters }: Limits): Result<never> | null {
  if (text.length <= maxCharacters) return null;
  return refused('text-too-long', path, { characters: text.length, limit: maxCharacters });
}

const readerOf = (bytes: Uint8Array): Reader => readers.find(({ recognises }) => recognises(bytes)) ?? text;

/** Does a file hold files: an archive, which is nothing else, or a message, which has a text as well? */
export function holding(bytes: Uint8Array): 'nothing' | 'files' | 'text-and-files' {
  const reader = readerOf(bytes);
  if (bytes.length === 0 || reader.open === undefined) return 'nothing';
  return reader === archive ? 'files' : 'text-and-files';
}

/**
 * Takes out the files that a file holds.
 * @param limits what is left for it; `maxNesting` 0: nothing may be taken out any more
 * @param deepest the limit of nesting that the user set, for the message
 */
export async function openBytes(
  bytes: Uint8Array,
  path: string,
  limits: Limits,
  deepest: number,
): Promise<Result<Opened>> {
  const { open } = readerOf(bytes);
  if (open === undefined) return refused('broken', path);
  if (bytes.length > limits.maxFileMegabytes * MEGABYTE) return tooLarge(path, limits);
  if (limits.maxNesting === 0) return refused('nested-too-deep', path, { limit: deepest });
  return open(bytes, { path, limits });
}

const tooLarge = (path: string, { maxFileMegabytes }: Pick<Limits, 'maxFileMegabytes'>): Result<never> =>
  refused('too-large', path, { limit: maxFileMegabytes });

export interface FileReading {
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly reading: Reading;
}

/** Reads a file; what the file system refuses is a failure, too. */
export async function readFileAt(path: string): Promise<Result<FileReading>> {
  const bytes = await bytesAt(path);
  if (!bytes.ok) return bytes;
  const reading = await readBytes(bytes.value, { path });
  if (!reading.ok) return reading;
  return success({ bytes: bytes.value, sha256: sha256Of(bytes.value), reading: reading.value });
}

export { sha256Of } from './hash.js';

/** The bytes of a file, if it is not too large; messages call it by `name`. */
export async function bytesAt(
  path: string,
  name = path,
  limits: Pick<Limits, 'maxFileMegabytes'> = defaultLimits,
): Promise<Result<Uint8Array>> {
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) return refused('is-a-folder', name);
    if (entry.size > limits.maxFileMegabytes * MEGABYTE) return tooLarge(name, limits);
    return success(await readFile(path));
  } catch (error) {
    return refusedBySystem(error, name);
  }
}

/** The bytes of a stream, if they are not too many; messages call it by `name`. */
export async function streamBytes(
  stream: NodeJS.ReadableStream,
  name: string,
  limits: Pick<Limits, 'maxFileMegabytes'>,
): Promise<Result<Uint8Array>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > limits.maxFileMegabytes * MEGABYTE) return tooLarge(name, limits);
    chunks.push(bytes);
  }
  return success(Buffer.concat(chunks));
}

const SYSTEM_REASONS: ReadonlyMap<string, ReadFailureReason> = new Map([
  ['ENOENT', 'not-found'],
  ['ENOTDIR', 'not-found'],
  ['EISDIR', 'is-a-folder'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
]);

function refusedBySystem(error: unknown, path: string): Result<never> {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return refused(SYSTEM_REASONS.get(error.code) ?? 'unreadable', path, { code: error.code });
}
