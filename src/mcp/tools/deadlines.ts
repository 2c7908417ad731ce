import { z } from 'zod';
import { success } from '../../records/failure.js';
import { listDeadlines } from '../../search/lists.js';
import { deadlinesView } from '../../view/answers.js';
import { tool } from '../tool.js';
import { day, filter, limit } from './fields.js';

export const deadlines = tool({
  name: 'deadlines',
  title: 'What is due',
  description:
    'Lists what the stored papers ask for by a day: task, to whom, quote. A recurring one stands once for each of its days where both `from` and ' +
    '`to` are given.',
  input: z.object({
    from: day.optional().describe('Due on this day or later.'),
    to: day.optional().describe('Due on this day or earlier.'),
    type: filter.type,
    issuer: filter.issuer,
    limit: limit(200, 50),
  }),
  answer: async ({ from, to, type, issuer, limit }, served) => {
    const store = await served.store();
    if (!store.ok) return store;
    const papers = { ...(type === undefined ? {} : { type }), ...(issuer === undefined ? {} : { issuer }) };
    const all = await listDeadlines(store.value, { from: from ?? null, to: to ?? null }, papers);
    const shown = { ...all, deadlines: all.deadlines.slice(0, limit) };
    return success({
      structured: { ...shown, total: all.deadlines.length },
      text: deadlinesView(shown, served.screen),
    });
  },
});
