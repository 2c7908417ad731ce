import { z } from 'zod';
import { failed, type Result, success } from '../../records/failure.js';
import { modelId } from '../../similar/known.js';
import { similar as ask, type SimilarInput } from '../../similar/similar.js';
import type { StoreReader } from '../../store/store.js';
import { similarView } from '../../view/models/table.js';
import { oneDocument } from '../served.js';
import { tool } from '../tool.js';
import { limit, modelFilter, modelsMeant } from './fields.js';

export const similar = tool({
  name: 'similar',
  title: 'Similar local models elsewhere',
  description:
    'Finds local models (initiatives such as "tổ dân vận", "camera an ninh") of other places that do the same, whatever their name, grouped ' +
    'by kind, with place before and after the mergers of 2025, year, figures and source. Give `description`, or `document`.',
  input: z.object({
    description: z.string().min(1).max(4000).optional().describe('What the model does, in Vietnamese.'),
    document: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe('A document of the store whose models are asked about, or one model of it (id#n, as answers name it).'),
    ...modelFilter,
    limit: limit(50, 10),
  }),
  answer: async ({ description, document, limit, ...asked }, served) => {
    const store = await served.store();
    if (!store.ok) return store;
    const input = await inputOf(description, document, store.value);
    if (!input.ok) return input;
    const embedder = await served.embedder();
    if (!embedder.ok) return embedder;
    const found = await ask(store.value, embedder.value, input.value, { ...modelsMeant(asked), limit });
    return found.ok ? success({ structured: found.value, text: similarView(found.value, served.screen) }) : found;
  },
});

async function inputOf(
  description: string | undefined,
  document: string | undefined,
  store: StoreReader,
): Promise<Result<SimilarInput>> {
  if ((description === undefined) === (document === undefined)) return failed('one-paper', 'description, document');
  if (description !== undefined) return success({ text: description });
  const [name = '', ordinal] = (document ?? '').split('#');
  const held = await oneDocument(store, name);
  if (!held.ok) return held;
  const { id, header } = held.value;
  const all = await store.initiatives(id);
  const initiatives = ordinal === undefined ? all : all.filter((one) => modelId(one) === `${id}#${ordinal}`);
  if (ordinal !== undefined && initiatives.length === 0)
    return failed('no-such-model', document ?? '', { count: all.length });
  return success({ initiatives, documentId: id, place: header.place, subject: header.subject });
}
