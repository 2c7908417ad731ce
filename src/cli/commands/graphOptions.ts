/** Options that the questions of `cancu graph` share. What they mean to the graph stands in `graphFilters.ts`, which is loaded late. */
import type { Grouping } from '../../records/answers.graph.js';
import { helpMessages } from '../../view/messages/help.js';
import type { Option } from '../command.js';
import { filterOptions } from '../options.js';
import { isoDay, wholeNumber } from '../values.js';

const MOST = 10_000_000;
const groupings = ['year', 'issuer', 'type'] as const satisfies readonly Grouping[];

/** Which documents an answer lists, and which citations it counts. */
export const graphFilterOptions: readonly Option[] = [
  {
    flags: '--relation <names>',
    help: {
      vi: 'chỉ những quan hệ này, cách nhau bằng dấu phẩy (implements,based_on …)',
      en: 'only these relations, with commas between them (implements,based_on …)',
    },
  },
  ...filterOptions,
];

/** What the citing documents must be, where the answer lists cited ones. */
export const citingOptions: readonly Option[] = [
  {
    flags: '--citing-type <code>',
    help: { vi: 'chỉ tính văn bản dẫn thuộc loại này', en: 'count only citing documents of this type' },
  },
  {
    flags: '--citing-issuer <name>',
    help: { vi: 'chỉ tính văn bản dẫn của cơ quan này', en: 'count only citing documents of this body' },
  },
  {
    flags: '--citing-from <day>',
    help: { vi: 'chỉ tính văn bản dẫn từ ngày', en: 'count only citing documents from this day' },
    parse: isoDay,
  },
  {
    flags: '--citing-to <day>',
    help: { vi: 'chỉ tính văn bản dẫn đến ngày', en: 'count only citing documents to this day' },
    parse: isoDay,
  },
];

export const byOption: Option = {
  flags: '--by <what>',
  help: { vi: 'chia theo văn bản dẫn', en: 'one list for each of these, of the citing documents' },
  choices: groupings,
};

export const depthOption = (help: Option['help']): Option => ({
  flags: '--depth <n>',
  help,
  parse: wholeNumber(1, MOST),
});

export const graphLimit = (fallback?: number): Option => ({
  flags: '--limit <n>',
  help:
    fallback === undefined
      ? {
          vi: 'nhiều nhất bấy nhiêu (mặc định: 100 trên màn hình, hết khi xuất)',
          en: 'at most this many (default: 100 on a screen, else all)',
        }
      : helpMessages.limit,
  parse: wholeNumber(1, MOST),
  ...(fallback === undefined ? {} : { fallback }),
});

export const outputOption: Option = {
  flags: '-o, --output <file>',
  help: { vi: 'ghi vào tệp này thay vì đầu ra chuẩn', en: 'write to this file, not to standard output' },
};
