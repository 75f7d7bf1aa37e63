import { TRL_LEVELS } from '@techbridge/contracts';
import { bandOf as bandOfTaxonomy } from '@techbridge/taxonomy';
import { bandOf } from './trl-band';

describe('the plain scale of readiness', () => {
  it.each(TRL_LEVELS)('puts level %i where the taxonomy puts it', (level) => {
    expect(bandOf(level)).toBe(bandOfTaxonomy(level));
  });
});
