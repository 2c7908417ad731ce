/** One line a model, for a spreadsheet. */
import type { ModelsAnswer } from '../../records/answers.models.js';
import type { SimilarAnswer } from '../../records/answers.similar.js';
import type { ModelGroup, ModelRecord } from '../../records/model.js';
import { csvLine } from '../csv.js';
import { beforeShown, figuresShown, membersOf } from './cells.js';

const COLUMNS = [
  'id',
  'kind',
  'name',
  'does',
  'field',
  'unit',
  'locality',
  'before',
  'communes',
  'province',
  'precision',
  'latitude',
  'longitude',
  'since',
  'year',
  'figures',
  'symbol',
  'date',
  'issuer',
  'document',
  'url',
  'page',
  'alsoIn',
  'quote',
] as const;

export const similarHeading = csvLine(['asked', ...COLUMNS, 'nearestTo', 'score']);

/** The lines of one answer, under `similarHeading`. */
export const similarLines = ({ asked, groups, models }: SimilarAnswer): string[] =>
  groups.flatMap((group) =>
    membersOf(group.models, models).map((model) =>
      csvLine([asked.join('; '), ...cells(group, model), model.nearestTo ?? '', model.score.toFixed(3)]),
    ),
  );

export const modelsCsv = ({ groups, models }: ModelsAnswer): string =>
  [
    csvLine(COLUMNS),
    ...groups.flatMap((group) => membersOf(group.models, models).map((model) => csvLine(cells(group, model)))),
  ].join('\n');

function cells(group: ModelGroup, model: ModelRecord): string[] {
  const { place, document, quote } = model;
  const values: Readonly<Record<(typeof COLUMNS)[number], string | number | null>> = {
    id: model.id,
    kind: group.heading,
    name: model.name,
    does: model.does,
    field: model.field,
    unit: model.unit,
    locality: model.locality,
    before: beforeShown(place),
    communes: place.now.communes.join(' / '),
    province: place.now.province,
    precision: place.precision,
    latitude: place.position?.latitude ?? null,
    longitude: place.position?.longitude ?? null,
    since: model.since,
    year: model.year,
    figures: figuresShown(model),
    symbol: document.symbol,
    date: document.date,
    issuer: document.issuer,
    document: document.paths[0] ?? document.id,
    url: document.url,
    page: quote.page,
    alsoIn: model.alsoIn.map(({ symbol, id }) => symbol ?? id).join('; '),
    quote: quote.text.replace(/\s+/g, ' '),
  };
  return COLUMNS.map((column) => String(values[column] ?? ''));
}
