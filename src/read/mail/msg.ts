/**
 * Messages of Outlook (MS-OXMSG): properties are streams, named by the number of the property and of its type; attachments are folders.
 */
import type { Result } from '../../records/failure.js';
import { type Compound, folderAsFile, openCompound } from '../compound.js';
import { decode } from '../encoding.js';
import { type Opened, type OpenOptions, type Reading, type ReadOptions, refused } from '../reader.js';
import { type Attachment, attachmentsOf, type Message, readingOfMessage } from './message.js';

const mediaType = 'application/vnd.ms-outlook';

export async function readMsg(bytes: Uint8Array, options: ReadOptions): Promise<Result<Reading>> {
  const message = messageIn(bytes);
  return message === null ? refused('broken', options.path) : readingOfMessage(message, mediaType, options);
}

export async function openMsg(bytes: Uint8Array, options: OpenOptions): Promise<Result<Opened>> {
  const message = messageIn(bytes);
  return message === null ? refused('broken', options.path) : attachmentsOf(message, options);
}

// MS-OXPROPS: numbers of the properties.
const SUBJECT = '0037';
const SENDER_NAME = '0C1A';
const SENDER_ADDRESSES = ['5D01', '0C1F'];
const TO = '0E04';
const COPIES = '0E03';
const BODY = '1000';
const HTML = '1013';
const LONG_NAME = '3707';
const SHORT_NAME = '3704';
const DATA = '3701';
const CONTENT_ID = '3712';
const MEDIA_TYPE = '370E';
// Times stand in the table of properties of fixed size.
const SENT = [0x0039, 0x0e06];

// MS-OXCDATA 2.11.1: types.
const UNICODE = '001F';
const EIGHT_BIT = '001E';
const BINARY = '0102';
const FOLDER = '000D';

const TABLE_HEAD_BYTES = 32;
const ENTRY_BYTES = 16;

function messageIn(bytes: Uint8Array): Message | null {
  const compound = openCompound(bytes);
  if (compound === null || compound.stream('__properties_version1.0') === null) return null;
  const text = (property: string): string => textAt(compound, '', property);
  const html = compound.stream(streamName('', HTML, BINARY));
  const page = html === null ? text(HTML) : decodedText(html);
  const address = SENDER_ADDRESSES.map(text).find((each) => each.includes('@')) ?? '';
  const name = text(SENDER_NAME);
  return {
    subject: text(SUBJECT),
    from: address === '' || name === address ? name || address : `${name} <${address}>`.trim(),
    to: text(TO),
    copies: text(COPIES),
    date: dateOf(compound),
    html: page.trim() === '' ? null : page,
    plain: text(BODY),
    attachments: attachmentsIn(compound),
  };
}

const streamName = (folder: string, property: string, type: string): string =>
  `${folder}__substg1.0_${property}${type}`;

/** A text property; empty where there is none. */
function textAt({ stream }: Compound, folder: string, property: string): string {
  const wide = stream(streamName(folder, property, UNICODE));
  if (wide !== null) return new TextDecoder('utf-16le').decode(wide).replace(/\0+$/, '');
  const narrow = stream(streamName(folder, property, EIGHT_BIT));
  return narrow === null ? '' : decodedText(narrow);
}

/** Text of eight bits in whatever encoding; an old one is told by its words later on. */
function decodedText(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if (decoded.kind === 'binary') return '';
  return (decoded.kind === 'text' ? decoded.text : decoded.western).replace(/\0+$/, '');
}

const FILETIME_EPOCH_MS = 11_644_473_600_000;

function dateOf({ stream }: Compound): Date | null {
  const table = stream('__properties_version1.0');
  if (table === null) return null;
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  for (const property of SENT) {
    for (let at = TABLE_HEAD_BYTES; at + ENTRY_BYTES <= view.byteLength; at += ENTRY_BYTES) {
      if (view.getUint32(at, true) >>> 16 !== property) continue;
      const date = new Date(Number(view.getBigUint64(at + 8, true) / 10_000n) - FILETIME_EPOCH_MS);
      return Number.isNaN(date.getTime()) ? null : date;
    }
  }
  return null;
}

function attachmentsIn(compound: Compound): Attachment[] {
  const folders = new Set(
    compound.paths.flatMap((path) => /^__attach_version1\.0_#[\dA-F]{8}(?=\/)/i.exec(path)?.[0] ?? []),
  );
  return [...folders].sort().flatMap((folder) => attachmentIn(compound, `${folder}/`) ?? []);
}

function attachmentIn(compound: Compound, folder: string): Attachment | null {
  const text = (property: string): string => textAt(compound, folder, property);
  const name = text(LONG_NAME) || text(SHORT_NAME) || null;
  const data = compound.stream(streamName(folder, DATA, BINARY));
  // A logo of the page, shown where it stands.
  if (data !== null && text(CONTENT_ID) !== '' && text(MEDIA_TYPE).startsWith('image/')) return null;
  if (data !== null) return { name, bytes: data, isMessage: false };
  const message = streamName(folder, DATA, FOLDER);
  if (compound.stream(`${message}/__properties_version1.0`) === null) return null;
  const title = name ?? (textAt(compound, `${message}/`, SUBJECT).slice(0, 80) || null);
  return { name: title === null ? null : `${title}.msg`, bytes: folderAsFile(compound, message), isMessage: true };
}
