// Hostile input: does twice the text take twice the time, for every extractor and for the forms of the text?
//   npm run bench:hostile                    every input at a quarter, a half and a whole million characters
//   npm run bench:hostile -- 50000 quotes    other sizes (n, 2n, 4n from here), only inputs whose name holds the word
import { addressees } from '../dist/extract/addressees/index.js';
import { squeezed } from '../dist/extract/blanks.js';
import { citations } from '../dist/extract/citations/index.js';
import { counts } from '../dist/extract/counts/index.js';
import { dates } from '../dist/extract/dates/index.js';
import { deadlines } from '../dist/extract/deadlines/index.js';
import { header } from '../dist/extract/header/index.js';
import { initiatives } from '../dist/extract/initiatives/index.js';
import { emptyFindings } from '../dist/extract/nothing.js';
import { recipients } from '../dist/extract/recipients/index.js';
import { signature } from '../dist/extract/signature/index.js';
import { fold } from '../dist/text/fold.js';
import { linesOf } from '../dist/text/lines.js';
import { matchForm } from '../dist/text/match.js';
import { normalise } from '../dist/text/normalise.js';

const extractors = [header, signature, addressees, recipients, dates, citations, deadlines, initiatives, counts];
const START = Number(process.argv[2] ?? 250_000); // characters
const ONLY = process.argv[3] ?? '';
const ROUNDS = 3;
const TOO_MUCH = 2.6; // times the time for twice the text: linear is 2, the rest is room for the garbage collector
const FLOOR = 40; // milliseconds: below, a ratio is noise
const PATIENCE = 20_000; // milliseconds for one extractor on one text; the larger sizes are then left out

const repeated = (unit) => (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const nested = (open, close) => (length) =>
  open.repeat(length / 2 / open.length) + close.repeat(length / 2 / close.length);
const headed = (unit) => (length) =>
  `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND\nKẾ HOẠCH\n${repeated(unit)(length)}`;

const inputs = {
  'one letter': repeated('a'),
  capitals: repeated('A'),
  digits: repeated('7'),
  'digits in groups': repeated('123.456.'),
  blanks: repeated(' '),
  'two blanks': repeated('a  b'),
  'line breaks': repeated('\n'),
  'blank lines': repeated(' \n'),
  tabs: repeated('\t'),
  slashes: repeated('/'),
  dashes: repeated('-'),
  'dashes and blanks': repeated('- '),
  'full stops': repeated('.'),
  dots: repeated('…'),
  underscores: repeated('_'),
  stars: repeated('* '),
  bars: repeated('| '),
  commas: repeated(', '),
  semicolons: repeated('; '),
  colons: repeated(': '),
  'brackets, nested': nested('(', ')'),
  'brackets, open': repeated('('),
  'quotes, nested': nested('“', '”'),
  'quotes, open': repeated('“'),
  'quotes, plain': repeated('" '),
  'combining marks': repeated('a\u0323\u0302'),
  'marks alone': repeated('\u0301'),
  'zero-width': repeated('a\u200b'),
  'soft hyphens': repeated('\u00ad'),
  số: repeated('số '),
  'số:': repeated('Số: '),
  'số without blanks': repeated('số'),
  'số and digits': repeated('số 1'),
  symbols: repeated('217-QĐ/TW '),
  'symbols, joined': repeated('12-QĐ/TW/'),
  'symbols, elided': repeated('217, 218, '),
  'letters of a symbol': repeated('12/KH-'),
  'kinds of documents': repeated('Nghị quyết '),
  'kinds, numbered': repeated('Nghị quyết số 25-NQ/TW, '),
  'kinds, coordinated': repeated('và các Quyết định '),
  laws: repeated('Luật '),
  'laws that amend': repeated('Luật sửa đổi, bổ sung một số điều của '),
  'Căn cứ': repeated('Căn cứ '),
  'Căn cứ, lines': repeated('Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;\n'),
  'Căn cứ, headed': headed('Căn cứ '),
  'amending chain': repeated('được sửa đổi, bổ sung bởi Nghị định số 12/2020/NĐ-CP '),
  pinpoints: repeated('điểm a khoản 2 Điều 5 '),
  dates: repeated('12/12/2013 '),
  'dates, joined': repeated('12/12/2013-'),
  'dates, listed': repeated('03, 04 và '),
  'dates in words': repeated('ngày 12 tháng 12 năm 2013 '),
  ngày: repeated('ngày '),
  tháng: repeated('tháng '),
  'ngày tháng, blank': repeated('ngày … tháng … năm '),
  quý: repeated('quý I, '),
  trước: repeated('trước ngày '),
  'deadlines, listed': repeated('trước ngày 15/6, '),
  'trong vòng': repeated('trong vòng 10 ngày kể từ ngày '),
  'hằng năm': repeated('hằng năm, '),
  'định kỳ': repeated('định kỳ hằng quý '),
  'mô hình “': repeated('mô hình “'),
  'mô hình': repeated('mô hình '),
  'mô hình, counted': repeated('3.977 mô hình, '),
  'Kính gửi': repeated('Kính gửi: '),
  'Kính gửi, headed': headed('Kính gửi:\n- '),
  'Nơi nhận': repeated('Nơi nhận: '),
  'Nơi nhận, lines': repeated('Nơi nhận:\n- '),
  'Nơi nhận, headed': headed('Nơi nhận:\n- Lưu: VT;\n'),
  'TM.': repeated('TM. '),
  'KT. CHỦ TỊCH': repeated('KT. CHỦ TỊCH\n'),
  'signatures, one line': repeated('TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH '),
  'titles and names': repeated('CHỦ TỊCH NGUYỄN VĂN AN '),
  'Đã ký': repeated('(Đã ký '),
  mastheads: repeated('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n'),
  'V/v': headed('V/v '),
  'Word settings': repeated('Normal 0 false '),
  names: repeated('Ủy ban nhân dân tỉnh '),
  'names of communes': repeated('xã Phúc Sơn, huyện Anh Sơn, '),
  'mixed document': repeated(
    'Thực hiện Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị, các đơn vị gửi báo cáo trước ngày 15/11 hằng năm về mô hình “Tổ tự quản”.\n',
  ),
};

/** Time of the processor, so that other programs count as little as may be. */
const milliseconds = (work) => {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1000, result];
};

