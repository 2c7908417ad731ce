/** The document as a page with its items highlighted: one file, no script, nothing from outside. */
import type { Extraction } from '../../records/extraction.js';
import { escaped, page } from '../markup.js';
import { itemLabels, labels } from '../messages/labels.js';
import { type Language, say } from '../messages/message.js';
import { documentShown } from '../wording.js';
import { type Item, itemKinds, itemsOf } from './items.js';

const STYLE = `body{font:16px/1.6 Georgia,"Times New Roman",serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.2rem;margin:0}header{border-bottom:1px solid #ccc;padding-bottom:.8rem;margin-bottom:1rem;font-family:system-ui,sans-serif;font-size:.9rem}
.legend span{display:inline-block;margin:.3rem .8rem 0 0}main{white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:var(--c);color:inherit;border-radius:2px;padding:0 1px}
.citations{--c:#fde68a}.deadlines{--c:#fca5a5}.dates{--c:#e5e7eb}.initiatives{--c:#a7f3d0}.counts{--c:#99f6e4}
.candidate{background:none;border-bottom:2px dashed var(--c)}
.addressees{--c:#bfdbfe}.recipients{--c:#ddd6fe}.backReferences{--c:#fef3c7}`;

export function extractionHtml(extraction: Extraction, language: Language): string {
  const items = itemsOf(extraction);
  const legend = itemKinds
    .map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ kind, count }) =>
        `<span><mark class="${kind}">${escaped(say(itemLabels[kind], language))}</mark> ${count}</span>`,
    )
    .join('');
  const unsure = items.filter((item) => item.candidate).length;
  const candidates =
    unsure === 0
      ? ''
      : `<span><mark class="citations candidate">${escaped(say(labels.candidates, language))}</mark> ${unsure}</span>`;
  const title = documentShown(extraction.header, language);
  const body = `<header><h1>${escaped(title)}</h1><div>${escaped(extraction.source.path)}</div><div class="legend">${legend}${candidates}</div></header>
<main>${marked(extraction.text, items)}</main>`;
  return page(title, language, STYLE, body);
}

/** The text with its items in marks. Items may overlap or nest: each stretch between two borders is marked by the innermost one. */
function marked(text: string, items: readonly Item[]): string {
  const borders = [...new Set([0, text.length, ...items.flatMap((item) => [item.start, item.end])])].sort(
    (a, b) => a - b,
  );
  const open: Item[] = [];
  let next = 0;
  let html = '';
  for (const [i, border] of borders.entries()) {
    const end = borders[i + 1];
    if (end === undefined) break;
    for (let last = open.length - 1; last >= 0; last--) if ((open[last]?.end ?? 0) <= border) open.splice(last, 1);
    for (let item = items[next]; item !== undefined && item.start === border; item = items[++next]) open.push(item);
    const stretch = escaped(text.slice(border, end));
    const innermost = open.at(-1);
    html +=
      innermost === undefined
        ? stretch
        : `<mark class="${innermost.kind}${innermost.candidate ? ' candidate' : ''}" title="${escaped(told(innermost))}">${stretch}</mark>`;
  }
  return html;
}

const told = (item: Item): string => item.values.map(([name, value]) => `${name}: ${value}`).join('\n');
