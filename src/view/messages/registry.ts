import { type RowRule, rowRules } from '../../resolve/registry/rules.js';
import { type Language, type Message, say } from './message.js';

/** What can be wrong with a registry, or with what is to be written into one. */
export const registryMessages = {
  'registry-not-found': {
    vi: 'không đọc được sổ đăng ký {where}. Kiểm tra đường dẫn; nếu là sổ đi kèm thì cài lại cancu.',
    en: 'cannot read the registry {where}. Check the path; if it is the one that ships, install cancu again.',
  },
  'registry-row': {
    vi: 'sổ đăng ký {where} sai ở dòng {row}, cột {column}: {rule}. Không có gì bị thay đổi. Xem mọi lỗi bằng: cancu registry validate {where}.',
    en: 'the registry {where} is wrong in row {row}, column {column}: {rule}. Nothing was changed. See all that is wrong with: cancu registry validate {where}.',
  },
  'registry-new-row': {
    vi: 'dòng mới cho {where} sai ở cột {column}: {rule}. Không có gì được ghi.',
    en: 'the new row for {where} is wrong in column {column}: {rule}. Nothing was written.',
  },
} as const satisfies Record<string, Message>;

/** The rules that a row has to keep. */
const rowRuleMessages: Readonly<Record<RowRule, Message>> = {
  'column-missing': { vi: 'thiếu cột này', en: 'this column is missing' },
  'row-width': { vi: 'số ô khác với dòng đầu', en: 'not as many cells as the first line' },
  empty: { vi: 'không được để trống', en: 'must not be empty' },
  'yes-or-no': { vi: 'chỉ nhận yes hoặc no', en: 'takes yes or no' },
  'iso-date': { vi: 'ngày phải là YYYY-MM-DD, YYYY-MM hoặc YYYY', en: 'a date is YYYY-MM-DD, YYYY-MM or YYYY' },
  'no-such-day': { vi: 'không có ngày này trên lịch', en: 'the calendar has no such day' },
  'survey-or-code': { vi: 'chỉ nhận survey, code hoặc survey|code', en: 'takes survey, code or survey|code' },
  'event-kind': { vi: 'không phải loại sự kiện đã biết', en: 'no known kind of event' },
  'actor-older': {
    vi: 'văn bản tác động cũ hơn văn bản bị tác động',
    en: 'the act is older than the document that it acts upon',
  },
  'on-before-date': { vi: 'sự kiện có trước khi văn bản ban hành', en: 'it happened before the document was issued' },
  'effective-before-date': {
    vi: 'có hiệu lực trước ngày ban hành (chỉ nhận khi verified = no)',
    en: 'in force before it was issued (taken only where verified = no)',
  },
  'year-of-symbol': {
    vi: 'năm trong số ký hiệu khác năm ban hành (chỉ nhận khi verified = no)',
    en: 'the year of the symbol is not that of the date (taken only where verified = no)',
  },
  'acts-on-itself': { vi: 'văn bản tự tác động lên chính nó', en: 'the document acts upon itself' },
  'repeated-row': { vi: 'trùng với một dòng ở trên', en: 'the same as a row above' },
  'no-target': {
    vi: 'không lớp nào có văn bản với số ký hiệu và ngày này',
    en: 'no layer has a document of this symbol and date',
  },
};

/** A rule's words with its name: "chỉ nhận yes hoặc no (yes-or-no)". */
export function ruleInWords(name: string, language: Language): string {
  const rule = rowRules.find((known) => known === name);
  return rule === undefined ? name : `${say(rowRuleMessages[rule], language)} (${rule})`;
}
