import { dropped, figuresOf } from './matching-accepted';
import { quickMeasures } from './matching-quick';

describe('needs of the sample world', () => {
  it('find the technologies that readers found for them no worse than was accepted', () => {
    expect(dropped(figuresOf('quick', quickMeasures()), 'quick')).toEqual([]);
  });
});
