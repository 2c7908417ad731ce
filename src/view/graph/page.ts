/** The picture of the graph as one HTML page: its data, its style and its script inside, and a policy that lets nothing else in. */
import type { Picture } from '../../graph/picture.js';
import type { Relation } from '../../records/citation.js';
import { embedded, escaped, page } from '../markup.js';
import { graphLabels } from '../messages/graph.js';
import { pageLabels } from '../messages/graphPage.js';
import { relationLabels } from '../messages/labels.js';
import { type Language, type Message, say } from '../messages/message.js';
import { pageAssets } from '../pageAssets.js';
import { dayShown } from '../wording.js';
import { labelOf } from './naming.js';

export async function picturePage({ nodes, edges, relations }: Picture, language: Language): Promise<string> {
  const { style, script } = await pageAssets('graph');
  const label = (name: keyof typeof pageLabels): string => escaped(say(pageLabels[name], language));
  const data = {
    nodes: nodes.map((node) => [
      ...[node.x, node.y, labelOf(node), node.issuer, node.type, node.date],
      ...[
        node.date === null ? null : dayShown(node.date, language),
        node.title,
        node.standing,
        node.documentId,
        node.citedBy,
      ],
    ]),
    edges: edges.map(({ from, to, relation, backward }) => [from, to, relation, backward ? 1 : 0]),
    relations: relations.map((relation) => relationWords(relation, language)),
    standings: Object.fromEntries(
      (['held', 'registered', 'ambiguous', 'unknown'] as const).map((name) => [name, say(graphLabels[name], language)]),
    ),
    words: Object.fromEntries(Object.entries(pageLabels).map(([name, message]) => [name, say(message, language)])),
  };
  const body = `<header>
<h1>${label('title')}</h1>
<p id="size" role="status"></p>
</header>
<div id="tools">
<label class="field"><span>${label('search')}</span><input id="search" type="search" autocomplete="off" spellcheck="false"></label>
<label class="field"><span>${label('relation')}</span><select id="relation"></select></label>
<label class="field"><span>${label('layout')}</span><select id="layout"><option value="force">${label('byTies')}</option><option value="time">${label('byTime')}</option></select></label>
<span class="buttons"><button id="nearer" type="button" title="${label('nearer')}" aria-label="${label('nearer')}">+</button><button id="farther" type="button" title="${label('farther')}" aria-label="${label('farther')}">−</button><button id="whole" type="button">${label('whole')}</button></span>
</div>
<main>
<div id="stage"><canvas id="canvas" tabindex="0" role="img" aria-label="${label('canvas')}"></canvas><div id="tip" hidden></div></div>
<aside id="side">
<section id="found" hidden><h2>${label('found')}</h2><ul id="hits"></ul></section>
<section id="chosen" hidden></section>
<section id="bodies"><h2>${label('bodies')}</h2><ul id="legend"></ul></section>
</aside>
</main>
<footer><canvas id="years" aria-hidden="true"></canvas>
<div class="range"><label><span>${label('from')}</span><input id="from" type="range"><output id="from-year"></output></label><label><span>${label('to')}</span><input id="to" type="range"><output id="to-year"></output></label><label class="check"><input id="undated" type="checkbox" checked> ${label('undated')}</label></div>
</footer>
<noscript>${label('noScript')}</noscript>
<script type="application/json" id="data">${embedded(data)}</script>`;
  return page(say(pageLabels.title, language), language, style, body, script);
}

function relationWords(relation: string, language: Language): string {
  const names = new Map<string, Message>(Object.entries<Message>(relationLabels satisfies Record<Relation, Message>));
  const message = names.get(relation);
  return message === undefined ? relation : say(message, language);
}
