/**
 * What a command is: one plain object in a file of its own, and one line in the registry (`commands/index.ts`).
 * Importing a command must stay cheap; what it needs it imports when it runs.
 */
import type { Language, Message } from '../view/messages/message.js';
import type { Screen } from '../view/screen.js';

export interface Argument {
  /** As commander writes it: `<file...>` needed, `[query]` optional. */
  readonly form: string;
  readonly help: Message;
}

export interface Option {
  /** As commander writes it: `-j, --json`, `--limit <n>`. */
  readonly flags: string;
  readonly help: Message;
  readonly choices?: readonly string[];
  /** Throws a failure (see `values.ts`) for a value that does not fit. */
  readonly parse?: (value: string, flags: string) => number | string;
  readonly fallback?: string | number;
  /** May be given several times; read with `options.list`. */
  readonly repeatable?: true;
}

export interface Invocation {
  readonly args: readonly string[];
  readonly options: Options;
  readonly language: Language;
  /** Standard output as a screen; views use it for their width and colours. */
  readonly screen: Screen;
  /** Writes a line to standard output, waiting while a pipe is full. */
  readonly print: (text: string) => Promise<void>;
  /** Writes a line to standard error. */
  readonly tell: (text: string) => void;
  /** Aborted by the first Ctrl-C. */
  readonly interrupted: AbortSignal;
}

/** Option values by name, read with their type. */
export interface Options {
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly number: (name: string) => number | undefined;
  /** Values of a repeatable option, in the order given. */
  readonly list: (name: string) => readonly string[];
}

/** Exit codes: documented in the README, stable. */
export const exitCodes = { done: 0, attention: 1, failed: 2, internal: 70, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface Command {
  readonly name: string;
  readonly summary: Message;
  /** Heading under which the help of the command above lists it, where it has more than a few. */
  readonly group?: Message;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  /** Commands under this one ("graph cites"); such a command does not run itself. */
  readonly children?: readonly Command[];
  readonly run?: (invocation: Invocation) => Promise<ExitCode>;
}
