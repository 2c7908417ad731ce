import { z } from 'zod';
import { derive as ask } from '../../derive/derive.js';
import { success } from '../../records/failure.js';
import { derivationView } from '../../view/derive/tree.js';
import { tool } from '../tool.js';
import { limit, paper } from './fields.js';
import { planMeant } from './paper.js';

export const derive = tool({
  name: 'derive',
  title: 'What a document derives from',
  description:
    'Tells which directives and resolutions a plan rests on: those it cites, with relation and quote, what they rest on in turn, ' +
    'which of them had ended on its day, and higher papers that are near in substance and not cited. Give `document` or `text`.',
  input: z.object({
    ...paper,
    depth: z.int().min(1).max(6).default(3).describe('Levels of the tree of citations.'),
    limit: limit(20, 5),
  }),
  answer: async ({ document, text, depth, limit }, served) => {
    const store = await served.store();
    if (!store.ok) return store;
    const plan = await planMeant({ document, text }, store.value, served);
    if (!plan.ok) return plan;
    const embedder = await served.embedder();
    if (!embedder.ok) return embedder;
    const { registry, today } = served;
    const derived = await ask(store.value, embedder.value, plan.value, { depth, limit, registry, today: today() });
    return derived.ok
      ? success({ structured: derived.value, text: derivationView(derived.value, served.screen) })
      : derived;
  },
});