/** Times of one text, in milliseconds, by name of the job. */
function timesOf(raw) {
  const times = {};
  const timed = (name, work) => {
    const [time, result] = milliseconds(work);
    times[name] = time;
    return result;
  };
  const { text } = timed('normalise', () => normalise(raw));
  timed('blanks', () => squeezed(text));
  const match = timed('match', () => matchForm(text));
  const folded = timed('fold', () => fold(match));
  const lines = timed('lines', () => linesOf(text));
  let found = emptyFindings;
  for (const extractor of extractors)
    found = { ...found, ...timed(extractor.name, () => extractor.find({ text, match, folded, lines }, found)) };
  return times;
}

function best(raw) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(timesOf(raw));
    if (Math.max(...Object.values(rounds[0])) > PATIENCE / 10) break;
  }
  return Object.fromEntries(Object.keys(rounds[0]).map((name) => [name, Math.min(...rounds.map((r) => r[name]))]));
}

const sizes = [START, 2 * START, 4 * START];
console.log(`n = ${START} characters; slowest job at 4n, and the most that a doubling costs (2 is linear)`);
let marked = 0;
for (const [name, make] of Object.entries(inputs)) {
  if (!name.includes(ONLY)) continue;
  const measured = [];
  for (const size of sizes) {
    measured.push(best(make(size)));
    if (Math.max(...Object.values(measured.at(-1))) > PATIENCE) break;
  }
  const largest = measured.at(-1);
  const growth = Object.entries(largest)
    .filter(([, time]) => time >= FLOOR && measured.length > 1)
    .map(([job, time]) => [job, (time / Math.max(measured[0][job], FLOOR / 16)) ** (1 / (measured.length - 1)), time])
    .sort((a, b) => b[1] - a[1]);
  const [slowest, time] = Object.entries(largest).sort((a, b) => b[1] - a[1])[0];
  const bad = growth.filter(([, ratio]) => ratio > TOO_MUCH);
  marked += bad.length;
  const [job, ratio] = growth[0] ?? ['-', 0];
  const worst = ratio === 0 ? 'all below the floor' : `x ${ratio.toFixed(2)} ${job}`;
  const marks = bad.map(([job, ratio, time]) => `${job} x ${ratio.toFixed(2)} (${time.toFixed(0)} ms)`);
  const cut = measured.length < sizes.length ? ` stopped at ${sizes[measured.length - 1]}` : '';
  console.log(
    `${name.padEnd(22)} ${`${time.toFixed(0)} ms ${slowest}`.padEnd(22)} ${worst.padEnd(24)}${cut}${marks.length > 0 ? ` <<< ${marks.join(', ')}` : ''}`,
  );
}
console.log(
  marked === 0 ? 'nothing grows faster than the text' : `${marked} marked: more than ${TOO_MUCH} x per doubling`,
);
