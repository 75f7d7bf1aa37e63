/** Fonts of every script of the product, and shaping by HarfBuzz: the PDF library alone misplaces or breaks most of them. */
import fs from 'node:fs/promises';
import path from 'node:path';
import harfbuzz from 'harfbuzzjs';

const FOLDER = path.resolve(__dirname, '../../../assets/fonts');

export const FONTS = [
  'NotoSans',
  'NotoSansSC',
  'NotoSansThai',
  'NotoSansLao',
  'NotoSansKhmer',
  'NotoSansMyanmar',
] as const;
export type FontName = (typeof FONTS)[number];

const SCRIPTS: [RegExp, FontName][] = [
  [/[\p{Script=Han}\p{Script=Bopomofo}\u2190-\u27bf\u3000-\u303f\u3200-\u33ff\uff00-\uffef]/u, 'NotoSansSC'],
  [/[\p{Script=Thai}฿]/u, 'NotoSansThai'],
  [/\p{Script=Lao}/u, 'NotoSansLao'],
  [/\p{Script=Khmer}/u, 'NotoSansKhmer'],
  [/\p{Script=Myanmar}/u, 'NotoSansMyanmar'],
];

export interface Run {
  text: string;
  font: FontName;
}

/** Signs that none of the fonts has, as one that looks like it; pictograms are left out. */
const LOOKALIKES: Record<string, string> = { '✔': '✓', '⌀': 'Ø', '∙': '·', '∼': '~', '\u200b': '', '\ufeff': '' };

export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[✔⌀∙∼\u200b\ufeff]/g, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(/[\p{Emoji_Presentation}\u{1f000}-\u{1faff}\ufe0f]/gu, '');
}

/** Cuts a text where the font changes. Marks, joiners and spaces stay with what they follow. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const sign of text) {
    const last = runs.at(-1);
    const follows = last && /[\p{M}\p{Cf}\s]/u.test(sign) && !SCRIPTS.some(([script]) => script.test(sign));
    const font = follows ? last.font : fontOf(sign);
    if (last?.font === font) last.text += sign;
    else runs.push({ text: sign, font });
  }
  return runs;
}

function fontOf(sign: string): FontName {
  return SCRIPTS.find(([script]) => script.test(sign))?.[1] ?? 'NotoSans';
}

interface Glyph {
  id: number;
  advanceWidth: number;
}

/** What the PDF library asks of a font; its own layout is replaced. */
export interface LibraryFont {
  getGlyph(id: number, codePoints: number[]): Glyph;
  layout: (text: string) => Layout;
}

interface Layout {
  glyphs: Glyph[];
  positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number; advanceWidth: number }[];
  advanceWidth: number;
}

export interface LoadedFont {
  file: Buffer;
  shapeInto(font: LibraryFont): void;
}

const loaded = new Map<FontName, Promise<LoadedFont>>();

/** Read once and kept: the Chinese one is eight megabytes. */
export function loadFont(name: FontName): Promise<LoadedFont> {
  const known = loaded.get(name);
  if (known) return known;
  const loading = readFont(name);
  loaded.set(name, loading);
  return loading;
}

async function readFont(name: FontName): Promise<LoadedFont> {
  const [shaper, file] = await Promise.all([harfbuzz, fs.readFile(path.join(FOLDER, `${name}-Regular.ttf`))]);
  const shapingFont = shaper.createFont(shaper.createFace(shaper.createBlob(file), 0));
  const shape = (text: string) => {
    const buffer = shaper.createBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shaper.shape(shapingFont, buffer);
    const glyphs = buffer.json();
    buffer.destroy();
    return glyphs;
  };
  return { file, shapeInto: (font) => (font.layout = (text) => layoutOf(font, text, shape(text))) };
}

function layoutOf(
  font: LibraryFont,
  text: string,
  shaped: { g: number; cl: number; ax: number; ay: number; dx: number; dy: number }[],
): Layout {
  const clusters = [...new Set(shaped.map(({ cl }) => cl))].sort((a, b) => a - b);
  const told = new Set<number>();
  const layout: Layout = { glyphs: [], positions: [], advanceWidth: 0 };
  for (const { g, cl, ax, ay, dx, dy } of shaped) {
    // The first glyph of a cluster stands for all its characters, so that they can be copied and searched for.
    const end = clusters[clusters.indexOf(cl) + 1] ?? text.length;
    const codePoints = told.has(cl) ? [] : Array.from(text.slice(cl, end), (sign) => sign.codePointAt(0) ?? 0);
    told.add(cl);
    const glyph = font.getGlyph(g, codePoints);
    layout.glyphs.push(Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph);
    layout.positions.push({ xAdvance: ax, yAdvance: ay, xOffset: dx, yOffset: dy, advanceWidth: glyph.advanceWidth });
    layout.advanceWidth += ax;
  }
  return layout;
}
