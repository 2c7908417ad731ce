// Ways in which a file is damaged or means harm. Each takes a random number generator, a sample and all samples, and gives bytes.
import { deflateSync, inflateSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { generator } from './seeded.mjs';

/** What is made of nothing but blanks bursts when it is unpacked; made once for each size in megabytes. */
const bursts = new Map();
function bursting(megabytes) {
  const made = bursts.get(megabytes) ?? deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 32), { level: 9 });
  bursts.set(megabytes, made);
  return made;
}

const below = (random, n) => Math.floor(random() * n);
const pick = (random, list) => list[below(random, list.length)];
const copy = (bytes) => Uint8Array.from(bytes);
const latin = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
const ofLatin = (text) => new Uint8Array(Buffer.from(text, 'latin1'));
const noise = (random, length) => Uint8Array.from({ length }, () => below(random, 256));

// What any file may suffer.
const anyFile = {
  truncated: (random, { bytes }) => bytes.slice(0, below(random, bytes.length)),
  'bits flipped': (random, { bytes }) => {
    const changed = copy(bytes);
    const flips = 1 + below(random, pick(random, [4, 40, 400]));
    for (let i = 0; i < flips; i++) changed[below(random, changed.length)] ^= 1 << below(random, 8);
    return changed;
  },
  'head flipped': (random, { bytes }) => {
    const changed = copy(bytes);
    for (let i = 0; i < 12; i++) changed[below(random, Math.min(512, changed.length))] = below(random, 256);
    return changed;
  },
  'block overwritten': (random, { bytes }) => {
    const changed = copy(bytes);
    const at = below(random, changed.length);
    return changed.fill(pick(random, [0, 255, 65]), at, at + 1 + below(random, 4096));
  },
  'block of noise': (random, { bytes }) => {
    const changed = copy(bytes);
    const at = below(random, changed.length);
    changed.set(noise(random, Math.min(2048, changed.length - at)), at);
    return changed;
  },
  'blocks swapped': (random, { bytes }) => {
    const changed = copy(bytes);
    const size = Math.min(512 * (1 + below(random, 8)), bytes.length >> 1);
    const [a, b] = [below(random, bytes.length - size + 1), below(random, bytes.length - size + 1)];
    changed.set(bytes.subarray(a, a + size), b);
    changed.set(bytes.subarray(b, b + size), a);
    return changed;
  },
  'block repeated': (random, { bytes }) => {
    const at = below(random, bytes.length);
    const block = bytes.subarray(at, at + 64 + below(random, 1024));
    const times = 1 + below(random, 500);
    return ofLatin(latin(bytes.subarray(0, at)) + latin(block).repeat(times) + latin(bytes.subarray(at)));
  },
  'spliced with another': (random, { bytes }, samples) => {
    const other = pick(random, samples).bytes;
    return ofLatin(
      latin(bytes.subarray(0, below(random, bytes.length))) + latin(other.subarray(below(random, other.length))),
    );
  },
  'magic and noise': (random, { bytes }) => {
    const head = bytes.subarray(0, 8 + below(random, 120));
    return ofLatin(latin(head) + latin(noise(random, 1 + below(random, 20_000))));
  },
};

