/** Titles and labels of the answers of `cancu graph`. */
import type { Message } from './message.js';

export const graphLabels = {
  emptyStore: {
    vi: 'kho {store} chưa có văn bản nào nên không có gì để hỏi. Nạp văn bản bằng: cancu ingest THƯ_MỤC --store {store}.',
    en: 'the store {store} has no documents, so there is nothing to ask about. Read some with: cancu ingest FOLDER --store {store}.',
  },
  cites: { vi: 'Dẫn tới', en: 'Cites' },
  'cited-by': { vi: 'Được dẫn bởi', en: 'Cited by' },
  path: { vi: 'Đường dẫn', en: 'Path' },
  ancestors: { vi: 'Dựa trên, trực tiếp và qua văn bản khác', en: 'Rests on, directly and through others' },
  descendants: {
    vi: 'Là chỗ dựa của, trực tiếp và qua văn bản khác',
    en: 'Is rested on by, directly and through others',
  },
  noPath: { vi: 'Không có đường dẫn nào giữa hai văn bản.', en: 'No chain of citations joins the two.' },
  ofTotal: {
    vi: '{shown} trong {total} (thêm --limit để xem nhiều hơn)',
    en: '{shown} of {total} (--limit shows more)',
  },
  step: { vi: 'Bước', en: 'Step' },
  through: { vi: 'qua', en: 'through' },
  'co-cited': { vi: 'Hay được dẫn cùng', en: 'Cited together with it' },
  coupled: { vi: 'Cùng dẫn những văn bản như nó', en: 'Citing what it cites' },
  shared: { vi: 'Chung', en: 'Shared' },
  likeness: { vi: 'Gần', en: 'Near' },
  'most-cited': { vi: 'Được dẫn nhiều nhất', en: 'Most cited' },
  pagerank: { vi: 'Trung tâm nhất (PageRank)', en: 'Most central (PageRank)' },
  missing: { vi: 'Được dẫn mà kho không giữ', en: 'Cited and not held' },
  citedByCount: { vi: 'Văn bản dẫn', en: 'Cited by' },
  citations: { vi: 'Lần dẫn', en: 'Citations' },
  standing: { vi: 'Nguồn', en: 'Where' },
  held: { vi: 'trong kho', en: 'held' },
  registered: { vi: 'sổ đăng ký', en: 'registry' },
  ambiguous: { vi: 'chưa rõ', en: 'not clear' },
  unknown: { vi: 'không rõ', en: 'unknown' },
  communities: { vi: 'Cụm văn bản', en: 'Communities' },
  community: {
    vi: 'Cụm {number}: {size} văn bản, {first}–{last}',
    en: 'Community {number}: {size} documents, {first}–{last}',
  },
  undatedCommunity: { vi: 'Cụm {number}: {size} văn bản', en: 'Community {number}: {size} documents' },
  modularity: { vi: 'độ tách bạch {value}', en: 'modularity {value}' },
  timeline: { vi: 'Theo thời gian', en: 'Over time' },
  period: { vi: 'Kỳ', en: 'Period' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  issuers: { vi: 'Cơ quan (nhiều nhất)', en: 'Bodies (the first)' },
  notKnown: { vi: '(không rõ)', en: '(not known)' },
  completeness: { vi: 'Kho đủ đến đâu', en: 'How complete the store is' },
  share: { vi: 'Có trong kho', en: 'Held' },
  cited: { vi: 'VB được dẫn', en: 'Documents cited' },
  citedHeld: { vi: 'giữ', en: 'held' },
  orphans: { vi: 'Đứng một mình', en: 'Standing alone' },
  outside: { vi: 'Dẫn ra ngoài kho', en: 'Cites outside the store' },
  cycles: { vi: 'Dẫn vòng', en: 'Circles' },
  circle: {
    vi: 'Vòng {number}: {size} văn bản dựa vào nhau',
    en: 'Circle {number}: {size} documents rest on one another',
  },
  backward: { vi: 'Dẫn văn bản ra đời sau', en: 'Citing what came later' },
  group: { vi: 'Nhóm', en: 'Group' },
  building: {
    vi: 'Dựng đồ thị của kho, một lần cho đến khi kho thay đổi: {done}/{all} văn bản',
    en: 'Building the graph of the store, once until it changes: {done} of {all} documents',
  },
} as const satisfies Record<string, Message>;

/** Headings of the groups into which the help puts the questions. */
export const graphGroups = {
  walk: { vi: 'Đi theo trích dẫn từ một văn bản:', en: 'Follow the citations of a document:' },
  near: { vi: 'Văn bản cùng một chỗ:', en: 'Documents that belong together:' },
  whole: { vi: 'Cả kho:', en: 'The whole store:' },
  doubt: { vi: 'Thiếu gì, sai gì:', en: 'What is missing or wrong:' },
  out: { vi: 'Mang ra ngoài:', en: 'Take it elsewhere:' },
} as const satisfies Record<string, Message>;
