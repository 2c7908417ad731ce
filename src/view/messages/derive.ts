/** What a derivation says beside the names and words of documents. */
import type { Message } from './message.js';

/** What had become of a basis on the plan's day. `{by}`: the act, `{on}`: since when. */
export const fateLabels = {
  superseded: { vi: 'đã bị thay thế', en: 'replaced' },
  repealed: { vi: 'đã bị bãi bỏ', en: 'repealed' },
  expired: { vi: 'đã hết hiệu lực', en: 'expired' },
  suspended: { vi: 'đang ngưng hiệu lực', en: 'suspended' },
  partly_superseded: { vi: 'hết hiệu lực một phần', en: 'replaced or repealed in part' },
  not_yet_in_force: { vi: 'chưa có hiệu lực', en: 'not yet in force' },
  supposed: { vi: 'có thể đã hết hiệu lực', en: 'may have ended' },
  unverified: { vi: '{fate}, chưa kiểm chứng', en: '{fate}, not verified' },
  on: { vi: 'vào ngày {day}: {fate}', en: 'on {day}: {fate}' },
  since: { vi: '{fate} từ {on}', en: '{fate} since {on}' },
  by: { vi: '{fate} bởi {actor}', en: '{fate} by {actor}' },
} as const satisfies Record<string, Message>;

/** What a plan does with a task. */
export const gradeLabels = {
  'taken-up': { vi: 'có trong kế hoạch', en: 'taken up' },
  perhaps: { vi: 'có thể có', en: 'perhaps taken up' },
  'left-out': { vi: 'không thấy', en: 'left out' },
} as const satisfies Record<string, Message>;

export const deriveLabels = {
  title: { vi: 'Nguồn gốc của {name}', en: 'What {name} derives from' },
  byRegistry: { vi: 'theo sổ đăng ký: {words}', en: 'by the registry: {words}' },
  tree: { vi: 'Cây nguồn gốc', en: 'Tree of sources' },
  directives: { vi: 'Văn bản đối chiếu', en: 'Directives beside it' },
  showPlace: { vi: 'xem chỗ dẫn', en: 'show where it is cited' },
  noTexts: {
    vi: 'Kho không giữ văn bản nào để đặt cạnh kế hoạch này.',
    en: 'The store holds no document to set beside this plan.',
  },
  coverage: { vi: 'Việc được giao', en: 'Tasks' },
  covered: {
    vi: 'Giao {tasks} việc: {up} có trong kế hoạch, {may} có thể có, {out} không thấy; kế hoạch có {own} điểm riêng.',
    en: '{tasks} tasks: {up} taken up, {may} perhaps, {out} left out; {own} points of the plan answer to none.',
  },
  uncompared: { vi: 'Chưa so {count} việc sau đó.', en: '{count} further tasks were not compared.' },
  ownPoints: { vi: 'điểm riêng của kế hoạch', en: 'points of the plan that answer to none' },
  nothingToCover: { vi: 'Không có văn bản nào để đối chiếu.', en: 'There is no directive to compare with.' },
  near: { vi: 'gần {score}', en: 'near {score}' },
} as const satisfies Record<string, Message>;
