import {
  flag,
  many,
  oneOf,
  parseAddress,
  searchParams,
  text,
  texts,
  whole,
  wholes,
  writeAddress,
} from './search-params';

const search = searchParams({
  q: text(10),
  sector: many(['water', 'energy']),
  sdg: wholes([6, 12]),
  ids: texts(2),
  sort: oneOf(['newest', 'best']),
  offset: whole(0, 100),
  open: flag(),
});
const read = (address: string) => search.parse(parseAddress(address));

describe('addresses of searches', () => {
  it('read back what they were written from', () => {
    const state = {
      q: '泵 & pump',
      sector: ['water', 'energy'] as const,
      sdg: [6, 12],
      sort: 'newest',
      offset: 20,
      open: true,
    };
    expect(read(writeAddress(state))).toEqual(state);
  });

  it('drop nonsense instead of failing: an old link still opens', () => {
    expect(read('?q=&sector=nonsense&sdg=99&sort=worst&offset=-1&open=maybe&unknown=1')).toEqual({});
    expect(read('?offset=1.5')).toEqual({});
    expect(read('?q=far-too-long-a-text')).toEqual({ q: 'far-too-lo' });
  });

  it('take one value where several may stand, and the first where one may', () => {
    expect(read('?sector=energy')).toEqual({ sector: ['energy'] });
    expect(read('?sort=best&sort=newest')).toEqual({ sort: 'best' });
    expect(read('?ids=a&ids=a&ids=b&ids=c')).toEqual({ ids: ['a', 'b'] });
  });

  it('put several values in one order, so that the same search has one address', () => {
    expect(read('?sector=energy&sector=water')).toEqual(read('?sector=water&sector=energy'));
  });
});
