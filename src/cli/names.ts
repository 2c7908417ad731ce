/** Names of documents for questions that take many: arguments, or lines of standard input behind "-". */
import { createInterface } from 'node:readline';
import { STANDARD_INPUT } from './inputs.js';

/**
 * Each item is what one question asks about, `size` names. A line holds a name, or JSON: a string, a list of strings, or a record with
 * `doc`, or with `from` and `to`.
 */
export async function* namesAsked(args: readonly string[], size: number): AsyncGenerator<readonly string[]> {
  if (args[0] !== STANDARD_INPUT) {
    for (let at = 0; at < args.length; at += size) yield args.slice(at, at + size);
    return;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield namesIn(line.trim()).slice(0, size);
  }
}

function namesIn(line: string): string[] {
  const value = jsonOf(line);
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'object' || value === null) return [line];
  const record = new Map<string, unknown>(Object.entries(value));
  const names = ['doc', 'from', 'to'].flatMap((name) => {
    const named = record.get(name);
    return typeof named === 'string' ? [named] : [];
  });
  return names.length === 0 ? [line] : names;
}

/** A symbol is no JSON, and neither is a number that was meant as a name. */
function jsonOf(line: string): unknown {
  if (!/^["[{]/.test(line)) return line;
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
