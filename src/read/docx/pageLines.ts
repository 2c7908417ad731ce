/**
 * Lines of page headers and footers. Page numbers are no text of the document and are left out.
 */
import { childNamed, type DomDocument, type DomElement, tagOf } from '../dom.js';
import { isPageNumberOnly } from '../word/pageLines.js';

interface PageLines {
  /** Of the header of the first page: it stands above everything. */
  readonly top: readonly string[];
  /** Of the headers of other pages. */
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

type Kind = 'w:headerreference' | 'w:footerreference';

export function pageLines(body: DomElement, byRelationship: (id: string) => DomDocument | null): PageLines {
  const sections = [...body.querySelectorAll('w\\:sectPr')];
  const firstSection = sections[0];
  const seen = new Set<string>();
  const fresh = (lines: readonly string[]): string[] => lines.filter((line) => !seen.has(line) && seen.add(line));
  const linesOf = (section: DomElement, kind: Kind, type: string | null): string[] =>
    [...section.children]
      .filter(
        (child) => tagOf(child) === kind && (type === null || (child.getAttribute('w:type') ?? 'default') === type),
      )
      .flatMap((reference) => linesOfPart(byRelationship(reference.getAttribute('r:id') ?? '')));
  const onFirstPage =
    firstSection !== undefined && childNamed(firstSection, 'w:titlepg') !== null ? 'first' : 'default';
  const top = firstSection === undefined ? [] : fresh(linesOf(firstSection, 'w:headerreference', onFirstPage));
  const headers = sections.flatMap((section) => fresh(linesOf(section, 'w:headerreference', null)));
  seen.clear();
  const footers = sections.flatMap((section) => fresh(linesOf(section, 'w:footerreference', null)));
  return { top, headers, footers };
}

const linesOfPart = (part: DomDocument | null): string[] =>
  part === null ? [] : [...part.querySelectorAll('w\\:p')].map(lineOf).filter((line) => !isPageNumberOnly(line));

const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** The text of a paragraph without page number fields. */
function lineOf(paragraph: DomElement): string {
  let line = '';
  // One entry a field that is open: its instruction, and whether its result has begun.
  const fields: { instruction: string; inResult: boolean }[] = [];
  const isHidden = (): boolean => fields.some(({ instruction, inResult }) => !inResult || PAGE_FIELD.test(instruction));
  const visit = (parent: DomElement): void => {
    for (const child of parent.children) {
      const tag = tagOf(child);
      if (tag === 'w:fldchar') {
        const type = child.getAttribute('w:fldCharType');
        const field = fields.at(-1);
        if (type === 'begin') fields.push({ instruction: '', inResult: false });
        else if (type === 'separate' && field !== undefined) field.inResult = true;
        else if (type === 'end') fields.pop();
      } else if (tag === 'w:instrtext') {
        const field = fields.at(-1);
        if (field !== undefined) field.instruction += child.textContent ?? '';
      } else if (tag === 'w:fldsimple') {
        if (!PAGE_FIELD.test(child.getAttribute('w:instr') ?? '')) visit(child);
      } else if (tag === 'w:t') {
        if (!isHidden()) line += child.textContent ?? '';
      } else if (tag === 'w:tab' || tag === 'w:br') line += ' ';
      else if (
        tag === 'w:r' ||
        tag === 'w:hyperlink' ||
        tag === 'w:ins' ||
        tag === 'w:smarttag' ||
        tag === 'w:sdt' ||
        tag === 'w:sdtcontent'
      )
        visit(child);
    }
  };
  visit(paragraph);
  return line.replace(/\s+/g, ' ').trim();
}
