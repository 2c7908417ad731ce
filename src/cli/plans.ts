/** Plans to derive: drafts in files or texts, or documents of the store with their vectors. */
import type { Plan } from '../derive/derive.js';
import { draftPlan, heldPlan } from '../derive/plan.js';
import { findModel } from '../embed/model.js';
import { unwrap } from '../records/failure.js';
import type { StoreReader } from '../store/store.js';
import type { BatchInput } from './batch.js';
import type { Invocation } from './command.js';
import { isFile, openInputs } from './inputs.js';
import { modelChoice } from './options.js';
import { usage } from './report.js';
import { oneDocument } from './stores.js';

export interface Plans {
  /** A file, standard input, or a document of the store. */
  readonly named: (name: string) => Promise<Plan>;
  /** What a line of questions asks about; `where` names the line. */
  readonly asked: (input: BatchInput, where: string) => Promise<Plan>;
}

export function openPlans(store: StoreReader, invocation: Invocation): Plans {
  const { options } = invocation;
  const inputs = openInputs(options, invocation);
  const held = async (name: string): Promise<Plan> => heldPlan(store, (await oneDocument(store, name)).id);
  const passages = async () => ({ modelFolder: unwrap(await findModel(modelChoice(options))).folder });
  const draft = async (path: string): Promise<Plan> => draftPlan(unwrap(await inputs.analyse(path, await passages())));
  return {
    named: (name) => (isFile(name) ? draft(name) : held(name)),
    asked: async (input, where) => {
      if ('path' in input) return draft(input.path);
      if ('id' in input) return held(input.id);
      if (!('text' in input)) throw usage('input-not-taken', where, { takes: '"path", "id", "text"' });
      return draftPlan(unwrap(await inputs.analyseText(input.text, where, await passages())));
    },
  };
}
