/** Runs of the check over the drafts that a user names: each is read, judged, shown or written, and the rest goes on. */
import { type Checked, check } from '../check/check.js';
import { type CorrectedCopy, type Correction, correctedCopy } from '../check/copy/corrected.js';
import { suppressionsOf } from '../check/suppressions.js';
import { type CheckSettings, readCheckSettings } from '../pipeline/checkSettings.js';
import { asHeld } from '../pipeline/held.js';
import { bytesAt } from '../read/index.js';
import type { CheckReport } from '../records/check.js';
import type { Extraction } from '../records/extraction.js';
import { type Result, success, unwrap } from '../records/failure.js';
import type { StoreReader } from '../store/store.js';
import { type CheckFormat, checkFormat } from '../view/check/formats.js';
import { checkReport } from '../view/check/worded.js';
import { checkLabels } from '../view/messages/checkLabels.js';
import { failureSentence } from '../view/messages/failures.js';
import { say } from '../view/messages/message.js';
import { shown } from '../view/screen.js';
import { answerAll, type BatchInput } from './batch.js';
import type { ExitCode, Invocation } from './command.js';
import { type Inputs, openInputs } from './inputs.js';
import { withKnowledge } from './knowledge.js';
import { outputFor, writeWhole } from './outputs.js';
import { usage } from './report.js';
import { oneDocument } from './stores.js';
import { today } from './today.js';

/** One draft's report, after it was shown or written. */
export type AfterReport = (report: CheckReport) => void;

/** Checks every draft; returns how many could be read. */
export async function runChecks(invocation: Invocation, after: AfterReport): Promise<number> {
  const { args, options, language, tell, interrupted } = invocation;
  const format = checkFormat(options.flag('json') ? 'json' : (options.text('format') ?? 'text'));
  if (format === null) throw new Error('a format that is listed but not registered');
  const config = options.text('config');
  const settings = config === undefined ? NO_SETTINGS : unwrap(await readCheckSettings(config));
  const deliver = delivery(invocation, format);
  const inputs = openInputs(options, invocation);
  let read = 0;
  await withKnowledge(options, async (knowledgeFor) => {
    for (const name of args) {
      if (interrupted.aborted) return;
      const analysis = await inputs.analyse(name);
      if (interrupted.aborted) return;
      if (!analysis.ok) {
        tell(`cancu: ${failureSentence(analysis.failure, language)}`);
        continue;
      }
      const { extraction } = analysis.value;
      const asked = { on: options.text('on') ?? null, today: today(), rules: settings.rules };
      const checked = check(extraction, await knowledgeFor(extraction), asked);
      const report = reportOf(checked, extraction, settings, invocation);
      const delivered = await deliver(name, report);
      if (!delivered.ok) {
        tell(`cancu: ${failureSentence(delivered.failure, language)}`);
        continue;
      }
      after(report);
      read++;
    }
  });
  return read;
}

/** Checks every draft of a file of questions; the reports go out as JSON. */
export async function runCheckInputs(invocation: Invocation, file: string, after: AfterReport): Promise<ExitCode> {
  const { options } = invocation;
  const config = options.text('config');
  const settings = config === undefined ? NO_SETTINGS : unwrap(await readCheckSettings(config));
  const inputs = openInputs(options, invocation);
  const asked = { on: options.text('on') ?? null, today: today(), rules: settings.rules };
  return withKnowledge(options, (knowledgeFor, store) =>
    answerAll(invocation, file, async (input, where) => {
      const draft = await draftOf(input, where, store, inputs);
      if (!draft.ok) return draft;
      const checked = check(draft.value, await knowledgeFor(draft.value), asked);
      const report = reportOf(checked, draft.value, settings, invocation);
      after(report);
      return success(report);
    }),
  );
}

async function draftOf(
  input: BatchInput,
  where: string,
  store: StoreReader | null,
  inputs: Inputs,
): Promise<Result<Extraction>> {
  if ('path' in input || 'text' in input) {
    const analysis = await ('path' in input ? inputs.analyse(input.path) : inputs.analyseText(input.text, where));
    return analysis.ok ? success(analysis.value.extraction) : analysis;
  }
  if (!('id' in input) || store === null) throw usage('input-not-taken', where, { takes: '"path", "id", "text"' });
  const { id } = await oneDocument(store, input.id);
  const document = await store.document(id);
  if (document === null) throw new Error(`the store lists ${id} and does not hold it`);
  const analysis = await inputs.analyseText(document.text, where);
  return analysis.ok ? success(asHeld(analysis.value.extraction, document)) : analysis;
}

const NO_SETTINGS: CheckSettings = { rules: {}, ignore: [] };

const reportOf = (checked: Checked, { text }: Extraction, { ignore }: CheckSettings, { language }: Invocation) =>
  checkReport(checked, suppressionsOf(checked.findings, text, ignore), language);

/** What is done with a report: shown on the screen, or written into a copy of the draft. */
function delivery(
  invocation: Invocation,
  format: CheckFormat,
): (name: string, report: CheckReport) => Promise<Result<null>> {
  const { args, options, screen, print } = invocation;
  if (options.flag('fix')) return (name, report) => writeCorrected(name, report, invocation);
  if (format.kind === 'text') {
    return async (_name, report) => {
      await print(format.show(report, screen));
      return success(null);
    };
  }
  return async (name, report) => {
    const file = outputFor(name, args, options.text('output'), '--format docx-comments');
    const bytes = await bytesAt(name);
    if (!bytes.ok) return bytes;
    const copy = format.copy(report, bytes.value, screen);
    if (!copy.ok) return copy;
    await writeWhole(file, copy.value);
    await print(say(checkLabels.written, screen.language, { path: shown(file) }));
    return success(null);
  };
}

async function writeCorrected(
  name: string,
  report: CheckReport,
  { args, options, print, language }: Invocation,
): Promise<Result<null>> {
  const corrections = report.findings.flatMap(({ span, suggestion }) =>
    suggestion === null ? [] : [{ span, replacement: suggestion }],
  );
  const file = outputFor(name, args, options.text('output'), '--fix');
  const bytes = await bytesAt(name);
  if (!bytes.ok) return bytes;
  const copy = correctedCopy(bytes.value, report.source, report.text, corrections);
  if (!copy.ok) return copy;
  await writeWhole(file, copy.value.bytes);
  await print(changesShown(report, copy.value, language).join('\n'));
  await print(say(checkLabels.written, language, { path: shown(file) }));
  return success(null);
}

function changesShown(report: CheckReport, { made }: CorrectedCopy, language: Invocation['language']): string[] {
  if (made.length === 0) return [say(checkLabels.nothingCorrected, language)];
  return made.map((correction) => changeShown(report, correction, language));
}

function changeShown(
  { text, findings }: CheckReport,
  { span, replacement }: Correction,
  language: Invocation['language'],
): string {
  const line = findings.find((finding) => finding.span.start === span.start)?.line ?? 1;
  const before = shown(text.slice(span.start, span.end));
  return say(checkLabels.corrected, language, { line, before, after: shown(replacement) });
}
