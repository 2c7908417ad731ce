/** Words that tell the field of a local model. */
import { Field } from '../records/facts.js';
import type { Span } from '../records/span.js';
import { fold } from '../text/fold.js';
import { matchForm } from '../text/match.js';
import { table } from './table.js';

interface FieldMention {
  readonly span: Span;
  readonly field: Field;
  /** The words of its row. */
  readonly words: string;
}

const rows = table('model-fields', ['words', 'field', 'use']).map((row) => ({
  words: fold(matchForm(row.words)),
  written: row.words,
  field: row.field === 'none' ? null : Field.parse(row.field),
  use: row.use,
}));
const byWords = new Map(rows.map((row) => [row.words, row]));
const written = rows.map((row) => row.words).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const pattern = (words: string): string =>
  words
    .split(' - ')
    .map((part) => part.replaceAll(' ', '[ \\n]{1,3}'))
    .join('[ \\n]{0,3}-[ \\n]{0,3}');
const MENTION = new RegExp(`(?<![a-z])(?:${written.map(pattern).join('|')})(?![a-z])`, 'g');

/** Names of fields in a folded text ("lĩnh vực kinh tế" → economy); with `purpose` also words for what a model serves. */
export function fieldsIn(folded: string, use: 'name' | 'purpose'): FieldMention[] {
  const mentions: FieldMention[] = [];
  for (const hit of folded.matchAll(MENTION)) {
    const row = byWords.get(hit[0].replace(/\s*-\s*/, ' - ').replace(/\s+/g, ' '));
    if (row?.field == null || row.use !== use) continue;
    mentions.push({ span: { start: hit.index, end: hit.index + hit[0].length }, field: row.field, words: row.written });
  }
  return mentions;
}
