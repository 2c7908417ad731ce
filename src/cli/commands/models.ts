import { type Command, exitCodes } from '../command.js';
import { jsonOption, modelFilterOptions, modelOptions, storeOption } from '../options.js';

export const models: Command = {
  name: 'models',
  summary: {
    vi: 'mọi mô hình trong kho, theo loại, có tổng số theo địa phương và năm',
    en: 'all models of the store by kind, with totals by locality and year',
  },
  arguments: [],
  options: [
    ...modelFilterOptions,
    {
      flags: '--format <format>',
      help: { vi: 'cách trình bày', en: 'how to show it' },
      choices: ['table', 'csv', 'json', 'html', 'geojson'],
      fallback: 'table',
    },
    jsonOption,
    storeOption,
    ...modelOptions,
  ],
  run: async ({ options, screen, language, print }) => {
    const { withStore } = await import('../stores.js');
    const { models: ask } = await import('../../similar/models.js');
    const { modelFilter } = await import('../models.js');
    const { unwrap } = await import('../../records/failure.js');
    const answer = await withStore(
      options,
      async (store, embedder) => unwrap(await ask(store, embedder, modelFilter(options))),
      { model: true },
    );
    switch (options.flag('json') ? 'json' : options.text('format')) {
      case 'json':
        await print(JSON.stringify(answer));
        break;
      case 'csv':
        await print((await import('../../view/models/csv.js')).modelsCsv(answer));
        break;
      case 'geojson':
        await print((await import('../../view/models/geojson.js')).modelsGeoJson(answer));
        break;
      case 'html':
        await print((await import('../../view/models/html.js')).modelsPage(answer, language));
        break;
      default:
        await print((await import('../../view/models/table.js')).modelsView(answer, screen));
    }
    return exitCodes.done;
  },
};
