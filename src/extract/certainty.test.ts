import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partsOfRule } from '../records/certainty.js';
import { normalise } from '../text/normalise.js';
import { confidenceOf } from '../vocabulary/confidence.js';
import { table } from '../vocabulary/table.js';
import { extract } from './index.js';

const folder = new URL('../../corpus/documents/', import.meta.url);
const texts = [
  'huyen-uy-thanh-son-bao-cao-2020',
  'tinh-uy-quang-ngai-chuong-trinh-2013',
  'ubnd-xa-hanh-thuan-bao-cao-2022',
].map((name) => normalise(readFileSync(new URL(`${name}.txt`, folder), 'utf8')).text);
const keyColumn: Readonly<Record<string, string>> = {
  'relation-cues': 'cue',
  'effect-cues': 'cue',
  'deadline-cues': 'cue',
  'model-fields': 'words',
  months: 'word',
};

describe('every item', () => {
  it('has the confidence of its rule, and a row of data that exists', () => {
    const kinds = ['citations', 'dates', 'deadlines', 'initiatives', 'counts'] as const;
    for (const text of texts) {
      const found = extract(text);
      expect(found.citations).not.toEqual([]);
      for (const kind of kinds) {
        for (const item of found[kind]) {
          const { pattern, table: name, cue } = partsOfRule(item.rule);
          expect(item.confidence).toBe(confidenceOf(kind, pattern));
          if (name === null) continue;
          const column = keyColumn[name];
          if (column === undefined) throw new Error(`no table ${name}`);
          expect(table(name, [column]).map((row) => row[column])).toContain(cue);
        }
      }
    }
  });
});
