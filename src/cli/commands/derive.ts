import { type Command, exitCodes } from '../command.js';
import {
  inputsOption,
  jsonOption,
  limitOption,
  modelOptions,
  registryOption,
  setOption,
  storeOption,
} from '../options.js';
import { usage } from '../report.js';
import { wholeNumber } from '../values.js';

const DEFAULT_DEPTH = 3;
const MAX_DEPTH = 20;

export const derive: Command = {
  name: 'derive',
  summary: {
    vi: 'văn bản này bắt nguồn từ chỉ thị, nghị quyết nào: được dẫn, qua văn bản khác, và gần về nội dung',
    en: 'which directives a document derives from: cited, through other documents, and in substance',
  },
  arguments: [
    {
      form: '[file|doc]',
      help: {
        vi: 'tệp, - (đầu vào chuẩn), hoặc văn bản trong kho',
        en: 'a file, - (standard input), or a document of the store',
      },
    },
  ],
  options: [
    {
      flags: '--depth <n>',
      help: { vi: 'số tầng của cây', en: 'levels of the tree' },
      parse: wholeNumber(1, MAX_DEPTH),
      fallback: DEFAULT_DEPTH,
    },
    limitOption(5),
    {
      flags: '--explicit',
      help: {
        vi: 'chỉ cây trích dẫn, không so nội dung',
        en: 'only the tree of citations, no comparison of substance',
      },
    },
    {
      flags: '--coverage',
      help: {
        vi: 'đối chiếu từng việc được giao với từng điểm của kế hoạch',
        en: 'compare each task of the directives with each point of the plan',
      },
    },
    {
      flags: '--format <format>',
      help: { vi: 'cách trình bày', en: 'how to show it' },
      choices: ['tree', 'json', 'markdown', 'mermaid', 'dot', 'html'],
      fallback: 'tree',
    },
    inputsOption,
    registryOption,
    setOption,
    jsonOption,
    storeOption,
    ...modelOptions,
  ],
  run: async (invocation) => {
    const { args, options, screen, language, print } = invocation;
    const file = options.text('inputs');
    const [name] = args;
    if (name === undefined && file === undefined) throw usage('missing-argument', 'FILE|DOC', { command: 'derive' });
    const { withStore } = await import('../stores.js');
    const { openPlans } = await import('../plans.js');
    const { registryFor } = await import('../registries.js');
    const { derive: ask } = await import('../../derive/derive.js');
    const { derivationShown } = await import('../../view/derive/formats.js');
    const { unwrap } = await import('../../records/failure.js');
    const registry = await registryFor(options);
    const format = options.flag('json') ? 'json' : (options.text('format') ?? 'tree');
    const asked = {
      depth: options.number('depth') ?? DEFAULT_DEPTH,
      limit: options.number('limit') ?? 5,
      registry,
      coverage: options.flag('coverage') || format === 'html',
    };
    if (file !== undefined) {
      const { answerAll } = await import('../batch.js');
      return withStore(
        options,
        (store, embedder) => {
          const plans = openPlans(store, invocation);
          return answerAll(invocation, file, async (input, where) =>
            ask(store, embedder, await plans.asked(input, where), asked),
          );
        },
        { model: !options.flag('explicit') },
      );
    }
    const shown = await withStore(
      options,
      async (store, embedder) => {
        const plan = await openPlans(store, invocation).named(name ?? '');
        const answer = unwrap(await ask(store, embedder, plan, asked));
        if (format !== 'html') return derivationShown(format, answer, screen);
        const { derivationPage, directivesBeside } = await import('../../view/derive/html.js');
        const directives = new Map<string, string>();
        for (const id of directivesBeside(answer)) {
          const document = await store.document(id);
          if (document !== null) directives.set(id, document.text);
        }
        return derivationPage(answer, { plan: plan.text, directives }, language);
      },
      { model: !options.flag('explicit') },
    );
    await print(shown);
    return exitCodes.done;
  },
};
