import { labels } from '../../view/messages/labels.js';
import { say } from '../../view/messages/message.js';
import { documentShown } from '../../view/wording.js';
import { type Command, exitCodes } from '../command.js';
import { storeOption, storeUri } from '../options.js';

export const remove: Command = {
  name: 'remove',
  summary: { vi: 'bỏ một văn bản khỏi kho', en: 'remove a document from the store' },
  arguments: [{ form: '<doc>', help: { vi: 'mã, số ký hiệu hoặc đường dẫn', en: 'id, symbol or path' } }],
  options: [storeOption],
  run: async ({ args, options, language, print }) => {
    const { oneDocument, withStore } = await import('../stores.js');
    const { remove: run } = await import('../../store/index.js');
    const { unwrap } = await import('../../records/failure.js');
    const { id, header } = await withStore(options, (store) => oneDocument(store, args[0] ?? ''));
    unwrap(await run(storeUri(options), id));
    await print(say(labels.removed, language, { document: `${id} (${documentShown(header, language)})` }));
    return exitCodes.done;
  },
};