// Markup: of pages, of XML parts.
const markup = {
  'tags dropped': (random, text) => text.replace(/<\/[^>]{1,80}>/g, (tag) => (random() < 0.2 ? '' : tag)),
  'tags doubled': (random, text) => text.replace(/<[^/>]{1,80}>/g, (tag) => (random() < 0.1 ? tag + tag : tag)),
  'tags swapped': (random, text) => {
    const tags = text.match(/<[^>]{1,80}>/g) ?? ['<p>'];
    return text.replace(/<[^>]{1,80}>/g, (tag) => (random() < 0.05 ? pick(random, tags) : tag));
  },
  'one element nested': (random, text) => {
    const name = pick(random, text.match(/<([\w:]{1,30})/g) ?? ['<div']);
    const depth = pick(random, [500, 5000, 50_000]);
    const at = Math.max(0, text.indexOf('>', below(random, text.length)) + 1);
    return `${text.slice(0, at)}${`${name}>`.repeat(depth)}Kế hoạch${`</${name.slice(1)}>`.repeat(depth)}${text.slice(at)}`;
  },
  'one attribute long': (random, text) =>
    text.replace(/="[^"]{0,80}"/, `="${'Số 1/KH-'.repeat(20_000 + below(random, 20_000))}"`),
  'numbers huge': (random, text) =>
    text.replace(/="\d{1,6}"/g, (all) =>
      random() < 0.3 ? `="${pick(random, ['-1', '0', '4294967296', '99999999999999999999', '1e308', 'NaN'])}"` : all,
    ),
  'spans huge': (_, text) =>
    text
      .replace(/<(td|th)\b/gi, '<$1 colspan="999999999" rowspan="999999999"')
      .replace(/<w:tcPr>/g, '<w:tcPr><w:gridSpan w:val="999999999"/>'),
  'entities that grow': (_, text) => {
    const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const doctype = `<!DOCTYPE x [<!ENTITY e0 "Kế hoạch">${entities}]>`;
    const body = text.replace(/^<\?xml[^>]{0,200}\?>/, '').replace(/>([^<]{3,})</, '>&e12;$1<');
    return `<?xml version="1.0"?>${doctype}${body}`;
  },
  'entities from outside': (_, text) =>
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd">%p;<!ENTITY f SYSTEM "file:///etc/passwd">]>${text.replace(/^<\?xml[^>]{0,200}\?>/, '').replace(/>([^<]{3,})</, '>&f;$1<')}`,
  'signs that are obeyed': (random, text) =>
    text.replace(/>([^<]{3,})</g, (all, words) =>
      random() < 0.2 ? `>\u001b]0;x\u0007\u009b2J\u202e${words}\u0000<` : all,
    ),
};

function onText(change) {
  return (random, { bytes }) => strToU8(change(random, strFromU8(bytes)));
}

/** A change of one part of a package. */
function onPart(change) {
  return (random, { bytes }) => {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name) && parts[name].length > 0);
    const large = names.filter((name) => /document|content|sheet|styles|numbering|shared/.test(name));
    const name = pick(random, random() < 0.7 && large.length > 0 ? large : names);
    parts[name] = strToU8(change(random, strFromU8(parts[name])));
    return zipSync(parts);
  };
}

const all = (changes, wrap) =>
  Object.fromEntries(Object.entries(changes).map(([name, change]) => [name, wrap(change)]));

const packages = {
  ...all(markup, onPart),
  'parts swapped': (random, { bytes }) => {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    const [a, b] = [pick(random, names), pick(random, names)];
    [parts[a], parts[b]] = [parts[b], parts[a]];
    return zipSync(parts);
  },
  'a part of another': (random, { bytes }, samples) => {
    const parts = unzipSync(bytes);
    const other = pick(
      random,
      samples.filter(({ kind }) => PACKAGES.has(kind)),
    );
    const theirs = unzipSync(other.bytes);
    parts[pick(random, Object.keys(parts))] = theirs[pick(random, Object.keys(theirs))];
    return zipSync(parts);
  },
  'a part dropped': (random, { bytes }) => {
    const parts = unzipSync(bytes);
    delete parts[pick(random, Object.keys(parts))];
    return zipSync(parts);
  },
  'sizes that lie': (random, { bytes }) => {
    const changed = copy(bytes);
    const view = new DataView(changed.buffer);
    for (let i = 0; i + 46 < changed.length; i++) {
      if (view.getUint32(i, true) !== 0x02014b50) continue;
      if (random() < 0.5) view.setUint32(i + 24, pick(random, [0, 1, 0x7fffffff, 0xfffffffe]), true);
      if (random() < 0.3) view.setUint32(i + 20, pick(random, [0, 1, 0x7fffffff]), true);
      if (random() < 0.3) view.setUint32(i + 42, below(random, changed.length), true);
    }
    return changed;
  },
  'a bomb': (random, { bytes }) => {
    const parts = unzipSync(bytes);
    const name = pick(random, Object.keys(parts));
    parts[name] = new Uint8Array(pick(random, [2, 8, 70]) * 1024 * 1024).fill(32);
    return zipSync(parts, { level: 1 });
  },
  'names that climb': (random, { bytes }) => {
    const parts = unzipSync(bytes);
    const name = pick(random, Object.keys(parts));
    for (const path of [
      '../../../tmp/cancu-climbed',
      '/tmp/cancu-climbed',
      '..\\..\\cancu-climbed',
      '__proto__',
      'a/'.repeat(500),
    ])
      parts[path] = parts[name];
    return zipSync(parts);
  },
};

