/**
 * The parts of a Word package that carry text, and the ways between them.
 */
import { childrenNamed, type DomDocument } from '../dom.js';
import type { Limits } from '../limits.js';
import { parsePart } from '../xmlPart.js';
import { type Refusal, unpackMarkup } from '../zip.js';

export interface Parts {
  /** Path of the main part: "word/document.xml". */
  readonly mainPath: string;
  readonly main: DomDocument;
  readonly numbering: DomDocument | null;
  readonly styles: DomDocument | null;
  readonly properties: DomDocument | null;
  /** A header or footer by its relationship id. */
  readonly byRelationship: (id: string) => DomDocument | null;
  /** Bytes of the parts as they came, by path: what the converter needs besides the main part. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

export type PartsResult = { readonly kind: 'parts'; readonly parts: Parts } | Refusal;

const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[^/]{1,80}\.(?:xml|rels))$/;

export function partsOf(packed: Uint8Array, limits: Limits): PartsResult {
  const unpacked = unpackMarkup(packed, (name) => WANTED.test(name), limits);
  if (unpacked.kind !== 'entries') return unpacked;
  const bytes = unpacked.entries;
  const mainPath = [...bytes.keys()].filter((name) => /^word\/document\d*\.xml$/.test(name)).sort()[0];
  if (mainPath === undefined) return { kind: 'broken' };
  const parse = (path: string): DomDocument | null => {
    const part = bytes.get(path);
    return part === undefined ? null : parsePart(part);
  };
  const main = parse(mainPath);
  if (main === null) return { kind: 'broken' };
  const targets = targetsOf(parse(mainPath.replace('word/', 'word/_rels/').concat('.rels')));
  const byRelationship = (id: string): DomDocument | null => {
    const target = targets.get(id);
    return target === undefined ? null : parse(target.startsWith('/') ? target.slice(1) : `word/${target}`);
  };
  return {
    kind: 'parts',
    parts: {
      mainPath,
      main,
      numbering: parse('word/numbering.xml'),
      styles: parse('word/styles.xml'),
      properties: parse('docProps/core.xml'),
      byRelationship,
      bytes,
    },
  };
}

/** Relationship id → path of the part; links to the world outside are none. */
function targetsOf(relationships: DomDocument | null): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const root = relationships?.documentElement ?? null;
  for (const each of root === null ? [] : childrenNamed(root, 'relationship')) {
    const id = each.getAttribute('Id');
    const target = each.getAttribute('Target');
    if (id !== null && target !== null && each.getAttribute('TargetMode') !== 'External') targets.set(id, target);
  }
  return targets;
}
