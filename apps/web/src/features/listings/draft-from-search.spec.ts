import { textsOf } from './draft-from-search';

describe('the draft of a need made from a search', () => {
  it('has the words as its title', () => {
    expect(textsOf('  rubber dryer ')).toEqual({ title: 'rubber dryer' });
  });

  it.each([
    [
      'Our mill discharges 400 cubic metres a day. We look for a robust filter that two operators can run, and whose spare parts are near.',
      'Our mill discharges 400 cubic metres a day.',
    ],
    ['我们厂每天排放废水四百立方米。希望找到两名工人就能操作的过滤设备。'.repeat(4), '我们厂每天排放废水四百立方米。'],
    ['Latex effluent\nFour hundred cubic metres', 'Latex effluent'],
  ])('has the beginning of a long text as its title and all of it as the problem', (q, title) => {
    expect(textsOf(q)).toEqual({ title, problem: q });
  });

  it('cuts a long sentence between words, and writing without spaces anywhere', () => {
    expect(textsOf('membrane '.repeat(40)).title).toMatch(/^(membrane )+membrane$/);
    expect(textsOf('น้ำเสีย'.repeat(60)).title.length).toBeLessThanOrEqual(120);
  });
});
