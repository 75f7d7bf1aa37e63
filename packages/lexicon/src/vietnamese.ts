const COMBINING_MARKS = /\p{Mn}/gu;

/** Without accents, hooks and horns, and `đ` as `d`: what a reader types who leaves the accents out. Works for any Latin text. */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replace(COMBINING_MARKS, '').normalize('NFC').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

const OPEN_ENDING = /(o[aáàảãạ]|o[eéèẻẽẹ]|[oóòỏõọ][ae]|u[yýỳỷỹỵ]|[uúùủũụ]y)$/u;
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/**
 * Two spellings are in use for the tone of oa, oe and uy at the end of a syllable (hòa and hoà). Returns the second.
 * The word must be in lower case and NFC.
 */
export function placeTone(word: string): string {
  if (!OPEN_ENDING.test(word) || /q[uúùủũụ]y$/u.test(word)) return word;
  const first = word.at(-2)!.normalize('NFD');
  const tone = TONES.find((mark) => first.includes(mark));
  if (!tone) return word;
  return word.slice(0, -2) + first.replace(tone, '') + (word.at(-1)! + tone).normalize('NFC');
}
