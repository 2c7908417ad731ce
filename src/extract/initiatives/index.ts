/**
 * Initiatives: local models with a name of their own ("mô hình “…”"). Movements, campaigns and "Dân vận khéo" itself are none.
 */
import type { Initiative } from '../../records/facts.js';
import { fold } from '../../text/fold.js';
import type { Extractor, Source } from '../extractor.js';
import { sentenceAt } from '../sentence.js';
import { fieldOf } from './field.js';
import { type NamedModel, namedModels } from './names.js';
import { localityAround, unitAround } from './place.js';

export const initiatives: Extractor<'initiatives'> = {
  name: 'initiatives',
  find: (source) => {
    const models = namedModels(source);
    return {
      initiatives: withoutRepeats(models.map((model, i) => initiativeOf(source, model, models[i + 1] ?? null))),
    };
  },
};

function initiativeOf(source: Source, { span, name, end }: NamedModel, next: NamedModel | null): Initiative {
  const sentence = sentenceAt(source.match, span.start);
  const stop = Math.max(end, Math.min(sentence.end, next?.span.start ?? sentence.end));
  const before = oneLine(source.text.slice(sentence.start, span.start));
  const after = oneLine(source.text.slice(end, stop));
  const unit = unitAround(before, after);
  return {
    span,
    text: source.text.slice(span.start, span.end),
    name,
    field: fieldOf(source, span.start, end),
    locality: localityAround(unit ?? before, after),
    unit,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A model named again is the same model, unless another place or unit runs it. */
function withoutRepeats(initiatives: readonly Initiative[]): Initiative[] {
  const seen = new Map<string, Initiative[]>();
  return initiatives.filter((initiative) => {
    const key = fold(initiative.name);
    const others = seen.get(key) ?? [];
    const again = others.some(
      (other) => told(initiative.locality, other.locality) && told(initiative.unit, other.unit),
    );
    if (!again) seen.set(key, [...others, initiative]);
    return !again;
  });
}

const told = (again: string | null, first: string | null): boolean => again === null || again === first;
