/** The XML parts of office packages. */
import { type DomDocument, parseXml } from './dom.js';
import { decode } from './encoding.js';

/** Null for a part that is cut off, no text, or has a document type: Office never writes one, entity bombs need it. */
export function parsePart(bytes: Uint8Array): DomDocument | null {
  const decoded = decode(bytes);
  if (decoded.kind !== 'text' || decoded.warnings.length > 0 || /<!DOCTYPE/i.test(decoded.text)) return null;
  const parsed = parseXml(decoded.text);
  const last = /<\/([\w:.-]{1,80})>\s*$/.exec(decoded.text.slice(-200))?.[1];
  const root = parsed.documentElement;
  if (root === null) return null;
  return last === root.nodeName || [...root.children].length === 0 ? parsed : null;
}
