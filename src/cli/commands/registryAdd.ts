/** `cancu registry add`: one regulation, or one thing that happened to one, into the user's own layer. */
import { eventKinds } from '../../resolve/registry/eventKinds.js';
import { type Command, exitCodes, type Option, type Options } from '../command.js';
import { jsonOption, registryOption, storeOption } from '../options.js';
import { isoDay, partialDate } from '../values.js';

/** Options that fill a column of the same name; `event` and those after it make a row of events. */
const cellOptions: readonly Option[] = [
  { flags: '--date <date>', help: { vi: 'ngày ban hành', en: 'its date of issue' }, parse: partialDate },
  { flags: '--type <name>', help: { vi: 'loại văn bản: “Kế hoạch”', en: 'its kind: "Kế hoạch"' } },
  { flags: '--issuer <name>', help: { vi: 'cơ quan ban hành', en: 'the issuing body' } },
  { flags: '--title <text>', help: { vi: 'trích yếu', en: 'its title' } },
  {
    flags: '--alias <name>',
    help: { vi: 'cách gọi khác; có thể lặp lại', en: 'another name or spelling; may be repeated' },
    repeatable: true,
  },
  { flags: '--effective <date>', help: { vi: 'ngày có hiệu lực', en: 'its day of effect' }, parse: partialDate },
  {
    flags: '--event <kind>',
    help: {
      vi: 'ghi một sự kiện của văn bản này thay vì chính nó',
      en: 'record what happened to this document, not the document itself',
    },
    // A row of its own says that it was issued.
    choices: eventKinds.filter((kind) => kind !== 'issued'),
  },
  {
    flags: '--on <date>',
    help: { vi: 'sự kiện có hiệu lực từ ngày này', en: 'the day from which the event holds' },
    parse: partialDate,
  },
  { flags: '--actor <symbol>', help: { vi: 'văn bản gây ra sự kiện', en: 'the document that did it' } },
  {
    flags: '--actor-date <date>',
    help: { vi: 'ngày của văn bản đó', en: 'the date of that document' },
    parse: partialDate,
  },
  { flags: '--part <text>', help: { vi: 'phần bị tác động: “Điều 7”', en: 'the part that is touched: "Điều 7"' } },
  { flags: '--quote <text>', help: { vi: 'câu chữ nói rõ điều đó', en: 'the words that say so' } },
  { flags: '--source <text>', help: { vi: 'đọc ở đâu', en: 'where it was read' } },
  {
    flags: '--checked <day>',
    help: { vi: 'ngày xem nguồn (mặc định: hôm nay)', en: 'the day of the look at the source (default: today)' },
    parse: isoDay,
  },
  {
    flags: '--unverified',
    help: { vi: 'chưa đọc tận nguồn: không dùng làm bằng chứng', en: 'not read at first hand: no evidence in a check' },
  },
  { flags: '--remark <text>', help: { vi: 'điều còn ngờ', en: 'what is doubtful' } },
];

export const registryAdd: Command = {
  name: 'add',
  summary: {
    vi: 'ghi một văn bản, hoặc một sự kiện của nó, vào sổ riêng',
    en: 'add a document, or an event of one, to your own layer',
  },
  arguments: [{ form: '<symbol>', help: { vi: 'số ký hiệu của văn bản', en: 'the symbol of the document' } }],
  options: [...cellOptions, registryOption, jsonOption, storeOption],
  run: async ({ args, options, screen, print }) => {
    const { registryFor } = await import('../registries.js');
    const { addedRow } = await import('../registryRow.js');
    const { brokenRow, shownUpdate, takeOver, updateBy } = await import('../registryUpdates.js');
    const { problemsOf } = await import('../../resolve/registry/validate.js');
    const { registryOf } = await import('../../resolve/registry/load.js');
    const { today } = await import('../today.js');
    const symbol = args[0] ?? '';
    const files = addedRow(cellsOf(symbol, options, today()), options.text('event') !== undefined);
    const inForce = await registryFor(options);
    const [problem] = problemsOf(files, inForce);
    if (problem !== undefined) throw brokenRow(symbol, problem.column, problem.rule);
    const layer = { kind: 'file', name: symbol } as const;
    const update = updateBy(registryOf(layer, files.documents.items, files.events.items), inForce);
    const written = await takeOver(update, options);
    await print(shownUpdate(update, written, { options, screen }));
    return exitCodes.done;
  },
};

/** What the options say, under the names of the columns. */
function cellsOf(symbol: string, options: Options, today: string): ReadonlyMap<string, string> {
  const told = [
    'date',
    'type',
    'issuer',
    'title',
    'effective',
    'event',
    'on',
    'actor',
    'actorDate',
    'part',
    'quote',
    'source',
    'remark',
  ];
  return new Map([
    ['symbol', symbol.normalize('NFC')],
    ...told.map((name): [string, string] => [name, (options.text(name) ?? '').normalize('NFC')]),
    ['aliases', options.list('alias').join('|').normalize('NFC')],
    ['verified', options.flag('unverified') ? 'no' : 'yes'],
    ['checked', options.text('checked') ?? today],
  ]);
}
