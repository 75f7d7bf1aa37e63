/**
 * Zawgyi is a font encoding of Burmese that reuses Unicode's code points with other meanings: what looks right on a
 * Zawgyi phone is other characters in another order. Here it is recognised and turned into Unicode syllable by syllable.
 */

const ZAWGYI_SIGNS = [
  // Mon, Karen and Shan letters that Burmese does not use; Zawgyi keeps its stacked and variant glyphs there.
  /[\u1033\u1034\u105a\u1060-\u1097]/g,
  // The vowel ေ before its consonant, where nothing stands that could carry it.
  /(?:^|[^\u1000-\u102a\u1031\u1039-\u103f\u1060-\u1097])\u1031/g,
  // Zawgyi writes the visible killer with the code point of Unicode's invisible one.
  /\u1039(?![\u1000-\u1021])/g,
  // The medial ြ before its consonant.
  /(?:^|[^\u1000-\u1021\u1039\u103a])\u103b[\u1000-\u1021]/g,
];
const UNICODE_SIGNS = [
  /\u103e/g,
  /\u103a[\u1038\u1039\u1037]|\u1037\u103a/g,
  // ေ with no consonant after it cannot be a Zawgyi syllable.
  /\u1031(?![\u1000-\u102a\u103b\u1040\u1047\u107e-\u1084\u1086-\u1092\u1097])/g,
  /[\u1000-\u1021]\u103a(?=[\u1000-\u1021\s\u104a\u104b])/g,
];

function occurrences(text: string, signs: RegExp[]): number {
  return signs.reduce((sum, sign) => sum + (text.match(sign)?.length ?? 0), 0);
}

/** Whether the Burmese in a text is written in Zawgyi. Text that could be either counts as Unicode. */
export function isZawgyi(text: string): boolean {
  if (!/[\u1000-\u109f]/.test(text)) return false;
  const zawgyi = occurrences(text, ZAWGYI_SIGNS);
  return zawgyi > 0 && zawgyi > occurrences(text, UNICODE_SIGNS);
}

const KINZI = '\u1004\u103a\u1039';

/** Glyphs that stand for other characters; the syllable is put in order afterwards. */
const MEANING: Record<string, string> = {
  '\u1033': '\u102f',
  '\u1034': '\u1030',
  '\u1039': '\u103a',
  '\u103a': '\u103b',
  '\u103b': '\u103c',
  '\u103c': '\u103d',
  '\u103d': '\u103e',
  '\u105a': '\u102b\u103a',
  '\u1060': '\u1039\u1000',
  '\u1061': '\u1039\u1001',
  '\u1062': '\u1039\u1002',
  '\u1063': '\u1039\u1003',
  '\u1064': KINZI,
  '\u1065': '\u1039\u1005',
  '\u1066': '\u1039\u1006',
  '\u1067': '\u1039\u1006',
  '\u1068': '\u1039\u1007',
  '\u1069': '\u1039\u1008',
  '\u106a': '\u1009',
  '\u106b': '\u100a',
  '\u106c': '\u1039\u100b',
  '\u106d': '\u1039\u100c',
  '\u106e': '\u100d\u1039\u100d',
  '\u106f': '\u100d\u1039\u100e',
  '\u1070': '\u1039\u100f',
  '\u1071': '\u1039\u1010',
  '\u1072': '\u1039\u1010',
  '\u1073': '\u1039\u1011',
  '\u1074': '\u1039\u1011',
  '\u1075': '\u1039\u1012',
  '\u1076': '\u1039\u1013',
  '\u1077': '\u1039\u1014',
  '\u1078': '\u1039\u1015',
  '\u1079': '\u1039\u1016',
  '\u107a': '\u1039\u1017',
  '\u107b': '\u1039\u1018',
  '\u107c': '\u1039\u1019',
  '\u107d': '\u103b',
  '\u107e': '\u103c',
  '\u107f': '\u103c',
  '\u1080': '\u103c',
  '\u1081': '\u103c',
  '\u1082': '\u103c',
  '\u1083': '\u103c',
  '\u1084': '\u103c',
  '\u1085': '\u1039\u101c',
  '\u1086': '\u103f',
  '\u1087': '\u103e',
  '\u1088': '\u103e\u102f',
  '\u1089': '\u103e\u1030',
  '\u108a': '\u103d\u103e',
  '\u108b': KINZI + '\u102d',
  '\u108c': KINZI + '\u102e',
  '\u108d': KINZI + '\u1036',
  '\u108e': '\u102d\u1036',
  '\u108f': '\u1014',
  '\u1090': '\u101b',
  '\u1091': '\u100f\u1039\u100d',
  '\u1092': '\u100b\u1039\u100c',
  '\u1093': '\u1039\u1018',
  '\u1094': '\u1037',
  '\u1095': '\u1037',
  '\u1096': '\u1039\u1010\u103d',
  '\u1097': '\u100b\u1039\u100b',
};

