/**
 * The days that a sentence tells, however roughly: of a year or month the last day, of a period its end. For the one question
 * whether it speaks of before or after a day; the extractor of dates does more, and does not take a year alone.
 */
const DAY = String.raw`(?:(?:(\d{1,2})\s?[/.-]\s?)?(\d{1,2})\s?[/.-]\s?|tháng\s(\d{1,2})(?:\s?[/-]\s?|\snăm\s)|quý\s([IV]{1,3}|[1-4])(?:\s?[/-]\s?|\snăm\s)|(6\stháng\sđầu)\snăm\s)?`;
const WRITTEN = new RegExp(`(?<![\\p{L}\\d/-])${DAY}((?:19|20)\\d{2})(?![\\d/]|-[A-ZĐ])`, 'giu');
const QUARTERS: Readonly<Record<string, number>> = { I: 3, II: 6, III: 9, IV: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

/** ISO days, in order. */
export function datesIn(sentence: string): string[] {
  return [...sentence.matchAll(WRITTEN)].map(([, day, number, month, quarter, half, year = '']) => {
    const at = Number(number ?? month ?? (half !== undefined ? 6 : (QUARTERS[quarter?.toUpperCase() ?? ''] ?? 12)));
    return `${year}-${String(at).padStart(2, '0')}-${day === undefined ? '31' : day.padStart(2, '0')}`;
  });
}
