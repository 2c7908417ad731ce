/** The names of the fonts (MS-DOC 2.9.275, SttbfFfn). */
import type { WordFile } from './header.js';

const HEAD_BYTES = 4;
// What stands in an entry before the name: sizes, weight, character set, classification, signature.
const NAME_AT = 39;

export function fontsOf(file: WordFile): string[] {
  const view = file.table('fonts');
  const names: string[] = [];
  if (view.byteLength < HEAD_BYTES) return names;
  const count = view.getUint16(0, true);
  let at = HEAD_BYTES;
  for (let i = 0; i < count && at < view.byteLength; i++) {
    const length = view.getUint8(at);
    const end = Math.min(at + 1 + length, view.byteLength);
    let name = '';
    for (let place = at + 1 + NAME_AT; place + 1 < end; place += 2) {
      const code = view.getUint16(place, true);
      if (code === 0) break;
      name += String.fromCharCode(code);
    }
    names.push(name);
    at += 1 + length;
  }
  return names;
}
