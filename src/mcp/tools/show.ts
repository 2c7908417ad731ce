import { z } from 'zod';
import { success } from '../../records/failure.js';
import { documentView } from '../../view/documents.js';
import { mcpLabels } from '../../view/messages/mcp.js';
import { say } from '../../view/messages/message.js';
import { oneDocument } from '../served.js';
import { tool } from '../tool.js';
import { document } from './fields.js';

export const show = tool({
  name: 'show',
  title: 'One document',
  description:
    'Shows one stored document: header, citations, deadlines, recipients, models, and a part of its text. Offsets of citations are ranges of the ' +
    'whole text; ask again with `offset` for more.',
  input: z.object({
    document,
    offset: z.int().min(0).default(0).describe('First character of the text to give.'),
    length: z.int().min(0).max(20_000).default(6000).describe('Characters of text to give.'),
  }),
  answer: async ({ document, offset, length }, served) => {
    const store = await served.store();
    if (!store.ok) return store;
    const held = await oneDocument(store.value, document);
    if (!held.ok) return held;
    const whole = await store.value.document(held.value.id);
    if (whole === null) throw new Error(`the store lists ${held.value.id} and does not hold it`);
    const { text, pageMap: _pages, ...rest } = whole;
    const part = { start: Math.min(offset, text.length), end: Math.min(offset + length, text.length) };
    const words = text.slice(part.start, part.end);
    const place = say(mcpLabels.part, served.screen.language, { ...part, length: text.length });
    return success({
      structured: { schemaVersion: '1', ...rest, textPart: { ...part, text: words } },
      text: `${place}\n${words}\n\n${documentView(whole, served.screen, false)}`,
    });
  },
});
