import { LOCALES } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { translator } from '@techbridge/i18n/server';
import { loadFont, printable, runsOf, type LibraryFont } from './fonts';

const SAMPLES: Record<string, string> = {
  zh: '氨氮（NH₃-N）≤20毫克/升，“平板膜”；专利号：ZL 2021',
  vi: 'Đề nghị giới thiệu: nước thải nhà máy cao su',
  th: 'น้ำเสียโรงงานยางพารา ๑๒',
  lo: 'ນ້ຳເສຍໂຮງງານຢາງພາລາ',
  km: 'ម៉ាស៊ីនចម្រោះទឹកសំណល់',
  my: 'ရာဘာစက်ရုံ ရေဆိုးသန့်စင်ရန်',
};

const libraryFont = () => ({ getGlyph: (id: number) => ({ id, advanceWidth: 0 }) }) as unknown as LibraryFont;

async function glyphsOf(text: string): Promise<number[]> {
  const seen: number[] = [];
  for (const run of runsOf(text)) {
    const font = libraryFont();
    (await loadFont(run.font)).shapeInto(font);
    seen.push(...font.layout(run.text).glyphs.map(({ id }) => id));
  }
  return seen;
}

describe('fonts', () => {
  it.each(LOCALES)('have every letter of %s', async (locale) => {
    const words = translator(locale);
    const text = `${LOCALE_INFO[locale].name} ${words('brochure:introduction')} ${words('brochure:trl')} ${SAMPLES[locale] ?? ''} 0.9 kWh/m³ “µ” – °C`;
    expect(await glyphsOf(text)).not.toContain(0);
  });

  it('have the signs engineers use, or one that looks like it', async () => {
    expect(
      await glyphsOf(printable('≤ ≥ ≠ ≈ ± × → ↑ √ ∞ Δ Ω μ Å ⁻¹ CO₂ ① ● ★ ✔ ⌀ ∙ ∼ ½ ℃ ㎡ ￥ ฿ ៛ ₫ ₱ ₭ 👍')),
    ).not.toContain(0);
  });

  it('change with the script and not within a syllable', () => {
    expect(runsOf('TRL 8 · 系统（已验证）').map(({ font }) => font)).toEqual(['NotoSans', 'NotoSansSC']);
    expect(runsOf('น้ำเสีย')).toHaveLength(1);
  });

  it('join and reorder letters as readers know them', async () => {
    const font = libraryFont();
    (await loadFont('NotoSansMyanmar')).shapeInto(font);
    const alone = font.layout('က').glyphs.length + font.layout('ြ').glyphs.length;
    expect(font.layout('ကြွေ').glyphs[0]?.id).not.toBe(font.layout('က').glyphs[0]?.id);
    expect(alone).toBeGreaterThan(1);
  });
});
