import type { Extraction } from '../../records/extraction.js';
import { failureSentence } from '../../view/messages/failures.js';
import { type Command, type ExitCode, exitCodes } from '../command.js';
import { ocrOptions } from '../ocr.js';
import { inputsOption, jsonOption, registryOption, setOption, storeOption } from '../options.js';
import { usage } from '../report.js';

export const extract: Command = {
  name: 'extract',
  summary: {
    vi: 'đọc văn bản: thể thức, văn bản được dẫn, ngày tháng, thời hạn, nơi nhận, mô hình',
    en: 'read documents: header, citations, dates, deadlines, recipients, models',
  },
  arguments: [
    { form: '[file...]', help: { vi: 'tệp, hoặc - cho đầu vào chuẩn', en: 'files, or - for standard input' } },
  ],
  options: [
    {
      flags: '--format <format>',
      help: { vi: 'cách trình bày', en: 'how to show it' },
      choices: ['table', 'json', 'jsonl', 'csv', 'html', 'webannotation'],
      fallback: 'table',
    },
    {
      flags: '--explain',
      help: {
        vi: 'dạng bảng: kèm quy tắc, dấu hiệu và dòng dữ liệu làm ra từng mục',
        en: 'in the table: with the rule, the cue and the row of data that made each item',
      },
    },
    {
      flags: '--split',
      help: {
        vi: 'tệp có nhiều văn bản hoặc bài viết: mỗi văn bản một kết quả',
        en: 'a file of several documents or articles: one result for each',
      },
    },
    inputsOption,
    ...ocrOptions,
    registryOption,
    setOption,
    jsonOption,
    storeOption,
  ],
  run: async (invocation) => {
    const { args, options, screen, language, print, tell, interrupted } = invocation;
    const file = options.text('inputs');
    if (args.length === 0 && file === undefined) throw usage('missing-argument', 'FILE', { command: 'extract' });
    const { openInputs } = await import('../inputs.js');
    const { registryFor } = await import('../registries.js');
    const { identify } = await import('../../resolve/identify.js');
    const { success } = await import('../../records/failure.js');
    const { extractionFormat } = await import('../../view/extraction/formats.js');
    const asked = options.flag('json') ? 'json' : (options.text('format') ?? 'table');
    const format = extractionFormat(asked === 'table' && options.flag('explain') ? 'explained' : asked);
    if (format === null) throw new Error('a format that is listed but not registered');
    const registry = await registryFor(options);
    const inputs = openInputs(options, invocation);
    const settings = { identify: (extraction: Extraction) => identify(extraction, registry) };
    if (file !== undefined) {
      const { answerAll } = await import('../batch.js');
      return answerAll(invocation, file, async (input, where) => {
        if (!('path' in input || 'text' in input)) throw usage('input-not-taken', where, { takes: '"path", "text"' });
        const analysis =
          'path' in input
            ? await inputs.analyse(input.path, settings)
            : await inputs.analyseText(input.text, where, settings);
        return analysis.ok ? success(analysis.value.extraction) : analysis;
      });
    }
    let read = 0;
    // Nothing within the files was left out.
    let whole = true;
    for (const name of args) {
      if (interrupted.aborted) return exitCodes.interrupted;
      const done = await inputs.analyseAll(name, options.flag('split'), settings);
      if (interrupted.aborted) return exitCodes.interrupted;
      if (!done.ok) {
        tell(`cancu: ${failureSentence(done.failure, language)}`);
        continue;
      }
      if (read === 0 && format.head !== undefined) await print(format.head);
      for (const failure of done.value.failures) tell(`cancu: ${failureSentence(failure, language)}`);
      whole &&= done.value.failures.length === 0;
      for (const { extraction, warnings } of done.value.analyses) {
        const where = extraction.source.path;
        for (const { reason, data } of warnings) {
          if (reason !== 'page-furniture-left-out')
            tell(`cancu: ${failureSentence({ reason, where, data }, language)}`);
        }
        const text = format.show(extraction, screen);
        if (text !== '') await print(text);
      }
      read++;
    }
    return read === args.length && !whole ? exitCodes.attention : exitCodeOf(read, args.length);
  },
};

/** Nothing could be read: could not run. Some could not: worth a look. */
function exitCodeOf(read: number, asked: number): ExitCode {
  if (read === asked) return exitCodes.done;
  return read === 0 ? exitCodes.failed : exitCodes.attention;
}
