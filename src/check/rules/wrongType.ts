/** The word for the kind of document is not the document's own ("Chỉ thị số 43-KL/TW"). */
import { fold } from '../../text/fold.js';
import { matchForm } from '../../text/match.js';
import type { CheckRule } from '../rule.js';
import { conflictsOf, type Mend } from './conflict.js';

export const wrongType: CheckRule = {
  name: 'wrong-type',
  severity: 'error',
  find: (draft) => conflictsOf(draft, 'wrong-type', 'type', mend),
};

/** The word at the head of the mention, in the same case. */
const mend: Mend = ({ citation }, { type }, text) => {
  if (type === null || citation.type === null) return null;
  const word = citation.type.name;
  const written = text.slice(citation.span.start, citation.span.start + word.length);
  if (fold(matchForm(written)) !== fold(matchForm(word))) return null;
  const span = { start: citation.span.start, end: citation.span.start + word.length };
  return { span, text: inCaseOf(written, type) };
};

function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model === model.toLowerCase() ? word.toLowerCase() : word;
}
