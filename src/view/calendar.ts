/** Deadlines as a calendar file (RFC 5545) that office programs open. Nothing in it depends on the day it is made. */
import type { DeadlineList } from '../records/answers.lists.js';
import type { Language } from './messages/message.js';
import { documentShown } from './wording.js';

type Entry = DeadlineList['deadlines'][number];

const LINE_OCTETS = 75; // RFC 5545, 3.1: longer lines are folded

/**
 * A calendar of all deadlines that have a day, or a recurrence that names one; the rest is left out and counted by `undated`.
 * In a list of a period each day of a recurrence is an entry of its own; otherwise the recurrence is one repeating event.
 */
export function calendarOf(
  { deadlines: entries }: Pick<DeadlineList, 'deadlines'>,
  language: Language,
): { text: string; undated: number } {
  const events = entries.map((entry) => eventOf(entry, language)).filter((event) => event !== null);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//cancu//deadlines//VI', ...events.flat(), 'END:VCALENDAR'];
  return { text: lines.map(folded).join('\r\n'), undated: entries.length - events.length };
}

function eventOf(entry: Entry, language: Language): string[] | null {
  const { due, recurs, document, span } = entry;
  const day = due ?? entry.day;
  const series = day === null && recurs !== null ? seriesOf(recurs, document.date) : null;
  const start = (day ?? series?.start)?.replaceAll('-', '');
  if (start === undefined) return null;
  const description = [entry.text, entry.to, documentShown(document, language)].filter((part) => part !== null);
  return [
    'BEGIN:VEVENT',
    `UID:${document.id}-${span.start}-${start}@cancu`,
    `DTSTAMP:${start}T000000Z`,
    `DTSTART;VALUE=DATE:${start}`,
    ...(series === null ? [] : [`RRULE:${series.rule}`]),
    `SUMMARY:${escaped(entry.what ?? entry.text)}`,
    `DESCRIPTION:${escaped(description.join('\n'))}`,
    'END:VEVENT',
  ];
}

/** First day (on or after the document's own) and rule of a recurrence that names its day; null for one that does not. */
function seriesOf(recurs: string, documentDate: string | null): { start: string; rule: string } | null {
  if (documentDate === null || documentDate.length < 10) return null;
  const yearly = /^yearly (\d\d)-(\d\d)$/.exec(recurs);
  if (yearly) {
    const [, month = '', day = ''] = yearly;
    const year = Number(documentDate.slice(0, 4)) + (`${month}-${day}` < documentDate.slice(5) ? 1 : 0);
    return { start: `${year}-${month}-${day}`, rule: `FREQ=YEARLY;BYMONTH=${Number(month)};BYMONTHDAY=${Number(day)}` };
  }
  const monthly = /^monthly (\d{1,2})$/.exec(recurs);
  if (monthly) {
    const day = (monthly[1] ?? '').padStart(2, '0');
    const month = Number(documentDate.slice(5, 7)) - 1 + (day < documentDate.slice(8) ? 1 : 0);
    const first = new Date(Date.UTC(Number(documentDate.slice(0, 4)), month, 1)).toISOString();
    return { start: `${first.slice(0, 8)}${day}`, rule: `FREQ=MONTHLY;BYMONTHDAY=${Number(day)}` };
  }
  return null;
}

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\s*\n\s*/g, '\\n')
    .replace(/[\u0000-\u001F\u007F]/g, ' ');

/** Folds a line after 75 octets, never within a character. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
