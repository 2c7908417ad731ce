/**
 * Is a word spelled as a Vietnamese syllable can be? Beginning, rime and tone are checked against what the language allows; whether the
 * syllable means anything is not asked.
 */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED = /(?:c|ch|p|t)$/;
const ONSETS = new Set('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ').concat(''));

// Rimes without tone, as schoolbooks list them (Hoàng Phê, Từ điển chính tả).
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu ' +
    'uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'y ych yêm yên yêng yêt yêu yn ynh yt yu'
  ).split(' '),
);

// The longest, "nghiêng", has seven letters.
const LONGEST = 7;

// Texts say the same words again and again.
const MOST_KNOWN = 50_000;
const known = new Map<string, boolean>();

/** "nghiệp", "Đảng", "hoà" and "hòa" are, "Céng" is too; "ViÖt", "of" and "2025" are not. */
export function isSyllable(word: string): boolean {
  if (word.length > LONGEST * 2) return false;
  const answer = known.get(word);
  if (answer !== undefined) return answer;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = isSpelled(word);
  known.set(word, found);
  return found;
}

function isSpelled(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  const plain = decomposed.replace(TONES, '').normalize('NFC');
  if (tones.length > 1 || plain.length === 0 || plain.length > LONGEST) return false;
  for (let cut = Math.min(3, plain.length - 1); cut >= 0; cut--) {
    const rime = plain.slice(cut);
    if (ONSETS.has(plain.slice(0, cut)) && RIMES.has(rime)) return !STOPPED.test(rime) || stopsWith(tones[0]);
  }
  return false;
}

// A syllable that ends in a stop has a high or a low tone ("các", "một"), never another.
const stopsWith = (tone: string | undefined): boolean => tone === '\u0301' || tone === '\u0323';
