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

export const deriveLabels = {
  title: { vi: 'Nguồn gốc của {name}', en: 'What {name} derives from' },
  byRegistry: { vi: 'theo sổ đăng ký: {words}', en: 'by the registry: {words}' },
  tree: { vi: 'Cây nguồn gốc', en: 'Tree of sources' },
  evidence: { vi: 'Nguyên văn, chỗ đứng', en: 'Quote and place' },
  plan: { vi: 'Kế hoạch', en: 'The plan' },
  near: { vi: 'gần {score}', en: 'near {score}' },
} as const satisfies Record<string, Message>;
