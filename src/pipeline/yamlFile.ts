/**
 * A settings file as users write it: YAML read against a schema, every mistake told with its line and key, and what the key takes.
 */
import { readFile } from 'node:fs/promises';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { failed, type Result, success } from '../records/failure.js';

/** The content of a settings file. */
export async function yamlAt(file: string): Promise<Result<string>> {
  try {
    return success(await readFile(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return failed('pipeline-unreadable', file, { code });
  }
}

/**
 * The settings in a file's content.
 * @param takes what each key ("stages.embed") takes, in words of no language
 */
export function parseYaml<Settings>(
  content: string,
  file: string,
  schema: z.ZodType<Settings>,
  takes: Readonly<Record<string, string>>,
): Result<Settings> {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const [mistake] = document.errors;
  if (mistake !== undefined) {
    return failed('pipeline-no-yaml', file, { line: lines.linePos(mistake.pos[0]).line, problem: mistake.message });
  }
  const value: unknown = document.toJS() ?? {};
  const parsed = schema.safeParse(value);
  if (parsed.success) return success(parsed.data);
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new Error('a refusal without a reason');
  if (issue.code === 'unrecognized_keys') {
    const keys = [...issue.path, issue.keys[0] ?? ''];
    const known = Object.keys(takes).filter((key) => key.split('.').length === keys.length);
    const siblings = known.filter((key) => key.startsWith(issue.path.map((part) => `${String(part)}.`).join('')));
    return failed('pipeline-unknown-key', file, {
      line: lineOf(document, lines, keys),
      key: keys.map(String).join('.'),
      known: siblings.map((key) => key.split('.').at(-1)).join(', '),
    });
  }
  const key = issue.path.filter((part) => typeof part === 'string').join('.');
  return failed('pipeline-wrong-value', file, {
    line: lineOf(document, lines, issue.path),
    key: key === '' ? '–' : key,
    takes:
      takes[key] ??
      Object.keys(takes)
        .filter((name) => !name.includes('.'))
        .join(', '),
  });
}

/** The line on which a key (or, where it has none of its own, what holds it) stands. */
function lineOf(document: Document, lines: LineCounter, keys: readonly PropertyKey[]): number {
  for (let length = keys.length; length > 0; length--) {
    const holder = length === 1 ? document.contents : document.getIn(keys.slice(0, length - 1), true);
    const last = keys[length - 1];
    if (isMap(holder)) {
      const pair = holder.items.find((item) => (isScalar(item.key) ? item.key.value : item.key) === last);
      if (isNode(pair?.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line;
    }
    const node = document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
