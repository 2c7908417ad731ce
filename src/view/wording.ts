/** Small things said the same way in every view: a document in one line, a day, a deadline. */
import type { Deadline, Header } from '../records/facts.js';
import { labels } from './messages/labels.js';
import { type Language, type Message, say } from './messages/message.js';
import { shown } from './screen.js';

/** "2021-10-18" → "18/10/2021", "2025-09" → "9/2025": as these documents write days (no zero before months 3 to 9: NĐ 30/2020, Phụ lục I). */
export function dayShown(date: string | null, language: Language): string {
  if (date === null) return say(labels.noDate, language);
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const shortMonth = Number(month) < 3 ? month : String(Number(month));
  return day === undefined ? `${shortMonth}/${year}` : `${day}/${shortMonth}/${year}`;
}

/** What identifies a document, whichever record names it; the type as a record or as its name. */
export interface Named {
  readonly symbol: string | null;
  readonly type: Header['type'] | string;
  readonly date: string | null;
  readonly issuer: string | null;
  /** What a paper without number and kind is called by: a web article's headline. */
  readonly subject?: string | null;
  readonly paths?: readonly string[];
}

/** "Kế hoạch 45/KH-LĐLĐ · 18/10/2021 · Liên đoàn Lao động huyện …": unknown parts are left out but for the symbol. */
export function documentShown(header: Named, language: Language): string {
  const type = typeof header.type === 'string' ? header.type : header.type?.name;
  const headline = header.symbol === null && type === undefined ? (header.subject ?? header.paths?.[0]) : undefined;
  const symbol = header.symbol ?? say(labels.noSymbol, language);
  const parts = [headline === undefined ? (type === undefined ? symbol : `${type} ${symbol}`) : shown(headline)];
  if (header.date !== null) parts.push(dayShown(header.date, language));
  if (header.issuer !== null) parts.push(shown(header.issuer));
  return parts.join(' · ');
}

/** When a deadline falls, in words. */
export function dueShown(
  deadline: Pick<Deadline, 'due' | 'recurs' | 'bound' | 'computed'>,
  language: Language,
): string {
  if (deadline.due === null) return deadline.recurs === null ? '?' : recurrenceShown(deadline.recurs, language);
  const day = dayShown(deadline.due, language);
  const bounded = deadline.bound === null ? day : say(labels[deadline.bound], language, { day });
  return deadline.computed ? `${bounded} (${say(labels.computed, language)})` : bounded;
}

const recurrences: Readonly<Record<string, Message>> = {
  yearly: labels.yearly,
  quarterly: labels.quarterly,
  monthly: labels.monthly,
  weekly: labels.weekly,
  daily: labels.daily,
  'half-yearly': labels['half-yearly'],
};

/** "yearly 10-30" → "hằng năm, 30/10"; "monthly 20" → "hằng tháng, ngày 20"; "weekly TH" → "hằng tuần, thứ Năm". */
function recurrenceShown(recurs: string, language: Language): string {
  const [rhythm = '', when] = recurs.split(' ');
  const name = recurrences[rhythm];
  const words = name === undefined ? rhythm : say(name, language);
  return when === undefined ? words : `${words}, ${momentShown(when, language)}`;
}

function momentShown(when: string, language: Language): string {
  if (/^\d\d-\d\d$/.test(when)) return when.split('-').reverse().join('/');
  if (/^\d{1,2}$/.test(when)) return say(labels.dayOfMonth, language, { day: when });
  const weekday = weekdays[when];
  return weekday === undefined ? when : say(weekday, language);
}

/** Weekdays as in RFC 5545. */
const weekdays: Readonly<Record<string, Message>> = {
  MO: { vi: 'thứ Hai', en: 'Monday' },
  TU: { vi: 'thứ Ba', en: 'Tuesday' },
  WE: { vi: 'thứ Tư', en: 'Wednesday' },
  TH: { vi: 'thứ Năm', en: 'Thursday' },
  FR: { vi: 'thứ Sáu', en: 'Friday' },
  SA: { vi: 'thứ Bảy', en: 'Saturday' },
  SU: { vi: 'Chủ nhật', en: 'Sunday' },
};
