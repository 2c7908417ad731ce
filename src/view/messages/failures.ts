/** All expected failures of the program, in both languages. A room adds its file here. */
import type { Failure } from '../../records/failure.js';
import { shown } from '../screen.js';
import { cliMessages } from './cli.js';
import { doctorMessages } from './doctor.js';
import { embedMessages } from './embed.js';
import { mcpMessages } from './mcp.js';
import { type Language, type Message, say } from './message.js';
import { pipelineMessages } from './pipeline.js';
import { questionMessages } from './questions.js';
import { readMessages, readWarningMessages } from './read.js';
import { registryMessages, ruleInWords } from './registry.js';
import { snapshotMessages } from './snapshot.js';
import { storeMessages } from './store.js';

const messages: ReadonlyMap<string, Message> = new Map(
  Object.entries({
    ...cliMessages,
    ...readMessages,
    ...readWarningMessages,
    ...storeMessages,
    ...snapshotMessages,
    ...mcpMessages,
    ...pipelineMessages,
    ...embedMessages,
    ...doctorMessages,
    ...questionMessages,
    ...registryMessages,
  }),
);

/** The sentence for a failure; one whose message is missing still says its reason and place. */
export function failureSentence(failure: Failure, language: Language): string {
  const message = messages.get(failure.reason);
  const { rule } = failure.data ?? {};
  const values = {
    ...failure.data,
    where: shown(failure.where),
    ...(rule === undefined ? {} : { rule: ruleInWords(String(rule), language) }),
  };
  return message === undefined ? `${failure.reason}: ${values.where}` : say(message, language, values);
}
