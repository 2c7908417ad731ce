/** Rows that come into the user's own layer: looked at as a whole first, then written as a whole. */
import { FailureError, unwrap } from '../records/failure.js';
import { type Change, changesBy, type RegistryChanges } from '../resolve/registry/changes.js';
import { joinRegistries } from '../resolve/registry/join.js';
import { readLayer, registryOf } from '../resolve/registry/load.js';
import type { Layer, Registry } from '../resolve/registry/registry.js';
import { problemsOf } from '../resolve/registry/validate.js';
import { registryProblemsView, registryUpdateView } from '../view/registry.js';
import type { Invocation, Options } from './command.js';
import { ownLayer, registryFor, writeRegistry } from './registries.js';

/** What files bring, and what it changes of the registry in force. */
export interface Update extends RegistryChanges {
  readonly rows: Registry;
}

/** The update that files make; null where a row is broken: all broken rows of all files are told, and nothing is to be changed. */
export async function updateOf(
  files: readonly string[],
  options: Options,
  { tell, screen }: Pick<Invocation, 'tell' | 'screen'>,
): Promise<Update | null> {
  const inForce = await registryFor(options);
  const layers: Registry[] = [];
  let broken = false;
  for (const file of files) {
    const layer: Layer = { kind: 'file', name: file };
    const read = unwrap(await readLayer(file, layer));
    const problems = problemsOf(read, joinRegistries(inForce, ...layers));
    const counts = { documents: read.documents.items.length, events: read.events.items.length };
    if (problems.length > 0) {
      broken = true;
      tell(registryProblemsView({ schemaVersion: '1', kind: 'problems', file, ...counts, problems }, screen));
    }
    layers.push(registryOf(layer, read.documents.items, read.events.items));
  }
  if (broken) return null;
  const [first, ...rest] = layers;
  if (first === undefined) return null;
  return updateBy(joinRegistries(first, ...rest), inForce);
}

export const updateBy = (rows: Registry, inForce: Registry): Update => ({ ...changesBy(inForce, rows), rows });

/** Writes what is new or changed into the own layer, over rows of the same documents there; gives the file. */
export async function takeOver({ documents, events, rows }: Update, options: Options): Promise<string> {
  const own = await ownLayer(options);
  const layer: Layer = { kind: 'file', name: rows.path };
  const brought = registryOf(layer, newOf(documents), newOf(events));
  await writeRegistry(own.path, joinRegistries(own, brought));
  return own.path;
}

/** What is there already, word by word, needs no second row. */
const newOf = <Item>({
  added,
  changed,
}: {
  added: readonly Item[];
  changed: readonly Change<Item>[];
}): readonly Item[] => [...added, ...changed.map(({ after }) => after)];

/** An update as the command prints it. */
export function shownUpdate(
  { documents, events, contradictions }: RegistryChanges,
  written: string | null,
  { options, screen }: Pick<Invocation, 'options' | 'screen'>,
): string {
  const answer = { schemaVersion: '1', kind: 'changes', documents, events, contradictions, written } as const;
  return options.flag('json') ? JSON.stringify(answer) : registryUpdateView(answer, screen);
}

/** A row of the command line that breaks a rule. */
export const brokenRow = (where: string, column: string, rule: string): FailureError =>
  new FailureError({ reason: 'registry-new-row', where, data: { column, rule } });
