/** Patterns of operative clauses, made from the table of cues. They run on the matching form of a text in lower case. */
import { actCues } from '../../vocabulary/actCues.js';

const any = (words: readonly string[]): string => `(?:${words.join('|')})(?!\\p{L})`;

const self = `${any(actCues('subject'))} này(?!\\p{L})`;

/** "Quyết định này". */
export const SELF = new RegExp(self, 'u');

/** A line on which the act speaks of itself: "Quyết định này …", "Kể từ ngày 01/7/2025, Luật này …". */
export const SELF_LINE = new RegExp(`^ ?(?:(?:kể )?từ [^,\\n]{1,80}, ?)?${self}`, 'u');

/** An article or item that begins with what it does. */
export const ACTS = new RegExp(`^${any(actCues('verb'))}`, 'u');

/** A verb that acts, anywhere in the words before a document. */
export const ACTING_VERB = new RegExp(`(?<!\\p{L})${any(actCues('verb'))}`, 'u');

/** What follows is somebody's task, a condition or history. */
export const TASK = new RegExp(`(?<!\\p{L})${any(actCues('task'))}`, 'u');

/** An article so headed acts. */
export const ACTING_HEADING = new RegExp(`(?<!\\p{L})${any(actCues('heading'))}`, 'u');

/** Not the whole document is meant. */
export const PART = new RegExp(`(?<!\\p{L})${any(actCues('part'))}`, 'u');

/** What is said behind a document: "… hết hiệu lực kể từ ngày Luật này có hiệu lực". */
export const ENDED_BEHIND = new RegExp(
  `(?<!\\p{L})(?:(?:hết|không còn|chấm dứt) hiệu lực|(?:bị|được) bãi bỏ|được thay thế (?:bằng|bởi) ${self})`,
  'u',
);

/** The head of a list: "Các văn bản sau đây hết hiệu lực kể từ ngày …:". */
export const LIST_HEAD = /^(?:(?:kể )?từ [^,\n]{1,80}, ?)?(?:bãi bỏ |công bố )?(?:các|những) /u;

/** What may stand before the first document of a clause that says something of it. */
export const DOCUMENT_FIRST = /^(?:(?:kể )?từ [^,\n]{1,80}, ?)?(?:(?:các|những|toàn bộ) )?(?:[\p{L}]+ ){0,4}(?:số )?$/u;
