/** A message, from whatever format it comes → its reading, and the files that came with it. */
import { type Result, success } from '../../records/failure.js';
import { gather } from '../archive/members.js';
import { parsePage } from '../dom.js';
import { type Block, flowOf } from '../flow.js';
import { blocksOf } from '../html/blocks.js';
import { convertPage } from '../html/oldFonts.js';
import { MEGABYTE } from '../limits.js';
import { convertParagraphs } from '../oldText/pieces.js';
import { type Opened, type OpenOptions, type Reading, type ReadOptions, type ReadWarning, refused } from '../reader.js';
import { finish } from '../reading.js';

export interface Message {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly copies: string;
  readonly date: Date | null;
  /** The text as a page, or plain; of both the page, which keeps tables. */
  readonly html: string | null;
  readonly plain: string;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  /** As the sender called it, if at all. */
  readonly name: string | null;
  readonly bytes: Uint8Array;
  /** It is a message. */
  readonly isMessage: boolean;
}

export function readingOfMessage(message: Message, mediaType: string, { path, limits }: ReadOptions): Result<Reading> {
  if ((message.html?.length ?? 0) > limits.maxMarkupMegabytes * MEGABYTE)
    return refused('markup-too-large', path, { limit: limits.maxMarkupMegabytes });
  const body = message.html === null ? plainBody(message.plain) : pageBody(message.html);
  const head = headOf(message).map((text): Block => ({ kind: 'paragraph', text }));
  const { text, segments } = flowOf([[...head, ...body.blocks]]);
  const title = message.subject === '' ? null : message.subject;
  return finish({ text, mediaType, pages: [], segments, title, warnings: body.warnings }, path);
}

export function attachmentsOf({ attachments }: Message, { path, limits }: OpenOptions): Result<Opened> {
  if (attachments.length > limits.maxEntries) return refused('too-many-entries', path, { limit: limits.maxEntries });
  const gathering = gather(path);
  for (const [i, { name, bytes, isMessage }] of attachments.entries())
    gathering.add(nameOf(name, isMessage, i + 1), bytes);
  return success(gathering.opened());
}

/** Without folders: what a sender writes before the name is no place of ours. */
function nameOf(name: string | null, isMessage: boolean, number: number): string {
  const own = (name ?? '').split(/[/\\]/).at(-1)?.trim() ?? '';
  if (own === '' || own === '..' || own === '.') return isMessage ? `thư ${number}.eml` : `tệp ${number}`;
  return own;
}

/** The lines above the text that a mail program shows. */
function headOf({ subject, from, to, copies, date, attachments }: Message): string[] {
  const names = attachments.map(({ name, isMessage }, i) => nameOf(name, isMessage, i + 1)).join('; ');
  const lines: readonly (readonly [string, string])[] = [
    ['Chủ đề', subject],
    ['Từ', from],
    ['Đến', to],
    ['Đồng gửi', copies],
    ['Ngày', date === null ? '' : dayInVietnam(date)],
    ['Tệp kèm theo', names],
  ];
  return lines.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${oneLine(value)}`);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const VIETNAM_MS = 7 * 3_600_000;

function dayInVietnam(date: Date): string {
  const [year, month, day] = new Date(date.getTime() + VIETNAM_MS).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

interface Body {
  readonly blocks: readonly Block[];
  readonly warnings: readonly ReadWarning[];
}

function pageBody(html: string): Body {
  const page = parsePage(html);
  const warnings = convertPage(page);
  return { blocks: page.body === null ? [] : blocksOf(page.body, () => false), warnings };
}

function plainBody(text: string): Body {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trimEnd());
  const { texts, warnings } = convertParagraphs(lines);
  const blocks = texts.filter((line) => line.trim() !== '').map((line): Block => ({ kind: 'paragraph', text: line }));
  return { blocks, warnings };
}
