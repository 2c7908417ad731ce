/**
 * The derivation as one page: the tree on top, below it plan and directive side by side, each task of the directive in the colour of what
 * the plan does with it and tied to the point that takes it up. Style, script and texts inside, and a policy that lets nothing else in.
 */
import type { Coverage, Derivation, DerivationNode } from '../../records/answers.derive.js';
import type { Span } from '../../records/span.js';
import { embedded, escaped, page } from '../markup.js';
import { deriveLabels, gradeLabels } from '../messages/derive.js';
import { labels, limitationLabels, relationLabels } from '../messages/labels.js';
import { type Language, type Message, say } from '../messages/message.js';
import { pageAssets } from '../pageAssets.js';
import { documentShown, type Named } from '../wording.js';
import { coverageSummary, coveredName } from './coverage.js';
import { matchNotes, notesOf, registryWordsShown } from './notes.js';

/** The texts that stand side by side: the plan's, and those of directives by id. */
export interface DerivationTexts {
  readonly plan: string;
  readonly directives: ReadonlyMap<string, string>;
}

/** Documents whose texts the page sets beside the plan: those whose tasks were compared, or else what it cites and the store holds. */
export function directivesBeside({ cites, coverage, substance }: Derivation): string[] {
  if (coverage !== undefined) return coverage.map(({ document }) => document.id);
  const cited = cites.flatMap(({ identity }) => (identity.documentId === null ? [] : [identity.documentId]));
  return [...new Set([...cited, ...(substance ?? []).map(({ document }) => document.id)])];
}

export async function derivationPage(
  derivation: Derivation,
  texts: DerivationTexts,
  language: Language,
): Promise<string> {
  const { style, script } = await pageAssets('derive');
  const { plan, cites, limitations } = derivation;
  const papers = directivesBeside(derivation).filter((id) => texts.directives.has(id));
  const points = pointsOf(derivation.coverage ?? []);
  const places = new Map(papers.map((id, i) => [id, i]));
  const label = (message: Message): string => escaped(say(message, language));
  const title = documentShown(plan.header, language);
  const nodes = cites.map((node, i) => nodeItem(node, `${i}`, derivation.day, places, language)).join('');
  const right = papers.map((id) => paperSide(id, derivation, texts.directives.get(id) ?? '', language)).join('\n');
  const body = `<header><h1>${escaped(say(deriveLabels.title, language, { name: title }))}</h1>
${limitations.map((limitation) => `<p>${label(limitationLabels[limitation])}</p>`).join('\n')}</header>
<section id="tree"><details open><summary>${label(deriveLabels.tree)}</summary>
${cites.length === 0 ? `<p class="note">${label(labels.nothingCited)}</p>` : `<ul>${nodes}</ul>`}
<p class="note">${nearShown(derivation, places, language)}</p></details></section>
${papers.length === 0 ? '' : `<nav aria-label="${label(deriveLabels.directives)}">${papers.map((id) => `<button type="button" aria-pressed="false">${escaped(nameOf(id, derivation, language))}</button>`).join('')}</nav>`}
${derivation.coverage === undefined ? '' : `<div class="legend">${(['taken-up', 'perhaps', 'left-out'] as const).map((grade) => `<span class="${grade}">${label(gradeLabels[grade])}</span>`).join('')}</div>`}
<main class="sides">
<section class="side" id="plan"><div class="head"><h2>${escaped(title)}</h2></div><div class="text">${planText(derivation, points, texts.plan)}</div></section>
<section class="side" id="directive">${right === '' ? `<div class="head"><p class="note">${label(deriveLabels.noTexts)}</p></div>` : right}</section>
</main>
<script type="application/json" id="data">${embedded(papers.map((id) => dataOf(id, derivation, points)))}</script>`;
  return page(title, language, style, body, script);
}