const archives = {
  nested: (random, { bytes }, samples) => {
    let inner = random() < 0.5 ? bytes : pick(random, samples).bytes;
    const depth = pick(random, [2, 5, 30]);
    for (let i = 0; i < depth; i++)
      inner = zipSync({ [`${i}.zip`]: inner, 'ghi-chu.txt': strToU8('Kế hoạch số 45/KH-UBND') });
    return inner;
  },
  'a bomb of bombs': () => {
    let inner = zipSync({ 'a.txt': new Uint8Array(64 * 1024 * 1024).fill(97) }, { level: 9 });
    for (let i = 0; i < 3; i++)
      inner = zipSync(Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`${n}.zip`, inner])), { level: 9 });
    return inner;
  },
  'many files': (random) =>
    zipSync(
      Object.fromEntries(
        Array.from({ length: pick(random, [500, 12_000]) }, (_, i) => [
          `${i}.txt`,
          strToU8(`Công văn số ${i}/CV-UBND`),
        ]),
      ),
    ),
  'all kinds, damaged': (random, _, samples) => {
    const parts = {};
    for (let i = 0; i < 8; i++) {
      const one = pick(random, samples);
      parts[`${i}-${one.name}`] = pick(random, Object.values(anyFile))(random, one, samples);
    }
    return zipSync(parts);
  },
};

