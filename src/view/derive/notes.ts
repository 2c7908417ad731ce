/** What is said of a document of the tree behind its name: how it is known, what became of it, how often it is cited. */
import type { DerivationNode, RegistryWord, SubstanceMatch } from '../../records/answers.derive.js';
import type { Standing } from '../../records/answers.js';
import { deriveLabels, fateLabels } from '../messages/derive.js';
import { labels } from '../messages/labels.js';
import { type Language, type Message, say } from '../messages/message.js';
import { shown } from '../screen.js';
import { dayShown } from '../wording.js';

export interface Note {
  readonly text: string;
  /** Something is wrong, or the basis is none any more. */
  readonly grave: boolean;
}

/** @param day the day for which the answer tells what became of a document */
export function notesOf(node: DerivationNode, day: string, language: Language): Note[] {
  const notes: Note[] = [];
  const add = (text: string | null, grave = false): void => {
    if (text !== null) notes.push({ text, grave });
  };
  add(standingNote(node.standing, node.identity.registry, node.candidates.length, language));
  if (node.times > 1) add(say(labels.times, language, { count: node.times }));
  add(fateShown(node, day, language), true);
  if (node.backward) add(say(labels.backward, language), true);
  if (node.cut !== null) add(say(labels[node.cut], language));
  return notes;
}

/** The same of a document that is near in substance. */
export function matchNotes(match: SubstanceMatch, day: string, language: Language): Note[] {
  const fate = fateShown(match, day, language);
  return [
    ...(match.cited ? [{ text: say(labels.alreadyCited, language), grave: false }] : []),
    ...(match.undated ? [{ text: say(labels.undatedDocument, language), grave: false }] : []),
    ...(fate === null ? [] : [{ text: fate, grave: true }]),
  ];
}

/** Doubt in plain words; null for a document that the store holds. */
export function standingNote(
  standing: Standing,
  registry: 'verified' | 'unverified' | null,
  candidates: number,
  language: Language,
): string | null {
  switch (standing) {
    case 'held':
      return null;
    case 'registered':
      return say(registry === 'unverified' ? labels.registeredUnverified : labels.registered, language);
    case 'ambiguous':
      return say(labels.ambiguous, language, { count: candidates });
    case 'unknown':
      return say(labels.unknown, language);
  }
}

/** What had become of a basis on the day; null where it was in force, or nothing is known against it. */
function fateShown(
  { status, statusBy }: Pick<DerivationNode, 'status' | 'statusBy'>,
  day: string,
  language: Language,
): string | null {
  const fate = fateOf(status, statusBy !== null);
  if (fate === null) return null;
  let words = say(fate, language);
  if (statusBy?.actor != null) words = say(fateLabels.by, language, { fate: words, actor: shown(statusBy.actor) });
  if (statusBy?.on != null)
    words = say(fateLabels.since, language, { fate: words, on: dayShown(statusBy.on, language) });
  if (status === 'unknown') words = say(fateLabels.unverified, language, { fate: words });
  return say(fateLabels.on, language, { day: dayShown(day, language), fate: words });
}

function fateOf(status: DerivationNode['status'], isSupposed: boolean): Message | null {
  if (status === null || status === 'in_force') return null;
  if (status === 'unknown') return isSupposed ? fateLabels.supposed : null;
  return fateLabels[status];
}

/** How the registry knows of a relation: by an event, or by the title of its row. */
export function registryWordsShown(words: readonly RegistryWord[], language: Language): string | null {
  if (words.length === 0) return null;
  const told = words.map(({ quote, on, source }) => {
    const what = quote === null ? (on === null ? '' : dayShown(on, language)) : `“${shown(quote)}”`;
    return [what, shown(source)].filter((part) => part !== '').join(' · ');
  });
  return say(deriveLabels.byRegistry, language, { words: [...new Set(told)].join('; ') });
}
