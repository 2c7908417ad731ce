/** Recognition of pictures as the options of a command ask for it. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { OcrProgress } from '../ocr/recogniser.js';
import { type OcrSettings, ocrModes, pageIntervals } from '../ocr/settings.js';
import { folderOf, snapshotAt } from '../store/location.js';
import { ocrCacheOf } from '../store/ocrCache.js';
import { helpMessages } from '../view/messages/help.js';
import { type Language, say } from '../view/messages/message.js';
import { ocrMessages } from '../view/messages/ocr.js';
import { shown } from '../view/screen.js';
import type { Option, Options } from './command.js';
import { storeUri } from './options.js';
import { usage } from './report.js';

export const ocrOptions: readonly Option[] = [
  { flags: '--ocr <mode>', help: helpMessages.ocr, choices: ocrModes, fallback: 'auto' },
  {
    flags: '--ocr-pages <range>',
    help: helpMessages.ocrPages,
    parse: (value, flags) => {
      if (pageIntervals(value) === null) throw usage('not-pages', flags, { value });
      return value;
    },
  },
];

/** What the options ask for. `cache` is the folder for recognised pages, null to keep none. */
export function ocrSettings(options: Options, cache: string | null): OcrSettings {
  const mode = ocrModes.find((each) => each === options.text('ocr')) ?? 'auto';
  const pages = options.text('ocrPages');
  return {
    mode,
    pages: pages === undefined ? null : pageIntervals(pages),
    workers: availableParallelism(),
    cache,
  };
}

/** The folder of recognised pages of the store that is meant; null where there is no such store, or a snapshot, which nothing changes. */
export function storeCache(options: Options): string | null {
  const uri = storeUri(options);
  const folder = folderOf(uri);
  return folder !== null && existsSync(folder) && snapshotAt(uri) === null ? ocrCacheOf(uri) : null;
}

// Shorter work needs no announcement.
const LONG_SECONDS = 15;
const LINE_EVERY_MS = 15_000;

/** Tells what a long job will take before it begins, and now and then how far it is. */
export function ocrProgressOf(tell: (text: string) => void, language: Language): (progress: OcrProgress) => void {
  let last = 0;
  return ({ path, pages, done, secondsLeft }) => {
    const now = performance.now();
    const values = { where: shown(path), pages, done, minutes: minutesOf(secondsLeft) };
    if (done === 0 && secondsLeft >= LONG_SECONDS) tell(`cancu: ${say(ocrMessages.begins, language, values)}`);
    else if (done === 0 || done === pages || now - last < LINE_EVERY_MS) return;
    else tell(`cancu: ${say(ocrMessages.goesOn, language, values)}`);
    last = now;
  };
}

const minutesOf = (seconds: number): string => (seconds / 60).toFixed(1);