/** A Zawgyi syllable: what is written before the consonant, the consonant, and the marks on it. */
const SYLLABLE =
  /[\u1031\u103b\u107e-\u1084]*[\u1000-\u102a\u103f\u1040\u1047\u104e\u106a\u106b\u106e\u106f\u1086\u108f-\u1092\u1097][\u102b-\u1030\u1032-\u103a\u103c\u103d\u105a\u1060-\u1069\u106c\u106d\u1070-\u107d\u1085\u1087-\u108e\u1093-\u1096]*/g;

/** Unicode's order of the parts of a syllable; a killer that follows a vowel stays behind it. */
const ORDER = '\u103b\u103c\u103d\u103e\u1031\u102d\u102e\u1032\u102f\u1030\u102b\u102c\u1036\u1037\u1038';

function unicodeSyllable(zawgyi: string): string {
  // A seven that carries vowels was typed for the letter it looks like (normalisation does the same for zero).
  const letters = zawgyi.length > 1 ? zawgyi.replace('\u1047', '\u101b') : zawgyi;
  const characters = [...letters].map((glyph) => MEANING[glyph] ?? glyph).join('');
  const kinzi = characters.includes(KINZI) ? KINZI : '';
  const stacked =
    characters
      .replace(KINZI, '')
      .match(/\u1039[\u1000-\u1021]/g)
      ?.join('') ?? '';
  const rest = characters.replace(KINZI, '').replace(/\u1039[\u1000-\u1021]/g, (pair, at: number, all: string) =>
    // 100B 1039 100C and its like are one glyph for a whole stack: the part below is already in `stacked`.
    all[at - 1] === undefined ? pair : '',
  );
  const base = /[\u1000-\u102a\u103f\u1040\u1047\u104e]/.exec(rest)?.[0] ?? '';
  const marks = [...rest.replace(base, '')];
  const killer = marks.indexOf('\u103a');
  const early =
    killer >= 0 && !marks.slice(0, killer).some((mark) => '\u102b\u102c\u102d\u102e\u102f\u1030'.includes(mark));
  const sorted = [...new Set(marks.filter((mark) => mark !== '\u103a'))].sort(
    (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
  );
  const asat = killer < 0 ? '' : '\u103a';
  const tail = sorted.findIndex((mark) => mark === '\u1037' || mark === '\u1038');
  if (!early) sorted.splice(tail < 0 ? sorted.length : tail, 0, asat);
  const syllable = kinzi + base + stacked + (early ? asat : '') + sorted.join('');
  return spelled(syllable).normalize('NFC');
}

/** Letters Zawgyi composes from look-alikes. */
function spelled(syllable: string): string {
  return syllable
    .replace(/^\u1025\u102e/, '\u1026')
    .replace(/^\u1025\u103a/, '\u1009\u103a')
    .replace(/^\u1025\u1039/, '\u1009\u1039')
    .replace(/^\u101e\u103c(\u1031\u102c\u103a)?$/, (_, long?: string) => (long ? '\u102a' : '\u1029'))
    .replace(/^\u104e$/, '\u104e\u1004\u103a\u1038');
}

/** Turns Zawgyi into Unicode and calls `emit` with each piece and where it stood; other text passes as it is. */
export function convertZawgyi(text: string, emit: (piece: string, start: number, end: number) => void): void {
  let done = 0;
  for (const match of text.matchAll(SYLLABLE)) {
    if (match.index > done) emit(text.slice(done, match.index), done, match.index);
    done = match.index + match[0].length;
    emit(unicodeSyllable(match[0]), match.index, done);
  }
  if (done < text.length) emit(text.slice(done), done, text.length);
}

/** Zawgyi text as Unicode Burmese. Check with `isZawgyi` first: Unicode text would be damaged. */
export function zawgyiToUnicode(text: string): string {
  let unicode = '';
  convertZawgyi(text, (piece) => {
    unicode += piece;
  });
  return unicode;
}
