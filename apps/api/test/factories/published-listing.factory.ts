/** Published listings as plain data, for tests that need no database. */
import { DemandContent, TechnologyContent } from '@techbridge/contracts';
import type { PublishedListing } from '../../src/modules/listings';

const organisation: PublishedListing['organisation'] = {
  id: '0199f000-0000-7000-8000-000000000001',
  slug: 'sample-membrane-works',
  name: { en: 'Sample Membrane Works', zh: '示例膜业公司' },
  kind: 'sme',
  country: 'CN',
  region: 'CN-GX',
  verified: true,
};

const listing: Omit<PublishedListing, 'id' | 'reference' | 'kind' | 'content'> = {
  revisionNumber: 2,
  organisation,
  openForRequests: true,
  provenance: 'owner',
  exportClass: 'free',
  publishedAt: new Date('2026-03-01T08:00:00Z'),
  expiresAt: new Date('2027-03-01T08:00:00Z'),
  lastConfirmedAt: new Date('2026-09-01T08:00:00Z'),
  sample: true,
  collections: [{ slug: 'thousand-2022', name: { en: 'The thousand' } }],
};

export function aTechnology(content: object = {}, rest: Partial<PublishedListing> = {}): PublishedListing {
  return {
    ...listing,
    id: '0199f000-0000-7000-8000-00000000000a',
    reference: 'TO-CN-2026-00007',
    kind: 'technology',
    content: TechnologyContent.parse({
      kind: 'technology',
      originalLocale: 'zh',
      texts: {
        zh: { title: '污水处理陶瓷膜', summary: '寿命十年。', description: '平板膜。', advantages: '能耗低。' },
        en: { title: 'Ceramic membrane', summary: 'Lasts ten years.', status: 'machine-translated' },
      },
      sectors: ['water'],
      sdgs: [6, 12],
      trl: 6,
      ...content,
    }),
    ...rest,
  };
}

export function aNeed(content: object = {}, rest: Partial<PublishedListing> = {}): PublishedListing {
  return {
    ...listing,
    organisation: {
      ...organisation,
      country: 'TH',
      region: 'TH-90',
      slug: 'sample-rubber-mill',
      name: { en: 'Sample Rubber Mill' },
    },
    id: '0199f000-0000-7000-8000-00000000000b',
    reference: 'TR-TH-2026-00003',
    kind: 'demand',
    content: DemandContent.parse({
      kind: 'demand',
      texts: {
        en: {
          title: 'Drying rubber sheets',
          summary: 'With less smoke.',
          problem: 'Wood fires.',
          mustHaves: 'Two tonnes a day.',
          notWanted: 'Diesel burners.',
        },
      },
      ...content,
    }),
    ...rest,
  };
}
