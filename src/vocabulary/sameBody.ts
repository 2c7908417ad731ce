/**
 * Are two names of one issuing body? Compared by body and locality, so that "UBND tỉnh" and "Ủy ban nhân dân tỉnh Nghệ An" agree.
 */
import { type Body, bodyAt, foldedSyllables } from './bodies.js';
import { type UnitKind, unitWordAt } from './levels.js';
import { provinceAt } from './provinces.js';

interface Named {
  /** Null where the name is of no known kind. */
  readonly body: Body | null;
  /** The body that it is a board of: "Tỉnh ủy" for "Ban Dân vận Tỉnh ủy". */
  readonly of: Body | null;
  readonly unit: UnitKind | null;
  /** Folded name of the locality, or the words of its field ("Thuế"). */
  readonly name: string;
  readonly folded: string;
}

// "(khóa XI)", "khóa XII", "nhiệm kỳ 2020-2025": the term is no part of the name.
const TERM =
  /\(?(?<!\p{L})(?:khóa|khoá|nhiệm kỳ|KHÓA|NHIỆM KỲ)\s+(?:[IVXL]{1,6}|\d{4}\s?[-–]\s?\d{4}|thứ \S{1,10})\)?/gu;

const MEETING = /^(?:hoi nghi|dai hoi|phien hop|ky hop)$/;

/** True: one body, as far as both are told; false: two; null: cannot be told from the names. */
export function sameBody(a: string, b: string): boolean | null {
  const [x, y] = [named(a), named(b)];
  if (x.folded === y.folded) return x.folded === '' ? null : true;
  if (x.body === null || y.body === null) return null;
  if (x.body.name !== y.body.name) return joint(x, y) ? true : kindOfOther(x, y);
  if (x.of !== null && y.of !== null && x.of.name !== y.of.name) return false;
  if (x.unit !== null && y.unit !== null && x.unit !== y.unit) return false;
  if (x.name !== '' && y.name !== '' && x.name !== y.name)
    return x.name.endsWith(` ${y.name}`) || y.name.endsWith(` ${x.name}`) ? null : false;
  return true;
}

/** "Bộ Chính trị, Ban Bí thư" is either of the two. */
const joint = (x: Named, y: Named): boolean => {
  const names = [x.body?.name ?? '', y.body?.name ?? ''].sort((a, b) => b.length - a.length);
  return (names[0] ?? '').includes(', ') && (names[0] ?? '').split(', ').includes(names[1] ?? '');
};

/** Bodies of two kinds differ; where one is a general word ("Sở", "Hội") only its field would tell. */
function kindOfOther(x: Named, y: Named): boolean | null {
  const general = x.body?.needsField === true || y.body?.needsField === true;
  return general && x.body?.system === y.body?.system ? null : false;
}

function named(text: string): Named {
  const syllables = foldedSyllables(text.normalize('NFC').replace(TERM, ' '));
  let at = 0;
  // "Hội nghị lần thứ bảy", "Đại hội XII": a meeting of a body that its name does not tell.
  let found = MEETING.test(syllables.slice(0, 2).join(' ')) ? null : bodyAt(syllables, 0);
  // Papers of a standing board bear the committee's name (36-HD/VPTW): "Ban Thường vụ Tỉnh ủy" is Tỉnh ủy.
  while (found?.body.system === 'any') {
    const next = bodyAt(syllables, at + found.length);
    if (next === null) break;
    at += found.length;
    found = next;
  }
  const body = found?.body ?? null;
  at += found?.length ?? 0;
  const over = body?.needsSuperior === true ? bodyAt(syllables, at) : null;
  at += over?.length ?? 0;
  // "TP.HCM" is a name as a whole.
  const unit = provinceAt(syllables, at) === null ? unitWordAt(syllables, at) : null;
  at += unit?.length ?? 0;
  const province = provinceAt(syllables, at);
  // A party committee tells its unit itself: "Tỉnh ủy Bình Phước" lies in "tỉnh Bình Phước".
  return {
    body,
    of: over?.body ?? null,
    unit: unit?.kind ?? null,
    name: province === null ? syllables.slice(at).join(' ') : foldedSyllables(province.province.name).join(' '),
    folded: syllables.join(' '),
  };
}
