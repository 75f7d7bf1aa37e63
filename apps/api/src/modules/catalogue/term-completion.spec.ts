import { terms } from '@techbridge/taxonomy';
import { termsLike } from './term-completion';

const [term] = terms('energy');

describe('terms while typing', () => {
  it('are completed from their beginning, whatever the case', () => {
    const begun = term!.label.en.slice(0, 4).toUpperCase();
    expect(termsLike(begun, 'en', 50)).toContain(term!.label.en);
  });

  it('are completed in Chinese for Chinese letters', () => {
    expect(termsLike(term!.label.zh.slice(0, 2), 'en', 50)).toContain(term!.label.zh);
  });

  it('are not guessed from one letter', () => {
    expect(termsLike('s', 'en', 5)).toEqual([]);
  });

  it('are no more than asked for', () => {
    expect(termsLike('wat', 'en', 2).length).toBeLessThanOrEqual(2);
  });
});
