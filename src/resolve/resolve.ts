/**
 * Which document does a mention mean? Symbol, kind, date, term, body and title are compared with every document that bears the symbol;
 * one that is left is meant, several are ambiguous, none is unknown. An undated mention never means a document later than its own paper.
 */
import { type IdentityIndex, nameOfMention } from './identities.js';
import { datesAgree, type Judgement, judge, sameSeries } from './judge.js';
import type { Identity, Mention, Resolution } from './resolution.js';
import { symbolNumber, symbolYear } from './symbol.js';

/** From here on a quoted title speaks for a document … */
const TITLE_SPEAKS = 0.5;
/** … and decides, if the next best is so much further. */
const TITLE_LEAD = 0.15;

/** Pairs of words of a subject: two may stand together by chance. */
const SUBJECT_SPEAKS = 3;

export function resolve(mention: Mention, index: IdentityIndex): Resolution {
  const judgements = bearersOf(mention, index).map((identity) => judge(mention, identity));
  if (judgements.length === 0) return { status: 'unknown' };
  const fitting = judgements.filter(({ conflicts, later }) => conflicts.length === 0 && !later);
  if (fitting.length === 0) return misquoted(mention, judgements);
  const left = bySubject(byTitle(byWholeDate(mention, fitting)));
  const [only] = left;
  if (only === undefined || left.length > 1 || !isDecided(mention, only)) {
    return { status: 'ambiguous', candidates: left.map(({ identity }) => identity) };
  }
  return resolved(only);
}

function resolved({ identity, evidence, conflicts, title }: Judgement, known = evidence): Resolution {
  const titled = title >= TITLE_SPEAKS ? [{ kind: 'title' as const, said: '', known: identity.title ?? '' }] : [];
  return {
    status: 'resolved',
    identity,
    method: identity.document === null ? 'registry' : 'explicit',
    evidence: [{ kind: 'symbol', said: identity.symbol, known: identity.symbol }, ...known, ...titled],
    conflicts,
  };
}

function bearersOf({ citation }: Mention, index: IdentityIndex): readonly Identity[] {
  const { symbol, type } = citation;
  if (symbol === null) return index.named(nameOfMention(citation.text));
  // "Chỉ thị số 18", "Luật 89/2025": the number alone, its kind in words.
  if (/^\d+$/.test(symbol)) return type === null ? [] : index.numbered(type.code, symbol.replace(/^0+(?=\d)/, ''));
  if (/^\d+\/\d{4}$/.test(symbol)) {
    const number = symbolNumber(symbol);
    if (type === null || number === null) return [];
    return index.numbered(type.code, number).filter((identity) => symbolYear(identity.symbol) === symbolYear(symbol));
  }
  return index.bearers(symbol);
}

/** Where the written day is one document's own, those of unknown or partial date are out. */
function byWholeDate({ citation }: Mention, judgements: readonly Judgement[]): readonly Judgement[] {
  const exact = judgements.filter(({ identity }) => citation.date !== null && identity.date === citation.date);
  return exact.length > 0 ? exact : judgements;
}

function byTitle(judgements: readonly Judgement[]): readonly Judgement[] {
  if (judgements.length < 2) return judgements;
  const [best, next] = [...judgements].sort((a, b) => b.title - a.title);
  if (best === undefined || next === undefined || best.title < TITLE_SPEAKS) return judgements;
  return best.title - next.title >= TITLE_LEAD ? [best] : judgements;
}

/** Words of one document's subject in the sentence, and of no other's: "giám sát và phản biện xã hội theo Chỉ thị 18-CT/TW". */
function bySubject(judgements: readonly Judgement[]): readonly Judgement[] {
  const speaking = judgements.filter(({ subject }) => subject > 0);
  const [only] = speaking;
  return only !== undefined && speaking.length === 1 && only.subject >= SUBJECT_SPEAKS ? [only] : judgements;
}

/** Is one that is left meant, or may another, unknown one bear the symbol? */
function isDecided({ citation, citing }: Mention, { identity, bodyUntold, title, evidence }: Judgement): boolean {
  if (title >= TITLE_SPEAKS) return true;
  if (bodyUntold) return false;
  if (citation.date !== null && identity.date !== null) return true;
  if (citation.symbol === null) return true;
  // A state symbol without year is given anew each January: undated it is this one only within its year.
  const yearly = /^\d+\//.test(identity.symbol) && symbolYear(identity.symbol) === null;
  if (yearly)
    return (
      identity.date !== null && citing.date !== null && datesAgree(identity.date.slice(0, 4), citing.date.slice(0, 4))
    );
  // A Party number alone ("Chỉ thị số 18") says too little without its body.
  if (/^\d+$/.test(citation.symbol)) return evidence.some(({ kind }) => kind === 'issuer' || kind === 'term');
  return true;
}

/**
 * Nothing fits as written. Where exactly one verified document of the same numbering series differs in a single point, the mention
 * means it and says that point wrongly; elsewhere it may be another document.
 */
function misquoted({ citation }: Mention, judgements: readonly Judgement[]): Resolution {
  // Only a whole symbol holds a document through a wrong day: "Luật Công đoàn năm 2012" is another law than that of 2024.
  if (citation.symbol === null || /^\d+$/.test(citation.symbol)) return { status: 'unknown' };
  const near = judgements.filter(({ identity, conflicts, later, bodyUntold }) => {
    if (later || bodyUntold || conflicts.length !== 1 || identity.registered?.verified === false) return false;
    if (conflicts[0]?.kind === 'body' || conflicts[0]?.kind === 'term') return false;
    if (citation.date === null || identity.date === null) return true;
    return sameSeries(identity.symbol, citation.date, identity.date);
  });
  const rivals = judgements.filter(
    ({ identity, conflicts }) =>
      identity.registered?.verified === false &&
      conflicts.length === 1 &&
      !near.some((one) => one.identity === identity),
  );
  const [only] = near;
  if (only === undefined || near.length > 1 || rivals.length > 0) return { status: 'unknown' };
  return resolved(only);
}
