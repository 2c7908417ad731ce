/** What readers ask for the text of pictures: which pages, how many at once, what is known from before. */
import { openPageCache } from './cache.js';
import type { RecognisedPage } from './page.js';
import { openPool, type PageOutcome, type Pool } from './pool.js';
import { isAmong, type OcrMode, type OcrSettings } from './settings.js';

export interface Recogniser {
  readonly mode: OcrMode;
  /** May this page be recognised? */
  readonly wants: (page: number) => boolean;
  /** Recognises pages of a file; a page that could not be is null. */
  readonly pages: (
    source: PictureSource,
    numbers: readonly number[],
    onProgress?: (progress: OcrProgress) => void,
  ) => Promise<Map<number, RecognisedPage | null>>;
  readonly close: () => Promise<void>;
}

/** A file whose pages are pictures. */
export interface PictureSource {
  /** For messages. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Said before the first page of a file, and after each. */
export interface OcrProgress {
  readonly path: string;
  /** Pages of this file that have to be recognised now. */
  readonly pages: number;
  readonly done: number;
  /** What the rest will take, about. */
  readonly secondsLeft: number;
}

// Until the first page is done; an ordinary page on one core of an office machine.
const SECONDS_A_PAGE = 3;

/**
 * What `analyse` takes as `ocr` to read pictures of pages; close it when no more come. Its threads start with the first page.
 * @param openThreads in place of the threads of this room, for programs and tests that bring their own
 */
export function openRecogniser(settings: OcrSettings, openThreads: (workers: number) => Pool = openPool): Recogniser {
  const cache = openPageCache(settings.cache);
  let pool: Pool | null = null;
  return {
    mode: settings.mode,
    wants: (page) => isAmong(settings.pages, page),
    pages: async ({ path, bytes, sha256 }, numbers, onProgress = () => {}) => {
      const found = new Map<number, RecognisedPage | null>();
      const missing: number[] = [];
      for (const page of numbers) {
        const kept = await cache.get(sha256, page);
        if (kept === null) missing.push(page);
        else found.set(page, kept);
      }
      if (missing.length === 0) return found;
      pool ??= openThreads(settings.workers);
      const { run } = pool;
      const source = { id: sha256, bytes: shared(bytes) };
      const started = performance.now();
      let done = 0;
      const say = (): void => {
        const each = done === 0 ? SECONDS_A_PAGE / settings.workers : (performance.now() - started) / 1000 / done;
        onProgress({ path, pages: missing.length, done, secondsLeft: each * (missing.length - done) });
      };
      say();
      const keep = async (page: number): Promise<void> => {
        const outcome: PageOutcome = await run({ source, page });
        if (outcome.ok) await cache.put(sha256, page, outcome.page);
        found.set(page, outcome.ok ? outcome.page : null);
        done++;
        say();
      };
      await Promise.all(missing.map(keep));
      return found;
    },
    close: async () => {
      await pool?.close();
    },
  };
}

/** One copy for all threads. */
function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
