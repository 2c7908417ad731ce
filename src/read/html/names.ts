/**
 * How content systems name the parts of their pages: classes and ids as they stand in the pages of provincial newspapers and portals
 * (NukeViet, the portals of VNPT and Viettel on Liferay, SharePoint, the systems of newspapers such as ePi, HemeraCMS and ONECMS, WordPress, Joomla, Drupal).
 */
import { fold } from '../../text/fold.js';
import type { DomElement } from '../dom.js';
import { collapse } from './measure.js';

/** "box-tinLienQuan mt_10" → "-box-tin-lien-quan- -mt-10-": the words of each name in lower case, each between hyphens. */
function wordsOf(element: DomElement): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, MAX_NAME);
  return names
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .map((name) => `-${name.replace(/[^a-z\d]+/g, '-')}-`)
    .join(' ');
}
const MAX_NAME = 400;

const named =
  (names: string) =>
  (element: DomElement): boolean =>
    new RegExp(`-(?:${names.trim().replace(/\s+/g, '|')})-`).test(wordsOf(element));

/** The text of an article or document. */
export const isMainByName = (() => {
  const byName = named(`
    article-?(?:body|content|text|detail) (?:detail|details|singular|entry|post|news|cms|journal|story|single|asset|cttt|content|page|item)-?(?:detail-)?(?:body|content)(?:-article)?
    content-?(?:detail|news|article|body|main-detail) fck-?detail bodytext body-?text news-?bodyhtml afcbc-body
    noi-?dung(?:-?(?:tin|bai|bai-?viet|chi-?tiet|van-?ban|tin-?bai))? chi-?tiet(?:-?(?:tin|bai|bai-?viet|noi-?dung)) nd-?(?:detail|chi-?tiet|tin)
    ms-rtestate-field field-?name-body field--name-body full-?content toan-?van`);
  return (element: DomElement): boolean => element.getAttribute('itemprop') === 'articleBody' || byName(element);
})();

/** What stands around it: the way to other pages, tools, remarks of readers, advertisements. */
export const isChromeByName = named(`
  share shares sharing share-?(?:this|box|bar) socials? social-?\\w+ addthis sharethis zalo-\\w+ fb-\\w+ chia-?se
  breadcrumbs? bread-?crumb sidebar side-?bar right-?col(?:umn)? cot-?phai navbar navigation menu main-?menu topbar
  related relate relates related-?\\w+ tin-?lien-?quan bai-?lien-?quan lien-?quan box-?tinlienquan more-?news other-?news news-?other tin-?khac cac-?tin-?khac tin-?cung-?\\w+ cung-?chuyen-?muc
  tin-?moi tin-?noi-?bat tin-?doc-?nhieu doc-?nhieu xem-?nhieu xem-?them most-?(?:read|view|viewed) hot-?news read-?more
  comments? comment-?\\w+ binh-?luan y-?kien(?:-ban-doc)? disqus\\w*
  tags tag-?list list-?tags? keywords tu-?khoa banners? ads adv advert\\w* ad-?box quang-?cao
  pagination paging pager rating ratings danh-?gia newsletter subscribe popup modal cookie\\w* back-?to-?top
  footer site-?footer bottom-?bar toolbar tools? tool-?bar article-?tools? post-?tools? utility noprint no-?print audio player text-?to-?speech tts
  thong-?ke(?:-truy-cap)? lien-?ket(?:-web(?:site)?)? counter luot-?xem`);

/** The line of an article's author, or where it is from, which may stand below its text. */
export const isBylineByName = named(`authors? tac-?gia byline nguon(?:-tin)? source but-?danh signature author-?\\w+`);

/** A heading that is no h1. */
export const isTitleByName = named(
  `(?:article|detail|news|post|entry|content|cms|singular|title|c-detail)-?(?:detail-?)?title title-?(?:detail|news|article|post) tieu-?de(?:-?(?:tin|bai|bai-?viet))? detail-?head`,
);

