import type { SimilarAnswer } from '../../records/answers.similar.js';
import { type Command, exitCodes } from '../command.js';
import { jsonOption, limitOption, modelFilterOptions, modelOptions, setOption, storeOption } from '../options.js';

export const similar: Command = {
  name: 'similar',
  summary: { vi: 'mô hình tương tự ở địa phương khác', en: 'similar models of other localities' },
  arguments: [
    {
      form: '<file|doc|text...>',
      help: {
        vi: 'tệp, -, văn bản hoặc mô hình (mã#số) trong kho, lời mô tả trong ngoặc kép, tệp .jsonl mỗi dòng một câu hỏi',
        en: 'files, -, documents or models (id#n) of the store, descriptions in quotes, .jsonl files with a question a line',
      },
    },
  ],
  options: [
    limitOption(10),
    ...modelFilterOptions,
    {
      flags: '--format <format>',
      help: { vi: 'cách trình bày', en: 'how to show it' },
      choices: ['table', 'csv', 'json', 'html'],
      fallback: 'table',
    },
    setOption,
    jsonOption,
    storeOption,
    ...modelOptions,
  ],
  run: async ({ args, options, screen, language, print }) => {
    const { withStore } = await import('../stores.js');
    const { similar: ask } = await import('../../similar/similar.js');
    const { inputsOf, modelFilter } = await import('../models.js');
    const { openInputs } = await import('../inputs.js');
    const { unwrap } = await import('../../records/failure.js');
    const format = options.flag('json') ? 'json' : options.text('format');
    const { similarView } = await import('../../view/models/table.js');
    const { similarHeading, similarLines } = await import('../../view/models/csv.js');
    const asked = { ...modelFilter(options), limit: options.number('limit') ?? 10 };
    const inputs = openInputs(options);
    const kept: SimilarAnswer[] = [];
    await withStore(
      options,
      async (store, embedder) => {
        let first = true;
        for await (const input of inputsOf(args, store, inputs)) {
          const answer = unwrap(await ask(store, embedder, input, asked));
          // Each answer goes out as soon as it is there; only a page waits for all.
          if (format === 'html') kept.push(answer);
          else if (format === 'json') await print(JSON.stringify(answer));
          else if (format === 'csv')
            for (const line of [...(first ? [similarHeading] : []), ...similarLines(answer)]) await print(line);
          else await print(`${first ? '' : '\n'}${similarView(answer, screen)}`);
          first = false;
        }
      },
      { model: true },
    );
    if (format === 'html') {
      const { similarPage } = await import('../../view/models/html.js');
      await print(similarPage(kept, language));
    }
    return exitCodes.done;
  },
};
