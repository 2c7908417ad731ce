import { z } from 'zod';
import { SearchMode } from '../../records/answers.search.js';
import { success } from '../../records/failure.js';
import { search as ask } from '../../search/search.js';
import { searchView } from '../../view/answers.js';
import { tool } from '../tool.js';
import { documentsMeant, filter, limit } from './fields.js';

export const search = tool({
  name: 'search',
  title: 'Search passages',
  description:
    'Finds passages of the stored Vietnamese Party, state, union and Front documents by words and by meaning. Ask in Vietnamese.',
  input: z.object({
    query: z.string().min(1).max(2000).describe('A question or words, in Vietnamese.'),
    mode: SearchMode.default('hybrid').describe('By words ("text"), by meaning ("dense"), or both.'),
    ...filter,
    limit: limit(50, 10),
  }),
  answer: async ({ query, mode, limit, ...asked }, served) => {
    const store = await served.store();
    if (!store.ok) return store;
    const embedder = mode === 'text' ? success(null) : await served.embedder();
    if (!embedder.ok) return embedder;
    const found = await ask(store.value, embedder.value, query, {
      mode,
      limit,
      filter: documentsMeant(asked),
      registry: () => Promise.resolve(served.registry),
    });
    return found.ok ? success({ structured: found.value, text: searchView(found.value, served.screen) }) : found;
  },
});
