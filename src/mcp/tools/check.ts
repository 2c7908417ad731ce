import { z } from 'zod';
import { check as ask } from '../../check/check.js';
import { storeKnowledge } from '../../check/knowledge.js';
import { suppressionsOf } from '../../check/suppressions.js';
import { success } from '../../records/failure.js';
import { checkView } from '../../view/check/report.js';
import { checkReport } from '../../view/check/worded.js';
import { tool } from '../tool.js';
import { day, paper } from './fields.js';
import { extractionMeant } from './paper.js';

export const check = tool({
  name: 'check',
  title: 'Check the citations of a draft',
  description:
    'Judges every citation of a draft: is it in force on the day, with the right date, body and kind; and finds units and bodies that ' +
    'ended, deadlines before their day and other faults. Give `document` or `text`.',
  input: z.object({ ...paper, on: day.optional().describe('Judge on this day instead of the day of the draft.') }),
  answer: async ({ document, text, on }, served) => {
    const store = await served.store();
    if (!store.ok) return store;
    const draft = await extractionMeant({ document, text }, store.value, served);
    if (!draft.ok) return draft;
    const extraction = draft.value;
    const knowledge = await storeKnowledge(store.value, served.registry, extraction);
    const checked = ask(extraction, knowledge, { on: on ?? null, today: served.today() });
    const suppressed = suppressionsOf(checked.findings, extraction.text, []);
    const report = checkReport(checked, suppressed, served.screen.language);
    // The client has the text, or asks for it by `show`.
    const { text: _text, ...structured } = report;
    return success({ structured, text: checkView(report, served.screen) });
  },
});
