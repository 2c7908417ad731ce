/**
 * One mention against one document: what agrees, what speaks against it, and what cannot be told.
 */
import { typeOfSymbolCode, typeOfWord } from '../vocabulary/documentTypes.js';
import { compareBodies, isCentral, sharesLocality } from './body.js';
import { sameKind } from './identities.js';
import { levelOf } from './level.js';
import type { Evidence, Identity, Mention } from './resolution.js';
import { symbolYear } from './symbol.js';
import { centralTermOf, termInName } from './term.js';
import { titleLikeness, titlePairsIn } from './titles.js';

export interface Judgement {
  readonly identity: Identity;
  readonly evidence: readonly Evidence[];
  readonly conflicts: readonly Evidence[];
  /** The mention has no date, and the document is later than the paper that mentions it. */
  readonly later: boolean;
  /** A local symbol means this document only if the body is right, and nothing tells the body. */
  readonly bodyUntold: boolean;
  /** Likeness of the titles, 0 to 1; 0 where one of them is missing. */
  readonly title: number;
  /** Neighbouring words of the document's title in the mention's sentence. */
  readonly subject: number;
}

export function judge(mention: Mention, identity: Identity): Judgement {
  const comparisons = [
    date(mention, identity),
    type(mention, identity),
    term(mention, identity),
    issuer(mention, identity),
  ];
  const evidence = comparisons.flatMap((c) => (c?.agrees ? [c.evidence] : []));
  const conflicts = comparisons.flatMap((c) => (c !== null && !c.agrees ? [c.evidence] : []));
  const local = locality(mention, identity);
  if (local === 'different') {
    conflicts.push({ kind: 'body', said: mention.citing.issuer ?? '', known: identity.issuer ?? '' });
  } else if (local === 'own') {
    evidence.push({
      kind: 'body',
      said: mention.citing.issuer ?? mention.citing.place ?? '',
      known: identity.issuer ?? '',
    });
  }
  const agreed = (kind: Evidence['kind']) => evidence.some((item) => item.kind === kind);
  // The whole date and the kind of body together are not met by chance.
  const told = agreed('body') || (agreed('issuer') && agreed('date') && mention.citation.date?.length === 10);
  return {
    identity,
    evidence,
    conflicts,
    later: mention.citation.date === null && isLater(identity.date, mention.citing.date),
    bodyUntold: local !== null && !told,
    title: titleOf(mention, identity),
    subject: mention.sentence === null || identity.title === null ? 0 : titlePairsIn(identity.title, mention.sentence),
  };
}

interface Comparison {
  readonly agrees: boolean;
  readonly evidence: Evidence;
}

const compared = (agrees: boolean, kind: Evidence['kind'], said: string, known: string): Comparison => ({
  agrees,
  evidence: { kind, said, known },
});

/** A partial date agrees with every day in it. */
export function datesAgree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Later as far as both tell: the same month, or year, is not later. */
export function isLater(date: string | null, than: string | null): boolean {
  if (date === null || than === null) return false;
  const length = Math.min(date.length, than.length);
  return date.slice(0, length) > than.slice(0, length);
}

function date({ citation }: Mention, identity: Identity): Comparison | null {
  if (citation.date === null || identity.date === null) return null;
  return compared(datesAgree(citation.date, identity.date), 'date', citation.date, identity.date);
}

function type({ citation }: Mention, identity: Identity): Comparison | null {
  const known = identity.type === null ? null : typeOfWord(identity.type);
  if (citation.type === null || known === null) return null;
  const [said, held] = [citation.type.code, known.code];
  return compared(sameKind(said, held) || isJoint(said, held, identity), 'type', citation.type.name, known.name);
}

/** "Thông tư số 55/2005/TTLT-BNV-VPCP": a joint circular is a circular. */
function isJoint(said: string, held: string, { symbol }: Identity): boolean {
  const inSymbol = /\p{L}+/u.exec(symbol)?.[0] ?? '';
  if (held !== 'LT' && said !== 'LT') return false;
  return (typeOfSymbolCode(inSymbol)?.code ?? held) === held || inSymbol.startsWith(said);
}

function term({ citation }: Mention, identity: Identity): Comparison | null {
  const said = citation.term?.replace(/^kh[oó]a\s+/i, '').toUpperCase() ?? null;
  if (said === null || !/(?:TW|TƯ)$/.test(identity.symbol)) return null;
  const known =
    (identity.issuer === null ? null : termInName(identity.issuer)) ??
    (identity.date === null ? null : centralTermOf(identity.date));
  return known === null ? null : compared(known === said, 'term', said, known);
}

function issuer({ citation }: Mention, identity: Identity): Comparison | null {
  if (citation.issuer === null || identity.issuer === null) return null;
  const likeness = compareBodies(citation.issuer, identity.issuer);
  if (likeness === 'unclear') return null;
  return compared(likeness !== 'different', 'issuer', citation.issuer, identity.issuer);
}

/**
 * Symbols of local bodies are unique only inside the body: 12/KH-UBND is issued in thousands of communes. Null for bodies of the Centre.
 */
function locality(mention: Mention, identity: Identity): 'own' | 'different' | 'untold' | null {
  const { citation, citing } = mention;
  if (isCentral(identity.issuer, identity.symbol)) return null;
  if (identity.issuer === null) return 'untold';
  const said = citation.issuer === null ? 'unclear' : compareBodies(citation.issuer, identity.issuer);
  if (said === 'same') return 'own';
  // "của Tỉnh ủy", or nothing: the body meant is the citing one's own, or its superior.
  if (citing.issuer !== null) {
    const own = compareBodies(citing.issuer, identity.issuer);
    if (own === 'same') return 'own';
    if (own === 'different' && sameCode(citing.symbol, identity.symbol) && isOfTheirLevel(mention, identity)) {
      return 'different';
    }
    if (sharesLocality(identity.issuer, citing.issuer)) return 'own';
  }
  return citing.place !== null && sharesLocality(identity.issuer, citing.place) ? 'own' : 'untold';
}

/** "của UBND thành phố" in a district's paper is another body than its own; in a city's, or with no body named, it is its own. */
function isOfTheirLevel({ citation, citing }: Mention, identity: Identity): boolean {
  return citation.issuer === null || levelOf(citing) === levelOf(identity);
}

/** Both symbols end with the same body's code: "36-KH/HU" in a paper numbered "447-CV/HU" is of the same committee, or of no other. */
function sameCode(one: string | null, other: string): boolean {
  const code = (symbol: string) => /[-/](\p{L}+)$/u.exec(symbol)?.[1]?.toUpperCase() ?? null;
  return one !== null && code(one) !== null && code(one) === code(other);
}

function titleOf({ citation }: Mention, identity: Identity): number {
  if (citation.title === null || identity.title === null) return 0;
  return titleLikeness(citation.title, identity.title);
}

/**
 * Do two dates lie where a number is given only once: one calendar year, one National Assembly (its number stands in the symbol), one
 * central term for papers of the Central Committee? Local committees' terms change on other days, so there only the year counts.
 */
export function sameSeries(symbol: string, one: string, other: string): boolean {
  if (/QH\d+$/i.test(symbol)) return true;
  if (symbolYear(symbol) !== null) return true;
  if (/(?:TW|TƯ)$/i.test(symbol)) {
    const term = centralTermOf(one);
    return term !== null && term === centralTermOf(other);
  }
  return one.slice(0, 4) === other.slice(0, 4);
}
