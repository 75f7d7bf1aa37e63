import { numberOf } from './numbers';

describe('numbers as people type them', () => {
  it.each([
    ['', null],
    ['0.9', 0.9],
    ['0,9', 0.9],
    ['1,200', 1200],
    ['1,200.5', 1200.5],
    ['1 200', 1200],
    ['１２０', 120],
    ['-5', -5],
    ['about 5', undefined],
    ['1,', undefined],
  ])('reads %j as %p', (typed, value) => expect(numberOf(typed)).toBe(value));

  it('takes no fractions where whole numbers are asked', () => expect(numberOf('1.5', true)).toBeUndefined());
});
