import type { Benefit, Deployment, Patent } from '@techbridge/contracts';
import { readBenefit, writeBenefit } from './benefit-line';
import { codeWord, readCodeWords, writeCodes } from './code-words';
import { readDeployment, writeDeployment } from './deployment-line';
import { linesOf, readList, splitParts, writeList } from './parts';
import { readPatent, writePatent } from './patent-line';
import { unescapeText } from '../reading/escapes';

describe('a list in a cell', () => {
  it('has its values between semicolons, and in quotes where they would be taken apart', () => {
    expect(writeList(['rubber', 'heat; steam', '5" pipe', 'a, b', ''])).toBe(
      'rubber; "heat; steam"; "5"" pipe"; "a, b"; ""',
    );
    expect(readList('rubber; "heat; steam"; ""')?.map(({ text }) => text)).toEqual(['rubber', 'heat; steam', '']);
  });

  it('is left to whoever reads free text where somebody wrote it in another way', () => {
    for (const text of ['橡胶；余热', 'rubber, heat', 'rubber、heat', 'a 5" pipe']) expect(readList(text)).toBeNull();
  });

  it('does not end a line within quotes, and takes an open quote for text', () => {
    expect(linesOf('one | "two\nthree"\nfour')).toEqual(['one | "two\nthree"', 'four']);
    expect(linesOf('a 5" pipe\nfour')).toEqual(['a 5" pipe\nfour']);
    expect(splitParts('a | "b', '|')).toBeNull();
  });
});

describe('a line for a patent', () => {
  const patent: Patent = {
    ...{
      number: 'CN-SAMPLE-2017-0550',
      office: 'CN',
      status: 'granted',
      expiresOn: '2037-05-15',
      inForceIn: ['CN', 'TH'],
    },
  };

  it('reads like a sentence in both languages and says everything', () => {
    expect(writePatent(patent, 'en')).toBe(
      'CN-SAMPLE-2017-0550 | CN | granted | expires 2037-05-15 | in force in CN, TH',
    );
    expect(writePatent(patent, 'zh')).toBe('CN-SAMPLE-2017-0550 | CN | 已授权 | 到期 2037-05-15 | 有效国家 CN, TH');
    for (const locale of ['en', 'zh', 'km'] as const) expect(readPatent(writePatent(patent, locale))).toEqual(patent);
  });

  it('is no free text', () => {
    for (const line of [
      'ZL201510123456.7 (granted)',
      'CN 1 | CN',
      'CN 1 | CN | sold',
      'CN 1 | CN | granted | expires soon',
      'CN 1 | China | granted',
      'CN 1 | CN | granted | in force in CN, "T" H',
      'CN 1 | CN | granted | in force in CN | expires 2037-05-15',
    ])
      expect(readPatent(line)).toBeNull();
  });
});

describe('a line for a benefit', () => {
  const benefit: Benefit = {
    ...{ measure: { en: 'electricity per litre', zh: '每升水电耗' }, value: 0.38, unit: 'kWh/L' },
    ...{ baselineValue: 1.15, baseline: { en: 'electric dryer' } },
  };

  it('names the measure, the value and what it is compared with', () => {
    expect(writeBenefit(benefit, 'en')).toBe(
      'en: electricity per litre | zh: 每升水电耗 | = 0.38 kWh/L | against 1.15 | en: electric dryer',
    );
    for (const locale of ['en', 'zh', 'vi'] as const)
      expect(readBenefit(writeBenefit(benefit, locale))).toEqual(benefit);
  });

  it('is no sentence, and no line with a language twice', () => {
    for (const line of [
      'electricity 0.9 kWh/m³ against 1.4 for activated sludge',
      'en: a | en: b | = 1 %',
      'en: a | = many %',
      'en: a | = 1 % | less than 3',
      'en: a | = 1 "in" x',
      `en: ${'a'.repeat(161)} | = 1 %`,
    ])
      expect(readBenefit(line)).toBeNull();
  });
});

describe('a line for a deployment', () => {
  const mill: Deployment = { country: 'TH', site: 'sample rubber mill, Rayong', year: 2023 };

  it('names the country in the reader’s language', () => {
    expect(writeDeployment(mill, 'en')).toBe('Thailand | sample rubber mill, Rayong | 2023');
    expect(writeDeployment({ ...mill, country: 'DE', year: null }, 'zh')).toBe('DE | sample rubber mill, Rayong');
    for (const locale of ['en', 'zh', 'lo'] as const)
      expect(readDeployment(writeDeployment(mill, locale))).toEqual(mill);
  });

  it('is no free text', () => {
    for (const line of [
      'Thailand, Rayong rubber mill (2023)',
      'Rayong | mill',
      'Thailand | mill | soon',
      'Thailand | the "old" mill',
      'Thailand',
    ])
      expect(readDeployment(line)).toBeNull();
  });
});

describe('a character written by its number', () => {
  it('is that character, and half a one is shown as missing', () => {
    expect(unescapeText('a_x200B_b _xD83D__xDE00_')).toBe('a\u200bb 😀');
    expect(unescapeText('_xD83D_ and _xDE00__xD83D_')).toBe('\ufffd and \ufffd\ufffd');
    expect(unescapeText('_x0000_')).toBe('_x0000_');
  });
});

describe('a code', () => {
  it('is written in words that are read as this code, and in quotes where no vocabulary knows it', () => {
    expect(writeCodes('sector', ['water', 'energy'], 'zh')).toMatch(/^\p{Script=Han}+; \p{Script=Han}+$/u);
    expect(readCodeWords('sector', writeCodes('sector', ['water', 'energy'], 'th'))).toEqual(['water', 'energy']);
    expect(codeWord('term', 'no such term', 'en')).toBe('"no such term"');
    expect(readCodeWords('term', '"no such term"')).toEqual(['no such term']);
    expect(readCodeWords('sector', '"water"')).toBeNull();
  });
});
