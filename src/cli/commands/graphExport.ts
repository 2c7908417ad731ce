/** `cancu graph export | view`: the graph, or a part of it, for other programs and for the eye. */
import type { SelectionOptions } from '../../graph/selection.js';
import type { Identity } from '../../resolve/resolution.js';
import { graphGroups } from '../../view/messages/graph.js';
import { type Argument, type Command, exitCodes, type Invocation, type Option } from '../command.js';
import { registryOption, storeOption } from '../options.js';
import { depthOption, graphFilterOptions, outputOption } from './graphOptions.js';
import { exportFormats, formatOption } from './graphQuestion.js';

const around: Argument = {
  form: '[doc...]',
  help: {
    vi: 'chỉ phần quanh những văn bản này (không nêu: cả kho)',
    en: 'only what lies around these documents (none: the whole store)',
  },
};
const selectionOptions: readonly Option[] = [
  depthOption({ vi: 'cách những văn bản ấy bao nhiêu bước', en: 'how many steps around those documents' }),
  { flags: '--identified', help: { vi: 'bỏ những gì chưa rõ là văn bản nào', en: 'leave out what is not identified' } },
  ...graphFilterOptions,
];

export const graphExport: Command = {
  name: 'export',
  group: graphGroups.out,
  summary: {
    vi: 'xuất đồ thị: csv, GraphML, GEXF, DOT, JSON-LD, BibTeX …',
    en: 'export the graph: csv, GraphML, GEXF, DOT, JSON-LD, BibTeX …',
  },
  arguments: [around],
  options: [formatOption(exportFormats, 'graphml'), ...selectionOptions, outputOption, registryOption, storeOption],
  run: async (invocation) => {
    const { options, language, print } = invocation;
    if (await exportedAsKept(invocation)) return exitCodes.done;
    const { withGraph } = await import('../graphs.js');
    const { writeLines } = await import('../output.js');
    const { unwrap } = await import('../../records/failure.js');
    const { graphLines } = await import('../../view/graph/formats.js');
    const { exportedSelection } = await import('../../graph/exporting.js');
    await withGraph(invocation, async (opened) => {
      const { selectionOf } = await import('../../graph/selection.js');
      const selection = selectionOf(opened.graph, await selectionAsked(invocation, opened.find));
      const lines = graphLines(
        options.text('format') ?? 'graphml',
        exportedSelection(opened.store, selection),
        language,
      );
      await writeLines(unwrap(lines), options.text('output'), print);
    });
    return exitCodes.done;
  },
};

/** Exports everything from where the graph is kept, some thousand nodes and edges at a time; false where a part is wanted or none is kept. */
async function exportedAsKept({ args, options, language, print }: Invocation): Promise<boolean> {
  const { graphFilter } = await import('../graphFilters.js');
  if (args.length > 0 || options.flag('identified') || Object.keys(graphFilter(options)).length > 0) return false;
  const { withStore } = await import('../stores.js');
  const { registryFor } = await import('../registries.js');
  const { openKeptGraph } = await import('../../graph/stream.js');
  const { writeLines } = await import('../output.js');
  const { unwrap } = await import('../../records/failure.js');
  const { graphLines } = await import('../../view/graph/formats.js');
  const registry = await registryFor(options);
  return withStore(options, async (store) => {
    const kept = await openKeptGraph(store, registry);
    if (kept === null) return false;
    try {
      // Of an empty store `withGraph` says that it is.
      if (kept.exported.size.nodes === 0) return false;
      const lines = graphLines(options.text('format') ?? 'graphml', kept.exported, language);
      await writeLines(unwrap(lines), options.text('output'), print);
      return true;
    } finally {
      kept.close();
    }
  });
}

export const graphPicture: Command = {
  name: 'view',
  group: graphGroups.out,
  summary: {
    vi: 'vẽ đồ thị thành một trang HTML độc lập',
    en: 'draw the graph as one HTML page that needs nothing else',
  },
  arguments: [around],
  options: [...selectionOptions, outputOption, registryOption, storeOption],
  run: async (invocation) => {
    const { options, language, print } = invocation;
    const { withGraph } = await import('../graphs.js');
    const { writeLines } = await import('../output.js');
    const { unwrap } = await import('../../records/failure.js');
    const { picture } = await import('../../graph/picture.js');
    const { picturePage } = await import('../../view/graph/page.js');
    await withGraph(invocation, async (opened) => {
      const drawn = unwrap(await picture(opened, await selectionAsked(invocation, opened.find)));
      await writeLines(linesOf(await picturePage(drawn, language)), options.text('output'), print);
    });
    return exitCodes.done;
  },
};

async function* linesOf(text: string): AsyncGenerator<string> {
  yield text;
}

type Find = (name: string) => Promise<import('../../records/failure.js').Result<Identity>>;

async function selectionAsked({ args, options }: Invocation, find: Find): Promise<SelectionOptions> {
  const { depth, graphFilter } = await import('../graphFilters.js');
  const { unwrap } = await import('../../records/failure.js');
  const starts: Identity[] = [];
  for (const name of args) starts.push(unwrap(await find(name)));
  return {
    ...graphFilter(options),
    ...depth(options),
    ...(starts.length === 0 ? {} : { around: starts }),
    identified: options.flag('identified'),
  };
}
