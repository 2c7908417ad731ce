/**
 * The last step of every reader: no empty text, and nothing that was typed in the fonts of before Unicode passes for Vietnamese.
 */
import { type Result, success } from '../records/failure.js';
import { oldEncodingInPart, oldEncodingOf } from './oldEncoding.js';
import { type Reading, refused } from './reader.js';

/** The reading, or why it is none. */
export function finish(reading: Reading, path: string): Result<Reading> {
  if (isBlank(reading.text)) return refused('empty', path);
  const old = oldEncodingOf(reading.text);
  if (old !== null) return refused('unknown-encoding', path, { encoding: old });
  const encoding = oldEncodingInPart(reading.text);
  if (encoding === null) return success(reading);
  return success({
    ...reading,
    warnings: [...reading.warnings, { reason: 'old-encoding-in-part', data: { encoding } }],
  });
}

/** Nothing but white space and invisible characters. */
export const isBlank = (text: string): boolean => !/[^\s\p{C}]/u.test(text);
