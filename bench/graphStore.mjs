/**
 * A store of made-up documents that cite each other as real ones do: most cite a few recent papers of their own province and, again
 * and again, the same laws and resolutions; a few mentions fit several documents, or none that is held. Seeded: the same size gives
 * the same store. Written through the store's own writer, without passages.
 */
import { plainBundle } from './bundle.mjs';
import { generator } from './seeded.mjs';

const BATCH = 2000;
const FIRST_YEAR = 2005;
const YEARS = 20;
/** Of the citations: to central papers, to papers of the own province; the rest to nothing that is held. */
const CENTRAL_SHARE = 0.5;
const OWN_SHARE = 0.4;

const PROVINCES =
  'An Giang|Bắc Ninh|Cà Mau|Cao Bằng|Đắk Lắk|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Tĩnh|Hưng Yên|Khánh Hòa|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Nghệ An|Ninh Bình|Phú Thọ|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sơn La|Tây Ninh|Thái Nguyên|Thanh Hóa|Tuyên Quang|Vĩnh Long'.split(
    '|',
  );
const CENTRAL = [
  { symbol: (n, year) => `${n}/${year}/NĐ-CP`, code: 'NĐ', name: 'Nghị định', issuer: 'Chính phủ' },
  { symbol: (n, year) => `${n}/${year}/QĐ-TTg`, code: 'QĐ', name: 'Quyết định', issuer: 'Thủ tướng Chính phủ' },
  { symbol: (n, year) => `${n}/${year}/TT-BNV`, code: 'TT', name: 'Thông tư', issuer: 'Bộ Nội vụ' },
];
const LOCAL = [
  {
    symbol: (n, year) => `${n}/${year}/QĐ-UBND`,
    code: 'QĐ',
    name: 'Quyết định',
    issuer: (place) => `Ủy ban nhân dân tỉnh ${place}`,
  },
  { symbol: (n) => `${n}/KH-UBND`, code: 'KH', name: 'Kế hoạch', issuer: (place) => `Ủy ban nhân dân tỉnh ${place}` },
  { symbol: (n) => `${n}-CTr/TU`, code: 'CTr', name: 'Chương trình', issuer: (place) => `Tỉnh ủy ${place}` },
];
const RELATIONS = ['based_on', 'implements', 'mentions', 'guided_by', 'amends'];

/** Makes a store in a folder that does not exist yet; returns how many documents and citations it holds. */
export async function makeGraphStore(folder, { documents, degree, seed = 1 }) {
  const { openWriter, closeWriter } = await import('../dist/store/writer.js');
  const { commit } = await import('../dist/store/commit.js');
  const writer = granted(await openWriter(folder, { create: true }));
  const random = generator(seed);
  const made = [];
  const central = [];
  const byPlace = PROVINCES.map(() => []);
  let citations = 0;
  for (let start = 0; start < documents; start += BATCH) {
    const bundles = [];
    for (let n = start; n < Math.min(start + BATCH, documents); n++) {
      const paper = paperNumber(n, documents, random);
      const cited = citedBy(paper, { degree, random, made, central, byPlace });
      bundles.push(bundleOf(paper, cited, random));
      citations += cited.length;
      made.push(paper);
      (paper.place === null ? central : byPlace[paper.place]).push(n);
    }
    granted(await commit(writer, bundles));
  }
  await closeWriter(writer);
  return { documents, citations };
}

const granted = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

function paperNumber(n, all, random) {
  const days = Math.floor((n / all) * YEARS * 365);
  const date = new Date(Date.UTC(FIRST_YEAR, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
  const year = date.slice(0, 4);
  const place = random() < 0.08 ? null : Math.floor(random() * PROVINCES.length);
  const kinds = place === null ? CENTRAL : LOCAL;
  const kind = kinds[Math.floor(random() * kinds.length)];
  const issuer = place === null ? kind.issuer : kind.issuer(PROVINCES[place]);
  return { n, place, symbol: kind.symbol(n + 1, year), type: { code: kind.code, name: kind.name }, issuer, date };
}

/** What a paper cites: central papers the more often the older (power law), its province's lately. */
function citedBy(paper, { degree, random, made, central, byPlace }) {
  const cited = [];
  const own = paper.place === null ? central : byPlace[paper.place];
  const wanted = Math.round(degree * (0.5 + random()));
  for (let i = 0; i < wanted; i++) {
    const turn = random();
    if (turn < CENTRAL_SHARE && central.length > 0)
      cited.push(made[central[Math.floor(random() ** 3 * central.length)]]);
    else if (turn < CENTRAL_SHARE + OWN_SHARE && own.length > 0) {
      const back = Math.floor(random() * Math.min(own.length, 200));
      cited.push(made[own[own.length - 1 - back]]);
    } else
      cited.push({
        ...paper,
        symbol: `${900000 + Math.floor(random() * 40000)}/KH-UBND`,
        type: { code: 'KH', name: 'Kế hoạch' },
      });
  }
  return cited;
}

function bundleOf(paper, cited, random) {
  const lines = cited.map(({ type, symbol, issuer, date }) => {
    const [year, month, day] = date.split('-');
    return `Căn cứ ${type.name} số ${symbol} ngày ${day}/${month}/${year} của ${issuer};`;
  });
  const text = [`${paper.type.name} số ${paper.symbol}, giấy tờ thứ ${paper.n} của kho thử.`, ...lines].join('\n');
  let at = text.indexOf('\n') + 1;
  const citations = cited.map(({ type, symbol, issuer, date }, i) => {
    const start = at + 'Căn cứ '.length;
    const end = at + lines[i].length - 1;
    at += lines[i].length + 1;
    return {
      span: { start, end },
      text: text.slice(start, end),
      symbol,
      type,
      issuer,
      date,
      title: null,
      pinpoint: null,
      term: null,
      subject: null,
      resolved: null,
      relation: RELATIONS[Math.floor(random() ** 2 * RELATIONS.length)],
      rule: 'bench',
      confidence: 1,
    };
  });
  const { symbol, issuer, date, type } = paper;
  return plainBundle(text, {
    header: { issuer, symbol, type, date, place: null, subject: `giấy tờ thứ ${paper.n} của kho thử` },
    path: `${paper.n}.txt`,
    citations,
  });
}
