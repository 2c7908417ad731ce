/**
 * Which document does a mention mean? Symbol, kind, date, term, body and title are compared with every document that bears the symbol;
 * one that is left is meant, several are ambiguous, none is unknown. An undated mention never means a document later than its own paper.
 */
import { typeOfSymbolCode, typeOfWord } from '../vocabulary/documentTypes.js';
import { type IdentityIndex, nameOfMention, sameKind } from './identities.js';
import { datesAgree, isLater, type Judgement, judge, sameSeries } from './judge.js';
import type { Evidence, Identity, Mention, Resolution } from './resolution.js';
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
  const left = bySubject(byTitle(byForce(mention, byWholeDate(mention, fitting))));
  const [only] = left;
  if (isStrangeTitle(mention, left)) return { status: 'unknown' };
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

/** A law named without its year is the one in force: laws of one name follow one another. */
function byForce({ citation, citing }: Mention, judgements: readonly Judgement[]): readonly Judgement[] {
  if (citation.symbol !== null || citation.date !== null || citing.date === null) return judgements;
  const since = ({ identity }: Judgement): string => identity.registered?.effective ?? identity.date ?? '';
  const begun = judgements.filter((judgement) => !isLater(since(judgement), citing.date));
  const latest = begun.map(since).sort().at(-1);
  const inForce = begun.filter((judgement) => since(judgement) === latest);
  return inForce.length > 0 ? inForce : judgements;
}

function byTitle(judgements: readonly Judgement[]): readonly Judgement[] {
  if (judgements.length < 2) return judgements;
  const [best, next] = [...judgements].sort((a, b) => b.title - a.title);
  if (best === undefined || next === undefined || best.title < TITLE_SPEAKS) return judgements;
  return best.title - next.title >= TITLE_LEAD ? [best] : judgements;
}

/** A plenum's resolutions share its name, and not all of them are known: a title that is none of theirs means another one. */
const isStrangeTitle = ({ citation }: Mention, left: readonly Judgement[]): boolean =>
  citation.symbol === null &&
  citation.title !== null &&
  left.length > 1 &&
  left.every(({ title }) => title < TITLE_SPEAKS);

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
 * Nothing fits as written. Within its numbering series a number is given once, so that a verified document which the mention's day, or
 * the series of its day, leads to is meant, and the rest is said wrongly; elsewhere it may be another document of that symbol.
 */
function misquoted(mention: Mention, judgements: readonly Judgement[]): Resolution {
  const { citation } = mention;
  // Only a whole symbol holds a document through a wrong day: "Luật Công đoàn năm 2012" is another law than that of 2024.
  if (citation.symbol === null || /^\d+$/.test(citation.symbol)) return { status: 'unknown' };
  const held = judgements.filter((judgement) => isHeld(mention, judgement));
  const [only] = held;
  if (only === undefined || held.length > 1) return { status: 'unknown' };
  return only.identity.registered?.verified === false ? { status: 'unknown' } : resolved(only);
}

/** Does the mention mean this document though it says some of it otherwise? Unverified ones too: they are rivals. */
function isHeld({ citation }: Mention, { identity, conflicts, later, bodyUntold, title }: Judgement): boolean {
  const says = (kind: Evidence['kind']): boolean => conflicts.some((conflict) => conflict.kind === kind);
  if (later || bodyUntold || says('body') || identity.date === null) return false;
  // Laws and resolutions of the Assembly (ordinances and resolutions of its Standing Committee) share one shape of symbol and are numbered
  // apart.
  const sharedShape = /^\d+\/\d{4}\/(?:UBTV)?QH\d+$/i.test(identity.symbol);
  if (citation.date === null) {
    // Without a day only the year in the symbol, its kind, or the title leads to one document.
    if (title >= TITLE_SPEAKS) return true;
    if (sharedShape || says('term')) return false;
    return symbolYear(identity.symbol) !== null || (says('type') && !says('issuer') && symbolTellsType(identity));
  }
  if (!says('date')) return citation.date.length === 10 && !(sharedShape && says('issuer'));
  if (says('term') || !sameSeries(identity.symbol, citation.date, identity.date)) return false;
  if (sharedShape) return !says('type') && !says('issuer');
  // Quyết định and Quy định of the Party share a code and were numbered apart in some terms.
  return !isOtherDecision(citation, identity) || (citation.issuer !== null && !says('issuer'));
}

/** "43-KL/TW" is a Kết luận whichever document it is. */
function symbolTellsType({ symbol, type }: Identity): boolean {
  const code = /^\d+[-/](\p{L}+)/u.exec(symbol)?.[1];
  const told = code === undefined ? null : typeOfSymbolCode(code);
  return told !== null && type !== null && sameKind(told.code, typeOfWord(type)?.code ?? '');
}

const isOtherDecision = ({ type }: Mention['citation'], identity: Identity): boolean =>
  type !== null && identity.type !== null && type.code !== (typeOfWord(identity.type)?.code ?? type.code);
