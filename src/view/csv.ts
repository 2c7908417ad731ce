/** Comma-separated values (RFC 4180) that no spreadsheet takes for a formula. */

// A cell that starts like a formula gets an apostrophe, as OWASP advises; white space before the sign does not hide it.
const FORMULA = /^\s*[=+\-@\t\r]/;

const cellOf = (value: string): string => {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csvLine = (cells: readonly string[]): string => cells.map(cellOf).join(',');
