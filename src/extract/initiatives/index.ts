/**
 * Initiatives: local models with a name of their own ("mô hình “…”"). Movements, campaigns and "Dân vận khéo" itself are none.
 */
import { ruleOf } from '../../records/certainty.js';
import type { Initiative } from '../../records/facts.js';
import type { Span } from '../../records/span.js';
import { fold } from '../../text/fold.js';
import { confidenceOf } from '../../vocabulary/confidence.js';
import type { Extractor, Source } from '../extractor.js';
import { sentenceAt } from '../sentence.js';
import { announcedModels } from './announced.js';
import { fieldOf } from './field.js';
import { type NamedModel, namedModels } from './names.js';
import { localityAround, unitAround } from './place.js';
import { type TableModel, tableModels } from './tableNames.js';

export const initiatives: Extractor<'initiatives'> = {
  name: 'initiatives',
  find: (source) => {
    const models = apart([...namedModels(source), ...announcedModels(source)]);
    const named = models.map((model, i) => initiativeOf(source, model, models[i + 1] ?? null));
    const listed = tableModels(source).map((model) => initiativeOfRow(source, model));
    return { initiatives: withoutRepeats(apart([...named, ...listed])) };
  },
};

/** In the order of the text, none over another. */
function apart<Item extends { readonly span: Span }>(items: readonly Item[]): Item[] {
  let end = 0;
  return [...items]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

const certainty = (pattern: string, cue: string) => ({
  rule: ruleOf(pattern, cue),
  confidence: confidenceOf('initiatives', pattern),
});

function initiativeOfRow(source: Source, model: TableModel): Initiative {
  const { span, name, heading, field, locality, unit } = model;
  const text = source.text.slice(span.start, span.end);
  return { span, text, name, field, locality, unit, ...certainty('table-row', heading) };
}

function initiativeOf(source: Source, model: NamedModel, next: NamedModel | null): Initiative {
  const { span, name, end, pattern, cue } = model;
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
    ...certainty(pattern, cue),
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

const told = (again: string | null, first: string | null): boolean => again === null || first?.includes(again) === true;
