import { presentDigest, type TellableCandidate } from './digest.presenter';

const candidate = (more: Partial<TellableCandidate> = {}): TellableCandidate => ({
  band: 'strong',
  ownKind: 'demand',
  own: { en: 'Latex mill effluent', zh: '胶乳厂废水' },
  other: { title: { zh: '天然橡胶废水脱氨' }, reference: 'TO-CN-2026-00001' },
  concepts: [
    { need: 'ammonia', offer: '氨氮' },
    { need: 'latex', offer: 'Latex' },
    { need: 'effluent', offer: '废水' },
    { need: 'mill', offer: '厂' },
  ],
  ...more,
});

describe('a digest', () => {
  it('says of each candidate what it may fit, how well, and three words both share, theirs first', () => {
    const { details, params } = presentDigest([candidate()], 1, 'en');
    expect(params).toEqual({ count: 1, title: 'Latex mill effluent' });
    expect(details).toEqual({
      items: [
        {
          title: 'Latex mill effluent ↔ 天然橡胶废水脱氨',
          lines: ['Strong candidate', 'In common: 氨氮 ↔ ammonia · Latex · 废水 ↔ effluent'],
          link: '/technologies/TO-CN-2026-00001',
        },
      ],
      note: '',
    });
  });

  it('turns the words round for a supplier, and leads to the need', () => {
    const [item] = presentDigest([candidate({ ownKind: 'technology' })], 1, 'en').details.items;
    expect(item?.lines[1]).toContain('ammonia ↔ 氨氮');
    expect(item?.link).toBe('/needs/TO-CN-2026-00001');
  });

  it('is in the reader’s language', () => {
    const { details } = presentDigest([candidate({ band: 'likely' })], 3, 'zh');
    expect(details.items[0]?.title).toBe('胶乳厂废水 ↔ 天然橡胶废水脱氨');
    expect(details.items[0]?.lines[0]).toBe('较可能匹配');
    expect(details.note).toBe('另有 2 条，请登录平台查看。');
  });

  it('says nothing of words where none are shared', () => {
    expect(presentDigest([candidate({ concepts: [] })], 1, 'en').details.items[0]?.lines).toEqual(['Strong candidate']);
  });

  it('says how many more there are', () => {
    expect(presentDigest([candidate()], 2, 'en').details.note).toBe('And 1 more in the app.');
    expect(presentDigest([candidate()], 13, 'en').details.note).toBe('And 12 more in the app.');
  });
});
