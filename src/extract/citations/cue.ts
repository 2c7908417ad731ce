/** The verb that governs a document: the last cue before it that reaches it. */
import { cues, effectCues, type RelationCue } from '../../vocabulary/cues.js';
import { alternation } from '../alternation.js';
import type { Source } from '../extractor.js';

const alternatives = (folded: Iterable<string>): string =>
  alternation(folded, (sign) => (sign === ',' ? '\\s?,' : '\\s{1,4}'));
const CUE = new RegExp(`\\b(?:${alternatives(cues.keys())})\\b`, 'g');
const EFFECT = new RegExp(
  `\\s{0,3}(?:(?:ke )?tu ngay .{0,30})?,?\\s{0,3}(?:da |se |deu )?(${alternatives(effectCues.keys())})\\b`,
  'y',
);
const OUT_OF_REACH = /[,;:.]/;
const NEAR = 60;
// Beyond the citation's first letters, so that "theo" + "Hướng dẫn số …" is seen as one cue.
const OVERLAP = 12;

const known = (written: string): string => written.replace(/\s*,/g, ',').replace(/\s+/g, ' ');

/** The cue nearest to `to` in [from, to) that governs what begins at `to`. */
export function governingCue(source: Source, from: number, to: number): RelationCue | null {
  let governing: RelationCue | null = null;
  let at = from;
  const part = source.folded.slice(from, to + OVERLAP);
  for (const { 0: written, index } of part.matchAll(CUE)) {
    const start = from + index;
    if (start >= to) break;
    const cue = cues.get(known(written));
    if (cue === undefined || cue.relation === 'none') continue;
    const end = start + written.length;
    if (!isWritten(source.match.slice(start, end), cue)) continue;
    if (cue.reach === 'near' && (to - end > NEAR || OUT_OF_REACH.test(source.match.slice(end, Math.max(end, to)))))
      continue;
    governing = cue;
    at = start;
  }
  // "Sửa đổi Quy định ban hành kèm theo Quyết định số …": the container is meant by the verb that governs what it encloses.
  return governing?.relation === 'promulgates' ? (governingCue(source, from, at) ?? governing) : governing;
}

/** Misread cues count where they are long and open a clause ("Căn cư"); "nội dung quy định" is not "đúng quy định". */
function isWritten(written: string, { cue, reach }: RelationCue): boolean {
  const shown = written.toLowerCase().replace(/\s+/g, ' ');
  if (shown === cue) return true;
  return cue.includes(' ') && (reach === 'sentence' || shown.split(' ', 1)[0] === cue.split(' ', 1)[0]);
}

/** What stands right after a document and tells its end: "… hết hiệu lực". */
export function effectAfter(source: Source, at: number): RelationCue | null {
  EFFECT.lastIndex = at;
  const found = EFFECT.exec(source.folded.slice(0, at + 80));
  return found === null ? null : (effectCues.get(known(found[1] ?? '')) ?? null);
}
