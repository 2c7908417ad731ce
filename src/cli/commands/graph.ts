import type { GraphAnswer } from '../../records/answers.graph.js';
import type { Result } from '../../records/failure.js';
import type { Registry } from '../../resolve/registry/registry.js';
import type { Identity } from '../../resolve/resolution.js';
import type { StoreReader } from '../../store/store.js';
import { type Argument, type Command, exitCodes } from '../command.js';
import { jsonOption, registryOption, storeOption } from '../options.js';

type Walk = typeof import('../../graph/walk.js');
type Ask = (
  walk: Walk,
  store: StoreReader,
  registry: Registry,
  ends: readonly Identity[],
) => Promise<Result<GraphAnswer>>;

const document = (form: string): Argument => ({
  form,
  help: { vi: 'mã, số ký hiệu, đường dẫn, hoặc “số|cơ quan|ngày”', en: 'id, symbol, path, or "symbol|issuer|date"' },
});

/** A command that asks the graph about one or two documents. */
function walking(name: string, summary: Command['summary'], forms: readonly string[], ask: Ask): Command {
  return {
    name,
    summary,
    arguments: forms.map(document),
    options: [registryOption, jsonOption, storeOption],
    run: async ({ args, options, screen, print }) => {
      const { withStore } = await import('../stores.js');
      const { registryFor } = await import('../registries.js');
      const { lookUp } = await import('../../resolve/lookup.js');
      const { unwrap } = await import('../../records/failure.js');
      const { graphView } = await import('../../view/answers.js');
      const walk = await import('../../graph/walk.js');
      const registry = await registryFor(options);
      const answer = await withStore(options, async (store) => {
        const ends: Identity[] = [];
        for (const arg of args) ends.push(unwrap(await lookUp(store, registry, arg)));
        return unwrap(await ask(walk, store, registry, ends));
      });
      await print(options.flag('json') ? JSON.stringify(answer) : graphView(answer, screen));
      return exitCodes.done;
    },
  };
}

/** The ends that the command line promised (commander counts them). */
function end(ends: readonly Identity[], at: number): Identity {
  const identity = ends[at];
  if (identity === undefined) throw new Error(`no document number ${at + 1}`);
  return identity;
}

export const graph: Command = {
  name: 'graph',
  summary: { vi: 'đi theo các trích dẫn', en: 'walk the citations' },
  arguments: [],
  options: [],
  children: [
    walking(
      'cites',
      { vi: 'văn bản này dẫn những gì', en: 'what a document cites' },
      ['<doc>'],
      (walk, store, registry, ends) => walk.cites(store, registry, end(ends, 0)),
    ),
    walking(
      'cited-by',
      { vi: 'những văn bản nào dẫn nó', en: 'what cites a document' },
      ['<doc>'],
      (walk, store, registry, ends) => walk.citedBy(store, registry, end(ends, 0)),
    ),
    walking(
      'path',
      { vi: 'chuỗi trích dẫn nối hai văn bản', en: 'the citations that join two documents' },
      ['<from>', '<to>'],
      (walk, store, registry, ends) => walk.path(store, registry, end(ends, 0), end(ends, 1)),
    ),
  ],
};
