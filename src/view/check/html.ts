/** A check as a page: the draft with its findings marked where they stand, and each told beside it. One file, no script. */
import type { CheckReport, Finding } from '../../records/check.js';
import { escaped, page } from '../markup.js';
import { checkLabels, severityLabels } from '../messages/checkLabels.js';
import { type Language, say } from '../messages/message.js';
import { asOfShown, registryShown, summaryOf } from './report.js';

const STYLE = `:root{color-scheme:light dark;--e:#b91c1c;--w:#b45309;--i:#475569;--line:#d4d4d8;--bg:#fff;--fg:#1a1a1a}
@media(prefers-color-scheme:dark){:root{--e:#fca5a5;--w:#fcd34d;--i:#94a3b8;--line:#3f3f46;--bg:#18181b;--fg:#e4e4e7}}
body{font:16px/1.6 system-ui,sans-serif;margin:0;color:var(--fg);background:var(--bg)}
header{padding:1rem 1.5rem;border-bottom:1px solid var(--line)}h1{font-size:1.1rem;margin:0 0 .3rem;overflow-wrap:anywhere}header p{margin:.1rem 0;color:var(--i)}
.sides{display:grid;grid-template-columns:minmax(0,3fr) minmax(18rem,2fr)}
main{font-family:Georgia,"Times New Roman",serif;white-space:pre-wrap;overflow-wrap:anywhere;padding:1.2rem 1.5rem}
aside{border-left:1px solid var(--line);padding:1.2rem 1.5rem}ol{list-style:none;margin:0;padding:0}
li{border-left:4px solid var(--c);padding:.1rem 0 .1rem .8rem;margin-bottom:1.1rem}li p{margin:.2rem 0}li a{color:inherit}
.severity{color:var(--c);font-weight:600}.rule,.place{color:var(--i);font-size:.85rem}.quote{font-family:Georgia,serif;font-size:.95rem}
.error{--c:var(--e)}.warning{--c:var(--w)}.info{--c:var(--i)}
mark{background:none;color:inherit;border-bottom:3px solid var(--c)}mark.info{border-bottom-style:dotted}mark:target{outline:2px solid var(--c)}
sup a{color:var(--c);text-decoration:none;font:600 .75rem system-ui,sans-serif}
@media(max-width:60rem){.sides{display:block}aside{border-left:0;border-top:1px solid var(--line)}}@media print{aside{break-before:page}}`;

export function checkHtml(report: CheckReport, language: Language): string {
  const body = `<header><h1>${escaped(report.source.path)}</h1>
<p>${escaped(asOfShown(report, language))} ${escaped(registryShown(report, language))}</p>
<p>${escaped(summaryOf(report, language))}</p></header>
<div class="sides"><main>${marked(report)}</main>
<aside><ol>${report.findings.map((finding, i) => entryOf(finding, i + 1, language)).join('\n')}</ol></aside></div>`;
  return page(report.source.path, language, STYLE, body);
}

function entryOf(finding: Finding, number: number, language: Language): string {
  const { rule, severity, message, suggestion, text, line, column, evidence } = finding;
  const place = say(checkLabels.place, language, { line, column });
  const source = evidence[0]?.source;
  return `<li id="f${number}" class="${severity}"><p><a href="#t${number}">${number}</a> <span class="severity">${escaped(say(severityLabels[severity], language))}</span> <span class="rule">${escaped(rule)}</span> <span class="place">${escaped(place)}</span></p>
<p>${escaped(message)}</p><p class="quote">“${escaped(text)}”</p>${suggestion === null ? '' : `<p>${escaped(say(checkLabels.suggestion, language, { text: suggestion }))}</p>`}${source === undefined ? '' : `<p class="place">${escaped(say(checkLabels.source, language, { source }))}</p>`}</li>`;
}

/** The text with its findings in marks. Where findings overlap, a stretch belongs to the gravest that covers it. */
function marked({ text, findings }: CheckReport): string {
  const numbered = findings.map((finding, i) => ({ finding, number: i + 1 }));
  const borders = [...new Set([0, text.length, ...findings.flatMap(({ span }) => [span.start, span.end])])];
  borders.sort((a, b) => a - b);
  const grave = { error: 0, warning: 1, info: 2 } as const;
  let html = '';
  for (const [i, start] of borders.entries()) {
    const end = borders[i + 1];
    if (end === undefined) break;
    const covering = numbered
      .filter(({ finding: { span } }) => span.start <= start && span.end >= end)
      .sort((a, b) => grave[a.finding.severity] - grave[b.finding.severity] || a.number - b.number);
    const stretch = escaped(text.slice(start, end));
    const [first] = covering;
    if (first === undefined) html += stretch;
    else {
      const begins = numbered.filter(({ finding: { span } }) => span.start === start);
      const ends = covering.filter(({ finding: { span } }) => span.end === end);
      const anchors = begins.map(({ number }) => `<a id="t${number}"></a>`).join('');
      const notes = ends
        .map(({ number, finding }) => `<sup class="${finding.severity}"><a href="#f${number}">${number}</a></sup>`)
        .join('');
      html += `${anchors}<mark class="${first.finding.severity}" title="${escaped(first.finding.message)}">${stretch}</mark>${notes}`;
    }
  }
  return html;
}
