/**
 * Levels of the system, and the words that say them before a place name ("huyện Phú Riềng").
 */

/** 1 central, 2 province, 3 district (until 30 June 2025), 4 commune, 5 unit or grassroots. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** "thành phố" is a province (Hà Nội) or a district (Vinh): which, only its name tells. */
export type UnitKind =
  | 'tỉnh'
  | 'thành phố'
  | 'huyện'
  | 'quận'
  | 'thị xã'
  | 'xã'
  | 'phường'
  | 'thị trấn'
  | 'đặc khu'
  | 'thôn';

export interface UnitWord {
  readonly kind: UnitKind;
  /** Null where the word alone does not tell. */
  readonly level: Level | null;
  /** Number of syllables that say it. */
  readonly length: number;
}

const WORDS: ReadonlyMap<string, Omit<UnitWord, 'length'>> = new Map([
  ['tinh', { kind: 'tỉnh', level: 2 }],
  ['thanh pho', { kind: 'thành phố', level: null }],
  ['tp', { kind: 'thành phố', level: null }],
  ['huyen', { kind: 'huyện', level: 3 }],
  ['quan', { kind: 'quận', level: 3 }],
  ['thi xa', { kind: 'thị xã', level: 3 }],
  ['tx', { kind: 'thị xã', level: 3 }],
  ['xa', { kind: 'xã', level: 4 }],
  ['phuong', { kind: 'phường', level: 4 }],
  ['thi tran', { kind: 'thị trấn', level: 4 }],
  ['tt', { kind: 'thị trấn', level: 4 }],
  ['dac khu', { kind: 'đặc khu', level: 4 }],
  ['thon', { kind: 'thôn', level: 5 }],
  ['ap', { kind: 'thôn', level: 5 }],
  ['khu pho', { kind: 'thôn', level: 5 }],
]);

/** The unit word that begins at a folded syllable, the longest one. */
export function unitWordAt(syllables: readonly string[], at: number): UnitWord | null {
  for (const length of [2, 1]) {
    const found = WORDS.get(syllables.slice(at, at + length).join(' '));
    if (found !== undefined && at + length <= syllables.length) return { ...found, length };
  }
  return null;
}
