/** What looks like a deadline and is none: the day on which an act takes effect, a past event, a development target, a reporting period. */
import { type Clause, segmentBefore } from './clause.js';

const EFFECT = /(?:hiệu lực|thời (?:hạn|gian) sử dụng|giá trị|thi hành kể từ|áp dụng (?:từ|kể từ))(?:(?! và ).)*$/iu;
const PAST = /(?:^|[^\p{L}])(?:đã|vừa qua|trước đây)(?=[^\p{L}])/iu;
const CONDITION =
  /(?:^|[^\p{L}])(?:sinh|tuyển dụng|bổ nhiệm|phát sinh|xảy ra|có hiệu lực|kể|nêu|hưởng|được \p{L}+)\s*$/iu;
const PERIOD_OF_FIGURES =
  /(?:(?:chốt|lấy|tính) số liệu|số liệu (?:tính|lấy|chốt)|tính từ|tính đến|tính tới|thời điểm)(?:(?!báo cáo|gửi).){0,40}$|số liệu (?:từ|đến) (?:ngày )?$/iu;
const TARGET = /phấn đấu|mục tiêu|chỉ tiêu|tầm nhìn|tỷ lệ|tỉ lệ|định hướng|(?:^|[^\p{L}])đạt(?=[^\p{L}])|\d ?%/iu;
const DOUBLE_DUTY = /(?:^|[^\p{L}])(?:từ|giai đoạn|nhiệm kỳ|thời kỳ|kế hoạch|chương trình|dự toán)\s*$/iu;

/** Is the time at `offset` the start of an act's effect? */
export const isEffect = (clause: Clause, offset: number): boolean => EFFECT.test(segmentBefore(clause, offset));

/** Is what stands before `offset` told as past, or as a condition ("người được tuyển dụng trước ngày …")? */
export function isPast(clause: Clause, offset: number): boolean {
  const segment = segmentBefore(clause, offset);
  return PAST.test(`${segment} `) || CONDITION.test(segment);
}

/** "Hết thời hạn 30 ngày kể từ …", "quá 15 ngày …": what holds when a term is over. */
export const isOver = (clause: Clause, offset: number): boolean =>
  /(?:^|[^\p{L}])(?:hết|quá|sau)\s*$/iu.test(segmentBefore(clause, offset));

/** "chốt số liệu đến ngày 14": which figures, not by when. */
export const isPeriodOfFigures = (clause: Clause, offset: number): boolean =>
  PERIOD_OF_FIGURES.test(segmentBefore(clause, offset));

/** Does the clause set a target of development rather than a task? */
export const isTarget = (clause: Clause): boolean => TARGET.test(clause.match);

export const belongsToName = (clause: Clause, offset: number): boolean =>
  DOUBLE_DUTY.test(segmentBefore(clause, offset));