/** Points of the plan that take up a task of any directive, each once, in the order of the text. */
function pointsOf(coverage: readonly Coverage[]): Span[] {
  const byStart = new Map<number, Span>();
  for (const { tasks } of coverage) for (const { by } of tasks) if (by !== null) byStart.set(by.span.start, by.span);
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** What the script needs of one directive: the grade of each task, and which point of the plan each is tied to. */
function dataOf(id: string, { coverage }: Derivation, points: readonly Span[]) {
  const tasks = coverage?.find(({ document }) => document.id === id)?.tasks ?? [];
  return {
    grades: tasks.map(({ grade }) => grade),
    links: tasks.flatMap(({ by }, task) =>
      by === null ? [] : [[task, points.findIndex(({ start }) => start === by.span.start)]],
    ),
  };
}

function nodeItem(
  node: DerivationNode,
  path: string,
  day: string,
  places: ReadonlyMap<string, number>,
  language: Language,
): string {
  const notes = notesOf(node, day, language).map(
    ({ text, grave }) => `<span class="${grave ? 'grave' : 'place'}">${escaped(text)}</span>`,
  );
  const name = escaped(documentShown(node.identity, language));
  const place = node.identity.documentId === null ? undefined : places.get(node.identity.documentId);
  const named =
    place === undefined
      ? `<span class="name">${name}</span>`
      : `<button type="button" class="name" data-paper="${place}">${name}</button>`;
  const registered = registryWordsShown(node.registered, language);
  const [quote] = node.quotes;
  const where = quote?.page == null ? '' : ` ${say(labels.page, language, { page: quote.page })}`;
  const quoted =
    quote === undefined
      ? ''
      : `<span class="quote">“${escaped(quote.text)}”${escaped(where)}${path.includes('.') ? '' : ` <button type="button" data-cite="${path}" aria-label="${escaped(say(deriveLabels.showPlace, language))}">↓</button>`}</span>`;
  const candidates = node.candidates.map(
    (candidate) => `<li class="place">? ${escaped(documentShown(candidate, language))}</li>`,
  );
  const children = node.cites.map((child, i) => nodeItem(child, `${path}.${i}`, day, places, language));
  const inner = [...candidates, ...children].join('');
  return `<li><span class="relation">${escaped(say(relationLabels[node.relation], language))}</span> ${named}${notes.length === 0 ? '' : ` ${notes.join('; ')}`}${quoted}${registered === null ? '' : `<span class="place"> ${escaped(registered)}</span>`}${inner === '' ? '' : `<ul>${inner}</ul>`}</li>`;
}

function nearShown(derivation: Derivation, places: ReadonlyMap<string, number>, language: Language): string {
  const { substance, day } = derivation;
  const heading = `${escaped(say(labels.substance, language))}: `;
  if (substance === null) return heading + escaped(say(labels.notSought, language));
  if (substance.length === 0) return heading + escaped(say(labels.nothingNear, language));
  const items = substance.map((match) => {
    const { document, score } = match;
    const notes = matchNotes(match, day, language).map(({ text }) => text);
    const text = escaped(
      `${score.toFixed(2)} ${documentShown(document, language)}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`,
    );
    const place = places.get(document.id);
    return place === undefined ? text : `<button type="button" data-paper="${place}">${text}</button>`;
  });
  return heading + items.join(' ');
}

function nameOf(id: string, { coverage, cites, substance }: Derivation, language: Language): string {
  const covered = coverage?.find(({ document }) => document.id === id);
  if (covered !== undefined) return coveredName(covered, language);
  const named: Named | undefined =
    cites.find(({ identity }) => identity.documentId === id)?.identity ??
    substance?.find(({ document }) => document.id === id)?.document;
  return named === undefined ? id : documentShown(named, language);
}

function paperSide(id: string, derivation: Derivation, text: string, language: Language): string {
  const covered = derivation.coverage?.find(({ document }) => document.id === id);
  const note = covered === undefined ? '' : `<p class="note">${escaped(coverageSummary(covered, language))}</p>`;
  const parts = (covered?.tasks ?? []).map(({ task, grade, by, score }, i): Part => {
    const title = `${say(gradeLabels[grade], language)}${by === null ? '' : ` · ${score.toFixed(2)}`}`;
    const chosen = by === null ? '' : ' tabindex="0" role="button"';
    return {
      span: task.span,
      open: `<span class="part ${grade}" data-task="${i}" title="${escaped(title)}"${chosen}>`,
    };
  });
  return `<article><div class="head"><h2>${escaped(nameOf(id, derivation, language))}</h2>${note}</div><div class="text">${marked(text, { start: 0, end: text.length }, parts, [])}</div></article>`;
}

function planText({ cites }: Derivation, points: readonly Span[], text: string): string {
  const outer = points.map((span, i): Part => ({ span, open: `<span class="part" data-point="${i}">` }));
  const inner = cites.flatMap(({ quotes }, i) =>
    quotes.map(({ span }, k): Part => ({ span, open: `<span class="cite"${k === 0 ? ` data-cited="${i}"` : ''}>` })),
  );
  return marked(text, { start: 0, end: text.length }, outer, inner);
}

interface Part {
  readonly span: Span;
  readonly open: string;
}

/** A stretch of text with parts in marks, and further parts inside these; what overlaps a part before it is left unmarked. */
function marked(text: string, { start, end }: Span, parts: readonly Part[], inner: readonly Part[]): string {
  let html = '';
  let at = start;
  const plain = (from: number, to: number): string =>
    inner.length === 0 ? escaped(text.slice(from, to)) : marked(text, { start: from, end: to }, inner, []);
  for (const { span, open } of parts.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    if (from < at || from >= to) continue;
    html += `${plain(at, from)}${open}${plain(from, to)}</span>`;
    at = to;
  }
  return html + plain(at, end);
}
