/** The graph of a store as the commands open it; building it takes a while once, and says so. */
import { askGraph, type OpenedGraph } from '../graph/ask.js';
import { graphLabels } from '../view/messages/graph.js';
import { say } from '../view/messages/message.js';
import type { Invocation } from './command.js';
import { registryFor } from './registries.js';
import { withStore } from './stores.js';

/** A small store is done before anybody wonders. */
const TELL_EVERY_MS = 5000;

export async function withGraph<T>(
  { options, tell, language }: Pick<Invocation, 'options' | 'tell' | 'language'>,
  ask: (opened: OpenedGraph) => Promise<T>,
): Promise<T> {
  const registry = await registryFor(options);
  let told = performance.now();
  const onProgress = (done: number, all: number): void => {
    if (performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    tell(say(graphLabels.building, language, { done, all }));
  };
  return withStore(options, async (store) => {
    const opened = await askGraph(store, registry, onProgress);
    if (opened.graph.documentCount === 0) tell(`cancu: ${say(graphLabels.emptyStore, language, { store: store.uri })}`);
    return ask(opened);
  });
}
