import { DemandContent, TechnologyContent } from '@techbridge/contracts';
import type { Tx } from '../../platform/database/database';
import { newReferences } from './reference';

const AT = new Date('2026-03-01T00:00:00Z');
const need = (siteCountry: 'TH' | 'VN' | null) => DemandContent.parse({ kind: 'demand', siteCountry });

describe('a reference', () => {
  const taken: string[] = [];
  const counters = {
    reserveNumbers: async (_tx: Tx, prefix: string) => {
      taken.push(prefix);
      return 7;
    },
  };
  const given = (contents: Parameters<typeof newReferences>[2]) =>
    newReferences(counters, undefined as unknown as Tx, contents, 'LA', AT);

  it('names the country of the owner for an offer, and of the site for a need', async () => {
    expect(await given([TechnologyContent.parse({ kind: 'technology' })])).toEqual(['TO-LA-2026-00007']);
    expect(await given([need('TH'), need('VN'), need('TH')])).toEqual([
      'TR-TH-2026-00007',
      'TR-VN-2026-00007',
      'TR-TH-2026-00008',
    ]);
  });

  it('never tells where the owner of a need sits', async () => {
    expect(await given([need(null)])).toEqual(['TR-XX-2026-00007']);
  });

  it('takes its numbers in one order, whatever the order of the rows', async () => {
    taken.length = 0;
    await given([need('VN'), need('TH')]);
    expect(taken).toEqual(['TR-TH-2026', 'TR-VN-2026']);
  });
});
