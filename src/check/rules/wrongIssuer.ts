/** The body named with the mention is not the one that issued the document. */
import type { CheckRule } from '../rule.js';
import { conflictsOf, type Mend } from './conflict.js';

export const wrongIssuer: CheckRule = {
  name: 'wrong-issuer',
  severity: 'error',
  find: (draft) => conflictsOf(draft, 'wrong-issuer', 'issuer', mend),
};

/** The body's name where it stands within the mention itself; one shared by a list belongs to others too. */
const mend: Mend = ({ citation }, { issuer }, text) => {
  if (issuer === null || issuer.includes(';') || citation.issuer === null) return null;
  const quote = text.slice(citation.span.start, citation.span.end);
  const at = quote.lastIndexOf(citation.issuer);
  if (at === -1) return null;
  const start = citation.span.start + at;
  return { span: { start, end: start + citation.issuer.length }, text: issuer.replace(/\s+khóa\s+[IVX]+$/u, '') };
};
