import { labels } from '../../view/messages/labels.js';
import { say } from '../../view/messages/message.js';
import { type Command, exitCodes } from '../command.js';
import { documentFilter, filterOptions, jsonOption, limitOption, storeOption } from '../options.js';

export const list: Command = {
  name: 'list',
  summary: { vi: 'liệt kê văn bản trong kho', en: 'list the documents in the store' },
  arguments: [],
  options: [...filterOptions, limitOption(200), jsonOption, storeOption],
  run: async ({ options, screen, language, print, tell }) => {
    const { withStore } = await import('../stores.js');
    const { listDocuments } = await import('../../search/lists.js');
    const { documentsView } = await import('../../view/documents.js');
    const answer = await withStore(options, (store) => listDocuments(store, documentFilter(options)));
    const { documents } = answer;
    const most = options.number('limit') ?? documents.length;
    if (options.flag('json')) {
      await print(JSON.stringify(answer));
      return exitCodes.done;
    }
    await print(documentsView(documents.slice(0, most), screen));
    if (documents.length > most) tell(say(labels.more, language, { count: documents.length - most }));
    return exitCodes.done;
  },
};
