/** A check as comments in a copy of the Word draft. */
import { withComments } from '../../check/copy/comments.js';
import type { CheckReport } from '../../records/check.js';
import { failed, type Result } from '../../records/failure.js';
import { checkLabels, severityLabels } from '../messages/checkLabels.js';
import { type Language, say } from '../messages/message.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function commentedDraft(report: CheckReport, bytes: Uint8Array, language: Language): Result<Uint8Array> {
  const { path, mediaType } = report.source;
  if (mediaType !== WORD) return failed('copy-no-docx', path);
  const comments = report.findings.map(({ span, text, severity, message, suggestion, rule, evidence }) => {
    const paragraphs = [`${say(severityLabels[severity], language)} (${rule}): ${message}`];
    if (suggestion !== null) paragraphs.push(say(checkLabels.suggestion, language, { text: suggestion }));
    const [source] = evidence;
    if (source !== undefined) paragraphs.push(say(checkLabels.source, language, { source: source.source }));
    return { span, about: text, paragraphs };
  });
  return withComments(bytes, path, report.text, comments);
}
