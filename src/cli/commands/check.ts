import type { CheckReport, Severity } from '../../records/check.js';
import { severities } from '../../records/severities.js';
import { type Command, type ExitCode, exitCodes } from '../command.js';
import { ocrOptions } from '../ocr.js';
import { inputsOption, jsonOption, registryOption, setOption, storeOption } from '../options.js';
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
      choices: ['text', 'json', 'sarif', 'html', 'docx-comments'],
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
    {
      flags: '--fix',
      help: {
        vi: 'ghi bản sao đã sửa những chỗ chỉ có một cách sửa chắc chắn vào --output, và kể ra',
        en: 'write a copy with what has one certain replacement corrected to --output, and list the changes',
      },
    },
    {
      flags: '-o, --output <path>',
      help: {
        vi: 'nơi ghi bản sao (docx-comments, --fix): một tệp, hoặc thư mục khi có nhiều dự thảo',
        en: 'where to write the copy (docx-comments, --fix): a file, or a folder for several drafts',
      },
    },
    {
      flags: '--config <file>',
      help: {
        vi: 'quy tắc nào bật, mức nào, bỏ qua gì (mẫu: pipelines/check.yaml)',
        en: 'which rules look, how grave they are, what is kept quiet (model: pipelines/check.yaml)',
      },
    },
    inputsOption,
    { flags: '--rules', help: { vi: 'liệt kê các quy tắc rồi thôi', en: 'list the rules and stop' } },
    ...ocrOptions,
    registryOption,
    setOption,
    jsonOption,
    storeOption,
  ],
  run: async (invocation) => {
    const { args, options, screen, print, interrupted } = invocation;
    if (options.flag('rules')) {
      const { rulesView } = await import('../../view/check/rules.js');
      await print(rulesView(screen));
      return exitCodes.done;
    }
    const file = options.text('inputs');
    if (args.length === 0 && file === undefined) throw usage('missing-argument', 'file', { command: 'check' });
    const { runCheckInputs, runChecks } = await import('../checks.js');
    const failOn = severities.find((severity) => severity === options.text('failOn')) ?? 'error';
    let grave = false;
    const look = ({ findings }: CheckReport): void => {
      grave ||= findings.some(({ severity }) => isAtLeast(severity, failOn));
    };
    if (file !== undefined) {
      const code = await runCheckInputs(invocation, file, look);
      return code === exitCodes.done && grave ? exitCodes.attention : code;
    }
    const read = await runChecks(invocation, look);
    if (interrupted.aborted) return exitCodes.interrupted;
    return exitCodeOf(read, args.length, grave);
  },
};

const isAtLeast = (severity: Severity, floor: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(floor);

/** Nothing could be read: could not run. Findings, or a file that could not be read: worth a look. */
function exitCodeOf(read: number, asked: number, grave: boolean): ExitCode {
  if (read === 0) return exitCodes.failed;
  return grave || read < asked ? exitCodes.attention : exitCodes.done;
}
