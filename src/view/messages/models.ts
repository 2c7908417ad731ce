/** Words of the answers about local models. */
import type { ModelPlace } from '../../records/model.js';
import type { Message } from './message.js';

export const modelLabels = {
  similar: { vi: 'Mô hình tương tự', en: 'Similar models' },
  asked: { vi: 'Hỏi về', en: 'Asked about' },
  kind: { vi: 'Loại', en: 'Kind' },
  kinds: { vi: 'Loại mô hình', en: 'Kinds of models' },
  name: { vi: 'Tên mô hình', en: 'Name' },
  before: { vi: 'Trước 1/7/2025', en: 'Before 1 July 2025' },
  now: { vi: 'Nay', en: 'Today' },
  unit: { vi: 'Đơn vị thực hiện', en: 'Run by' },
  since: { vi: 'Từ năm', en: 'Since' },
  figures: { vi: 'Con số', en: 'Figures' },
  source: { vi: 'Nguồn', en: 'Source' },
  does: { vi: 'Nội dung', en: 'What it does' },
  models: { vi: 'Số mô hình', en: 'Models' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  formerProvinces: { vi: 'Gồm (trước 1/7/2025)', en: 'Of which (before 1 July 2025)' },
  years: { vi: 'Theo năm', en: 'By year' },
  unknownPlace: { vi: '(không rõ)', en: '(not told)' },
  total: {
    vi: '{models} mô hình ({reports} lần nêu), {groups} loại, {provinces} tỉnh, thành phố',
    en: '{models} models ({reports} mentions), {groups} kinds, {provinces} provinces',
  },
  reported: {
    vi: 'Con số mô hình do văn bản báo cáo (không cộng vào mô hình nêu tên)',
    en: 'Numbers of models that papers report (not added to the models named)',
  },
  reportedIn: { vi: 'cũng ở {documents}', en: 'also in {documents}' },
  yearOfPaper: { vi: '({year})', en: '({year})' },
  map: { vi: 'Vị trí', en: 'Where' },
  mapNote: {
    vi: 'Mỗi vòng là một nơi, lớn theo số mô hình; vòng rỗng: chỉ rõ đến huyện hoặc tỉnh cũ.',
    en: 'Each circle is a place, its size the number of models; hollow: known only to the district or province.',
  },
  noneLeft: { vi: 'Không có mô hình nào hợp với bộ lọc.', en: 'No model passes the filters.' },
} as const satisfies Record<string, Message>;

export const precisionLabels: Readonly<Record<NonNullable<ModelPlace['precision']>, Message>> = {
  commune: { vi: 'rõ đến xã', en: 'known to the commune' },
  'divided-commune': { vi: 'xã cũ đã chia', en: 'a former commune, divided since' },
  district: { vi: 'chỉ rõ đến huyện cũ', en: 'known to the former district only' },
  province: { vi: 'chỉ rõ đến tỉnh', en: 'known to the province only' },
};
