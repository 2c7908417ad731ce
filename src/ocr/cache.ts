/**
 * Recognised pages kept in a folder, each under the hash of the file that it is a page of, its number, and the state of the recogniser:
 * a page is read once, however often a run is interrupted or repeated.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { RecognisedPage } from './page.js';

// Raised with every change of what is made of a page.
const RECOGNISER_STATE = 5;

const Page = z.object({
  rows: z.array(
    z.object({
      words: z.array(z.object({ text: z.string(), x: z.number(), right: z.number(), confidence: z.number() })),
      y: z.number(),
      size: z.number(),
    }),
  ),
});

export interface PageCache {
  readonly get: (fileHash: string, page: number) => Promise<RecognisedPage | null>;
  readonly put: (fileHash: string, page: number, recognised: RecognisedPage) => Promise<void>;
}

const noCache: PageCache = { get: async () => null, put: async () => {} };

/** A folder that cannot be written (or a kept page that is damaged) costs time, never the run. */
export function openPageCache(folder: string | null): PageCache {
  if (folder === null) return noCache;
  const fileOf = (fileHash: string, page: number): string => {
    const key = createHash('sha256').update(`${RECOGNISER_STATE} ${fileHash} ${page}`).digest('hex');
    return path.join(folder, key.slice(0, 2), `${key}.json`);
  };
  return {
    get: async (fileHash, page) => {
      try {
        return Page.parse(JSON.parse(await readFile(fileOf(fileHash, page), 'utf8')));
      } catch {
        return null;
      }
    },
    put: async (fileHash, page, recognised) => {
      const file = fileOf(fileHash, page);
      const partial = `${file}.${process.pid}.part`;
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(partial, JSON.stringify(recognised));
        await rename(partial, file); // whole or not at all, whoever else writes it
      } catch {
        await rm(partial, { force: true });
      }
    },
  };
}
