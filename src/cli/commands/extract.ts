import { failureSentence } from '../../view/messages/failures.js';
import { type Command, type ExitCode, exitCodes } from '../command.js';
import { jsonOption } from '../options.js';

export const extract: Command = {
  name: 'extract',
  summary: {
    vi: 'đọc văn bản: thể thức, văn bản được dẫn, ngày tháng, thời hạn, nơi nhận, mô hình',
    en: 'read documents: header, citations, dates, deadlines, recipients, models',
  },
  arguments: [
    { form: '<file...>', help: { vi: 'tệp, hoặc - cho đầu vào chuẩn', en: 'files, or - for standard input' } },
  ],
  options: [
    {
      flags: '--format <format>',
      help: { vi: 'cách trình bày', en: 'how to show it' },
      choices: ['table', 'json', 'jsonl', 'csv', 'html', 'webannotation'],
      fallback: 'table',
    },
    jsonOption,
  ],
  run: async ({ args, options, screen, language, print, tell, interrupted }) => {
    const { analyseInput } = await import('../inputs.js');
    const { shippedRegistry } = await import('../registries.js');
    const { identify } = await import('../../resolve/identify.js');
    const { extractionFormat } = await import('../../view/extraction/formats.js');
    const format = extractionFormat(options.flag('json') ? 'json' : (options.text('format') ?? 'table'));
    if (format === null) throw new Error('a format that is listed but not registered');
    const registry = await shippedRegistry();
    let shown = 0;
    for (const name of args) {
      if (interrupted.aborted) return exitCodes.interrupted;
      const analysis = await analyseInput(name, { identify: (extraction) => identify(extraction, registry) });
      if (!analysis.ok) {
        tell(`cancu: ${failureSentence(analysis.failure, language)}`);
        continue;
      }
      for (const { reason, data } of analysis.value.warnings) {
        if (reason !== 'page-furniture-left-out')
          tell(`cancu: ${failureSentence({ reason, where: name, data }, language)}`);
      }
      if (shown === 0 && format.head !== undefined) await print(format.head);
      const text = format.show(analysis.value.extraction, screen);
      if (text !== '') await print(text);
      shown++;
    }
    return exitCodeOf(shown, args.length);
  },
};

/** Nothing could be read: could not run. Some could not: worth a look. */
function exitCodeOf(read: number, asked: number): ExitCode {
  if (read === asked) return exitCodes.done;
  return read === 0 ? exitCodes.failed : exitCodes.attention;
}
