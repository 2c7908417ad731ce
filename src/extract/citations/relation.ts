/**
 * What each document named is to the one that names it. A cue governs its list, member after member; a title belongs to the document
 * before it, and what stands inside is only mentioned there, unless that document continues it.
 */
import type { Relation } from '../../records/citation.js';
import type { RelationCue } from '../../vocabulary/cues.js';
import type { Source } from '../extractor.js';
import { startsBody } from './body.js';
import { clauseStart, connects, sentenceStart, titleAt } from './clause.js';
import { effectAfter, governingCue } from './cue.js';
import type { Mention } from './mention.js';
import { pinpointBefore } from './pinpoint.js';

/** The words that tell the relation, and the table of their row; null for words of a pattern. */
type CueRow = Pick<RelationCue, 'cue'> & { readonly table: string | null };

const ENCLOSING: CueRow = { cue: 'ban hành kèm theo', table: null };

export interface Related {
  readonly mention: Mention;
  readonly relation: Relation;
  /** Index (of the mention) of the document that acts; null where it is this one. */
  readonly subject: number | null;
  readonly cue: CueRow | null;
  readonly title: { readonly start: number; readonly end: number } | null;
  readonly pinpoint: { readonly start: number; readonly end: number } | null;
}

interface Standing {
  readonly relation: Relation;
  readonly subject: number | null;
  readonly cue: CueRow | null;
  /** Index of the document in whose title or name it stands. */
  readonly inside: number | null;
}

const LOOK_BACK = 400;
const LOOSE_LIST = 60;
const TITLE_REACH = 800;

export interface OwnTitle {
  /** True where the mention stands in the title of the document itself. */
  readonly holds: (mention: Mention) => boolean;
}

export function relate(source: Source, mentions: readonly Mention[], own: OwnTitle): Related[] {
  const related: Related[] = [];
  const standings: Standing[] = [];
  let outer = -1;
  for (const [index, mention] of mentions.entries()) {
    const pinpoint = pinpointBefore(source, mention.start);
    const start = pinpoint?.start ?? mention.start;
    const standing = standingOf(source, mentions, related, standings, outer, index, start, own);
    if (standing.inside === null) outer = index;
    const { relation, subject, cue } = standing;
    const title = mention.pattern === 'enclosed' ? null : titleAt(source, mention.end, startsAfter(mentions, index));
    related.push({ mention, relation, subject, cue, title, pinpoint });
    standings.push(standing);
  }
  return withSharedEffect(source, related);
}

/** "Nghị định A, Nghị định B hết hiệu lực": what stands after the last of a list is said of all. */
function withSharedEffect(source: Source, related: readonly Related[]): Related[] {
  const shared = [...related];
  for (let index = shared.length - 2; index >= 0; index--) {
    const left = shared[index];
    const right = shared[index + 1];
    if (left === undefined || right === undefined || left.cue !== null || left.relation !== 'mentions') continue;
    const ends = right.relation === 'repeals' || right.relation === 'replaces';
    const said = ends && right.cue !== null && right.cue.table === 'effect-cues';
    if (said && connects(source.match, left.mention.end, right.mention.start))
      shared[index] = { ...left, relation: right.relation, cue: right.cue };
  }
  return shared;
}

function startsAfter(mentions: readonly Mention[], index: number): number[] {
  const starts: number[] = [];
  const reach = (mentions[index]?.end ?? 0) + TITLE_REACH;
  for (let i = index + 1; i < mentions.length; i++) {
    const start = mentions[i]?.start ?? reach;
    if (start >= reach) break;
    starts.push(start);
  }
  return starts;
}

function standingOf(
  source: Source,
  mentions: readonly Mention[],
  related: readonly Related[],
  standings: readonly Standing[],
  outer: number,
  index: number,
  start: number,
  own: OwnTitle,
): Standing {
  const mention = mentions[index];
  const before = related[index - 1];
  const beforeStanding = standings[index - 1];
  const around = related[outer];
  if (mention === undefined) return nothing;
  if (mention.pattern === 'enclosed') return { relation: 'promulgates', subject: null, cue: ENCLOSING, inside: null };
  if (around !== undefined && mention.start < around.mention.end)
    return { relation: 'mentions', subject: null, cue: null, inside: outer };
  if (around?.title != null && start < around.title.end) return insideTitle(source, around, outer, start);
  if (
    before !== undefined &&
    beforeStanding !== undefined &&
    beforeStanding.inside !== null &&
    goesOnInside(source, before.mention, mention, start)
  )
    return beforeStanding;
  const effect = effectAfter(source, mention.end);
  if (effect !== null && isRelation(effect.relation))
    return { relation: effect.relation, subject: null, cue: effect, inside: null };
  return outside(source, before, around, outer, standings[outer], mention, start, own);
}

const nothing: Standing = { relation: 'mentions', subject: null, cue: null, inside: null };

const isRelation = (relation: Relation | 'passive' | 'none'): relation is Relation =>
  relation !== 'passive' && relation !== 'none';

