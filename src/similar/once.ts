/** One model that several papers report counts once, with all of them. */
import { compareBodies } from '../resolve/body.js';
import { fold } from '../text/fold.js';
import { matchForm } from '../text/match.js';
import type { ReadModel } from './known.js';
import { sameLocality } from './locality.js';

/** The first report of each model, the other papers in its `alsoIn`; in their order. */
export function once<Item extends ReadModel>(models: readonly Item[]): Item[] {
  const byName = new Map<string, number[]>();
  const kept: Item[] = [];
  for (const model of models) {
    const key = nameKey(model.record.name);
    const namesakes = byName.get(key) ?? [];
    const at = namesakes.find((index) => {
      const other = kept[index];
      return other !== undefined && isSame(model, other);
    });
    if (at === undefined) {
      byName.set(key, [...namesakes, kept.length]);
      kept.push(model);
      continue;
    }
    const first = kept[at];
    const { document } = model.record;
    if (first === undefined || [first.record.document, ...first.record.alsoIn].some(({ id }) => id === document.id))
      continue;
    kept[at] = { ...first, record: { ...first.record, alsoIn: [...first.record.alsoIn, document] } };
  }
  return kept;
}

/** "Mô hình “Thắp sáng đường quê”" and "Thắp sáng đường quê" are one name. */
const nameKey = (name: string): string =>
  fold(matchForm(name))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:cac )?mo hinh (?:ve )?/, '');

function isSame(one: ReadModel, other: ReadModel): boolean {
  const { locality: here, unit: runner } = one.initiative;
  const { locality: there, unit: otherRunner } = other.initiative;
  if (runner !== null && otherRunner !== null && compareBodies(runner, otherRunner) === 'different') return false;
  const [a, b] = [one.record.place, other.record.place];
  const [commune, otherCommune] = [a.now.communes.join(), b.now.communes.join()];
  if (commune !== '' && otherCommune !== '') return commune === otherCommune && a.now.province === b.now.province;
  if (one.document.id !== other.document.id && sameFigures(one, other)) return true;
  if (one.document.id === other.document.id) return here === null || there === null || sameLocality(here, there);
  return one.locality !== null && other.locality !== null && sameLocality(one.locality, other.locality);
}

/** An article that leaves out the commune tells the same figures as the report: "96 triệu đồng", "3,2 km". */
const FIGURES_IN_COMMON = 2;

function sameFigures(one: ReadModel, other: ReadModel): boolean {
  const told = new Set(one.record.figures.map(({ text }) => numberAndUnit(text)));
  const common = new Set(
    other.record.figures.map(({ text }) => numberAndUnit(text)).filter((figure) => told.has(figure)),
  );
  return common.size >= FIGURES_IN_COMMON;
}

const numberAndUnit = (figure: string): string =>
  /\d[\d.,]*\s?(?:%|[\p{L}²]+)/u.exec(figure)?.[0].replace(/\s/g, '') ?? figure;
