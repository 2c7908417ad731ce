/**
 * Tesseract as this program uses it: its WebAssembly core with the Vietnamese data of the packages, in the calling thread; a picture of
 * one line of text goes in, its words come out. No file of the system is written, no connection is made.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { Picture } from './picture/picture.js';

export interface EngineWord {
  readonly text: string;
  /** Pixels of the picture. */
  readonly left: number;
  readonly right: number;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface Engine {
  /** The words of a picture of one line, left to right. */
  readonly line: (picture: Picture) => EngineWord[];
}

/** What is used of the core; it has no types of its own. */
interface Core {
  readonly FS: { readonly writeFile: (path: string, data: Uint8Array) => void };
  readonly TessBaseAPI: new () => Api;
}

interface Api {
  Init(data: string | null, language: string, mode: number): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(orientation: number, angle: number): number;
  Recognize(monitor: null): number;
  GetJSONText(): string;
}

const LANGUAGE = 'vie';
const DATA = `@tesseract.js-data/vie/4.0.0_best_int/${LANGUAGE}.traineddata.gz`;
// The build that every machine of today runs alike; the one with relaxed SIMD may round otherwise on another.
const CORE = 'tesseract.js-core/tesseract-core-simd-lstm.js';
const LSTM_ONLY = 1;
const SINGLE_LINE = '7';

const requireFrom = createRequire(import.meta.url);

export async function openEngine(): Promise<Engine> {
  const silent = (): void => {};
  const load: (options: object) => Promise<Core> = requireFrom(CORE);
  const core = await load({ print: silent, printErr: silent });
  core.FS.writeFile(`/${LANGUAGE}.traineddata`, gunzipSync(await readFile(requireFrom.resolve(DATA))));
  const api = new core.TessBaseAPI();
  if (api.Init(null, LANGUAGE, LSTM_ONLY) !== 0) throw new Error('the data of Tesseract does not fit its core');
  api.SetVariable('tessedit_pageseg_mode', SINGLE_LINE);
  return {
    line: (picture) => {
      core.FS.writeFile('/input', portableGreyMap(picture));
      api.SetVariable('user_defined_dpi', String(Math.round(picture.dpi)));
      if (api.SetImageFile(1, 0) !== 0) throw new Error('Tesseract does not take the picture');
      api.Recognize(null);
      return wordsOf(JSON.parse(api.GetJSONText()));
    },
  };
}

function portableGreyMap({ width, height, grey }: Picture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey]);
}

interface Json {
  readonly blocks: readonly {
    readonly paragraphs: readonly {
      readonly lines: readonly {
        readonly words: readonly {
          readonly text: string;
          readonly confidence: number;
          readonly bbox: { readonly x0: number; readonly x1: number };
        }[];
      }[];
    }[];
  }[];
}

const wordsOf = ({ blocks }: Json): EngineWord[] =>
  blocks
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap(({ words }) => words)))
    .map(({ text, confidence, bbox }) => ({
      text: text.normalize('NFC'),
      left: bbox.x0,
      right: bbox.x1,
      confidence: Math.max(0, Math.min(1, confidence / 100)),
    }));
