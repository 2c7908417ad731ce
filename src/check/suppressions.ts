/**
 * Findings that somebody has looked at and keeps quiet, always with a reason: in the draft itself, right behind the words
 * ("[[cancu: bỏ qua wrong-date – bản gốc ghi ngày này]]"), or in the configuration.
 */
import type { PlacedFinding } from './check.js';

export interface Suppression {
  readonly finding: PlacedFinding;
  readonly reason: string;
  readonly by: 'draft' | 'config';
}

/** As a configuration gives it: a rule, and where it names them only for one symbol. */
export interface ConfiguredSuppression {
  readonly rule: string;
  /** Words that the finding's text holds ("217-QĐ/TW"); null for all findings of the rule. */
  readonly text: string | null;
  readonly reason: string;
}

const MARK = /\[\[ ?cancu: ?(?:bỏ qua|ignore) ([a-z-]{3,40})([^\][]{0,300})\]\]/gu;
const REASON = /^[\s:–—-]+/u;
/** A mark speaks of what stands on its line before it, or on the line above. */
const LINES_BEFORE = 1;

/** Which findings are kept quiet, by whom, and why. A mark without a reason keeps nothing quiet. */
export function suppressionsOf(
  findings: readonly PlacedFinding[],
  text: string,
  configured: readonly ConfiguredSuppression[],
): Suppression[] {
  const marks = marksOf(text);
  return findings.flatMap((finding): Suppression[] => {
    const mark = marks.find(({ rule, offset, line }) => {
      const near = line - finding.line <= LINES_BEFORE && offset >= finding.span.end;
      return rule === finding.rule && near;
    });
    if (mark !== undefined) return [{ finding, reason: mark.reason, by: 'draft' }];
    const setting = configured.find(
      ({ rule, text: words }) => rule === finding.rule && (words === null || finding.text.includes(words)),
    );
    return setting === undefined ? [] : [{ finding, reason: setting.reason, by: 'config' }];
  });
}

interface Mark {
  readonly rule: string;
  readonly reason: string;
  readonly offset: number;
  /** From 1. */
  readonly line: number;
}

function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  let line = 1;
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    for (let at = text.indexOf('\n', from); at !== -1 && at < match.index; at = text.indexOf('\n', at + 1)) line++;
    from = match.index;
    const reason = (match[2] ?? '').replace(REASON, '').trim();
    if (reason !== '') marks.push({ rule: match[1] ?? '', reason, offset: match.index, line });
  }
  return marks;
}
