import { labels } from '../../view/messages/labels.js';
import { say } from '../../view/messages/message.js';
import { type Command, exitCodes } from '../command.js';
import { modelChoice, modelOptions, storeOption, storeUri } from '../options.js';

export const reembed: Command = {
  name: 'reembed',
  summary: {
    vi: 'tính lại mọi véc-tơ của kho, bằng mô hình này hoặc mô hình khác',
    en: 'compute all vectors of the store anew, with this model or another',
  },
  arguments: [],
  options: [storeOption, ...modelOptions],
  run: async ({ options, language, print }) => {
    const { reembed: run } = await import('../../pipeline/reembed.js');
    const { openEmbedder } = await import('../../embed/open.js');
    const { unwrap } = await import('../../records/failure.js');
    const embedder = unwrap(await openEmbedder(modelChoice(options)));
    try {
      const { passages } = unwrap(await run(storeUri(options), embedder));
      await print(say(labels.reembedded, language, { passages, model: embedder.model.id }));
      return exitCodes.done;
    } finally {
      await embedder.close();
    }
  },
};
