import type { IngestSummary } from '../../records/ingest.js';
import { type Command, type ExitCode, exitCodes } from '../command.js';
import { ocrOptions, ocrProgressOf, ocrSettings } from '../ocr.js';
import { jsonOption, limitsOf, modelOptions, setOption, storeOption, storeUri } from '../options.js';

export const ingest: Command = {
  name: 'ingest',
  summary: { vi: 'nạp văn bản vào kho', en: 'read documents into the store' },
  arguments: [
    {
      form: '<path...>',
      help: {
        vi: 'tệp, thư mục, mẫu tên ("**/*.docx"), tệp .jsonl, hoặc - cho đầu vào chuẩn',
        en: 'files, folders, patterns ("**/*.docx"), .jsonl files of records, or - for standard input',
      },
    },
  ],
  options: [
    {
      flags: '--pipeline <file>',
      help: {
        vi: 'tệp pipeline (mặc định: pipelines/ingest.yaml)',
        en: 'pipeline file (default: pipelines/ingest.yaml)',
      },
    },
    { flags: '--wait', help: { vi: 'đợi nếu kho đang được ghi', en: 'wait while another process writes the store' } },
    ...ocrOptions,
    setOption,
    jsonOption,
    storeOption,
    ...modelOptions,
  ],
  run: async ({ args, options, screen, language, print, interrupted }) => {
    const { readSettings } = await import('../../pipeline/settings.js');
    const { ingest: run } = await import('../../pipeline/ingest.js');
    const { unwrap } = await import('../../records/failure.js');
    const { progressOf } = await import('../progress.js');
    const { summaryView } = await import('../../view/ingest.js');
    const chosen = unwrap(await readSettings(options.text('pipeline')));
    const settings = { ...chosen, ...limitsOf(options, chosen) };
    const model = options.text('model');
    const progress = progressOf(process.stderr, language);
    let summary: IngestSummary;
    try {
      summary = unwrap(
        await run(
          args,
          {
            store: storeUri(options),
            settings: model === undefined ? settings : { ...settings, model },
            allowDownload: options.flag('allowDownload'),
            wait: options.flag('wait'),
            signal: interrupted,
            ocr: ocrSettings(options, null),
            onOcr: ocrProgressOf(progress.tell, language),
          },
          progress.show,
        ),
      );
    } finally {
      progress.end();
    }
    await print(options.flag('json') ? JSON.stringify(summary) : summaryView(summary, screen));
    return exitCodeOf(summary);
  },
};

function exitCodeOf({ interrupted, failed }: IngestSummary): ExitCode {
  if (interrupted) return exitCodes.interrupted;
  return failed > 0 ? exitCodes.attention : exitCodes.done;
}
