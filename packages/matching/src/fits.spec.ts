import { structuredFits } from './fits';
import { quantitiesIn } from './quantities';
import type { NeedFacts, OfferFacts } from './prepared';
import { aNeed, anOffer } from './testing/listings';

const fits = (need: Partial<NeedFacts>, offer: Partial<OfferFacts>, said = {}) =>
  structuredFits(aNeed(need, said), anOffer(offer), '2026-11-20');

describe('how the facts of two listings fit', () => {
  it('is not known where one side says nothing', () => {
    for (const { fit } of Object.values(fits({}, {}))) expect(fit).toBeNull();
  });

  it.each([
    [7, 1],
    [6, 0.5],
    [4, 0],
  ])('a readiness of %i for at least 7 counts %d', (trl, fit) => {
    expect(fits({ trlMin: 7 }, { trl }).trl).toMatchObject({ fit, need: ['7', '9'], offer: [String(trl)] });
  });

  it('another contract of the same type is half of what was asked for', () => {
    expect(
      fits({ cooperation: ['licence-exclusive'] }, { cooperation: ['licence-nonexclusive'] }).cooperation.fit,
    ).toBe(0.5);
  });

  it('a technology that runs in the country fits it best, one that runs nowhere else least', () => {
    const fitOf = (deployedIn: string[]) => fits({ country: 'VN' }, { deployedIn }).country.fit!;
    expect(fitOf(['VN'])).toBe(1);
    expect(fitOf(['CN', 'TH'])).toBeGreaterThan(fitOf(['CN']));
    expect(fits({ country: 'VN' }, {}).country.fit).toBeNull();
  });

  it('the least price lies within the most that can be spent, or does not', () => {
    const price = { code: '1m-5m', from: 1_000_000, to: 5_000_000 };
    expect(fits({ budget: { code: '1m-5m', from: 1_000_000, to: 5_000_000 } }, { price }).budget.fit).toBe(1);
    expect(fits({ budget: { code: '50k-200k', from: 50_000, to: 200_000 } }, { price }).budget.fit).toBe(0);
  });

  it('what is to run next month is not ready on paper', () => {
    expect(fits({ deadline: '2027-12-01' }, { trl: 9 }).deadline.fit).toBe(1);
    expect(fits({ deadline: '2026-12-20' }, { trl: 4 }).deadline.fit).toBe(0);
  });

  it('a machine for 50 Hz does not run in the Philippines', () => {
    expect(fits({ country: 'PH' }, { frequencies: [50] }).conditions.fit).toBe(0);
    expect(fits({ country: 'TH' }, { frequencies: [50] }).conditions.fit).toBeGreaterThan(0.5);
  });

  it('a plant of the asked size fits, one some times as large may be talked about, other magnitudes are other things', () => {
    const offer = { quantities: quantitiesIn('plants for 200 to 2,500 m³ a day') };
    const fitOf = (scale: string) => fits({ quantities: quantitiesIn(scale) }, offer).capacity.fit;
    expect(fitOf('900 m³ a day')).toBe(1);
    expect(fitOf('น้ำเสีย 900 ลบ.ม. ต่อวัน')).toBe(1);
    expect(fitOf('40 m³/day')).toBe(0.3);
    expect(fitOf('2 m³/day')).toBeNull();
    expect(fitOf('30 kW')).toBeNull();
  });
});

describe('quantities in a text', () => {
  it('are shown as they were written', () => {
    expect(quantitiesIn('from 900 m³ a day on').map(({ text }) => text)).toEqual(['900 m³ a day']);
  });

  it.each([
    ['60 t a day', 'mass-rate', 60_000],
    ['2,5 tấn/ngày', 'mass-rate', 2500],
    ['每小时3吨', undefined, undefined],
    ['日处理900立方米/日', 'volume-rate', 900],
    ['a 1.2 MW boiler', 'power', 1200],
    ['12 kWh/m³', undefined, undefined],
  ])('%s', (text, dimension, value) => {
    const [first] = quantitiesIn(text);
    expect(first?.dimension).toBe(dimension);
    expect(first?.value).toBe(value);
  });
});
