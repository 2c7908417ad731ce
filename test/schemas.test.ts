/** The schemas in the repository are those of the records, and hold what the program prints. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaTexts } from '../src/records/schemas.js';
import { inCheckout } from './support.js';

describe('schemas/', () => {
  it.each([...schemaTexts()])('%s is up to date (npm run schemas)', (file, text) => {
    expect(readFileSync(inCheckout(`schemas/${file}`), 'utf8')).toBe(text);
  });

  it('holds no schema without a record', () => {
    const files = readdirSync(inCheckout('schemas')).filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual([...schemaTexts().keys()].sort());
  });
});
