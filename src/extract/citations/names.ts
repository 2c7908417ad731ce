/**
 * Documents named in words: laws ("Luật Công đoàn năm 2012"), charters, resolutions of congresses and plenums, papers told by their
 * body ("Báo cáo của Ban Tổ chức Trung ương về …"), what this document encloses.
 */
import { fold } from '../../text/fold.js';
import { lawNameEnd } from '../../vocabulary/laws.js';
import type { Source } from '../extractor.js';
import { bodyAt, bodyFrom, startsTypeWord } from './body.js';
import { type Mention, oneLine, type Tail, tailAt } from './mention.js';
import { spaced } from './spaced.js';
import { symbolAt } from './symbol.js';
import { hasTypeWord, type TypeWord } from './words.js';

const SPACE = /[ \n]{1,4}/y;
const NOT_A_NAME = spaced(
  /(?:nay|so|su|gia|dinh|phap|hien hanh|moi|do|cu|khac|tren|va|cua|cac|phai|quoc te|bat|dan so|ban hanh)(?![a-z])/y,
);
const NAME_WORD = /[ \n]{1,3}([\p{L}]+)/uy;
const NAME_STOP: ReadonlySet<string> = new Set(
  'về của và có được quy này năm ngày số để tại theo cho do đã đang là bị từ đến trong với hoặc hay khi nếu các những ban thì mà gồm bao nhằm như trên nêu hiện cũng không sẽ phải đối trừ gắn vào ra tới'.split(
    ' ',
  ),
);
const PREVENTION = /phong, {0,2}chong\s/y;
const MAX_NAME_WORDS = 14;
const DRAFT = /(?:du thao|du an|du|phap|ky|quy|cac du an|doan|hoi)\s{1,3}$/;
const AMENDING = spaced(
  /sua doi(?:,\s{0,2}|\s{1,2}va\s{1,2}|\s)?(?:bo sung)?\s{0,3}(?:mot so dieu|cac dieu|dieu \d{1,3})?\s{0,3}(?:cua|)\s{0,3}(?:cac\s{1,3})?(?=luat|bo luat|phap lenh)/y,
);
const NEXT_LAW = /\s{0,3}(?:,|;|va(?=\s))\s{0,3}(?=luat\s|bo luat\s|phap lenh\s)/y;
const LAW_WORD = /(bo luat|luat|phap lenh)\s{1,3}/y;
const REPUBLIC = spaced(/\s{1,3}(?:nước\s{1,3})?Cộng hòa\s{1,3}[Xx]ã hội\s{1,3}[Cc]hủ nghĩa\s{1,3}Việt Nam/y);
const LAW_AT_LARGE = spaced(/\s{0,2}(?:,|và)?\s{0,3}(?:các )?(?:pháp luật|luật)(?![\p{L}])/uy);

/** Where the name of a law that begins at `start` ends: a known name, or capitals and what follows them up to a word that ends names. */
function nameEnd(source: Source, kind: string, start: number, known: boolean): number | null {
  const listed = lawNameEnd(kind, source.folded, start);
  if (listed !== null || known) return listed;
  NOT_A_NAME.lastIndex = start;
  if (NOT_A_NAME.test(source.folded)) return null;
  const first = source.match[start] ?? '';
  const upper = source.match.slice(start, start + 6);
  if (!/\p{Lu}/u.test(first) || upper === upper.toUpperCase()) return null;
  let end = start - 1;
  let joined = false;
  for (let words = 0; words < MAX_NAME_WORDS; words++) {
    NAME_WORD.lastIndex = end;
    const next = words === 0 ? null : NAME_WORD.exec(source.match);
    if (words === 0) {
      const word = /[\p{L}]+/uy;
      word.lastIndex = start;
      if (!word.test(source.match)) return null;
      end = word.lastIndex;
      // The one comma that names are known by: "Phòng, chống …".
      PREVENTION.lastIndex = start;
      if (PREVENTION.test(source.folded)) end = PREVENTION.lastIndex - 1;
      continue;
    }
    if (next === null) break;
    const word = (next[1] ?? '').toLowerCase();
    const at = NAME_WORD.lastIndex - word.length;
    const joins =
      word === 'và' && /^\s{1,3}\p{Lu}/u.test(source.match.slice(NAME_WORD.lastIndex, NAME_WORD.lastIndex + 4));
    if ((NAME_STOP.has(word) && !(joins && !joined)) || startsTypeWord(source, at)) break;
    if (joins && startsTypeWord(source, NAME_WORD.lastIndex + 1)) break;
    joined ||= joins;
    end = NAME_WORD.lastIndex;
  }
  return end;
}

