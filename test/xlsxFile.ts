/** Small Excel workbooks, put together part by part. */
import { strToU8, zipSync } from 'fflate';

export interface TestSheet {
  readonly name: string;
  /** Rows from the first one on; an empty string is an empty cell. What begins with "<" is the markup within a cell of number 0's style. */
  readonly rows: readonly (readonly (string | number)[])[];
  readonly merges?: readonly string[];
  readonly hidden?: true;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const letter = (column: number): string => String.fromCharCode(65 + column);
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function cellOf(value: string | number, place: string): string {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (value.startsWith('<c ')) return value.replace('<c ', `<c r="${place}" `);
  return `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

function sheetOf({ rows, merges = [] }: TestSheet): string {
  const lines = rows.map((cells, i) => {
    const own = cells.map((value, j) => cellOf(value, `${letter(j)}${i + 1}`)).join('');
    return `<row r="${i + 1}">${own}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet ${MAIN}><sheetData>${lines.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

/** `more`: further parts, or others in place of these. */
export function xlsxFile(sheets: readonly TestSheet[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const named = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden === undefined ? '' : ' state="hidden"'} r:id="rId${i + 1}"/>`,
  );
  const related = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="x" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATED}"><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetOf(sheet)])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
}
