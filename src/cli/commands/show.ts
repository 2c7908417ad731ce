import type { ShownDocument } from '../../records/answers.store.js';
import { type Command, exitCodes } from '../command.js';
import { jsonOption, storeOption, storeUri } from '../options.js';
import { usage } from '../report.js';

export const show: Command = {
  name: 'show',
  summary: { vi: 'xem một văn bản trong kho', en: 'show one document of the store' },
  arguments: [{ form: '<doc>', help: { vi: 'mã, số ký hiệu hoặc đường dẫn', en: 'id, symbol or path' } }],
  options: [{ flags: '--text', help: { vi: 'in cả toàn văn', en: 'print its text too' } }, jsonOption, storeOption],
  run: async ({ args, options, screen, print }) => {
    const { oneDocument, withStore } = await import('../stores.js');
    const { documentView } = await import('../../view/documents.js');
    const name = args[0] ?? '';
    const document = await withStore(options, async (store) => store.document((await oneDocument(store, name)).id));
    if (document === null) throw usage('no-such-document', name, { store: storeUri(options) });
    const answer: ShownDocument = { schemaVersion: '1', ...document };
    await print(options.flag('json') ? JSON.stringify(answer) : documentView(document, screen, options.flag('text')));
    return exitCodes.done;
  },
};
