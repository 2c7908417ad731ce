import { z } from 'zod';
import { success } from '../../records/failure.js';
import { listDocuments } from '../../search/lists.js';
import { documentsView } from '../../view/documents.js';
import { tool } from '../tool.js';
import { documentsMeant, filter, limit } from './fields.js';

export const list = tool({
  name: 'list',
  title: 'Documents of the store',
  description:
    'Lists the stored documents, the newest first, with id, symbol, kind, body, date and subject, and says how many there are.',
  input: z.object({
    ...filter,
    symbol: z.string().max(100).optional().describe('Part of the symbol.'),
    offset: z.int().min(0).default(0),
    limit: limit(200, 50),
  }),
  answer: async ({ symbol, offset, limit, ...asked }, served) => {
    const store = await served.store();
    if (!store.ok) return store;
    const narrowed = { ...documentsMeant(asked), ...(symbol === undefined ? {} : { symbol }) };
    const all = await listDocuments(store.value, narrowed);
    const documents = all.documents.slice(offset, offset + limit);
    return success({
      structured: { ...all, documents, offset, total: all.documents.length },
      text: `${offset}–${offset + documents.length} / ${all.documents.length}\n${documentsView(documents, served.screen)}`,
    });
  },
});
