// A workbook of Excel 97 (MS-XLS) and a message of Outlook (MS-OXMSG), put together in compound files: no office sends one that may be passed on.
import CFB from 'cfb';

const half = (...values) => Buffer.from(Uint16Array.from(values).buffer);
const word = (value) => Buffer.from(Uint32Array.of(value).buffer);
const wide = (text) => Buffer.from(text, 'utf16le');

function record(type, ...parts) {
  const content = Buffer.concat(parts);
  return Buffer.concat([half(type, content.length), content]);
}

const RECORD = 8000; // bytes of a table of texts before it goes on in a further record; MS-XLS allows 8,224

/** The table of texts and the records it goes on in, cut between texts. */
function sharedTexts(texts) {
  const records = [[word(texts.length), word(texts.length)]];
  let length = 8;
  for (const text of texts) {
    const entry = Buffer.concat([half(text.length), Buffer.from([1]), wide(text)]);
    if (length + entry.length > RECORD) {
      records.push([]);
      length = 0;
    }
    records.at(-1).push(entry);
    length += entry.length;
  }
  return records.map((entries, i) => record(i === 0 ? 0xfc : 0x3c, ...entries));
}

function written(streams) {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${path}`, content);
  return new Uint8Array(CFB.write(file, { type: 'buffer' }));
}

/** One sheet: numbers, and texts out of the shared table, the last two cells merged. */
export function xls(texts) {
  const sheet = Buffer.concat([
    record(0x809, half(0x600, 0x10, 0, 0)),
    ...texts.flatMap((_, row) => [
      record(0xbd, half(row, 0, 0), word((row << 2) | 2), half(0)),
      record(0xfd, half(row, 1, 0), word(row)),
    ]),
    record(0xe5, half(1, texts.length - 2, texts.length - 1, 1, 1)),
    record(0x0a),
  ]);
  const globals = (place) =>
    Buffer.concat([
      record(0x809, half(0x600, 5, 0, 0)),
      record(0x31, Buffer.alloc(14), Buffer.from([7, 0]), Buffer.from('.VnTime', 'latin1')),
      record(0xe0, half(0, 0), Buffer.alloc(16)),
      record(0x85, word(place), Buffer.from([0, 0, 7, 1]), wide('Mô hình')),
      ...sharedTexts(texts),
      record(0x0a),
    ]);
  return written({ Workbook: Buffer.concat([globals(globals(0).length), sheet]) });
}

/** A message with an attachment, and a message as another. */
export function msg(text, attachment) {
  const [file, message] = ['__attach_version1.0_#00000000', '__attach_version1.0_#00000001/__substg1.0_3701000D'];
  return written({
    '__properties_version1.0': Buffer.alloc(32),
    '__substg1.0_0037001F': wide('Kế hoạch'),
    '__substg1.0_0C1A001F': wide('Văn phòng'),
    '__substg1.0_1000001F': wide(text),
    [`${file}/__substg1.0_3707001F`]: wide('ke-hoach.docx'),
    [`${file}/__substg1.0_37010102`]: Buffer.from(attachment),
    [`${message}/__properties_version1.0`]: Buffer.alloc(24),
    [`${message}/__substg1.0_0037001F`]: wide('Thư trước'),
    [`${message}/__substg1.0_1000001F`]: wide(text),
  });
}
