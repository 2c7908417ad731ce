/**
 * Files that hold files: an archive is replaced by what is in it, a message is followed by what came with it. Each is a source of its own,
 * called by the path of the file that held it and its own.
 */
import { holding } from '../read/index.js';
import { type Allowance, allowanceOf, type Limits } from '../read/limits.js';
import type { Failure, Result } from '../records/failure.js';
import { type Item, type Loaded, memberItem } from './inbox.js';
import type { Threads } from './threads.js';

/** What an item of the inbox comes to: it itself, loaded, or what could not be taken out of it. */
export type Held =
  | { readonly kind: 'source'; readonly item: Item; readonly loaded: Result<Loaded> }
  /** `isNew`: it is a source that was not asked for by name. */
  | { readonly kind: 'failure'; readonly failure: Failure; readonly isNew: boolean }
  /** That many sources, which were not asked for by name, take the place of a file that is none itself. */
  | { readonly kind: 'more'; readonly sources: number };

export const heldBy = (item: Item, threads: Threads, limits: Limits): AsyncGenerator<Held> =>
  heldWithin(item, threads, limits, allowanceOf(limits));

async function* heldWithin(item: Item, threads: Threads, limits: Limits, allowance: Allowance): AsyncGenerator<Held> {
  const loaded = await item.load();
  const task = loaded.ok && loaded.value.task.kind === 'bytes' ? loaded.value.task : null;
  const held = task === null ? 'nothing' : holding(task.bytes);
  if (task === null || held === 'nothing') {
    yield { kind: 'source', item, loaded };
    return;
  }
  const hasText = held === 'text-and-files';
  // A copy: the bytes of a task go over to the thread, and those of a message are read once more.
  const opening = allowance.opening(limits);
  const opened = await threads.open({
    kind: 'open',
    name: item.name,
    bytes: Uint8Array.from(task.bytes),
    limits: opening,
  });
  if (hasText) yield { kind: 'source', item, loaded };
  if (!opened.ok) {
    yield { kind: 'failure', failure: allowance.told(opened.failure), isNew: hasText };
    return;
  }
  const { members, failures } = opened.value;
  if (!hasText && members.length + failures.length === 0) {
    yield { kind: 'failure', failure: { reason: 'empty', where: item.name, data: {} }, isNew: false };
    return;
  }
  yield { kind: 'more', sources: members.length - (hasText ? 0 : 1) };
  for (const failure of failures) yield { kind: 'failure', failure, isNew: true };
  allowance.take(members);
  for (const member of members) {
    const within = allowance.within(limits);
    if (within !== null) yield* heldWithin(memberItem(member, within), threads, within, allowance);
  }
}