function amendedEnd(source: Source, start: number): number | null {
  AMENDING.lastIndex = start;
  if (!AMENDING.test(source.folded)) return null;
  let at = AMENDING.lastIndex;
  let end: number | null = null;
  for (;;) {
    LAW_WORD.lastIndex = at;
    const kind = LAW_WORD.exec(source.folded)?.[1];
    const name = kind === undefined ? null : nameEnd(source, kind, LAW_WORD.lastIndex, false);
    if (name === null) return end;
    end = name;
    NEXT_LAW.lastIndex = name;
    if (!NEXT_LAW.test(source.folded)) return end;
    at = NEXT_LAW.lastIndex;
  }
}

const byName = (word: TypeWord, end: number, tail: Tail, pattern: string): Mention => ({
  start: word.start,
  end: Math.max(end, tail.end),
  type: word.type,
  symbols: [tail.token?.symbol ?? null],
  code: tail.token?.issuer ?? null,
  issuer: tail.issuer,
  date: tail.date,
  term: tail.term,
  pattern: tail.token === null ? pattern : `${pattern}+symbol`,
});

export interface Named {
  readonly mention: Mention;
  /** Documents before this offset belong to the name: they are cited too, but date and issuer behind them are not theirs. */
  readonly nameEnd: number | null;
}

// "Luật Đất đai 2013"
const YEAR = /\s{1,3}((?:19|20)\d{2})(?![\d/-])/y;
// Luật 64/2025/QH15: laws come from Quốc hội, ordinances from its standing committee; a Lệnh of the president publishes them.
const LAWGIVER = /quoc hoi|qh|chu tich nuoc|hoi dong nha nuoc/;

/** Date and body after the name of a law; those of another body ("… của Luật Du lịch ngày 31/12/2017 của Chính phủ") are not its own. */
function lawTail(source: Source, end: number): Tail {
  YEAR.lastIndex = end;
  const year = YEAR.exec(source.match)?.[1];
  if (year !== undefined) return { end: YEAR.lastIndex, issuer: null, date: year, term: null, token: null };
  const tail = tailAt(source, end, { numbered: true });
  if (tail.issuer === null || LAWGIVER.test(fold(tail.issuer))) return tail;
  return { end: tail.token?.end ?? end, issuer: null, date: null, term: null, token: tail.token };
}

/** "Luật Công đoàn năm 2012", "Bộ luật Lao động", "Pháp lệnh …", "Hiến pháp năm 2013". */
export function lawAt(source: Source, word: TypeWord, insideName: boolean): Named | null {
  const { folded, match } = source;
  if (DRAFT.test(folded.slice(Math.max(0, word.start - 14), word.start))) return null;
  if (word.folded === 'hien phap') {
    if (!word.capital) return null;
    REPUBLIC.lastIndex = word.end;
    const end = REPUBLIC.test(match) ? REPUBLIC.lastIndex : word.end;
    const tail = tailAt(source, end);
    LAW_AT_LARGE.lastIndex = tail.end;
    if (tail.end === word.end && LAW_AT_LARGE.test(match)) return null;
    return { mention: byName(word, end, tail, 'constitution'), nameEnd: null };
  }
  SPACE.lastIndex = word.end;
  if (!SPACE.test(match)) return null;
  const start = SPACE.lastIndex;
  const amended = word.capital ? amendedEnd(source, start) : null;
  if (amended !== null) {
    const tail = lawTail(source, amended);
    return { mention: byName(word, amended, tail, 'amending-law'), nameEnd: amended };
  }
  const listed = lawNameEnd(word.folded, folded, start) !== null;
  const end = nameEnd(source, word.folded, start, !word.capital);
  if (end === null) return word.capital ? numberedLawAt(source, word) : null;
  const tail = insideName ? { end, issuer: null, date: null, term: null, token: null } : lawTail(source, end);
  // "luật đất đai" without number or date is as good as a common noun.
  const small = !word.capital && !/\p{Lu}/u.test(match[start] ?? '');
  if (small && tail.date === null && tail.token === null) return null;
  return {
    mention: byName(word, end, tail, listed ? 'law-name' : 'law-like-name'),
    nameEnd: null,
  };
}

