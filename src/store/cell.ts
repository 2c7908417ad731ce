/** Values of a stored row, with their type. A value of another type means that the store is damaged: thrown. */
import type { Row } from './lance.js';

const wrong = (name: string): Error => new Error(`the store holds an unexpected value in column "${name}"`);

export function text(row: Row, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw wrong(name);
  return value;
}

export const textOrNull = (row: Row, name: string): string | null => (row[name] === null ? null : text(row, name));

export function number(row: Row, name: string): number {
  const value = row[name];
  if (typeof value !== 'number') throw wrong(name);
  return value;
}

export const numberOrNull = (row: Row, name: string): number | null => (row[name] === null ? null : number(row, name));

export const flag = (row: Row, name: string): boolean => row[name] === true;

/** A vector, copied out of the batch that it came in, which would otherwise stay in memory with it. */
export function vectorOrNull(row: Row, name: string): Float32Array | null {
  const value = row[name];
  if (value === null || value === undefined) return null;
  if (!(value instanceof Float32Array)) throw wrong(name);
  return value.slice();
}

export function bytes(row: Row, name: string): Uint8Array {
  const value = row[name];
  if (!(value instanceof Uint8Array)) throw wrong(name);
  return value;
}
