/** Which rows, and which events, of two layers are one. */
import { compareBodies, isCentral } from '../body.js';
import { symbolKey } from '../symbol.js';
import { type RegisteredDocument, type RegistryEvent, targetKey } from './registry.js';

/** One document: same symbol, same day, and no other body's. The Centre gives a number once; local symbols are every commune's. */
export function isSameRow(one: RegisteredDocument, other: RegisteredDocument): boolean {
  if (symbolKey(one.symbol) !== symbolKey(other.symbol) || one.date !== other.date) return false;
  // A law and a resolution of one session may bear one number.
  if (/QH\d+$/i.test(one.symbol) && one.type !== other.type) return false;
  if (one.issuer === null || other.issuer === null || one.issuer === other.issuer) return true;
  if (isCentral(one.issuer, one.symbol) && isCentral(other.issuer, other.symbol)) return one.type === other.type;
  return compareBodies(one.issuer, other.issuer) !== 'different';
}

/** The same act did the same thing; a thing that nobody did ("hết hiệu lực") happens once. */
export function isSameEvent(one: RegistryEvent, other: RegistryEvent): boolean {
  if (targetKey(one) !== targetKey(other) || one.kind !== other.kind) return false;
  return one.actor === null || other.actor === null
    ? one.actor === other.actor
    : symbolKey(one.actor) === symbolKey(other.actor);
}
