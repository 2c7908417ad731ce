/** The parts of an Excel package: its sheets by name, and the tables of texts and formats that all of them share (ECMA-376 part 1, 18). */
import { childNamed, childrenNamed, type DomDocument, type DomElement, tagOf } from '../dom.js';
import type { Limits } from '../limits.js';
import type { Run } from '../sheets/grid.js';
import { type NumberFormat, numberFormat } from '../sheets/numbers.js';
import { parsePart } from '../xmlPart.js';
import { type Refusal, unpackMarkup } from '../zip.js';

/** What a style of cells says of what they hold. */
export interface CellStyle {
  readonly font: string | null;
  readonly format: NumberFormat;
}

export interface Sheet {
  readonly name: string;
  readonly root: DomElement;
}

export interface Workbook {
  /** Those that are shown, in their order. */
  readonly sheets: readonly Sheet[];
  readonly strings: readonly (readonly Run[])[];
  readonly styles: readonly CellStyle[];
  readonly since1904: boolean;
}

const WANTED = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]{1,80})\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;

export function workbookOf(
  packed: Uint8Array,
  limits: Limits,
): { readonly kind: 'workbook'; readonly workbook: Workbook } | Refusal {
  const unpacked = unpackMarkup(packed, (name) => WANTED.test(name), limits);
  if (unpacked.kind !== 'entries') return unpacked;
  const part = (path: string): DomElement | null => {
    const bytes = unpacked.entries.get(path);
    return bytes === undefined ? null : rootOf(parsePart(bytes));
  };
  const root = part('xl/workbook.xml');
  if (root === null) return { kind: 'broken' };
  const targets = targetsOf(part('xl/_rels/workbook.xml.rels'));
  const sheets: Sheet[] = [];
  for (const sheet of [...(childNamed(root, 'sheets')?.children ?? [])]) {
    const state = sheet.getAttribute('state');
    const path = targets.get(sheet.getAttribute('r:id') ?? '');
    if (path === undefined || state === 'hidden' || state === 'veryHidden') continue;
    const own = part(path);
    if (own === null) return { kind: 'broken' };
    sheets.push({ name: sheet.getAttribute('name') ?? '', root: own });
  }
  const strings = [...(part('xl/sharedStrings.xml')?.children ?? [])]
    .filter((item) => tagOf(item) === 'si')
    .map(runsOf);
  const since1904 = /^(?:1|true)$/.test(childNamed(root, 'workbookpr')?.getAttribute('date1904') ?? '');
  return { kind: 'workbook', workbook: { sheets, strings, styles: stylesOf(part('xl/styles.xml')), since1904 } };
}

const rootOf = (part: DomDocument | null): DomElement | null => part?.documentElement ?? null;

/** Relationship id → path in the package. */
function targetsOf(relationships: DomElement | null): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const each of relationships === null ? [] : childrenNamed(relationships, 'relationship')) {
    const target = each.getAttribute('Target') ?? '';
    targets.set(each.getAttribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return targets;
}

/** Of a text (18.4.8): one run, or several with fonts of their own; readings of Japanese signs are left out. */
export function runsOf(item: DomElement): Run[] {
  const runs: Run[] = [];
  for (const child of item.children) {
    if (tagOf(child) === 't') runs.push({ text: child.textContent ?? '', font: null });
    else if (tagOf(child) === 'r') {
      const font = childNamed(childNamed(child, 'rpr'), 'rfont')?.getAttribute('val') ?? null;
      runs.push({ text: childNamed(child, 't')?.textContent ?? '', font });
    }
  }
  return runs;
}

function stylesOf(root: DomElement | null): CellStyle[] {
  const children = (name: string): DomElement[] => [...(childNamed(root, name)?.children ?? [])];
  const codes = new Map(
    children('numfmts').map((each) => [each.getAttribute('numFmtId') ?? '', each.getAttribute('formatCode') ?? '']),
  );
  const fonts = children('fonts').map((font) => childNamed(font, 'name')?.getAttribute('val') ?? null);
  return children('cellxfs').map((style) => {
    const id = style.getAttribute('numFmtId') ?? '0';
    return {
      font: fonts[Number(style.getAttribute('fontId') ?? 0)] ?? null,
      format: numberFormat(Number(id), codes.get(id) ?? null),
    };
  });
}
