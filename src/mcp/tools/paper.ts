/** The paper that a tool is asked about: of the store, or a text. */
import type { Plan } from '../../derive/derive.js';
import { draftPlan, heldPlan } from '../../derive/plan.js';
import { asHeld } from '../../pipeline/held.js';
import type { Extraction } from '../../records/extraction.js';
import { failed, type Result, success } from '../../records/failure.js';
import type { StoreReader } from '../../store/store.js';
import { oneDocument, type Served } from '../served.js';

export interface AskedPaper {
  readonly document?: string | undefined;
  readonly text?: string | undefined;
}

/** Exactly one of both is to be given. */
function meant({ document, text }: AskedPaper): Result<{ readonly document: string } | { readonly text: string }> {
  if (document !== undefined && text === undefined) return success({ document });
  if (text !== undefined && document === undefined) return success({ text });
  return failed('one-paper', 'document, text');
}

export async function planMeant(asked: AskedPaper, store: StoreReader, served: Served): Promise<Result<Plan>> {
  const paper = meant(asked);
  if (!paper.ok) return paper;
  if ('document' in paper.value) {
    const document = await oneDocument(store, paper.value.document);
    return document.ok ? success(await heldPlan(store, document.value.id)) : document;
  }
  const analysis = await served.analyse(paper.value.text);
  if (!analysis.ok) return analysis;
  return success(draftPlan(analysis.value));
}

/** All that stands in the paper; of a stored one with its header as corrected. */
export async function extractionMeant(
  asked: AskedPaper,
  store: StoreReader,
  served: Served,
): Promise<Result<Extraction>> {
  const paper = meant(asked);
  if (!paper.ok) return paper;
  if ('text' in paper.value) {
    const analysis = await served.analyse(paper.value.text);
    return analysis.ok ? success(analysis.value.extraction) : analysis;
  }
  const held = await oneDocument(store, paper.value.document);
  if (!held.ok) return held;
  const document = await store.document(held.value.id);
  if (document === null) throw new Error(`the store lists ${held.value.id} and does not hold it`);
  const analysis = await served.analyse(document.text);
  if (!analysis.ok) return analysis;
  return success(asHeld(analysis.value.extraction, document));
}
