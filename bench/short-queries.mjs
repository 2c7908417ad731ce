/**
 * Short queries, as people type them, over the sample corpus: at which place the passage stands that answers, for each mode of
 * `cancu search`. Written by hand, a third with the words of the passage, a third with others, a third without diacritics or of one or two
 * syllables.
 *
 *   cancu ingest corpus/documents --store FOLDER && node bench/short-queries.mjs --store FOLDER [--list]
 */
import { parseArgs } from 'node:util';

/** Query, and words of the passage that answers it. */
const QUERIES = [
  ['chôm chôm VietGAP', 'Liên kết trồng chôm chôm'],
  ['cây giống sầu riêng cho hộ nghèo mượn', 'Vườn mẹ giúp vườn con'],
  ['camera an ninh ở ngã ba, cổng trường', 'lắp 46 mắt camera'],
  ['mô hình heo đất khuyến học', '118 hộ nuôi heo đất'],
  ['người có uy tín vận động kéo điện đường xóm', 'Đường xóm không bóng tối'],
  ['gõ mõ báo trộm trâu bò', 'gõ mõ ba hồi'],
  ['đám tang không quá 48 giờ', 'Tang lễ hai ngày'],
  ['tiền ăn ca 18.000 đồng', 'nâng tiền ăn ca'],
  ['niêm yết thủ tục, mức thu phí tại nơi tiếp dân', 'Niêm yết lại toàn bộ thủ tục'],
  ['giám sát việc đóng bảo hiểm xã hội ở doanh nghiệp', 'LĐLĐ huyện giám sát việc đóng'],
  ['tranh chấp đất rừng ở Thượng Cửu', 'Các vụ tranh chấp đất rừng'],
  ['báo cáo năm gửi Ban Dân vận trước ngày 25/11', 'gửi báo cáo năm trước ngày 25/11'],
  ['bán ve chai mua bảo hiểm y tế cho phụ nữ nghèo', 'thẻ bảo hiểm y tế'],
  ['dạy chữ cho người lớn chưa biết đọc', 'mở lớp xóa mù chữ'],
  ['công chức đem giấy tờ đến tận nhà cho người già yếu', 'Trả kết quả tại nhà'],
  ['chủ nhà cho thuê không tăng giá phòng công nhân', 'Nhà trọ giữ giá'],
  ['cho nhà nghèo mượn bò sinh sản', 'Con bò quay vòng'],
  ['giúp nhau làm nương chè', 'Đổi công trồng lại chè'],
  ['học bổng cho trẻ mồ côi', 'Thắp sáng ước mơ'],
  ['dân gửi ý kiến kín ở thôn', 'Hòm thư góp ý'],
  ['trồng hoa dọc đường thay tường rào', 'Hàng rào xanh'],
  ['để dành tiền mỗi ngày mua xe đạp cho học trò', 'Ống tre tiết kiệm'],
  ['chi bộ thôn bàn chuyện vận động quần chúng', 'Chi bộ thôn dành một kỳ sinh hoạt'],
  ['lãnh đạo xã gặp dân hỏi đáp mấy lần một năm', 'đối thoại với nhân dân mỗi năm ít nhất 02 lần'],
  ['duong xom khong bong toi', 'Đường xóm không bóng tối'],
  ['ong tre tiet kiem', 'Ống tre tiết kiệm'],
  ['hang rao xanh', 'Hàng rào xanh'],
  ['xoa mu chu buoi toi', 'mở lớp xóa mù chữ'],
  ['khoi dan van xa phuong', 'có khối dân vận do'],
  ['bao hiem xa hoi doanh nghiep', 'giám sát việc đóng bảo hiểm xã hội'],
  ['chè', 'phá chè cũ'],
  ['mõ', 'gõ mõ ba hồi'],
  ['camera', 'camera'],
  ['chôm chôm', 'chôm chôm'],
  ['nhà trọ', 'Nhà trọ giữ giá'],
  ['318/UBND-VP', '318/UBND-VP'],
];
const MODES = ['text', 'dense', 'hybrid'];
const FIRST = 10;

const { values } = parseArgs({
  options: { store: { type: 'string' }, list: { type: 'boolean', default: false } },
});
if (values.store === undefined) {
  console.error('bench/short-queries: name a store of the sample corpus with --store FOLDER');
  process.exit(2);
}
const { openStore } = await import('../dist/store/index.js');
const { openEmbedder } = await import('../dist/embed/open.js');
const { search } = await import('../dist/search/search.js');
const { unwrap } = await import('../dist/records/failure.js');

const store = unwrap(await openStore(values.store));
const embedder = unwrap(await openEmbedder());
const places = Object.fromEntries(MODES.map((mode) => [mode, []]));
for (const [query, words] of QUERIES) {
  for (const mode of MODES) {
    const { hits } = unwrap(await search(store, embedder, query, { mode, limit: FIRST }));
    places[mode].push(hits.findIndex(({ passage }) => passage.text.includes(words)) + 1);
  }
  if (values.list) console.log(`${MODES.map((mode) => String(places[mode].at(-1)).padStart(3)).join('')}  ${query}`);
}
await embedder.close();
store.close();
for (const [mode, all] of Object.entries(places)) {
  const mrr = all.reduce((sum, place) => sum + (place === 0 ? 0 : 1 / place), 0) / all.length;
  const among = (most) => all.filter((place) => place > 0 && place <= most).length;
  console.log(`${mode.padEnd(8)} first ${among(1)}, among five ${among(5)} of ${all.length}; MRR@10 ${mrr.toFixed(3)}`);
}
