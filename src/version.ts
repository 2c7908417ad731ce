import { readFileSync } from 'node:fs';
import { asset } from './assets.js';

/** The version in package.json. */
export function version(): string {
  const found = /"version":\s*"([^"]+)"/.exec(readFileSync(asset('package.json'), 'utf8'));
  return found?.[1] ?? '0.0.0';
}
