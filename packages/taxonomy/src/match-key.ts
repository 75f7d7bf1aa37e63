/**
 * What is left of a text when the ways of writing the same thing are taken away: width, case, spaces, punctuation,
 * American spelling. Figures keep their separators, so that 5–20 stays apart from 520.
 */
export function matchKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/licens(e|ed|es|ing)\b/g, 'licenc$1')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d[万亿km]?)\s*[-‐–—−~〜至到]\s*(?=\d)/g, '$1~')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .replace(/[^\p{L}\p{M}\p{N}\p{Sc}~.<>+]/gu, '');
}

/** A key without the marks over and under Latin letters, for Vietnamese typed on a plain keyboard. */
export function withoutMarks(key: string): string {
  return key
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .replace(/đ/g, 'd')
    .normalize('NFC');
}
