/** Words of the check's screen. */
import type { Message } from './message.js';

export const severityLabels = {
  error: { vi: 'LỖI', en: 'ERROR' },
  warning: { vi: 'CẢNH BÁO', en: 'WARNING' },
  info: { vi: 'lưu ý', en: 'note' },
} as const satisfies Record<string, Message>;

export const checkLabels = {
  'asOf/draft': { vi: 'Xét vào ngày của dự thảo, {day}.', en: 'Judged on the day of the draft, {day}.' },
  'asOf/draft-partial': {
    vi: 'Dự thảo không ghi đủ ngày: xét vào ngày cuối của kỳ đó, {day}.',
    en: 'The draft gives its date in part: judged on its last day, {day}.',
  },
  'asOf/option': { vi: 'Xét vào ngày được chọn, {day}.', en: 'Judged on the day asked for, {day}.' },
  'asOf/today': {
    vi: 'Dự thảo không có ngày: xét vào hôm nay, {day}.',
    en: 'The draft has no date: judged on today, {day}.',
  },
  registry: {
    vi: 'Sổ đăng ký {rows} văn bản, rà soát gần nhất {day}.',
    en: 'Registry of {rows} documents, last checked on {day}.',
  },
  place: { vi: 'dòng {line}, cột {column}', en: 'line {line}, column {column}' },
  placeOnPage: { vi: 'tr. {page}, dòng {line}', en: 'p. {page}, line {line}' },
  suggestion: { vi: '→ thay bằng: {text}', en: '→ put instead: {text}' },
  source: { vi: 'nguồn: {source}', en: 'source: {source}' },
  corrected: { vi: 'đã sửa dòng {line}: “{before}” → “{after}”', en: 'corrected line {line}: "{before}" → "{after}"' },
  nothingCorrected: { vi: 'không có chỗ nào sửa chắc chắn được', en: 'nothing can be corrected for certain' },
  written: { vi: 'đã ghi {path}', en: 'wrote {path}' },
  suppressed: { vi: 'bỏ qua {rule} “{text}”: {reason}', en: 'kept quiet {rule} "{text}": {reason}' },
  summary: {
    vi: '{citations} dẫn chiếu: {right} đúng, {open} chưa kết luận được. {errors} lỗi, {warnings} cảnh báo, {infos} lưu ý.',
    en: '{citations} citations: {right} right, {open} undecided. {errors} errors, {warnings} warnings, {infos} notes.',
  },
} as const satisfies Record<string, Message>;
