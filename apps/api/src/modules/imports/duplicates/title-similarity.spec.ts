import { LIKELY_DUPLICATE, titleSimilarity } from './title-similarity';

describe('two titles of the same thing', () => {
  it.each([
    ['Seawater desalination membrane', 'Sea-water desalination membranes'],
    ['水稻秸秆综合利用技术', '水稻秸秆的综合利用技术'],
    ['海水淡化反渗透膜', '海水淡化反滲透膜'],
    ['ＣＯＤＥ framework', 'code Framework'],
    ['เครื่องอบแห้งพลังงานแสงอาทิตย์', 'เครื่องอบแห้ง พลังงานแสงอาทิตย์'],
    ['X-Plane Communication Toolbox (XPC)', 'X-Plane Communications Toolbox XPC'],
  ])('%s ~ %s', (one, other) => expect(titleSimilarity(one, other)).toBeGreaterThanOrEqual(LIKELY_DUPLICATE));
});

describe('two things', () => {
  it.each([
    ['Java Pathfinder, Version 1', 'Java Pathfinder, Version 2'],
    ['水稻秸秆综合利用技术', '玉米深加工技术'],
    ['Solar dryer for rubber', 'Wind turbine blade inspection'],
    ['', ''],
  ])('%s ≠ %s', (one, other) => expect(titleSimilarity(one, other)).toBeLessThan(0.85));

  it('are less alike than LIKELY_DUPLICATE where only common words agree', () => {
    expect(titleSimilarity('Water treatment with membranes', 'Water treatment by ozone')).toBeLessThan(
      LIKELY_DUPLICATE,
    );
    expect(titleSimilarity('一种污水处理装置', '一种污泥干化装置')).toBeLessThan(LIKELY_DUPLICATE);
  });
});
