/**
 * The command line, built with commander from the registry of commands. Commander's own complaints become our messages.
 */
import { Command as Commander, CommanderError, Option as CommanderOption } from 'commander';
import { FailureError } from '../records/failure.js';
import { version } from '../version.js';
import { helpMessages } from '../view/messages/help.js';
import { type Language, say } from '../view/messages/message.js';
import { screenOf } from '../view/screen.js';
import { type Command, type ExitCode, exitCodes, type Invocation, type Option, type Options } from './command.js';
import { commands } from './commands/index.js';
import { tell } from './io.js';
import { sentenceOf, usage } from './report.js';
import { oneOf } from './values.js';

type Io = Pick<Invocation, 'print' | 'interrupted'>;

export function programOf(language: Language, io: Io): { run: (argv: readonly string[]) => Promise<ExitCode> } {
  let exitCode: ExitCode = exitCodes.done;
  const program = new Commander('cancu')
    .description(say(helpMessages.program, language))
    .version(version(), '-V, --version', say(helpMessages.version, language));
  program.addHelpText('after', `\n${say(helpMessages.after, language)}`);
  prepare(program, language);
  for (const option of commonOptions) program.addOption(commanderOption(option, language));
  for (const command of commands) add(program, command);

  function add(parent: Commander, command: Command): void {
    const made = prepare(parent.command(command.name), language).description(say(command.summary, language));
    if (command.group !== undefined) made.helpGroup(say(command.group, language));
    for (const child of command.children ?? []) add(made, child);
    for (const argument of command.arguments) made.argument(argument.form, say(argument.help, language));
    for (const option of [...command.options, ...commonOptions]) made.addOption(commanderOption(option, language));
    const { run } = command;
    if (run === undefined) return;
    made.action(async () => {
      const values: unknown = made.opts();
      exitCode = await run({
        args: made.args,
        options: optionsOf(values),
        language,
        screen: screenOf(process.stdout, process.env, language),
        tell,
        ...io,
      });
    });
  }

  return {
    run: async (argv) => {
      try {
        if (argv.length === 0) {
          program.outputHelp();
          return exitCodes.failed;
        }
        await program.parseAsync([...argv], { from: 'user' });
        return exitCode;
      } catch (error) {
        if (error instanceof CommanderError) {
          if (error.exitCode === 0 || error.code === 'commander.help')
            return error.exitCode === 0 ? exitCodes.done : exitCodes.failed;
          tell(`cancu: ${sentenceOf(complaint(error, commandNamed(argv)), language)}`);
          return exitCodes.failed;
        }
        if (!(error instanceof FailureError)) throw error;
        tell(`cancu: ${sentenceOf(error, language)}`);
        return exitCodes.failed;
      }
    },
  };
}

const commonOptions: readonly Option[] = [
  { flags: '--lang <language>', help: helpMessages.lang, choices: ['vi', 'en'] },
  { flags: '--debug', help: helpMessages.debug },
];

function prepare(command: Commander, language: Language): Commander {
  return command
    .exitOverride()
    .helpOption('-h, --help', say(helpMessages.help, language))
    .helpCommand(false)
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => titles[title]?.[language] ?? title,
      optionDescription: (option) => withNotes(option, language),
    });
}

/** Commander writes these titles itself; they are the only words of it that a user sees. */
const titles: Readonly<Record<string, { vi: string; en: string }>> = {
  'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
  'Arguments:': { vi: 'Đối số:', en: 'Arguments:' },
  'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  'Commands:': { vi: 'Lệnh:', en: 'Commands:' },
};

function withNotes(option: CommanderOption, language: Language): string {
  const notes: string[] = [];
  if (option.argChoices) notes.push(option.argChoices.join(' | '));
  if (option.defaultValue !== undefined) {
    notes.push(say(helpMessages.fallback, language, { value: String(option.defaultValue) }));
  }
  return notes.length === 0 ? option.description : `${option.description} (${notes.join('; ')})`;
}

function commanderOption(option: Option, language: Language): CommanderOption {
  const made = new CommanderOption(option.flags, say(option.help, language));
  const { parse, choices } = option;
  if (choices) made.choices([...choices]).argParser((value: string) => oneOf(choices, value, option.flags));
  if (parse) made.argParser((value: string) => parse(value, option.flags));
  if (option.repeatable) made.argParser((value: string, before: unknown) => [...stringsIn(before), value]);
  if (option.fallback !== undefined) made.default(option.fallback);
  return made;
}

const commandNamed = (argv: readonly string[]): string => {
  const name = argv.find((word) => !word.startsWith('-'));
  return name !== undefined && commands.some((command) => command.name === name) ? name : '';
};

/** Commander's complaint as a failure of ours. Its message is English prose; the quoted part is what was wrong. */
function complaint(error: CommanderError, command: string): FailureError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return usage('unknown-option', quoted, { command });
    case 'commander.unknownCommand':
      return usage('unknown-command', quoted, { command });
    case 'commander.missingArgument':
      return usage('missing-argument', quoted.toUpperCase(), { command });
    case 'commander.optionMissingArgument':
      return usage('missing-value', quoted, { command });
    case 'commander.excessArguments':
      return usage('too-many-arguments', quoted || command, { command });
    default:
      return usage('internal', error.message);
  }
}

function optionsOf(values: unknown): Options {
  const known: ReadonlyMap<string, unknown> = new Map(
    typeof values === 'object' && values !== null ? Object.entries(values) : [],
  );
  return {
    flag: (name) => known.get(name) === true,
    text: (name) => {
      const value = known.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    number: (name) => {
      const value = known.get(name);
      return typeof value === 'number' ? value : undefined;
    },
    list: (name) => stringsIn(known.get(name)),
  };
}

const stringsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
