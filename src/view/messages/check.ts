/** What the rules of the check say: a summary of each, and the sentences of its findings (variants behind a slash). */
import type { Message } from './message.js';
import { contradictionLabels } from './registryLabels.js';

export const ruleSummaries: Readonly<Record<string, Message>> = {
  'wrong-type': { vi: 'sai tên loại văn bản', en: 'wrong kind of document' },
  'wrong-issuer': { vi: 'sai cơ quan ban hành', en: 'wrong issuing body' },
  'wrong-date': { vi: 'sai ngày ban hành', en: 'wrong date of issue' },
  'not-yet-in-force': {
    vi: 'ban hành sau, hoặc chưa có hiệu lực vào ngày của dự thảo',
    en: 'issued later, or not yet in effect on the day of the draft',
  },
  superseded: { vi: 'đã bị thay thế, bãi bỏ hoặc hết hiệu lực', en: 'replaced, repealed or expired' },
  'partly-superseded': { vi: 'hết hiệu lực một phần', en: 'replaced or repealed in part' },
  ambiguous: { vi: 'nhiều văn bản cùng số, ký hiệu', en: 'several documents bear the symbol' },
  unknown: { vi: 'không có trong sổ đăng ký và kho', en: 'neither in the registry nor in the store' },
  'cites-without-date': {
    vi: 'dẫn mà không ghi ngày ở chỗ nào trong dự thảo',
    en: 'cited without its date anywhere in the draft',
  },
  'cited-later-than-draft': { vi: 'văn bản được dẫn có ngày sau ngày dự thảo', en: 'dated after the draft itself' },
  'inconsistent-citation': {
    vi: 'một văn bản dẫn hai cách khác nhau, hoặc dẫn trùng',
    en: 'one document cited in two ways, or twice',
  },
  'deadline-before-date': { vi: 'thời hạn trước ngày của dự thảo', en: 'a deadline before the date of the draft' },
  'missing-basis': {
    vi: 'văn bản gốc mà văn bản được dẫn tiếp tục thực hiện chưa được nêu',
    en: 'an older directive that a cited one carries on is not named',
  },
  'abolished-unit': {
    vi: 'đơn vị hành chính đã kết thúc, sáp nhập, hoặc tổ chức của đơn vị đó',
    en: 'a unit that ended or merged, or a body of one',
  },
  'dissolved-body': {
    vi: 'ban, bộ, sở, tổ chức đảng đã kết thúc hoặc hợp nhất',
    en: 'a board, ministry, department or party body that ended or merged',
  },
  'layers-disagree': {
    vi: 'các lớp sổ đăng ký, hoặc văn bản trong kho, nói khác nhau về văn bản được dẫn',
    en: 'layers of the registry, or papers of the store, say different things of a cited document',
  },
};

/** One sentence for each thing that layers may say differently. */
const disagreements: Readonly<Record<string, Message>> = Object.fromEntries(
  Object.entries(contradictionLabels).map(([about, label]): [string, Message] => [
    `layers-disagree/${about}`,
    {
      vi: `{symbol}: không thống nhất về ${label.vi}: “{lower}” ({lowerLayer}), “{upper}” ({upperLayer}). Đang lấy điều sau.`,
      en: `{symbol}: no agreement on ${label.en}: "{lower}" ({lowerLayer}), "{upper}" ({upperLayer}). The latter is taken.`,
    },
  ]),
);

