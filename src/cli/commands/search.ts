import { type Command, exitCodes } from '../command.js';
import { documentFilter, filterOptions, jsonOption, limitOption, modelOptions, storeOption } from '../options.js';

export const search: Command = {
  name: 'search',
  summary: { vi: 'tìm đoạn văn theo lời và theo nghĩa', en: 'find passages by words and by meaning' },
  arguments: [{ form: '<query...>', help: { vi: 'câu hỏi hoặc từ khóa', en: 'a question or words' } }],
  options: [
    {
      flags: '--mode <mode>',
      help: { vi: 'theo lời, theo nghĩa, hay cả hai', en: 'by words, by meaning, or both' },
      choices: ['hybrid', 'text', 'dense'],
      fallback: 'hybrid',
    },
    ...filterOptions,
    limitOption(10),
    jsonOption,
    storeOption,
    ...modelOptions,
  ],
  run: async ({ args, options, screen, print }) => {
    const { withStore } = await import('../stores.js');
    const { SearchMode } = await import('../../records/answers.search.js');
    const { search: ask } = await import('../../search/search.js');
    const { searchView } = await import('../../view/answers.js');
    const { unwrap } = await import('../../records/failure.js');
    const mode = SearchMode.parse(options.text('mode'));
    const answer = await withStore(
      options,
      async (store, embedder) =>
        unwrap(
          await ask(store, embedder, args.join(' '), {
            mode,
            limit: options.number('limit') ?? 10,
            filter: documentFilter(options),
          }),
        ),
      { model: mode !== 'text' },
    );
    await print(options.flag('json') ? JSON.stringify(answer) : searchView(answer, screen));
    return exitCodes.done;
  },
};
