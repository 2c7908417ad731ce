/**
 * Vietnamese typed before Unicode (TCVN3, VNI …): the letters are places of a Western character set, so that a text decoded as
 * Western is full of letters and signs that Vietnamese does not have.
 */

// What Vietnamese shares with Latin-1.
const SHARED = new Set('ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý');
// Signs that stand in any office text: nbsp § « ° ± ² ³ · » ½ × ÷, copyright marks, soft hyphen.
const USUAL = new Set('\u00A0§«°±²³·»¼½¾×÷©®\u00ADÐð');
const MIN_FOREIGN = 6;
const MIN_FOREIGN_SHARE = 0.04;
// Where the text has more real Vietnamese letters than foreign ones, only a part of it is in an old encoding.
const MIN_FOREIGN_IN_PART = 0.02;

// Letters that one of them uses for the commonest syllables: "®" is đ of TCVN3, "aø" is à of VNI.
const TCVN3 = /[®µ¸¶·¹¨»¾¼½Æ©ÊÌÐÎÏÑªÒÓÔÖ«¬]/g;
const VNI = /[aeouyAEOUY][äàáãâøùûõïåéèúüëêÄÀÁÃÂØÙÛÕÏÅÉÈÚÜËÊ]|[ñÑöÖôÔ]/g;

interface Counts {
  readonly letters: number;
  readonly foreign: number;
  readonly vietnamese: number;
}

function count(text: string): Counts {
  let letters = 0;
  let foreign = 0;
  let vietnamese = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) letters++;
    else if (code >= 0xa0 && code <= 0xff) {
      letters++;
      const character = text[i] ?? '';
      if (!SHARED.has(character) && !USUAL.has(character)) foreign++;
    } else if ((code >= 0x1ea0 && code <= 0x1ef9) || VIETNAMESE.has(code)) {
      letters++;
      vietnamese++;
    }
  }
  return { letters, foreign, vietnamese };
}
const VIETNAMESE = new Set(
  [...'ĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0303\u0309\u0323'].map((character) => character.charCodeAt(0)),
);

/** The old encoding that a text, decoded as Western, looks to be in; null for a text that reads as it is. */
export function oldEncodingOf(text: string): string | null {
  const { letters, foreign, vietnamese } = count(text);
  if (foreign < MIN_FOREIGN || foreign < letters * MIN_FOREIGN_SHARE || vietnamese > foreign) return null;
  return nameOf(text);
}

/** The same for a part of a text that is sound otherwise. */
export function oldEncodingInPart(text: string): string | null {
  const { letters, foreign } = count(text);
  return foreign < MIN_FOREIGN || foreign < letters * MIN_FOREIGN_IN_PART ? null : nameOf(text);
}

function nameOf(text: string): string {
  const tcvn3 = text.match(TCVN3)?.length ?? 0;
  const vni = text.match(VNI)?.length ?? 0;
  return tcvn3 >= vni ? 'TCVN3 (ABC)' : 'VNI';
}