export const checkMessages: Readonly<Record<string, Message>> = {
  ...disagreements,
  'wrong-type': {
    vi: '{symbol} là {known}, dự thảo ghi {said}.',
    en: '{symbol} is a {known}; the draft says {said}.',
  },
  'wrong-type/weak': {
    vi: '{symbol}: dự thảo ghi {said}, pháp điển ghi {known}. Cần đối chiếu bản gốc.',
    en: '{symbol}: the draft says {said}, the national code {known}. Compare with the original.',
  },
  'wrong-issuer': {
    vi: '{symbol} do {known} ban hành, dự thảo ghi {said}.',
    en: '{symbol} was issued by {known}; the draft says {said}.',
  },
  'wrong-issuer/weak': {
    vi: '{symbol}: dự thảo ghi {said}, pháp điển ghi {known}. Cần đối chiếu bản gốc.',
    en: '{symbol}: the draft says {said}, the national code {known}. Compare with the original.',
  },
  'wrong-date': {
    vi: '{symbol} ban hành ngày {known}, dự thảo ghi {said}.',
    en: '{symbol} was issued on {known}; the draft says {said}.',
  },
  'wrong-date/weak': {
    vi: '{symbol}: dự thảo ghi ngày {said}, pháp điển ghi {known}. Cần đối chiếu bản gốc.',
    en: '{symbol}: the draft says {said}, the national code {known}. Compare with the original.',
  },
  'not-yet-in-force/issued': {
    vi: '{symbol} ban hành ngày {on}, sau ngày {day}.',
    en: '{symbol} was issued on {on}, after {day}.',
  },
  'not-yet-in-force/effect': {
    vi: '{symbol} có hiệu lực từ ngày {on}, ngày {day} chưa có hiệu lực.',
    en: '{symbol} takes effect on {on}; on {day} it is not yet in force.',
  },
  'superseded/replaced': {
    vi: '{symbol} đã được thay thế bằng {actor} từ ngày {on}.',
    en: '{symbol} has been replaced by {actor} since {on}.',
  },
  'superseded/repealed': {
    vi: '{symbol} đã bị {actor} bãi bỏ từ ngày {on}.',
    en: '{symbol} has been repealed by {actor} since {on}.',
  },
  'superseded/ended': {
    vi: '{symbol} đã hết hiệu lực từ ngày {on}.',
    en: '{symbol} ended on {on}.',
  },
  'superseded/supposed': {
    vi: '{symbol} có thể đã hết hiệu lực từ ngày {on} ({actor}), nhưng chưa đọc được văn bản nói rõ. Cần kiểm tra.',
    en: '{symbol} may have ended on {on} ({actor}), but no document that says so was read. Check it.',
  },
  'superseded/undated': {
    vi: '{symbol} được cho là đã hết hiệu lực, không rõ từ ngày nào. Cần kiểm tra.',
    en: '{symbol} is said to have ended, on a day that is not known. Check it.',
  },
  'superseded/succeeded': {
    vi: 'Đã có {actor} (ngày {on}) về cùng nội dung; chưa thấy văn bản bãi bỏ {symbol}.',
    en: '{actor} of {on} deals with the same subject; no words that repeal {symbol} were seen.',
  },
  'superseded/issuer-merged': {
    vi: 'Cơ quan ban hành {symbol} đã sáp nhập từ ngày {on}; chưa rõ văn bản còn áp dụng không.',
    en: 'The body that issued {symbol} was merged on {on}; whether it still applies is not known.',
  },
  'partly-superseded': {
    vi: '{symbol} hết hiệu lực một phần từ ngày {on} ({actor}). Kiểm tra phần được dẫn.',
    en: '{symbol} has been replaced in part since {on} ({actor}). Check the part that is cited.',
  },
  'partly-superseded/part': {
    vi: '{symbol} hết hiệu lực một phần từ ngày {on}: {part} ({actor}). Kiểm tra phần được dẫn.',
    en: '{symbol} has been replaced or repealed in part since {on}: {part} ({actor}). Check the part that is cited.',
  },
  ambiguous: {
    vi: '{count} văn bản mang số {symbol}: {candidates}. Ghi rõ ngày và cơ quan ban hành.',
    en: '{count} documents bear the symbol {symbol}: {candidates}. Write the date and the issuing body.',
  },
  unknown: {
    vi: 'Chưa có {symbol} trong sổ đăng ký và kho nên không kiểm tra được.',
    en: '{symbol} is neither in the registry nor in the store, so it could not be checked.',
  },
  'unknown/unverified': {
    vi: 'Sổ đăng ký có {symbol} nhưng chưa đối chiếu với nguồn gốc nên không kết luận.',
    en: 'The registry has {symbol}, but nobody compared it with a source, so nothing is concluded.',
  },
  'unknown/suspended': {
    vi: '{symbol} đang ngưng hiệu lực.',
    en: '{symbol} is suspended.',
  },
  'cites-without-date': {
    vi: 'Dự thảo không ghi ngày của {symbol} ở chỗ nào; số này lặp lại qua các năm, các nhiệm kỳ.',
    en: 'The draft nowhere gives the date of {symbol}; such a number comes back every year or term.',
  },
  'cites-without-date/known': {
    vi: 'Dự thảo không ghi ngày của {symbol} ở chỗ nào (theo sổ đăng ký: {known}).',
    en: 'The draft nowhere gives the date of {symbol} ({known} in the registry).',
  },
  'cited-later-than-draft': {
    vi: '{symbol} ghi ngày {said}, sau ngày của dự thảo ({own}).',
    en: '{symbol} is dated {said}, after the draft itself ({own}).',
  },
  'inconsistent-citation/date': {
    vi: '{symbol} ghi ngày {said}, chỗ trước ghi {first}.',
    en: '{symbol} is dated {said} here and {first} before.',
  },
  'inconsistent-citation/twice': {
    vi: '{symbol} được nêu làm căn cứ hai lần.',
    en: '{symbol} is given as a basis twice.',
  },
  'deadline-before-date': {
    vi: 'Thời hạn {due} trước ngày của dự thảo ({own}).',
    en: 'The deadline {due} lies before the date of the draft ({own}).',
  },
  'missing-basis': {
    vi: '{symbol} tiếp tục thực hiện {basis}; dự thảo chưa nêu văn bản này.',
    en: '{symbol} carries on {basis}, which the draft does not name.',
  },
  'abolished-unit': {
    vi: '{unit} không còn sau ngày {until}; nay là {now}.',
    en: '{unit} is no more after {until}; today {now}.',
  },
  'abolished-unit/several': {
    vi: '{unit} không còn sau ngày {until}. Có {count} đơn vị cũ cùng tên; ghi rõ tên đơn vị hiện nay.',
    en: '{unit} is no more after {until}. {count} former units bore the name; write that of today.',
  },
  'abolished-unit/unlisted': {
    vi: 'Cấp huyện ({unit}) không còn sau ngày {until}; không tìm thấy tên này trong danh mục đơn vị cũ.',
    en: 'There are no districts ({unit}) after {until}; the name is not in the list of former units.',
  },
  'abolished-unit/upgraded': {
    vi: '{unit} không còn gọi như vậy sau ngày {until}; nay là {now}. Cần kiểm tra.',
    en: '{unit} is not called so after {until}; it is {now} now. Check it.',
  },
  'abolished-unit/unnamed': {
    vi: 'Không còn cấp huyện ({kinds}) sau ngày {until}; dưới tỉnh, thành phố là xã, phường, đặc khu.',
    en: 'There are no districts ({kinds}) after {until}; below the province are communes, wards and special zones.',
  },
  'abolished-unit/township': {
    vi: 'Không còn thị trấn sau ngày {until}; cấp xã gồm xã, phường, đặc khu.',
    en: 'There are no townships (thị trấn) after {until}; communes, wards and special zones remain.',
  },
  'dissolved-body': {
    vi: '{body} không còn sau ngày {until}; nay là {now}.',
    en: '{body} is no more after {until}; now {now}.',
  },
  'dissolved-body/supposed': {
    vi: '{body} có thể không còn sau ngày {until} (nay là {now}); chưa đọc được văn bản ở mọi nơi. Cần kiểm tra.',
    en: '{body} may be no more after {until} (now {now}); not read of everywhere. Check it.',
  },
};
