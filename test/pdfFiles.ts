/** Small PDF files with something wrong, written out by hand. */

/** A PDF of these objects (numbered from 1; the first is the catalogue), with its table of offsets. */
function pdfOf(objects: readonly string[], trailer: string): string {
  let content = '%PDF-1.4\n';
  const offsets: string[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(`${String(content.length).padStart(10, '0')} 00000 n \n`);
    content += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return `${content}${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${content.length}\n%%EOF\n`;
}

const page = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
  '<< /Length 22 >>\nstream\n0.8 g 60 60 400 700 re\nendstream',
];

/** A page with a grey rectangle and no letter, as a scan has. */
export const pdfWithoutText = pdfOf(page, '');

// ISO 32000-1, 7.6.3: the keys fit no password, so that every reader has to ask for one.
const keys = `/O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}>`;

/** The same page, locked with a password that nobody knows. */
export const encryptedPdf = pdfOf(
  [...page, `<< /Filter /Standard /V 1 /R 2 /P -4 ${keys} >>`],
  `/Encrypt 5 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`,
);

const damagedPage = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 -x] >>';

/** Of three pages only the first is sound. */
export const pdfWithDamagedPages = pdfOf(
  [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 6 0 R 7 0 R] /Count 3 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    '<< /Length 72 >>\nstream\nBT /F 12 Tf 72 700 Td (Ke hoach 45/KH-UBND cong tac dan van 2022) Tj ET\nendstream',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    damagedPage,
    damagedPage,
  ],
  '',
);
