import type { SimilarInput } from '../../similar/similar.js';
import type { StoreReader } from '../../store/store.js';
import { type Command, exitCodes } from '../command.js';
import { jsonOption, limitOption, modelOptions, storeOption } from '../options.js';
import { usage } from '../report.js';

export const similar: Command = {
  name: 'similar',
  summary: { vi: 'mô hình tương tự ở địa phương khác', en: 'similar models of other localities' },
  arguments: [
    {
      form: '<file|doc|text>',
      help: {
        vi: 'tệp, -, văn bản trong kho, hoặc lời mô tả',
        en: 'a file, -, a document of the store, or a description',
      },
    },
  ],
  options: [limitOption(10), jsonOption, storeOption, ...modelOptions],
  run: async ({ args, options, screen, print }) => {
    const { withStore } = await import('../stores.js');
    const { similar: ask } = await import('../../similar/similar.js');
    const { similarView } = await import('../../view/answers.js');
    const { unwrap } = await import('../../records/failure.js');
    const answer = await withStore(
      options,
      async (store, embedder) =>
        unwrap(
          await ask(store, embedder, await askedAbout(args[0] ?? '', store), { limit: options.number('limit') ?? 10 }),
        ),
      { model: true },
    );
    await print(options.flag('json') ? JSON.stringify(answer) : similarView(answer, screen));
    return exitCodes.done;
  },
};

// A description has words; a single word that ends like a file's name is one that was mistyped.
const PATH_LIKE = /^\S+\.(?:txt|docx?|pdf|html?|rtf|odt|md)$/iu;

/** A file or a document asks with its models; anything else is a description. */
async function askedAbout(name: string, store: StoreReader): Promise<SimilarInput> {
  const { analyseInput, isFile } = await import('../inputs.js');
  const { unwrap } = await import('../../records/failure.js');
  if (isFile(name)) {
    const { header, initiatives, text } = unwrap(await analyseInput(name)).extraction;
    return { initiatives, documentId: null, place: header.place, subject: header.subject, body: text };
  }
  const [document, ...others] = await store.find(name);
  if (document === undefined && PATH_LIKE.test(name)) throw usage('no-such-document', name, { store: store.uri });
  if (document === undefined || others.length > 0) return { text: name };
  const initiatives = await store.initiatives(document.id);
  return { initiatives, documentId: document.id, place: document.header.place, subject: document.header.subject };
}