const mails = {
  'nested parts': (random) => {
    const depth = pick(random, [10, 200, 3000]);
    const heads = Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary="n${i}"\r\n\r\n--n${i}\r\n`,
    ).join('');
    return strToU8(
      `From: a@example.vn\r\nMIME-Version: 1.0\r\nMessage-ID: <1@x>\r\n${heads}Content-Type: text/plain\r\n\r\nKế hoạch\r\n`,
    );
  },
  'nested messages': (random) => {
    const head = 'From: a@example.vn\r\nMIME-Version: 1.0\r\nMessage-ID: <1@x>\r\nContent-Type: message/rfc822\r\n\r\n';
    return strToU8(`${head.repeat(pick(random, [3, 100, 3000]))}From: b@example.vn\r\n\r\nKế hoạch số 45/KH-UBND\r\n`);
  },
  'headers long': (random, { bytes }) =>
    strToU8(`X-Long: ${'a;b="c"; '.repeat(pick(random, [1000, 100_000]))}\r\n${strFromU8(bytes)}`),
  'borders mixed up': (random, { bytes }) =>
    strToU8(
      strFromU8(bytes).replace(/--b[12](?:--)?/g, (all) =>
        random() < 0.5 ? pick(random, ['--b1', '--b1--', '--', '--b2']) : all,
      ),
    ),
};

const pdfs = {
  'references mixed up': (random, { bytes }) => {
    const text = latin(bytes);
    const numbers = [...text.matchAll(/(\d{1,6}) 0 obj/g)].map(([, number]) => number);
    if (numbers.length === 0) return bytes;
    return ofLatin(text.replace(/\b\d{1,6} 0 R\b/g, (all) => (random() < 0.3 ? `${pick(random, numbers)} 0 R` : all)));
  },
  'numbers huge': (random, { bytes }) =>
    ofLatin(
      latin(bytes).replace(
        /(\/(?:Count|Length|Size|First|N|W|Width|Height|Columns|Predictor|BitsPerComponent)) (\d+)/g,
        (all, key) => (random() < 0.3 ? `${key} ${pick(random, ['0', '-1', '999999999', '4294967297'])}` : all),
      ),
    ),
  'streams swapped': (random, { bytes }) => {
    const text = latin(bytes);
    const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream]) => stream);
    if (streams.length < 2) return bytes;
    return ofLatin(
      text.replace(/stream\r?\n[\s\S]*?\r?\nendstream/g, (all) =>
        random() < 0.3 ? `stream\n${pick(random, streams)}\nendstream` : all,
      ),
    );
  },
  'a page that draws forever': (random, { bytes }) => {
    const content = deflateSync(
      Buffer.from(`BT /F1 12 Tf ${'(Ke hoach) Tj 0 -1 Td '.repeat(pick(random, [10_000, 300_000]))} ET`),
    );
    const text = latin(bytes);
    return ofLatin(
      text.replace(
        /(\/Length )\d+([^>]{0,80}>>\s*)stream\r?\n[\s\S]*?\r?\nendstream/,
        (_, a, b) => `${a}${content.length}${b}stream\n${latin(content)}\nendstream`,
      ),
    );
  },
  'a stream that bursts': (random, { bytes }) => {
    const content = bursting(pick(random, [20, 300]));
    const text = latin(bytes);
    return ofLatin(
      text.replace(
        /(\/Length )\d+([^>]{0,80}>>\s*)stream\r?\n[\s\S]*?\r?\nendstream/,
        (_, a, b) => `${a}${content.length}${b}stream\n${latin(content)}\nendstream`,
      ),
    );
  },
  'content damaged': (random, { bytes }) => {
    const text = latin(bytes);
    return ofLatin(
      text.replace(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (all, stream) => {
        if (random() < 0.6) return all;
        try {
          const plain = inflateSync(Buffer.from(stream, 'latin1'));
          for (let i = 0; i < 20; i++) plain[below(random, plain.length)] = below(random, 256);
          return `stream\n${latin(deflateSync(plain))}\nendstream`;
        } catch {
          return all;
        }
      }),
    );
  },
};

const compounds = {
  'chains mixed up': (random, { bytes }) => {
    const changed = copy(bytes);
    const view = new DataView(changed.buffer);
    // Sectors that hold small numbers are tables of chains: some of their entries are sent elsewhere, in circles too.
    for (let sector = 512; sector + 512 <= changed.length; sector += 512) {
      const entries = Array.from({ length: 128 }, (_, i) => view.getUint32(sector + i * 4, true));
      if (entries.filter((entry) => entry < changed.length / 512 || entry > 0xfffffff0).length < 120) continue;
      for (let i = 0; i < 128; i++)
        if (random() < 0.1) view.setUint32(sector + i * 4, below(random, changed.length / 512), true);
    }
    return changed;
  },
  'directory damaged': (random, { bytes }) => {
    const changed = copy(bytes);
    const text = latin(bytes);
    for (const name of ['R\0o\0o\0t\0', 'W\0o\0r\0d\0D\0', '1\0T\0a\0b\0l\0e\0', 'D\0a\0t\0a\0']) {
      const at = text.indexOf(name);
      if (at >= 0) for (let i = 0; i < 6; i++) changed[at + 64 + below(random, 64)] = below(random, 256);
    }
    return changed;
  },
  'numbers of the head huge': (random, { bytes }) => {
    const changed = copy(bytes);
    const view = new DataView(changed.buffer);
    // The sector after the head is, in files of Word, most often the beginning of the main stream with its table of places.
    for (let i = 0; i < 10; i++)
      view.setUint32(512 + 4 * below(random, 220), pick(random, [0x7fffffff, 0xffffffff, 1, 0x10000]), true);
    return changed;
  },
};

/** Ways into the records of a workbook, each of a number, a length and its content. */
function onRecords(change) {
  return (random, { bytes }) => {
    const changed = copy(bytes);
    const view = new DataView(changed.buffer);
    // The main stream begins with the record that says the version, at the beginning of a sector.
    let at = 512;
    while (at + 4 < changed.length && view.getUint32(at, true) !== 0x00080809) at += 512;
    while (at + 4 < changed.length) {
      const length = view.getUint16(at + 2, true);
      if (random() < 0.08) change(random, view, at, Math.min(length, changed.length - at - 4));
      at += 4 + length;
    }
    return changed;
  };
}

const workbooks = {
  ...compounds,
  'lengths that lie': onRecords((random, view, at) =>
    view.setUint16(at + 2, pick(random, [0, 1, 3, 8224, 0xffff]), true),
  ),
  'records of another number': onRecords((random, view, at) =>
    view.setUint16(at, pick(random, [0x06, 0x0a, 0x2f, 0x31, 0x3c, 0x85, 0xe0, 0xe5, 0xfc, 0xfd, 0x207, 0x809]), true),
  ),
  'numbers in records huge': onRecords((random, view, at, length) => {
    for (let i = 0; i < 3 && length >= 2; i++)
      view.setUint16(at + 4 + below(random, length - 1), pick(random, [0xffff, 0x7fff, 0, 0x100]), true);
  }),
};

const rich = {
  'groups nested': (random, { bytes }) => {
    const depth = pick(random, [1000, 100_000]);
    return ofLatin(latin(bytes).replace('\\par', `${'{'.repeat(depth)}x${'}'.repeat(depth)}\\par`));
  },
  'words mixed up': (random, { bytes }) => {
    const words = [
      '\\bin999999999 ',
      '\\u99999?',
      '\\u-1?',
      "\\'",
      '\\*',
      '\\uc999999',
      '\\pict',
      '{\\*\\generator',
      '\\listid-99999999999',
      '{\\object',
      '\\trowd\\cellx1',
    ];
    return ofLatin(
      latin(bytes).replace(/\\[a-z]{1,10}-?\d{0,9}/g, (all) => (random() < 0.1 ? pick(random, words) : all)),
    );
  },
};

const texts = {
  'encodings mixed': (random, { bytes }, samples) =>
    ofLatin(
      latin(bytes) +
        latin(
          pick(
            random,
            samples.filter(({ kind }) => kind === 'txt'),
          ).bytes,
        ),
    ),
  'one line': (random, { bytes }) =>
    strToU8(
      strFromU8(bytes)
        .replace(/\s+/g, ' ')
        .repeat(1 + below(random, 40)),
    ),
  'signs that are obeyed': (random, { bytes }) =>
    strToU8(
      strFromU8(bytes).replace(/ /g, () =>
        random() < 0.05 ? pick(random, ['\u001b[2J', '\u009b31m', '\u202e', '\u0000', '\r', '\ud800']) : ' ',
      ),
    ),
};

const SIZES = [0, 1, 65_535, 16_000_000, 160_000_000, 0x7fffffff];
// CRC-32 as PNG has it, so that a changed head is taken for sound.
function crc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** The sizes that a picture claims, where its kind keeps them. */
const pictures = {
  'sizes that lie': (random, { bytes, kind }) => {
    const changed = copy(bytes);
    const view = new DataView(changed.buffer);
    const size = () => pick(random, SIZES);
    if (kind === 'png') {
      view.setUint32(16, size());
      if (random() < 0.5) view.setUint32(20, size());
      view.setUint32(29, crc(changed.subarray(12, 29)));
    } else if (kind === 'gif') {
      view.setUint16(6, size() & 0xffff, true);
      view.setUint16(8, size() & 0xffff, true);
    } else {
      // Frame heads of JPEG, entries of TIFF, chunks of WebP: two or four bytes near the marks of their sizes.
      const marks =
        {
          jpg: ['\xff\xc0', '\xff\xc2'],
          tiff: ['\x00\x01', '\x01\x01', '\x11\x01', '\x17\x01'],
          webp: ['VP8 ', 'VP8L', 'VP8X'],
        }[kind] ?? [];
      for (const mark of marks) {
        const at = latin(bytes).indexOf(mark);
        if (at >= 0 && at + 16 < changed.length && random() < 0.7)
          view.setUint32(at + pick(random, [4, 5, 7, 8, 12]), size(), random() < 0.5);
      }
    }
    return changed;
  },
};

const PACKAGES = new Set(['docx', 'odt', 'xlsx', 'zip']);
const own = {
  docx: packages,
  odt: packages,
  xlsx: packages,
  zip: { ...packages, ...archives },
  html: all(markup, onText),
  eml: mails,
  mht: mails,
  pdf: pdfs,
  doc: compounds,
  msg: compounds,
  xls: workbooks,
  rtf: rich,
  txt: texts,
  ...Object.fromEntries(['png', 'jpg', 'tiff', 'gif', 'webp'].map((kind) => [kind, pictures])),
};

/** Every way for a kind of file: those of its own first. */
const waysFor = (kind) => Object.entries({ ...own[kind], ...anyFile });

/** So many damaged files, every sample in its turn and every way in its turn; the same for the same seed. */
export function* damaged(samples, count, seed) {
  const turns = new Map();
  const kinds = [...new Set(samples.map(({ kind }) => kind))].sort();
  for (let i = 0; i < count; i++) {
    const kind = kinds[i % kinds.length];
    const random = generator(seed * 1_000_003 + i);
    const sample = pick(
      random,
      samples.filter((one) => one.kind === kind),
    );
    const ways = waysFor(kind);
    const turn = turns.get(kind) ?? 0;
    turns.set(kind, turn + 1);
    const [way, change] = ways[turn % ways.length];
    let bytes;
    try {
      bytes = change(random, sample, samples);
    } catch {
      bytes = anyFile.truncated(random, sample); // a sample that this way does not fit: an archive without XML, a text that is no UTF-8
    }
    yield { name: `${String(i).padStart(5, '0')}-${way.replace(/[ ,]+/g, '-')}.${kind}`, kind, way, bytes };
  }
}
