import type { SimilarAnswer } from '../../records/answers.similar.js';
import { type Command, exitCodes } from '../command.js';
import {
  inputsOption,
  jsonOption,
  limitOption,
  modelFilterOptions,
  modelOptions,
  setOption,
  storeOption,
} from '../options.js';
import { usage } from '../report.js';

export const similar: Command = {
  name: 'similar',
  summary: { vi: 'mô hình tương tự ở địa phương khác', en: 'similar models of other localities' },
  arguments: [
    {
      form: '[file|doc|text...]',
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
    inputsOption,
    setOption,
    jsonOption,
    storeOption,
    ...modelOptions,
  ],
  run: async (invocation) => {
    const { args, options, screen, language, print, tell, interrupted } = invocation;
    const file = options.text('inputs');
    if (args.length === 0 && file === undefined)
      throw usage('missing-argument', 'FILE|DOC|TEXT', { command: 'similar' });
    const { withStore } = await import('../stores.js');
    const { similar: ask } = await import('../../similar/similar.js');
    const { inputsOf, lineInput, modelFilter } = await import('../models.js');
    const { openInputs } = await import('../inputs.js');
    const { FailureError } = await import('../../records/failure.js');
    const { failureSentence } = await import('../../view/messages/failures.js');
    const { graphLabels } = await import('../../view/messages/graph.js');
    const { say } = await import('../../view/messages/message.js');
    const format = options.flag('json') ? 'json' : options.text('format');
    const { similarView } = await import('../../view/models/table.js');
    const { similarHeading, similarLines } = await import('../../view/models/csv.js');
    const asked = { ...modelFilter(options), limit: options.number('limit') ?? 10 };
    const inputs = openInputs(options, invocation);
    if (file !== undefined) {
      const { answerAll } = await import('../batch.js');
      return withStore(
        options,
        (store, embedder) =>
          answerAll(invocation, file, async (line) =>
            ask(store, embedder, await lineInput(line, store, inputs), asked),
          ),
        { model: true },
      );
    }
    const kept: SimilarAnswer[] = [];
    let answered = 0;
    let failures = 0;
    await withStore(
      options,
      async (store, embedder) => {
        for await (const input of inputsOf(args, store, inputs)) {
          if (interrupted.aborted) return;
          const answer = input.ok ? await ask(store, embedder, input.value, asked) : input;
          if (!answer.ok) {
            // A question that stands alone has no answers that could go on.
            if (isOne(args)) throw new FailureError(answer.failure);
            failures++;
            tell(`cancu: ${failureSentence(answer.failure, language)}`);
            continue;
          }
          // Each answer goes out as soon as it is there; only a page waits for all.
          const first = answered++ === 0;
          if (first && answer.value.models.length === 0 && (await store.meta()).documents === 0)
            tell(`cancu: ${say(graphLabels.emptyStore, language, { store: store.uri })}`);
          if (format === 'html') kept.push(answer.value);
          else if (format === 'json') await print(JSON.stringify(answer.value));
          else if (format === 'csv')
            for (const line of [...(first ? [similarHeading] : []), ...similarLines(answer.value)]) await print(line);
          else await print(`${first ? '' : '\n'}${similarView(answer.value, screen)}`);
        }
      },
      { model: true },
    );
    if (interrupted.aborted) return exitCodes.interrupted;
    if (format === 'html' && answered > 0) {
      const { similarPage } = await import('../../view/models/html.js');
      await print(similarPage(kept, language));
    }
    if (failures === 0) return exitCodes.done;
    return answered === 0 ? exitCodes.failed : exitCodes.attention;
  },
};

const isOne = (args: readonly string[]): boolean => args.length === 1 && !/\.jsonl$/i.test(args[0] ?? '');
