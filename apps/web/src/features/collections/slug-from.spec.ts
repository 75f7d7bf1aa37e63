import { slugFrom } from './new-collection-dialog';

describe('the address of a new collection', () => {
  it('follows its English name', () => {
    expect(slugFrom('Water & Waste 2026!')).toBe('water-waste-2026');
  });

  it('is left to staff where the name has no Latin letters', () => {
    expect(slugFrom('水处理')).toBe('');
  });
});