/** A document in the title of another: continued by it, carried out through it where it has no number of its own, else mentioned. */
function insideTitle(source: Source, around: Related, outer: number, start: number): Standing {
  const from = around.title?.start ?? start;
  const cue = governingCue(source, from, start);
  if (cue !== null && endsAnother(cue) && inBracket(source, from, start))
    return { relation: cue.relation, subject: outer, cue, inside: outer };
  // "Điều lệ … ban hành kèm theo Quyết định số …": no title, the paper that encloses the one before.
  if (
    cue?.relation === 'promulgates' &&
    around.mention.symbols[0] === null &&
    ENCLOSED_BY.test(source.folded.slice(from, start))
  )
    return { relation: 'promulgates', subject: null, cue, inside: null };
  if (cue?.relation === 'continues') return { relation: 'continues', subject: outer, cue, inside: outer };
  if (around.mention.pattern === 'programme') return { relation: around.relation, subject: null, cue, inside: null };
  return { relation: 'mentions', subject: null, cue, inside: outer };
}

const endsAnother = (cue: RelationCue): cue is RelationCue & { readonly relation: 'replaces' | 'repeals' } =>
  cue.relation === 'replaces' || cue.relation === 'repeals';

const ENCLOSED_BY = /^(?:ban hanh|duoc ban hanh) (?:kem )?theo\b/;
const OPEN_BRACKET = /\([^()]{0,60}$/;

/** "Quyết định số 23-QĐ/TW … (thay thế Quyết định số 290-QĐ/TW)": a remark on the document before the bracket. */
const inBracket = ({ match }: Source, from: number, start: number): boolean =>
  OPEN_BRACKET.test(match.slice(Math.max(from, start - LOOSE_LIST - 2), start));

/** "… thực hiện Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW": the second stands in the same title. */
function goesOnInside(source: Source, before: Mention, mention: Mention, start: number): boolean {
  if (!connects(source.match, before.end, start)) return false;
  const between = source.match.slice(before.end, start);
  if (/[;"\n]/.test(between)) return false;
  return /^\s{0,3}(?:,\s)?và\s/.test(between) || before.type?.code === mention.type?.code;
}

function outside(
  source: Source,
  before: Related | undefined,
  around: Related | undefined,
  outer: number,
  aroundStanding: Standing | undefined,
  mention: Mention,
  start: number,
  own: OwnTitle,
): Standing {
  const { match } = source;
  const closed = Math.max(before?.mention.end ?? 0, around?.title?.end ?? 0);
  const from = Math.max(closed, start - LOOK_BACK, 0);
  const sentence = sentenceStart(match, from, start);
  const clause = clauseStart(match, sentence, start);
  const cue = governingCue(source, clause, start) ?? leadOfList(source, sentence, clause, start);
  const sameSentence = before !== undefined && sentence === closed && closed === from;
  if (cue !== null) {
    // The act that amends the one before it: named for its sake, while the list goes on with the one amended.
    if (cue.relation === 'passive')
      return { relation: 'mentions', subject: null, cue, inside: sameSentence && outer !== -1 ? outer : null };
    if (outer !== -1 && endsAnother(cue) && sentence <= closed && inBracket(source, closed, start))
      return { relation: cue.relation, subject: outer, cue, inside: null };
    if (cue.relation === 'continues')
      return { relation: own.holds(mention) ? 'continues' : 'implements', subject: null, cue, inside: null };
    if (isRelation(cue.relation)) return { relation: cue.relation, subject: null, cue, inside: null };
  }
  if (aroundStanding === undefined) return nothing;
  const inherited = { relation: aroundStanding.relation, subject: null, cue: aroundStanding.cue, inside: null };
  if (sameSentence && (connects(match, clause, start) || loosely(source, closed, start))) return inherited;
  // Items that each begin with a document, one sentence each, under one heading.
  const item = clauseStart(match, Math.max(0, from - 4), start);
  const aroundAt = around?.pinpoint?.start ?? around?.mention.start ?? 0;
  const beganItem = around !== undefined && clauseStart(match, Math.max(0, aroundAt - 12), aroundAt) === aroundAt;
  return item === start && beganItem ? inherited : nothing;
}

/** "Căn cứ: / - Luật …; / - Nghị định …": the cue before the colon governs the items. */
function leadOfList(source: Source, sentence: number, clause: number, start: number) {
  if (clause === sentence || !connects(source.match, clause, start)) return null;
  const lead = source.match.slice(sentence, clause);
  const colon = lead.lastIndexOf(':');
  return colon !== -1 && connects(source.match, sentence + colon, clause)
    ? governingCue(source, sentence, sentence + colon)
    : null;
}

/** A few words without verb of their own before the next member: "… và các văn bản hướng dẫn, Nghị định …". */
function loosely(source: Source, from: number, start: number): boolean {
  const between = source.match.slice(from, start);
  if (between.length > LOOSE_LIST || /[;:(]/.test(between) || !/(?:,|và)\s{1,3}(?:các\s{1,3})?$/.test(between))
    return false;
  const comma = between.indexOf(', ');
  return comma === -1 || !startsBody(source, from + comma + 2);
}
