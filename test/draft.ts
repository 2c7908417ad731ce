/** Drafts for tests of the check: a masthead of its day, a body, a closing part; and the check over them with the shipped registry. */
import { asset } from '../src/assets.js';
import { type Checked, check } from '../src/check/check.js';
import { registryKnowledge } from '../src/check/knowledge.js';
import { extractFrom } from '../src/extract/index.js';
import { sourceOf } from '../src/extract/source.js';
import { unwrap } from '../src/records/failure.js';
import { loadRegistry } from '../src/resolve/registry/load.js';
import { normalise } from '../src/text/normalise.js';

const registry = unwrap(await loadRegistry(asset('corpus/registry.csv')));
const knowledge = registryKnowledge(registry);

export const TODAY = '2026-11-24';

/** "2019-05-01" → a plan of a provincial committee of that day; null: a plan without a date. */
export function planOf(date: string | null, body: string): string {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  const place = date === null ? '' : `Bắc Giang, ngày ${day} tháng ${month} năm ${year}`;
  return `TỈNH ỦY BẮC GIANG                     ĐẢNG CỘNG SẢN VIỆT NAM
        *                        ${place}
Số 26-KH/TU

KẾ HOẠCH
về nhiệm vụ năm tới

${body}

Nơi nhận                              T/M BAN THƯỜNG VỤ
- Các cấp ủy trực thuộc,                   BÍ THƯ
- Lưu Văn phòng Tỉnh ủy.              Nguyễn Văn An
`;
}

/** The check of a text as read from a file. */
export function checkText(text: string, on: string | null = null): Checked {
  const normal = normalise(text).text;
  const source = { path: 'du-thao.txt', sha256: '0'.repeat(64), mediaType: 'text/plain', pages: null };
  const extraction = { schemaVersion: '1' as const, source, text: normal, pages: [], ...extractFrom(sourceOf(normal)) };
  return check(extraction, knowledge, { on, today: TODAY });
}

/** The verdicts of a plan of a day whose body is given. */
export const verdictsOf = (date: string | null, body: string): string =>
  checkText(planOf(date, body))
    .citations.map(({ verdict }) => verdict)
    .join(' ');
