/** Bytes of a text in some font → characters. */
import { oldFont } from '../../vocabulary/oldEncodings.js';
import { asWestern } from '../encoding.js';

export interface Font {
  readonly name: string;
  readonly charset: number | null;
}

// RTF specification 1.9.1, "Font table": character sets and their code pages.
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [238, 'windows-1250'],
]);

/** `page` is the code page of the file (`\ansicpg`). */
export function decoded(bytes: string, font: Font | undefined, page: number): string {
  if (!/[\u0080-\u00FF]/.test(bytes)) return bytes;
  const label = font === undefined || oldFont(font.name) !== null ? null : labelOf(font, page);
  if (label === null) return asWestern(bytes);
  return new TextDecoder(label).decode(Buffer.from(bytes, 'latin1'));
}

function labelOf({ charset }: Font, page: number): string | null {
  if (charset !== null && charset > 1) return CODE_PAGES.get(charset) ?? null;
  return page >= 1250 && page <= 1258 && page !== 1252 ? `windows-${page}` : null;
}
