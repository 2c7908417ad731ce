/** A plan to derive: a draft in a file, or a document of the store with its vectors. */
import type { Plan } from '../derive/derive.js';
import { heldPlan } from '../derive/plan.js';
import { findModel } from '../embed/model.js';
import { unwrap } from '../records/failure.js';
import type { StoreReader } from '../store/store.js';
import type { Options } from './command.js';
import { isFile, openInputs } from './inputs.js';
import { modelChoice } from './options.js';
import { oneDocument } from './stores.js';

export async function planOf(name: string, store: StoreReader, options: Options): Promise<Plan> {
  return isFile(name) ? draft(name, options) : heldPlan(store, (await oneDocument(store, name)).id);
}

async function draft(name: string, options: Options): Promise<Plan> {
  const { folder } = unwrap(await findModel(modelChoice(options)));
  const { extraction, passages } = unwrap(await openInputs(options).analyse(name, { modelFolder: folder }));
  return { documentId: null, ...extraction, passages, vectors: null };
}
