/** What every view of models says of one model. */
import type { ModelPlace, ModelRecord } from '../../records/model.js';
import { fieldLabels } from '../messages/labels.js';
import { type Language, say } from '../messages/message.js';
import { modelLabels } from '../messages/models.js';
import { dayShown } from '../wording.js';

/** "xã Võ Miếu, huyện Thanh Sơn, Phú Thọ" as it was; empty where a later paper names today's place. */
export const beforeShown = ({ before }: ModelPlace): string =>
  before === null ? '' : [before.commune, before.district, before.province].flatMap((name) => name ?? []).join(', ');

/** As it is today; of a divided commune all that it became. */
export const nowShown = ({ now }: ModelPlace): string =>
  [now.communes.join(' / '), now.province ?? ''].filter((name) => name !== '').join(', ');

/** Today's place, else what is written. */
export const whereShown = ({ place, locality }: ModelRecord, language: Language): string =>
  nowShown(place) || (locality ?? say(modelLabels.unknownPlace, language));

/** The year since which it runs; the paper's own year stands in brackets. */
export function sinceShown({ since, year }: ModelRecord, language: Language): string {
  if (since !== null) return String(since);
  return year === null ? '' : say(modelLabels.yearOfPaper, language, { year });
}

export const figuresShown = ({ figures }: ModelRecord): string =>
  figures.map(({ text }) => text.replace(/\s+/g, ' ')).join('; ');

export const fieldShown = ({ field }: Pick<ModelRecord, 'field'>, language: Language): string =>
  field === null ? '' : say(fieldLabels[field], language);

/** "129/BC-MTTQ-BTT, 12/12/2021, tr. 3", and how many papers more. */
export function sourceShown({ document, alsoIn, quote }: ModelRecord, language: Language): string {
  const name = document.symbol ?? document.subject ?? document.paths[0] ?? document.id;
  const day = document.date === null ? [] : [dayShown(document.date, language)];
  const page = quote.page === null ? [] : [language === 'vi' ? `tr. ${quote.page}` : `p. ${quote.page}`];
  return [name, ...day, ...page].join(', ') + (alsoIn.length === 0 ? '' : ` (+${alsoIn.length})`);
}

/** The records of a group, in its order. */
export function membersOf<Item extends ModelRecord>(ids: readonly string[], models: readonly Item[]): Item[] {
  const byId = new Map(models.map((model) => [model.id, model]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
