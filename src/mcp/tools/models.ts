import { z } from 'zod';
import { success } from '../../records/failure.js';
import { models as ask } from '../../similar/models.js';
import { modelsView } from '../../view/models/table.js';
import { tool } from '../tool.js';
import { modelFilter, modelsMeant } from './fields.js';

export const models = tool({
  name: 'models',
  title: 'All local models of the store',
  description:
    'Lists the local models that the stored papers tell of, each once with all its sources, by kind, with totals by place and year. A large ' +
    'store is asked by field, year or place: a long list is cut.',
  input: z.object(modelFilter),
  answer: async (asked, served) => {
    const store = await served.store();
    if (!store.ok) return store;
    const embedder = await served.embedder();
    if (!embedder.ok) return embedder;
    const found = await ask(store.value, embedder.value, modelsMeant(asked));
    return found.ok ? success({ structured: found.value, text: modelsView(found.value, served.screen) }) : found;
  },
});
