/** How every question of `cancu graph` runs: the store and its graph opened once, then one answer after the other. */
import type { Asked } from '../../graph/answer.js';
import type { GraphFailure, GraphRecord } from '../../records/answers.graph.js';
import type { Failure, Result } from '../../records/failure.js';
import type { Identity } from '../../resolve/resolution.js';
import type { Message } from '../../view/messages/message.js';
import {
  type Argument,
  type Command,
  type ExitCode,
  exitCodes,
  type Invocation,
  type Option,
  type Options,
} from '../command.js';
import { jsonOption, registryOption, storeOption } from '../options.js';

/** The documents that a question asks about, as they were found. */
export type Ends = readonly [Identity | undefined, Identity | undefined];

export interface GraphQuestion {
  readonly name: string;
  readonly group: Message;
  readonly summary: Message;
  /** How many documents one question is about: none, one, or the two ends of a path. */
  readonly ends: 0 | 1 | 2;
  /** A question about none or one ("timeline"). */
  readonly endOptional?: boolean;
  readonly options: readonly Option[];
  /** A part of the graph, which leaves in every format of graphs, or a list. */
  readonly gives: 'part' | 'list';
  readonly ask: (asked: Asked, ends: Ends, options: Options) => Promise<Result<GraphRecord>>;
}

const listFormats = ['table', 'json', 'csv'] as const;
const partFormats = [
  'csv',
  'csv-nodes',
  'jsonl',
  'graphml',
  'gexf',
  'dot',
  'mermaid',
  'jsonld',
  'bibtex',
  'csl-json',
] as const;
/** Formats in which several answers may follow each other. */
const streamed: ReadonlySet<string> = new Set(['table', 'json', 'csv']);

export const formatOption = (formats: readonly string[], fallback: string): Option => ({
  flags: '--format <format>',
  help: { vi: 'cách trình bày', en: 'how to show it' },
  choices: formats,
  fallback,
});
export const exportFormats: readonly string[] = partFormats;

export function graphCommand(question: GraphQuestion): Command {
  const formats = question.gives === 'list' ? listFormats : ['table', 'json', ...partFormats];
  return {
    name: question.name,
    group: question.group,
    summary: question.summary,
    arguments: argumentsOf(question),
    options: [...question.options, formatOption(formats, 'table'), registryOption, jsonOption, storeOption],
    run: (invocation) => run(question, invocation),
  };
}

const document: Message = {
  vi: 'mã, số ký hiệu, đường dẫn, hoặc “số|cơ quan|ngày”; - để đọc từng dòng từ đầu vào chuẩn',
  en: 'id, symbol, path, or "symbol|issuer|date"; - reads them from standard input, one a line',
};

function argumentsOf({ ends, endOptional }: GraphQuestion): Argument[] {
  if (ends === 0) return [];
  if (ends === 1) return [{ form: endOptional === true ? '[doc...]' : '<doc...>', help: document }];
  return [
    { form: '<from>', help: document },
    { form: '[to]', help: { vi: 'văn bản kia', en: 'the other document' } },
  ];
}

async function run(question: GraphQuestion, invocation: Invocation): Promise<ExitCode> {
  const { args, options, interrupted } = invocation;
  const { usage } = await import('../report.js');
  const { namesAsked } = await import('../names.js');
  const { withGraph } = await import('../graphs.js');
  const format = options.flag('json') ? 'json' : (options.text('format') ?? 'table');
  const isMany = args[0] === '-' || args.length > Math.max(1, question.ends);
  if (question.ends === 2 && args.length < 2 && args[0] !== '-') {
    throw usage('missing-argument', 'to', { command: `graph ${question.name}` });
  }
  if (isMany && !streamed.has(format)) throw usage('one-answer-only', format);
  let answered = 0;
  let failures = 0;
  await withGraph(invocation, async (asked) => {
    const inputs = args.length === 0 ? [[]] : namesAsked(args, question.ends);
    for await (const names of inputs) {
      if (interrupted.aborted) return;
      const answer = await answerTo(question, asked, names, options);
      if (answer.ok) answered++;
      else failures++;
      await show(answer, { names, format, isMany, first: answered + failures === 1 }, invocation);
    }
  });
  if (interrupted.aborted) return exitCodes.interrupted;
  if (failures === 0) return exitCodes.done;
  return answered === 0 ? exitCodes.failed : exitCodes.attention;
}

type Opened = Parameters<Parameters<typeof import('../graphs.js').withGraph>[1]>[0];

async function answerTo(
  question: GraphQuestion,
  opened: Opened,
  names: readonly string[],
  options: Options,
): Promise<Result<GraphRecord>> {
  const { failed } = await import('../../records/failure.js');
  if (names.length < question.ends && !(question.endOptional === true && names.length === 0)) {
    return failed('ends-missing', names.join(' '), { wanted: question.ends });
  }
  const ends: Identity[] = [];
  for (const name of names) {
    const found = await opened.find(name);
    if (!found.ok) return found;
    ends.push(found.value);
  }
  return question.ask(opened, [ends[0], ends[1]], options);
}

interface Shown {
  readonly names: readonly string[];
  readonly format: string;
  readonly isMany: boolean;
  readonly first: boolean;
}

async function show(answer: Result<GraphRecord>, shown: Shown, invocation: Invocation): Promise<void> {
  const { names, format, isMany, first } = shown;
  const { print, tell, screen, language } = invocation;
  if (!answer.ok) {
    const { FailureError } = await import('../../records/failure.js');
    if (!isMany) throw new FailureError(answer.failure);
    const failure = await failureRecord(answer.failure, names, invocation);
    tell(`cancu: ${failure.message}`);
    if (format === 'json') await print(JSON.stringify(failure));
    return;
  }
  if (format === 'json') return print(JSON.stringify(answer.value));
  if (format === 'table') {
    const { graphView } = await import('../../view/graph/lists.js');
    return print(`${first ? '' : '\n'}${graphView(answer.value, screen)}`);
  }
  const { writeLines } = await import('../output.js');
  if (format === 'csv') {
    const { answerCsv } = await import('../../view/graph/listCsv.js');
    return writeLines(first ? answerCsv(answer.value) : withoutHead(answerCsv(answer.value)), undefined, print);
  }
  const { unwrap } = await import('../../records/failure.js');
  const { exportedAnswer } = await import('../../view/graph/exported.js');
  const { graphLines } = await import('../../view/graph/formats.js');
  if (!('nodes' in answer.value)) throw new Error(`a list cannot be shown as ${format}`);
  await writeLines(unwrap(graphLines(format, exportedAnswer(answer.value), language)), undefined, print);
}

async function failureRecord(
  failure: Failure,
  names: readonly string[],
  { language }: Invocation,
): Promise<GraphFailure> {
  const { failureSentence } = await import('../../view/messages/failures.js');
  const message = failureSentence(failure, language);
  return { schemaVersion: '1', question: 'failed', asked: [...names], reason: failure.reason, message };
}

async function* withoutHead(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let isHead = true;
  for await (const line of lines) {
    if (!isHead) yield line;
    isHead = false;
  }
}
