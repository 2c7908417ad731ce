/** Words of kind in a text ("Nghị quyết", "LUẬT", "chỉ thị"), whatever their case; misread ones too, which say so. */
import type { DocumentType } from '../../records/citation.js';
import { fold } from '../../text/fold.js';
import { typeOfWord, typeWords } from '../../vocabulary/documentTypes.js';
import { alternation } from '../alternation.js';
import type { Source } from '../extractor.js';

export interface TypeWord {
  readonly start: number;
  readonly end: number;
  /** Null for words that name papers without a kind of their own ("chuyên đề"). */
  readonly type: DocumentType | null;
  /** Folded, one blank between syllables. */
  readonly folded: string;
  readonly capital: boolean;
  /** False where the diacritics are not those of the word: a misreading, or another word altogether. */
  readonly exact: boolean;
}

// A yearly subject of study in Party papers ("chuyên đề năm 2017"): named without number, of no kind.
const SUBJECT_OF_STUDY = 'chuyên đề';
// "Văn bản số 1232/UBND-VX": a letter called by the general word.
const PAPER = 'văn bản';
const wordsByFolded = new Map([...typeWords, SUBJECT_OF_STUDY, PAPER].map((word) => [fold(word), word]));
const TYPE_WORD = new RegExp(`\\b(?:${alternation(wordsByFolded.keys(), () => '[ \\n]{1,4}')})\\b`, 'g');

/** True where the text may hold a citation at all. */
export const hasTypeWord = (folded: string): boolean => folded.search(TYPE_WORD) !== -1;

export function typeWordsIn({ match, folded }: Source): TypeWord[] {
  const found: TypeWord[] = [];
  for (const { 0: written, index: start } of folded.matchAll(TYPE_WORD)) {
    const end = start + written.length;
    const key = written.replace(/\s+/g, ' ');
    const word = wordsByFolded.get(key) ?? key;
    const shown = match.slice(start, end);
    found.push({
      start,
      end,
      type: typeOfWord(word),
      folded: key,
      capital: shown[0] !== shown[0]?.toLowerCase(),
      exact: shown.toLowerCase().replace(/\s+/g, ' ') === word,
    });
  }
  return found;
}