const UP_TO_NUMBER = /[^;.():"\n]{1,120}?\s{1,3}số\s{0,3}:?\s{0,3}(?=\d)/uy;

/** "Pháp lệnh chất lượng hàng hóa số 18/1999/PL-UBTVQH10": a name in small letters that no list has, told by its number. */
function numberedLawAt(source: Source, word: TypeWord): Named | null {
  UP_TO_NUMBER.lastIndex = word.end;
  if (!UP_TO_NUMBER.test(source.match)) return null;
  const start = UP_TO_NUMBER.lastIndex;
  const token = symbolAt(source.match, start, 'named');
  const ofLaw = token?.year != null && /QH/.test(token.suffix) && !hasTypeWord(source.folded.slice(word.end, start));
  if (!ofLaw) return null;
  const tail = tailAt(source, token.end);
  return { mention: byName(word, token.end, { ...tail, token }, 'law'), nameEnd: null };
}

const CHARTER_OF = spaced(
  /\s{1,3}(?:Đảng(?: Cộng sản Việt Nam)?(?!\s{1,2}(?:bộ|ủy|viên))|Đoàn(?: (?:TNCS|Thanh niên [Cc]ộng sản) Hồ Chí Minh)?|M(?:TTQ|ặt trận Tổ quốc)(?: Việt Nam)?)(?![\p{L}])/uy,
);
const CHARTER_AND = /(?:\s{1,3}và(?:\s{1,3}\p{Ll}{2,6}){1,5})?(?=\s{1,3}của\s)/uy;

/** "Điều lệ Đảng", "Điều lệ Công đoàn Việt Nam", "Điều lệ và các quy định của Đảng". */
export function charterAt(source: Source, word: TypeWord): Mention | null {
  if (!word.capital) return null;
  CHARTER_OF.lastIndex = word.end;
  SPACE.lastIndex = word.end;
  const body = SPACE.test(source.match) ? bodyAt(source, SPACE.lastIndex) : null;
  const end = CHARTER_OF.test(source.match) ? CHARTER_OF.lastIndex : (body?.end ?? null);
  if (end !== null) {
    const tail = tailAt(source, end);
    return { ...byName(word, end, tail, 'charter'), term: tail.term ?? body?.term ?? null };
  }
  CHARTER_AND.lastIndex = word.end;
  if (!CHARTER_AND.test(source.match)) return null;
  const tail = tailAt(source, CHARTER_AND.lastIndex, { party: true });
  return tail.issuer === null ? null : byName(word, word.end, tail, 'charter-of-body');
}

const CONGRESS = spaced(/\s{1,3}(?:của\s{1,3}|tại\s{1,3})?(?=đại hội|hội nghị|trung ương|tw[ \d])/iuy);
const CONGRESS_HEAD = spaced(
  /(?:đại hội|hội nghị(?:\s{1,3}(?:trung ương|tw))?|trung ương|tw)(?:\s{0,3}\d{1,2}(?![\p{L}\d/-]))?/iuy,
);
const OF_THE_PARTY = /\s{1,3}của\s{1,3}Đảng(?![\p{L}])(?!\s{1,2}(?:bộ|ủy))/uy;
const OF_BODY = spaced(/\s{1,3}của\s{1,3}(?=Ban Chấp hành|BCH)/uy);
const WHICH = /lần thứ|LẦN THỨ|(?:^|[\s(])[IVXL]{1,6}(?![\p{L}])|\d/u;

/** "Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Trung ương 4 (khóa XII)": which congress it was has to be said. */
export function congressPaperAt(source: Source, word: TypeWord): Mention | null {
  CONGRESS.lastIndex = word.end;
  if (!CONGRESS.test(source.match)) return null;
  const start = CONGRESS.lastIndex;
  if (!/\p{Lu}/u.test(source.match[start] ?? '')) return null;
  CONGRESS_HEAD.lastIndex = start;
  if (!CONGRESS_HEAD.test(source.match)) return null;
  const body = bodyFrom(source, start, CONGRESS_HEAD.lastIndex);
  let end = body.end;
  OF_BODY.lastIndex = end;
  const whose = OF_BODY.test(source.match) ? bodyAt(source, OF_BODY.lastIndex) : null;
  if (whose !== null) end = whose.end;
  OF_THE_PARTY.lastIndex = end;
  if (OF_THE_PARTY.test(source.match)) end = bodyFrom(source, start, OF_THE_PARTY.lastIndex).end;
  const issuer = oneLine(source.text.slice(start, end));
  if (!WHICH.test(issuer)) return null;
  const tail = tailAt(source, end, { numbered: true });
  return {
    ...byName(word, end, tail, 'congress-paper'),
    issuer,
    term: body.term ?? tail.term ?? termOf(issuer),
  };
}

const termOf = (issuer: string): string | null => /khóa\s([IVXL]{1,6}|\d{1,2})/iu.exec(issuer)?.[1] ?? null;
