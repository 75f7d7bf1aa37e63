/** What the tokeniser does with a character. */
export const enum Script {
  unknown,
  /** Between words. */
  none,
  /** Letters of scripts that put spaces between words, and digits. */
  spaced,
  /** Chinese characters and kana: cut into single characters and pairs. */
  han,
  /** Scripts whose words must be found. */
  thai,
  lao,
  khmer,
  burmese,
}

const scripts = new Uint8Array(65_536);

function classify(unit: number): Script {
  if (unit >= 0xd800 && unit < 0xe000) return unit >= 0xd840 && unit <= 0xd8ff ? Script.han : Script.spaced;
  const character = String.fromCharCode(unit);
  if (!/[\p{L}\p{M}\p{N}]/u.test(character)) return Script.none;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return Script.han;
  if (unit >= 0x0e00 && unit < 0x0e80) return Script.thai;
  if (unit >= 0x0e80 && unit < 0x0f00) return Script.lao;
  if (unit >= 0x1780 && unit < 0x1800) return Script.khmer;
  if (unit >= 0x1000 && unit < 0x10a0) return Script.burmese;
  return Script.spaced;
}

/** The script of a UTF-16 unit of normalised text. */
export function scriptOf(unit: number): Script {
  const known = scripts[unit] as Script;
  if (known !== Script.unknown) return known;
  return (scripts[unit] = classify(unit));
}
