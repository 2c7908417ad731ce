/**
 * The encodings of before Unicode: which bytes stand for which letter, and which fonts show them.
 */
import { table } from './table.js';

export const oldEncodings = ['tcvn3', 'vni', 'viscii', 'vps', 'viqr'] as const;
export type OldEncoding = (typeof oldEncodings)[number];

/** As users call them. */
export const oldEncodingNames: Readonly<Record<OldEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  viscii: 'VISCII',
  vps: 'VPS',
  viqr: 'VIQR',
};

/** What a run of one or two signs stands for: signs of the encoding, each the character with the code of its byte → letter. */
export type Letters = ReadonlyMap<string, string>;

let loaded: ReadonlyMap<OldEncoding, Letters> | null = null;

/** The letters of an encoding. Of VIQR, which is written in plain signs, there is no table: its rule is enough. */
export function lettersOf(encoding: Exclude<OldEncoding, 'viqr'>): Letters {
  loaded ??= load();
  return loaded.get(encoding) ?? new Map();
}

function load(): ReadonlyMap<OldEncoding, Letters> {
  const columns = ['tcvn3', 'vni', 'viscii', 'vps'] as const;
  const maps = new Map(columns.map((column) => [column, new Map<string, string>()]));
  for (const row of table('old-encodings', ['letter', ...columns])) {
    for (const column of columns) {
      const signs = Buffer.from(row[column], 'hex').toString('latin1');
      if (signs !== '') maps.get(column)?.set(signs, row.letter);
    }
  }
  return maps;
}

/** What a font does with the letters of a text. */
export interface OldFont {
  readonly encoding: OldEncoding;
  /** It shows small letters as capitals. */
  readonly capitals: boolean;
}

let fonts: readonly { readonly start: string; readonly encoding: OldEncoding }[] | null = null;

/** Null for a font of Unicode (or one that nobody has noted). */
export function oldFont(name: string): OldFont | null {
  fonts ??= table('old-fonts', ['start', 'encoding']).map(({ start, encoding }) => {
    const known = oldEncodings.find((each) => each === encoding);
    if (known === undefined) throw new Error(`old-fonts.tsv names the encoding "${encoding}"`);
    return { start, encoding: known };
  });
  const plain = name.trim();
  const lower = plain.toLowerCase();
  const found = fonts.find(({ start }) => lower.startsWith(start));
  if (found === undefined) return null;
  return { encoding: found.encoding, capitals: found.encoding === 'tcvn3' && plain.endsWith('H') };
}
