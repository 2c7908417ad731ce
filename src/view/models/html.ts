/** Models as one page that needs nothing from outside: a table a kind, totals, a picture of where they are. */
import type { ModelsAnswer } from '../../records/answers.models.js';
import type { SimilarAnswer } from '../../records/answers.similar.js';
import type { ModelGroup, ModelRecord } from '../../records/model.js';
import { escaped, page } from '../markup.js';
import { labels, limitationLabels } from '../messages/labels.js';
import { type Language, say } from '../messages/message.js';
import { modelLabels, precisionLabels } from '../messages/models.js';
import { documentShown } from '../wording.js';
import { beforeShown, fieldShown, figuresShown, membersOf, nowShown, sinceShown, sourceShown } from './cells.js';
import { mapOf } from './map.js';

const STYLE = `:root{color-scheme:light dark;--line:#8884;--dim:#767676;--accent:#b3261e}
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:88rem;padding:1rem 1.5rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .4rem}
.words,.note{color:var(--dim);font-weight:normal;font-size:.9rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{border-bottom:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top;min-width:6rem}
th{color:var(--dim);font-weight:600}td.number{text-align:right;min-width:0}
td.does{min-width:18rem}.name{font-weight:600}.source{white-space:nowrap}
svg{max-width:26rem;width:100%;height:auto}circle{fill:var(--accent);fill-opacity:.45;stroke:var(--accent);stroke-width:.5}
circle.vague{fill:none}.limits{color:var(--accent)}
.split{display:flex;flex-wrap:wrap;gap:2rem;align-items:flex-start}.split>*{flex:1 1 22rem}
@media(prefers-color-scheme:dark){:root{--dim:#a0a0a0;--accent:#ff8a80}}`;

const words =
  (language: Language) =>
  (name: keyof typeof modelLabels): string =>
    escaped(say(modelLabels[name], language));

export function similarPage(answers: readonly SimilarAnswer[], language: Language): string {
  const label = words(language);
  const sections = answers.map(({ asked, groups, models, documents, limitations }) => {
    const near =
      documents.length === 0
        ? ''
        : `<h2>${escaped(say(labels.documents, language))}</h2><ul>${documents
            .map(
              ({ document, passage }) =>
                `<li>${escaped(documentShown(document, language))}<br><q>${escaped(passage.text)}</q></li>`,
            )
            .join('')}</ul>`;
    const found =
      models.length === 0
        ? `<p>${escaped(say(labels.none, language))}</p>`
        : groups.map((group) => groupTable(group, membersOf(group.models, models), language)).join('\n');
    return `<section><p class="note">${label('asked')}: ${escaped(asked.join('; '))}</p>${limits(limitations, language)}${found}${near}</section>`;
  });
  const title = say(modelLabels.similar, language);
  return page(title, language, STYLE, `<h1>${escaped(title)}</h1>\n${sections.join('\n<hr>\n')}`);
}

export function modelsPage(answer: ModelsAnswer, language: Language): string {
  const { models, groups, totals, reported } = answer;
  const label = words(language);
  const title = say(modelLabels.total, language, {
    models: totals.models,
    reports: totals.reports,
    groups: groups.length,
    provinces: totals.provinces.filter(({ province }) => province !== null).length,
  });
  const provinces = table(
    [label('province'), label('models'), label('formerProvinces'), label('years')],
    totals.provinces.map(({ province, models: count, before, years }) => [
      escaped(province ?? say(modelLabels.unknownPlace, language)),
      `<b>${count}</b>`,
      escaped(
        before.flatMap((part) => (part.province === null ? [] : [`${part.province}: ${part.models}`])).join(', '),
      ),
      escaped(years.map(({ year, models: of }) => `${year ?? '?'}: ${of}`).join(', ')),
    ]),
  );
  const numbers =
    reported.length === 0
      ? ''
      : `<h2>${label('reported')}</h2>${table(
          [
            label('models'),
            escaped(say(labels.field, language)),
            escaped(say(labels.locality, language)),
            label('source'),
            escaped(say(labels.quote, language)),
          ],
          reported.map(({ value, field, locality, document, quote }) => [
            String(value),
            escaped(fieldShown({ field }, language)),
            escaped(locality ?? ''),
            escaped(documentShown(document, language)),
            escaped(quote.text),
          ]),
        )}`;
  const kinds = groups.map((group) => groupTable(group, membersOf(group.models, models), language)).join('\n');
  const body = `<h1>${escaped(title)}</h1>${limits(answer.limitations, language)}
<div class="split"><div>${provinces}</div><figure>${mapOf(models, label('map'))}<figcaption class="note">${label('mapNote')}</figcaption></figure></div>
${kinds}${numbers}`;
  return page(title, language, STYLE, body);
}

const limits = (limitations: ModelsAnswer['limitations'], language: Language): string =>
  limitations.map((one) => `<p class="limits">${escaped(say(limitationLabels[one], language))}</p>`).join('');

function groupTable(group: ModelGroup, members: readonly ModelRecord[], language: Language): string {
  const label = words(language);
  const rows = members.map((model) => {
    const { precision } = model.place;
    const vague =
      precision === null || precision === 'commune'
        ? ''
        : `<br><span class="note">${escaped(say(precisionLabels[precision], language))}</span>`;
    const also = model.alsoIn.map(({ symbol, subject, id }) => symbol ?? subject ?? id).join('; ');
    return [
      escaped(nowShown(model.place) || (model.locality ?? say(modelLabels.unknownPlace, language))) + vague,
      escaped(beforeShown(model.place)),
      `<span class="name">${escaped(model.name)}</span>`,
      escaped(model.does ?? ''),
      escaped(model.unit ?? ''),
      escaped(sinceShown(model, language)),
      escaped(figuresShown(model)),
      escaped(sourceShown(model, language)) +
        (also === ''
          ? ''
          : `<br><span class="note">${escaped(say(modelLabels.reportedIn, language, { documents: also }))}</span>`),
    ];
  });
  const titles = ['now', 'before', 'name', 'does', 'unit', 'since', 'figures', 'source'] as const;
  return `<h2>${escaped(group.heading)} <span class="words">${escaped(group.words.join(', '))}</span></h2>${table(titles.map(label), rows)}`;
}

/** Cells are markup already. */
const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="scroll"><table><thead><tr>${titles.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n')}</tbody></table></div>`;
