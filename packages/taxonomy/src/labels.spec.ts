import { LOCALES, type Locale } from '@techbridge/contracts';
import { moneyBandOf, boundsOf, priceBandOf } from './bands';
import { contractTypeLabels, cooperationFacts, partnershipLabels } from './cooperation';
import {
  VOCABULARY_NAMES,
  codesOf,
  description,
  entryOf,
  findLabel,
  isCode,
  label,
  labelsFor,
  optionsOf,
  type VocabularyName,
} from './labels';
import { sdgColour } from './sdgs';
import { bandOf, levelsOf, trlTitle } from './trl';

const inTenLanguages: VocabularyName[] = [
  'listing-kind',
  'sector',
  'technology-form',
  'cooperation-type',
  'ip-status',
  'trl-band',
  'sdg',
  'country',
  'organisation-kind',
  'price-band',
  'money-band',
  'exclusivity',
  'funding-source',
  'export-class',
  'text-status',
  'verification-level',
  'reason',
  'agreement-type',
  'locale',
];

const SCRIPTS: Partial<Record<Locale, RegExp>> = {
  zh: /\p{Script=Han}/u,
  th: /\p{Script=Thai}/u,
  km: /\p{Script=Khmer}/u,
  lo: /\p{Script=Lao}/u,
  my: /\p{Script=Myanmar}/u,
};
const LATIN: Locale[] = ['en', 'id', 'ms', 'vi', 'fil'];
const scripts = /\p{Script=Han}|\p{Script=Thai}|\p{Script=Khmer}|\p{Script=Lao}|\p{Script=Myanmar}/u;

const everyWording = VOCABULARY_NAMES.flatMap((name) =>
  codesOf(name).flatMap((code) => {
    const { label: words, help } = entryOf(name, code)!;
    return [words, ...(help ? [help] : [])].map((text) => ({ at: `${name} ${code}`, name, text }));
  }),
);

describe('labels', () => {
  it.each(VOCABULARY_NAMES)('a reader finds every %s in English and Chinese', (name) => {
    for (const code of codesOf(name)) {
      for (const locale of ['en', 'zh'] as const) {
        expect(findLabel(name, code, locale)).toEqual({ text: expect.stringMatching(/\S/), locale });
      }
    }
  });

  it.each(inTenLanguages)('a reader finds every %s in each of the ten languages', (name) => {
    for (const code of codesOf(name)) {
      const missing = LOCALES.filter((locale) => findLabel(name, code, locale)?.locale !== locale);
      expect({ code, missing }).toEqual({ code, missing: [] });
    }
  });

  it('every wording is in the script of its language', () => {
    const wrong = everyWording.flatMap(({ at, name, text }) =>
      (Object.entries(text) as [Locale, string][])
        .filter(([locale, words]) => {
          const onlyFigures = name.endsWith('-band') && /^[\d.,–]+$/.test(words);
          if (LATIN.includes(locale)) return scripts.test(words);
          const others = Object.entries(SCRIPTS).filter(([other]) => other !== locale);
          return (!onlyFigures && !SCRIPTS[locale]!.test(words)) || others.some(([, script]) => script.test(words));
        })
        .map(([locale, words]) => `${at} ${locale}: ${words}`),
    );
    expect(wrong).toEqual([]);
  });

  it('Chinese texts use Chinese punctuation and no text has stray spaces', () => {
    const careless = everyWording.filter(
      ({ text }) =>
        /[,;()]|\S\s\s|^\s|\s$/.test(text.zh) || Object.values(text).some((words) => words !== words.trim()),
    );
    expect(careless).toEqual([]);
  });

  it('no two codes of a vocabulary read the same', () => {
    for (const name of VOCABULARY_NAMES) {
      for (const locale of LOCALES) {
        const words = codesOf(name).map((code) => label(name, code, locale));
        expect({ name, locale, distinct: new Set(words).size }).toEqual({ name, locale, distinct: words.length });
      }
    }
  });

  it('a wording that is missing falls back to English and says so', () => {
    expect(findLabel('trl', 4, 'th')).toEqual({ text: 'Technology validated in lab', locale: 'en' });
    expect(label('sector', 'no-such-sector', 'vi')).toBe('no-such-sector');
    expect(findLabel('sector', 'toString', 'en')).toBeNull();
  });

  it('currencies are named in every language', () => {
    expect(findLabel('currency', 'THB', 'th')).toEqual({ text: 'บาท', locale: 'th' });
    expect(label('currency', 'VND', 'zh')).toBe('越南盾');
  });

  it('newcomers get help for levels, cooperation, rights, export classes and verification', () => {
    for (const name of ['trl', 'cooperation-type', 'ip-status', 'export-class', 'verification-level'] as const) {
      for (const code of codesOf(name)) {
        expect(description(name, code, 'en')).toMatch(/\.$/);
        expect(description(name, code, 'zh')).toMatch(/。$/);
      }
    }
    expect(description('reason', 'other', 'en')).toBeUndefined();
  });

  it('a page can load one language only', () => {
    const chinese = labelsFor('zh');
    expect(Object.keys(chinese)).toEqual(VOCABULARY_NAMES);
    expect(chinese.sector.water!.label).toBe('水资源与水处理');
    expect(JSON.parse(JSON.stringify(chinese))).toEqual(chinese);
    expect(optionsOf('sdg', 'en')[5]).toEqual({ code: 6, label: 'Clean water and sanitation' });
  });

  it('only real codes count as codes', () => {
    expect(isCode('sdg', 17)).toBe(true);
    expect(isCode('sdg', 18)).toBe(false);
    expect(isCode('sdg', '6')).toBe(false);
    expect(isCode('country', 'TL')).toBe(true);
  });
});

describe('facts beside the labels', () => {
  it('every readiness level lies in one of the five bands, in order', () => {
    expect(codesOf('trl').map(bandOf)).toEqual([
      'concept',
      'concept',
      'development',
      'lab-tested',
      'demonstrable',
      'demonstrable',
      'demonstrable',
      'on-market',
      'on-market',
    ]);
    expect(levelsOf('demonstrable')).toEqual({ from: 5, to: 7 });
    expect(trlTitle(6).zh).toContain('中试');
  });

  it('every cooperation maps to one of the five statutory contracts and one of the three partnerships', () => {
    const facts = codesOf('cooperation-type').map((code) => cooperationFacts[code]);
    expect(new Set(facts.map(({ contract }) => contract))).toEqual(new Set(Object.keys(contractTypeLabels)));
    expect(new Set(facts.map(({ partnership }) => partnership))).toEqual(new Set(Object.keys(partnershipLabels)));
  });

  it('bands leave no amount out and none in two', () => {
    for (const amount of [0, 49_999, 50_000, 200_000, 999_999, 1_000_000, 5_000_000, 20_000_000, 1e12]) {
      const { from = 0, to = Infinity } = boundsOf(moneyBandOf(amount)!);
      expect(amount).toBeGreaterThanOrEqual(from);
      expect(amount).toBeLessThan(to);
    }
    expect(priceBandOf(0)).toBe('free');
    expect(priceBandOf(7_000_000)).toBe('over-5m');
    expect(moneyBandOf(-1)).toBeNull();
    expect(moneyBandOf(Number.NaN)).toBeNull();
  });

  it('each goal has its own colour', () => {
    expect(new Set(codesOf('sdg').map(sdgColour)).size).toBe(17);
  });
});
