import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { extract } from '../index.js';
import { localityAround } from './place.js';

const { cache } = createRequire(import.meta.url);
const tablesLoaded = (): boolean => Object.keys(cache).some((path) => /[\\/]compromise[\\/]/.test(path));

// First in this file: the tables are loaded once a process.
test('a paper without models, or with their place told by its kind, never loads the tables of localities', () => {
  extract('KẾ HOẠCH\nTrồng cây năm 2024\n\nCác xã ở Lâm Đồng trồng cây tại Đà Lạt trước ngày 30/6/2024.');
  extract('Mô hình “Vườn rau cho em” tại xã Ea Bar, huyện Sông Hinh được duy trì.');
  extract('Mô hình “Vườn rau cho em” ở Phú Yên được duy trì.');
  expect(tablesLoaded()).toBe(false);
});

test.each([
  ['', ' ở Đồng Tháp giúp nông dân bớt chi phí', 'Đồng Tháp'],
  ['', ' được nhân rộng tại TP.HCM và các tỉnh', 'TP.HCM'],
  ['Trên cả nước, đến từ Cao Bằng có mô hình ', ' của đồng bào Lô Lô', 'Cao Bằng'],
  ['', ' tại xã Trường Xuân, tỉnh Đồng Tháp', 'xã Trường Xuân, tỉnh Đồng Tháp'],
  ['', ' tại Trường Tiểu học Hòa Bình', null],
  ['', ' ở Nguyễn Văn Bình', null],
  ['', ' trên vùng đất phèn ở Đồng Tháp Mười', null],
  ['', ' CỦA HỘI NÔNG DÂN XÃ PHÚC SƠN, HUYỆN ANH SƠN', 'XÃ PHÚC SƠN, HUYỆN ANH SƠN'],
  ['HỘI PHỤ NỮ PHƯỜNG HỒNG HÀ RA MẮT MÔ HÌNH ', '', 'PHƯỜNG HỒNG HÀ'],
  ['', ' CỦA CÁC XÃ VÙNG CAO', null],
])('%s[model]%s: %s', (before, after, place) => {
  expect(localityAround(before, after)).toBe(place);
});
