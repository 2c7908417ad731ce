/** What a page with a script carries inside itself. */
import { readFile } from 'node:fs/promises';
import { asset } from '../assets.js';

/** Style and script of a page, the style with the colours that all of them share. */
export async function pageAssets(name: 'derive' | 'graph'): Promise<{ style: string; script: string }> {
  const read = (file: string): Promise<string> => readFile(asset(`src/view/assets/${file}`), 'utf8');
  const [palette, own, script] = await Promise.all([read('palette.css'), read(`${name}.css`), read(`${name}.js`)]);
  return { style: palette + own, script };
}
