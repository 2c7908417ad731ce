import { labels } from '../../view/messages/labels.js';
import { say } from '../../view/messages/message.js';
import { documentShown } from '../../view/wording.js';
import { type Command, exitCodes } from '../command.js';
import { storeOption, storeUri } from '../options.js';
import { usage } from '../report.js';
import { partialDate } from '../values.js';

export const correct: Command = {
  name: 'correct',
  summary: {
    vi: 'sửa thể thức đọc sai của một văn bản; lần nạp sau vẫn giữ; giá trị rỗng bỏ lần sửa trước',
    en: 'correct a misread header; later ingests keep it; an empty value takes a correction back',
  },
  arguments: [{ form: '<doc>', help: { vi: 'mã, số ký hiệu hoặc đường dẫn', en: 'id, symbol or path' } }],
  options: [
    { flags: '--symbol <symbol>', help: { vi: 'số, ký hiệu đúng', en: 'the right symbol' } },
    {
      flags: '--date <day>',
      help: {
        vi: 'ngày ban hành đúng (YYYY-MM-DD, YYYY-MM hoặc YYYY)',
        en: 'the right date (YYYY-MM-DD, YYYY-MM or YYYY)',
      },
      parse: partialDate,
    },
    { flags: '--issuer <name>', help: { vi: 'cơ quan ban hành đúng', en: 'the right issuing body' } },
    { flags: '--type <type>', help: { vi: 'loại đúng (mã hoặc tên)', en: 'the right type (code or word)' } },
    { flags: '--subject <text>', help: { vi: 'trích yếu đúng', en: 'the right subject' } },
    storeOption,
  ],
  run: async ({ args, options, language, print }) => {
    const { oneDocument, withStore } = await import('../stores.js');
    const { correct: run, correctableFields } = await import('../../store/index.js');
    const { unwrap } = await import('../../records/failure.js');
    const name = args[0] ?? '';
    const corrections = Object.fromEntries(
      correctableFields.flatMap((field) => {
        const value = options.text(field);
        return value === undefined ? [] : [[field, value.normalize('NFC')]];
      }),
    );
    if (Object.keys(corrections).length === 0) throw usage('nothing-to-correct', name);
    const { id } = await withStore(options, (store) => oneDocument(store, name));
    unwrap(await run(storeUri(options), id, corrections));
    const { header } = await withStore(options, (store) => oneDocument(store, id));
    await print(say(labels.correctedNow, language, { document: `${id} (${documentShown(header, language)})` }));
    return exitCodes.done;
  },
};
