import { createHash } from 'node:crypto';
import type { OcrSettings } from '../ocr/settings.js';
import { version } from '../version.js';
import type { Settings } from './settings.js';

/**
 * Says how documents were made: by which program, with which settings. Another fingerprint means that a file is read again.
 * The model is not in it: a store has one model only, and `reembed` changes it without reading anything again.
 */
export function fingerprintOf({ stages, passages }: Settings, ocr: Pick<OcrSettings, 'mode' | 'pages'>): string {
  const asked = ocr.mode === 'auto' && ocr.pages === null ? {} : { ocr: [ocr.mode, ocr.pages] };
  const made = { version: version(), resolve: stages.resolve, maxPieces: passages.maxPieces ?? null, ...asked };
  return createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16);
}
