import { expect, it } from 'vitest';
import { seemsForeign } from './language.js';

it.each([
  'dân vận khéo',
  'dan van kheo trong he thong chinh tri',
  'khuyet tat nghieng ngoao quy uoc giu gin',
  'cao su',
  'camera',
  'chôm chôm VietGAP',
  '49-CT/TW',
  'UBND MTTQ',
  'camera an ninh',
])('“%s” may be Vietnamese', (query) => expect(seemsForeign(query)).toBe(false));

it.each(['rural lighting model', 'dialogue with the people', 'women and children', 'социальная защита'])(
  '“%s” is not',
  (query) => expect(seemsForeign(query)).toBe(true),
);
