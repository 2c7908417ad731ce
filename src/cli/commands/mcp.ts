import { Console } from 'node:console';
import { type Command, exitCodes } from '../command.js';
import { limitsOf, modelChoice, modelOptions, registryOption, setOption, storeOption, storeUri } from '../options.js';

/** Columns of the texts that an assistant reads. */
const WIDTH = 120;

export const mcp: Command = {
  name: 'mcp',
  summary: {
    vi: 'trả lời trợ lý AI qua Model Context Protocol (đầu vào và đầu ra chuẩn); chỉ đọc',
    en: 'answer AI assistants over the Model Context Protocol (standard input and output); read only',
  },
  arguments: [],
  options: [registryOption, setOption, storeOption, ...modelOptions],
  run: async ({ options, language, tell, interrupted }) => {
    // Standard output belongs to the protocol: whatever a library prints goes the other way.
    globalThis.console = new Console(process.stderr);
    const { serve } = await import('../../mcp/serve.js');
    const { registryFor } = await import('../registries.js');
    const { today } = await import('../today.js');
    const { openStore } = await import('../../store/index.js');
    const { unwrap } = await import('../../records/failure.js');
    const { mcpLabels } = await import('../../view/messages/mcp.js');
    const { say } = await import('../../view/messages/message.js');
    const store = storeUri(options);
    // A wrong store is told at once, not with the first question.
    unwrap(await openStore(store)).close();
    const registry = await registryFor(options);
    tell(say(mcpLabels.serving, language, { store }));
    const screen = { language, width: WIDTH, colour: false };
    await serve(
      { store, registry, model: modelChoice(options), limits: limitsOf(options), screen, today },
      interrupted,
    );
    return interrupted.aborted ? exitCodes.interrupted : exitCodes.done;
  },
};
