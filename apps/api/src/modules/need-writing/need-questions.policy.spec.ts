import { DemandContent, SECTORS } from '@techbridge/contracts';
import { readConcepts } from '@techbridge/lexicon';
import { ASKED_CONCEPTS, questionsFor, type KnownOfNeed } from './need-questions.policy';

const known = (fields: object = {}, more: Partial<KnownOfNeed> = {}): KnownOfNeed => ({
  content: DemandContent.parse({ kind: 'demand', ...fields }),
  sizes: [],
  limits: [],
  concepts: new Set(),
  ...more,
});
const codes = (each: KnownOfNeed) => questionsFor(each).map(({ code }) => code);
const quantity = (kind: 'flow' | 'concentration', min: number | null, max: number | null) => ({
  line: '900 m³',
  kind,
  min,
  max,
  unit: '',
});

describe('what suppliers will ask', () => {
  it('is how much water, of what quality, to which limit', () => {
    expect(codes(known({ sectors: ['water'] }))).toEqual(['water_flow', 'water_quality_in', 'water_limit_out']);
  });

  it('leaves out what the need says already', () => {
    const need = known(
      { sectors: ['water'] },
      { sizes: [quantity('flow', 900, 900)], limits: [quantity('concentration', null, 35)] },
    );
    expect(codes(need)).toEqual(['water_quality_in', 'water_space', 'site']);
  });

  it('takes the sectors in turns', () => {
    expect(codes(known({ sectors: ['energy', 'agriculture-food'] }))).toEqual([
      'energy_load',
      'farm_area',
      'energy_hours',
    ]);
  });

  it('is the same for everyone where no sector is known, and leads to the field of the answer', () => {
    expect(questionsFor(known({ originalLocale: 'th', siteCountry: 'TH' }))).toEqual([
      { code: 'scale', field: 'texts.th.scale' },
      { code: 'present_solution', field: 'texts.th.presentSolution' },
      { code: 'budget', field: 'budgetBand' },
    ]);
  });

  it('is three questions in every sector', () => {
    for (const sector of SECTORS) expect(codes(known({ sectors: [sector] }))).toHaveLength(3);
  });

  it('is answered by words of the lexicon, whatever the language', () => {
    const ids = new Set(readConcepts().map(({ id }) => id));
    expect(
      Object.values(ASKED_CONCEPTS)
        .flat()
        .filter((id) => !ids.has(id)),
    ).toEqual([]);
    const need = known({ sectors: ['energy'] }, { concepts: new Set(['electricity-tariff']) });
    expect(codes(need)).not.toContain('energy_tariff');
  });
});
