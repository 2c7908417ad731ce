import { type Severity, severities } from '../../records/check.js';
import { failureSentence } from '../../view/messages/failures.js';
import { type Command, type ExitCode, exitCodes } from '../command.js';
import { jsonOption, storeOption } from '../options.js';
import { usage } from '../report.js';
import { isoDay } from '../values.js';

export const check: Command = {
  name: 'check',
  summary: {
    vi: 'dự thảo dẫn văn bản còn hiệu lực, đúng ngày, đúng cơ quan, đúng loại không',
    en: 'does a draft cite documents that are current, with the right date, issuer and type',
  },
  arguments: [
    {
      form: '[file...]',
      help: { vi: 'dự thảo: tệp, hoặc - cho đầu vào chuẩn', en: 'drafts: files, or - for standard input' },
    },
  ],
  options: [
    {
      flags: '--on <day>',
      help: {
        vi: 'xét vào ngày này (YYYY-MM-DD) thay vì ngày của dự thảo',
        en: 'judge on this day (YYYY-MM-DD), not on the day of the draft',
      },
      parse: isoDay,
    },
    {
      flags: '--format <format>',
      help: { vi: 'cách trình bày', en: 'how to show it' },
      choices: ['text', 'json'],
      fallback: 'text',
    },
    {
      flags: '--fail-on <severity>',
      help: {
        vi: 'mức nhẹ nhất làm mã thoát là 1',
        en: 'the lightest severity for which the exit code is 1',
      },
      choices: severities,
      fallback: 'error',
    },
    { flags: '--rules', help: { vi: 'liệt kê các quy tắc rồi thôi', en: 'list the rules and stop' } },
    jsonOption,
    storeOption,
  ],
  run: async ({ args, options, screen, language, print, tell, interrupted }) => {
    if (options.flag('rules')) {
      const { rulesView } = await import('../../view/check/rules.js');
      await print(rulesView(screen));
      return exitCodes.done;
    }
    if (args.length === 0) throw usage('missing-argument', 'file', { command: 'check' });
    const { analyseInput } = await import('../inputs.js');
    const { check: judge } = await import('../../check/check.js');
    const { suppressionsOf } = await import('../../check/suppressions.js');
    const { withKnowledge } = await import('../knowledge.js');
    const { checkFormat } = await import('../../view/check/formats.js');
    const { checkReport } = await import('../../view/check/worded.js');
    const format = checkFormat(options.flag('json') ? 'json' : (options.text('format') ?? 'text'));
    if (format === null) throw new Error('a format that is listed but not registered');
    const failOn = severities.find((severity) => severity === options.text('failOn')) ?? 'error';
    const settings = { on: options.text('on') ?? null, today: today() };
    let read = 0;
    let grave = false;
    await withKnowledge(options, async (knowledgeFor) => {
      for (const name of args) {
        if (interrupted.aborted) return;
        const analysis = await analyseInput(name);
        if (!analysis.ok) {
          tell(`cancu: ${failureSentence(analysis.failure, language)}`);
          continue;
        }
        const { extraction } = analysis.value;
        const checked = judge(extraction, await knowledgeFor(extraction), settings);
        const report = checkReport(checked, suppressionsOf(checked.findings, extraction.text, []), language);
        await print(format.show(report, screen));
        grave ||= report.findings.some(({ severity }) => isAtLeast(severity, failOn));
        read++;
      }
    });
    if (interrupted.aborted) return exitCodes.interrupted;
    return exitCodeOf(read, args.length, grave);
  },
};

/** The day as the clerk's calendar has it, not the one in Greenwich. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

const isAtLeast = (severity: Severity, floor: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(floor);

/** Nothing could be read: could not run. Findings, or a file that could not be read: worth a look. */
function exitCodeOf(read: number, asked: number, grave: boolean): ExitCode {
  if (read === 0) return exitCodes.failed;
  return grave || read < asked ? exitCodes.attention : exitCodes.done;
}
