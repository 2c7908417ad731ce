/** Comma-separated values (RFC 4180) that no spreadsheet takes for a formula. */

// A cell that starts like a formula gets an apostrophe, as OWASP advises; neither white space before the sign nor its full-width form
// hides it. A number is a number, below zero too.
const FORMULA = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

const cellOf = (value: string): string => {
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csvLine = (cells: readonly string[]): string => cells.map(cellOf).join(',');
