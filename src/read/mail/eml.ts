/** Messages as they are sent (RFC 5322, MIME). */
import PostalMime, { type Address, type Email, type Attachment as Part } from 'postal-mime';
import type { Result } from '../../records/failure.js';
import { type Opened, type OpenOptions, type Reading, type ReadOptions, refused } from '../reader.js';
import { type Attachment, attachmentsOf, type Message, readingOfMessage } from './message.js';

const mediaType = 'message/rfc822';
// Parts within parts; those of real messages are some four deep.
const MAX_PARTS_DEEP = 32;

export async function readEml(bytes: Uint8Array, options: ReadOptions): Promise<Result<Reading>> {
  const email = await parse(bytes);
  return email === null ? refused('broken', options.path) : readingOfMessage(messageOf(email), mediaType, options);
}

export async function openEml(bytes: Uint8Array, options: OpenOptions): Promise<Result<Opened>> {
  const email = await parse(bytes);
  return email === null ? refused('broken', options.path) : attachmentsOf(messageOf(email), options);
}

/** Null for a message that is nested or damaged beyond what is ever sent. */
export async function parse(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: MAX_PARTS_DEEP });
  } catch {
    return null;
  }
}

function messageOf({ subject, from, to, cc, date, html, text, attachments }: Email): Message {
  const sent = date === undefined ? Number.NaN : Date.parse(date);
  return {
    subject: subject ?? '',
    from: from === undefined ? '' : addressesIn([from]),
    to: addressesIn(to ?? []),
    copies: addressesIn(cc ?? []),
    date: Number.isNaN(sent) ? null : new Date(sent),
    html: html ?? null,
    plain: text ?? '',
    attachments: attachments.filter((part) => !isPictureOfPage(part)).map(attachmentOf),
  };
}

const addressesIn = (addresses: readonly Address[]): string =>
  addresses
    .flatMap((each) => each.group ?? [each])
    .map(({ name, address }) => (name === '' || name === address ? address : `${name} <${address}>`))
    .join('; ');

// A logo or a line drawn under a signature: the page shows it where it stands.
const isPictureOfPage = ({ related, disposition, mimeType, contentId }: Part): boolean =>
  mimeType.startsWith('image/') && (related === true || (disposition === 'inline' && contentId !== undefined));

const attachmentOf = ({ filename, mimeType, content }: Part): Attachment => ({
  name: filename,
  bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  isMessage: mimeType === 'message/rfc822',
});
