/** `cancu registry import`, `diff`, `export`: how an office without network gives and receives an update. */
import { type Command, exitCodes } from '../command.js';
import { jsonOption, registryOption, storeOption } from '../options.js';

export const registryImport: Command = {
  name: 'import',
  summary: {
    vi: 'đưa các tệp vào sổ riêng, sau khi xem chúng đổi gì',
    en: 'take files over into your own layer, having seen what they change',
  },
  arguments: [
    {
      form: '<file...>',
      help: {
        vi: 'tệp CSV; sự kiện ở tệp -events.csv bên cạnh',
        en: 'CSV files; their events in -events.csv beside them',
      },
    },
  ],
  options: [
    {
      flags: '--yes',
      help: { vi: 'ghi thay đổi; không có thì chỉ cho xem', en: 'write the changes; without it they are only shown' },
    },
    registryOption,
    jsonOption,
    storeOption,
  ],
  run: async (invocation) => {
    const { args, options, print, screen } = invocation;
    const { shownUpdate, updateOf, takeOver } = await import('../registryUpdates.js');
    const update = await updateOf(args, options, invocation);
    if (update === null) return exitCodes.failed;
    const written = options.flag('yes') ? await takeOver(update, options) : null;
    await print(shownUpdate(update, written, invocation));
    if (written === null && !options.flag('json')) {
      const { say } = await import('../../view/messages/message.js');
      const { registryLabels } = await import('../../view/messages/registryLabels.js');
      await print(say(registryLabels.notWritten, screen.language));
    }
    return exitCodes.done;
  },
};

export const registryDiff: Command = {
  name: 'diff',
  summary: {
    vi: 'một tệp đổi gì so với sổ đăng ký, hoặc so với tệp kia',
    en: 'what a file changes of the registry, or of another file',
  },
  arguments: [
    { form: '<file>', help: { vi: 'tệp CSV', en: 'a CSV file' } },
    {
      form: '[newer]',
      help: {
        vi: 'tệp mới hơn, so với tệp trước thay vì với sổ',
        en: 'a newer file, compared with the first one and not with the registry',
      },
    },
  ],
  options: [registryOption, jsonOption, storeOption],
  run: async (invocation) => {
    const { args, options, print } = invocation;
    const { readRegistry, registryFor } = await import('../registries.js');
    const { changesBy } = await import('../../resolve/registry/changes.js');
    const { shownUpdate } = await import('../registryUpdates.js');
    const [first = '', second] = args;
    const [below, upper] =
      second === undefined
        ? [await registryFor(options), await readRegistry(first)]
        : [await readRegistry(first), await readRegistry(second)];
    await print(shownUpdate(changesBy(below, upper), null, invocation));
    return exitCodes.done;
  },
};

export const registryExport: Command = {
  name: 'export',
  summary: { vi: 'ghi sổ đăng ký ra tệp CSV để gửi đi', en: 'write the registry to a CSV file that others can import' },
  arguments: [
    {
      form: '<file>',
      help: {
        vi: 'tệp để ghi; sự kiện vào tệp -events.csv bên cạnh',
        en: 'the file to write; events go to -events.csv beside it',
      },
    },
  ],
  options: [
    {
      flags: '--own',
      help: { vi: 'chỉ sổ riêng, không kèm các lớp dưới', en: 'your own layer alone, without those below it' },
    },
    registryOption,
    storeOption,
  ],
  run: async ({ args, options, tell, language }) => {
    const path = await import('node:path');
    const { ownLayer, registryFor, writeRegistry } = await import('../registries.js');
    const { eventsBeside } = await import('../../resolve/registry/load.js');
    const { FailureError } = await import('../../records/failure.js');
    const { say } = await import('../../view/messages/message.js');
    const { registryLabels } = await import('../../view/messages/registryLabels.js');
    const file = args[0] ?? '';
    const registry = options.flag('own') ? await ownLayer(options) : await registryFor(options);
    if (registry.layers.some(({ name }) => path.resolve(name) === path.resolve(file)))
      throw new FailureError({ reason: 'output-is-input', where: file });
    await writeRegistry(file, registry);
    const counts = { documents: registry.documents.length, events: registry.events.length };
    tell(say(registryLabels.exported, language, { ...counts, file, eventsFile: eventsBeside(file) }));
    return exitCodes.done;
  },
};
