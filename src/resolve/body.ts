/**
 * Are two names of bodies names of one? "UBND huyện Hớn Quản" and "Ủy ban nhân dân huyện Hớn Quản" are; "Tỉnh ủy" may be any province's.
 */
import { fold } from '../text/fold.js';
import { matchForm } from '../text/match.js';
import { sameBody } from '../vocabulary/sameBody.js';
import { levelOf } from './level.js';

/**
 * `same`: one body. `kind`: the same kind, but one of the names does not tell its locality. `different`: two bodies. `unclear`: the
 * names do not tell.
 */
export type Likeness = 'same' | 'kind' | 'different' | 'unclear';

interface BodyName {
  /** Its words without office and locality: "uy ban nhan dan huyen". */
  readonly kind: string;
  /** Locality without its level: "hon quan"; empty where none is named. */
  readonly locality: string;
  /** It may be any organ of the Party's Centre. */
  readonly vague: boolean;
}

// Written short in issuer lines and running text (NĐ 30/2020 practice; 36-HD/VPTW).
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bubmttq(?:vn)?\b/g, 'uy ban mat tran to quoc'],
  [/\bmttq(?:vn)?\b/g, 'mat tran to quoc'],
  [/\bldld\b/g, 'lien doan lao dong'],
  [/\bbch\b/g, 'ban chap hanh'],
  [/\bbtv\b/g, 'ban thuong vu'],
  [/\bubtw\b/g, 'uy ban trung uong'],
  [/\btw\b/g, 'trung uong'],
  [/\btp\b/g, 'thanh pho'],
  [/\bhcm\b/g, 'ho chi minh'],
  [/\btnhh\b/g, 'trach nhiem huu han'],
];

// Offices and organs that sign for the body they belong to; papers of a standing committee carry the committee's code.
const OFFICES =
  /\b(?:ban thuong vu|ban thuong truc|ban chap hanh(?= dang bo)|bo truong(?= bo\b)|bo truong$|chu tich(?= uy ban)|doan chu tich|uy ban(?= mat tran)|viet nam|dang cong san|cac cap|khoa [ivx]+|nhiem ky \d{4} \d{4})\b/g;
const COMMITTEES: readonly (readonly [RegExp, string])[] = [
  [/\bdang bo tinh\b/g, 'tinh uy'],
  [/\bdang bo thanh pho\b/g, 'thanh uy'],
  [/\bdang bo huyen\b/g, 'huyen uy'],
  [/\bdang bo quan\b/g, 'quan uy'],
];
const LEVEL =
  /\b(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy xa|dang uy phuong|tinh doan|thanh doan|huyen doan|tinh|thanh pho|huyen|quan|thi xa|xa(?! hoi)|phuong|thi tran|dac khu)\b/g;

/** Organs of the Centre whose names hold one another's words: they are the same only where they are the same organ. */
const centralOrgans: readonly (readonly [RegExp, string])[] = [
  [/\bthu tuong\b/, 'thu tuong chinh phu'],
  [/^(?:van phong )?chinh phu$/, 'chinh phu'],
  [/\buy ban thuong vu quoc hoi\b|\bubtvqh\b/, 'uy ban thuong vu quoc hoi'],
  [/^quoc hoi\b/, 'quoc hoi'],
  [/^chu tich nuoc\b/, 'chu tich nuoc'],
  [/^bo chinh tri\b/, 'bo chinh tri'],
  [/^ban bi thu(?! trung uong doan)(?! tinh doan)\b/, 'ban bi thu'],
  [
    /^(?:hoi nghi .{0,40})?(?:ban chap hanh )?trung uong(?: dang)?(?: \d{1,2})?(?: cua dang)?$/,
    'ban chap hanh trung uong',
  ],
];

const cache = new Map<string, BodyName>();

function nameOf(body: string): BodyName {
  const known = cache.get(body);
  if (known !== undefined) return known;
  let words = fold(matchForm(body))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const [short, long] of abbreviations) words = words.replace(short, long);
  words = tidy(words.replace(OFFICES, ' '));
  for (const [long, short] of COMMITTEES) words = words.replace(long, short);
  const organ = centralOrgans.find(([pattern]) => pattern.test(words));
  const vague = ANY_CENTRAL.has(words);
  const name = organ === undefined ? { ...splitAtLevel(words), vague } : { kind: organ[1], locality: '', vague };
  cache.set(body, name);
  return name;
}

