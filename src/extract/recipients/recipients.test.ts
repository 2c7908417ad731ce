import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressees } from '../addressees/index.js';
import { emptyFindings } from '../nothing.js';
import { sourceOf } from '../source.js';
import { recipients } from './index.js';

/** Items as "text" or "text|purpose". */
const listed = (text: string): string[] =>
  recipients
    .find(sourceOf(text), emptyFindings)
    .recipients.map((item) => (item.purpose === null ? item.text : `${item.text}|${item.purpose}`));

test.each([
  ['- Ban Bí thư (để báo cáo);\n- Lưu VP.', ['Ban Bí thư|để báo cáo', 'VP']],
  ['- Thường trực HĐND tỉnh (b/c)\n- Lưu: VT.', ['Thường trực HĐND tỉnh|b/c', 'VT']],
  ['- Chi cục Thuế để phối hợp;\n- Lưu: VT.', ['Chi cục Thuế|để phối hợp', 'VT']],
  ['- Bộ Tư pháp (Cục Kiểm tra văn bản);\n- Lưu: VT.', ['Bộ Tư pháp (Cục Kiểm tra văn bản)', 'VT']],
  ['- Như Điều 3; - Kho bạc tỉnh; - Lưu: VT, TH.', ['Như Điều 3', 'Kho bạc tỉnh', 'VT, TH']],
  ['- VPCP: BTCN; các Vụ TH, NN;\n- Lưu: VT (3).', ['VPCP: BTCN; các Vụ TH, NN', 'VT (3)']],
  ['- Lưu: VT, NC (02). Thảo', ['VT, NC (02)']],
  ['Như trên;\nCác phòng;\nLưu: VT.', ['Như trên', 'Các phòng', 'VT']],
  ['+ Thường vụ Đảng ủy;\n+ Lưu VP.', ['Thường vụ Đảng ủy', 'VP']],
  ['• Sở Công Thương;\n• Lưu: VT.', ['Sở Công Thương', 'VT']],
  ['- Các trường THPT,\ntrường PTDTNT;\n- Lưu: VT.', ['Các trường THPT,\ntrường PTDTNT', 'VT']],
  ['- Lưu: VT, KTTH. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Văn Ơn', ['VT, KTTH']],
])('Nơi nhận: %s', (block, expected) => {
  expect(listed(`Trân trọng./.\n\nNơi nhận:\n${block}\n`)).toEqual(expected);
});

test('"nơi nhận" inside a sentence opens no list', () => {
  expect(listed('Hồ sơ gửi về nơi nhận: Bộ phận một cửa; trả kết quả tại nơi nhận hồ sơ.')).toEqual([]);
});

const folder = fileURLToPath(new URL('../header/cases/', import.meta.url));
const bases = readdirSync(folder).map((name) => readFileSync(`${folder}${name}/input.txt`, 'utf8'));

test('recipients and addressees are slices of the text, whatever stands around them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...bases), fc.string({ maxLength: 30 }), fc.nat(), (base, noise, seed) => {
      const at = seed % (base.length + 1);
      const source = sourceOf(base.slice(0, at) + noise + base.slice(at));
      const items = [
        ...recipients.find(source, emptyFindings).recipients,
        ...addressees.find(source, emptyFindings).addressees,
      ];
      for (const item of items) {
        expect(source.text.slice(item.span.start, item.span.end)).toBe(item.text);
        expect(item.text.trim()).not.toBe('');
      }
    }),
    { numRuns: 400 },
  );
});
