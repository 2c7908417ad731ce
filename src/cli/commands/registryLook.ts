/** `cancu registry status`, `show`, `validate`: what the registry holds, and what is wrong with a file of it. */
import type { RegistryEntries, RegistryProblems, RegistryStatus } from '../../records/answers.registry.js';
import { type Command, exitCodes } from '../command.js';
import { jsonOption, registryOption, storeOption } from '../options.js';
import { isoDay } from '../values.js';

export const registryStatus: Command = {
  name: 'status',
  summary: {
    vi: 'có bao nhiêu văn bản, đối chiếu đến đâu, rà soát khi nào',
    en: 'how many rows, how far verified, last checked when',
  },
  arguments: [],
  options: [registryOption, jsonOption, storeOption],
  run: async ({ options, screen, print }) => {
    const { registryFor } = await import('../registries.js');
    const { tallyOf } = await import('../../resolve/registry/describe.js');
    const { registryStatusView } = await import('../../view/registry.js');
    const registry = await registryFor(options);
    const { checked, documents, layers, contradictions } = registry;
    const tally = { checked, documents: documents.length, ...tallyOf(registry) };
    const answer: RegistryStatus = { schemaVersion: '1', kind: 'status', ...tally, layers, contradictions };
    await print(options.flag('json') ? JSON.stringify(answer) : registryStatusView(answer, screen));
    return exitCodes.done;
  },
};

export const registryShow: Command = {
  name: 'show',
  summary: {
    vi: 'mọi văn bản mang số ký hiệu hoặc tên này, và hiệu lực',
    en: 'all documents of a symbol or name, and their status',
  },
  arguments: [
    {
      form: '<symbol...>',
      help: {
        vi: 'số ký hiệu (“25-NQ/TW”) hoặc tên (“Luật Công đoàn”)',
        en: 'symbols ("25-NQ/TW") or names ("Luật Công đoàn")',
      },
    },
  ],
  options: [
    {
      flags: '--on <day>',
      help: { vi: 'hiệu lực vào ngày này (mặc định: hôm nay)', en: 'status on this day (default: today)' },
      parse: isoDay,
    },
    registryOption,
    jsonOption,
    storeOption,
  ],
  run: async ({ args, options, screen, print, tell, language }) => {
    const { registryFor } = await import('../registries.js');
    const { contradictionsAbout, entriesFor } = await import('../../resolve/registry/describe.js');
    const { registryEntriesView } = await import('../../view/registry.js');
    const { sentenceOf, usage } = await import('../report.js');
    const { today } = await import('../today.js');
    const registry = await registryFor(options);
    const on = options.text('on') ?? today();
    let found = 0;
    for (const asked of args) {
      const entries = entriesFor(registry, asked, on);
      if (entries.length === 0) {
        tell(`cancu: ${sentenceOf(usage('not-registered', asked), language)}`);
        continue;
      }
      const contradictions = contradictionsAbout(registry, entries);
      const answer: RegistryEntries = { schemaVersion: '1', kind: 'entries', asked, on, entries, contradictions };
      const shown = options.flag('json') ? JSON.stringify(answer) : registryEntriesView(answer, screen);
      await print(found++ === 0 || options.flag('json') ? shown : `\n${shown}`);
    }
    if (found === args.length) return exitCodes.done;
    return found === 0 ? exitCodes.failed : exitCodes.attention;
  },
};

export const registryValidate: Command = {
  name: 'validate',
  summary: { vi: 'một tệp sổ đăng ký có dòng nào sai không', en: 'is any row of a registry file wrong' },
  arguments: [
    {
      form: '<file...>',
      help: {
        vi: 'tệp CSV; sự kiện ở tệp -events.csv bên cạnh',
        en: 'CSV files; their events in -events.csv beside them',
      },
    },
  ],
  options: [registryOption, jsonOption, storeOption],
  run: async ({ args, options, screen, print, tell, language }) => {
    const { registryFor } = await import('../registries.js');
    const { readLayer } = await import('../../resolve/registry/load.js');
    const { problemsOf } = await import('../../resolve/registry/validate.js');
    const { registryProblemsView } = await import('../../view/registry.js');
    const { FailureError } = await import('../../records/failure.js');
    const { sentenceOf } = await import('../report.js');
    const below = await registryFor(options);
    let unread = 0;
    let broken = 0;
    for (const file of args) {
      const files = await readLayer(file, { kind: 'file', name: file });
      if (!files.ok) {
        unread++;
        tell(`cancu: ${sentenceOf(new FailureError(files.failure), language)}`);
        continue;
      }
      const { documents, events } = files.value;
      const problems = problemsOf(files.value, below);
      if (problems.length > 0) broken++;
      const counts = { documents: documents.items.length, events: events.items.length };
      const answer: RegistryProblems = { schemaVersion: '1', kind: 'problems', file, ...counts, problems };
      await print(options.flag('json') ? JSON.stringify(answer) : registryProblemsView(answer, screen));
    }
    if (unread === args.length) return exitCodes.failed;
    return unread + broken > 0 ? exitCodes.attention : exitCodes.done;
  },
};