// Words on buttons and links, folded. Each stands alone on its line, or among others of its kind.
const TOOLS = [
  'chia se(?: (?:bai viet|tin|len facebook|qua email|facebook|zalo))?',
  'in (?:trang|bai viet|bai|tin|an|noi dung|ra giay)',
  'ban in',
  'in',
  'gui (?:e-?mail|mail|bai viet|cho ban be|tin|binh luan|y kien|phan hoi)',
  'luu (?:bai|tin|bai viet)',
  '(?:tang|giam|co|phong to|thu nho) (?:co )?chu',
  'a\\+',
  'a-',
  'xem (?:them|tiep)',
  'doc (?:them|tiep)',
  '(?:ve|len|tro ve) dau trang',
  'quay lai|tro (?:ve|lai)',
  'thich|theo doi|facebook|twitter|zalo|google\\+?|messenger|linkedin|youtube|tiktok|email|copy link|sao chep lien ket',
  'nghe (?:bai viet|doc bai|noi dung)|doc bai viet',
  '(?:so )?luot (?:xem|truy cap|doc)',
  'so lan (?:xem|doc)',
  'quang cao',
  'dang nhap',
  'xem theo ngay',
  'tai ve',
];
// Headings of lists of other pages.
const LISTS = [
  '(?:cac )?(?:tin|bai|bai viet|tin bai|tin tuc|video|van ban) (?:lien quan|khac|cung (?:chuyen muc|loai|chu de|su kien|danh muc))',
  '(?:cac )?(?:tin|bai|bai viet|tin bai) (?:moi|cu)(?: (?:nhat|hon))?(?: cung chuyen muc)?',
  '(?:cac )?(?:tin|bai|bai viet|tin bai) (?:da dua|da dang|truoc do|tiep theo|noi bat|doc nhieu|xem nhieu|hot)(?: ngay)?',
  'cung chuyen muc|cung chu de|lien quan',
  '(?:doc|xem) nhieu(?: nhat)?',
  'co the ban quan tam|ban co the quan tam|tin ban quan tam|de xuat cho ban',
  'tu khoa|tags?|the',
  'lien ket (?:web|website|trang)',
  'thong ke truy cap',
  'chuyen muc',
  'noi bat|tieu diem|tin nong',
];
// Headings of what readers wrote.
const REMARKS = [
  'y kien (?:ban doc|cua ban|phan hoi|doc gia)|binh luan(?: bai viet)?',
  'gui (?:binh luan|y kien)(?: cua ban)?',
];

const lines = (labels: readonly string[]): RegExp =>
  new RegExp(`^[^\\p{L}]*(?:(?:${labels.join('|')})(?![\\p{L}\\d])[^\\p{L}+-]*)+$`, 'u');
const TOOL_LINE = lines(TOOLS);
const LIST_LINE = lines(LISTS);
const REMARK_LINE = lines(REMARKS);
const LONGEST_LABEL = 90;
const DAY = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d)|ngay \d{1,2} thang \d{1,2}/;

/** A short line with a day: of an article, the day on which it appeared. */
export const isDateline = (text: string): boolean => text.length <= LONGEST_DATELINE && DAY.test(fold(text));
const LONGEST_DATELINE = 120;
const HOME_PATH = /^[^\p{L}]*(?:trang chu|home)(?![\p{L}])/u;
const LONGEST_PATH = 160;

export type Label = 'tool' | 'list' | 'remarks' | 'path';

/** What a short line says of itself or of what follows it; null for text. */
export function labelOf(text: string): Label | null {
  if (text.length > LONGEST_PATH) return null;
  const line = fold(collapse(text));
  if (HOME_PATH.test(line)) return 'path';
  if (line.length > LONGEST_LABEL || DAY.test(line)) return null;
  if (TOOL_LINE.test(line)) return 'tool';
  if (LIST_LINE.test(line)) return 'list';
  return REMARK_LINE.test(line) ? 'remarks' : null;
}