const tidy = (words: string): string => words.replace(/ +/g, ' ').trim();

/** "uy ban nhan dan huyen hon quan": what follows the first word of a level is the locality; inner levels of a long name belong to it. */
function splitAtLevel(words: string): Omit<BodyName, 'vague'> {
  LEVEL.lastIndex = 0;
  const level = LEVEL.exec(words);
  if (level === null) return { kind: words, locality: '' };
  const end = level.index + level[0].length;
  return { kind: words.slice(0, end), locality: words.slice(end).trim() };
}

/** Several bodies that issue together: "Bộ Chính trị; Ban Bí thư". */
const members = (body: string): string[] => body.split(/\s*;\s*/).filter((name) => name !== '');

/**
 * Names are read twice, by their words and by the table of bodies: that two bodies differ is said only where both readings say so,
 * since an error that a clerk is shown must not rest on an abbreviation that one of them does not know.
 */
export function compareBodies(one: string, other: string): Likeness {
  const words = byWords(one, other);
  if (words === 'same' || words === 'kind') return words;
  const known = sameBody(one, other);
  if (words === 'unclear') return known === true ? 'same' : 'unclear';
  return known === false ? 'different' : 'unclear';
}

function byWords(one: string, other: string): Likeness {
  let best: Likeness = 'different';
  for (const a of members(one)) {
    for (const b of members(other)) {
      const likeness = compareNames(nameOf(a), nameOf(b));
      if (strength[likeness] > strength[best]) best = likeness;
    }
  }
  return best;
}

const strength: Readonly<Record<Likeness, number>> = { different: 0, unclear: 1, kind: 2, same: 3 };

/** "của Trung ương", "của Đảng": the Central Committee, the Politburo or the Secretariat. */
const ANY_CENTRAL = new Set(['trung uong', 'trung uong dang', 'dang', '']);
const PARTY_ORGANS = new Set(['bo chinh tri', 'ban bi thu', 'ban chap hanh trung uong']);

function compareNames(a: BodyName, b: BodyName): Likeness {
  if ((a.vague && PARTY_ORGANS.has(b.kind)) || (b.vague && PARTY_ORGANS.has(a.kind))) return 'unclear';
  if (a.kind === b.kind) {
    if (a.locality === b.locality) return 'same';
    if (a.locality === '' || b.locality === '') return 'kind';
    // "Quận 1" and "Quận 1 thành phố Hồ Chí Minh": the longer name says the superior too.
    return startsWithWords(a.locality, b.locality) || startsWithWords(b.locality, a.locality) ? 'same' : 'different';
  }
  const isOrgan = (name: BodyName) => centralOrgans.some(([, organ]) => organ === name.kind);
  if (isOrgan(a) || isOrgan(b)) return 'different';
  const whole = (name: BodyName) => `${name.kind} ${name.locality}`.trim();
  return holdsWords(whole(a), whole(b)) || holdsWords(whole(b), whole(a)) ? 'unclear' : 'different';
}

const startsWithWords = (long: string, short: string): boolean => long === short || long.startsWith(`${short} `);

const holdsWords = (long: string, short: string): boolean => ` ${long} `.includes(` ${short} `);

/** Does a place ("Hớn Quản", "TP. Hồ Chí Minh") or a body's locality lie in the name of a body? */
export function sharesLocality(body: string, other: string): boolean {
  const { locality } = nameOf(body);
  if (locality === '') return false;
  const said = nameOf(other);
  return holdsWords(`${said.kind} ${said.locality}`, locality);
}

/** A body of the Centre: its papers are known by their symbol everywhere, others' only where the body is. */
export const isCentral = (issuer: string | null, symbol: string): boolean =>
  /T(?:W|Ư|\.Ư)/.test(symbol) || levelOf({ issuer, symbol }) === 1;
