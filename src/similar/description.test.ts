import { expect, it } from 'vitest';
import { description } from './description.js';

const text = [
  'Phong trào lan rộng. Mô hình “Ngôi nhà xanh” do Hội Phụ nữ vận động. Chị em gom ve chai, bán lấy tiền giúp trẻ mồ côi. Cuối năm sơ kết.',
  '- Mô hình “Tiếng kẻng an ninh”: cứ 21 giờ các thôn đánh kẻng',
  '- Mô hình “Vườn rau sạch”: mỗi hộ một luống',
].join('\n');

const of = (name: string) => {
  const start = text.indexOf(name);
  return description(text, { name, span: { start, end: start + name.length } });
};

it('is the sentence of the name and the next one', () => {
  expect(of('Ngôi nhà xanh')).toBe(
    'Ngôi nhà xanh. Mô hình “Ngôi nhà xanh” do Hội Phụ nữ vận động. Chị em gom ve chai, bán lấy tiền giúp trẻ mồ côi.',
  );
});

it('ends with its item of a list', () => {
  expect(of('Tiếng kẻng an ninh')).toBe(
    'Tiếng kẻng an ninh. - Mô hình “Tiếng kẻng an ninh”: cứ 21 giờ các thôn đánh kẻng',
  );
});
