import { type Command, exitCodes } from '../command.js';
import {
  documentFilter,
  filterOptions,
  inputsOption,
  jsonOption,
  limitOption,
  modelOptions,
  registryOption,
  storeOption,
} from '../options.js';
import { usage } from '../report.js';

export const search: Command = {
  name: 'search',
  summary: { vi: 'tìm đoạn văn theo lời và theo nghĩa', en: 'find passages by words and by meaning' },
  arguments: [{ form: '[query...]', help: { vi: 'câu hỏi hoặc từ khóa', en: 'a question or words' } }],
  options: [
    {
      flags: '--mode <mode>',
      help: { vi: 'theo lời, theo nghĩa, hay cả hai', en: 'by words, by meaning, or both' },
      choices: ['hybrid', 'text', 'dense'],
      fallback: 'hybrid',
    },
    inputsOption,
    ...filterOptions,
    limitOption(10),
    jsonOption,
    registryOption,
    storeOption,
    ...modelOptions,
  ],
  run: async (invocation) => {
    const { args, options, screen, print } = invocation;
    const file = options.text('inputs');
    if (args.length === 0 && file === undefined) throw usage('missing-argument', 'QUERY', { command: 'search' });
    const { registryFor } = await import('../registries.js');
    const { withStore } = await import('../stores.js');
    const { SearchMode } = await import('../../records/answers.search.js');
    const { search: ask } = await import('../../search/search.js');
    const { searchView } = await import('../../view/answers.js');
    const { unwrap } = await import('../../records/failure.js');
    const mode = SearchMode.parse(options.text('mode'));
    let registry: ReturnType<typeof registryFor> | null = null;
    const asked = {
      mode,
      limit: options.number('limit') ?? 10,
      filter: documentFilter(options),
      registry: () => {
        registry ??= registryFor(options);
        return registry;
      },
    };
    const needs = { model: mode !== 'text' };
    if (file !== undefined) {
      const { answerAll } = await import('../batch.js');
      return withStore(
        options,
        (store, embedder) =>
          answerAll(invocation, file, async (input, where) => {
            if (!('text' in input)) throw usage('input-not-taken', where, { takes: '"text"' });
            return ask(store, embedder, input.text, asked);
          }),
        needs,
      );
    }
    const answer = await withStore(
      options,
      async (store, embedder) => unwrap(await ask(store, embedder, args.join(' '), asked)),
      needs,
    );
    await print(options.flag('json') ? JSON.stringify(answer) : searchView(answer, screen));
    return exitCodes.done;
  },
};
