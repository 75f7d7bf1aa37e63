import { DemandContent, TechnologyContent, type ListingContentInput } from '@techbridge/contracts';
import { sameContent, withImported } from './imported-content';

const content = (fields: object) => TechnologyContent.parse({ kind: 'technology', ...fields } as ListingContentInput);

describe('what a spreadsheet row does to a listing', () => {
  it('fills in and replaces, and takes nothing away', () => {
    const present = content({
      trl: 5,
      paybackMonths: 20,
      attachments: ['01890000-0000-7000-8000-000000000001'],
      localConditions: { climate: 'dry' },
    });
    const merged = withImported(
      present,
      content({ trl: 7, sectors: ['water'], localConditions: { voltage: '400 V' } }),
    );
    expect(merged).toMatchObject({ trl: 7, sectors: ['water'], paybackMonths: 20, attachments: present.attachments });
    expect(merged).toMatchObject({ localConditions: { climate: 'dry', voltage: '400 V' } });
  });

  it('leaves the other languages, and the review of a text it does not change', () => {
    const reviewed = { title: 'Pump', summary: 'Pumps.', status: 'human-reviewed' };
    const present = content({ texts: { en: reviewed, zh: { title: '泵' } } });
    const same = withImported(present, content({ texts: { en: { title: 'Pump' } } }));
    expect(same.texts.en).toMatchObject(reviewed);
    const changed = withImported(present, content({ texts: { en: { title: 'Better pump' } } }));
    expect(changed.texts).toMatchObject({
      en: { title: 'Better pump', summary: 'Pumps.', status: 'original' },
      zh: { title: '泵' },
    });
  });

  it('gives again what the contract accepts', () => {
    const merged = withImported(content({}), content({ texts: { th: { title: 'ปั๊ม' } }, keywords: { th: ['น้ำ'] } }));
    expect(TechnologyContent.parse(merged)).toEqual(merged);
    const need = DemandContent.parse({ kind: 'demand' });
    expect(withImported(need, need)).toEqual(need);
  });

  it('sees no difference in the order of keys', () => {
    expect(
      sameContent(
        content({ texts: { en: { title: 'A' }, zh: { title: 'B' } } }),
        content({ texts: { zh: { title: 'B' }, en: { title: 'A' } } }),
      ),
    ).toBe(true);
    expect(sameContent(content({ trl: 1 }), content({ trl: 2 }))).toBe(false);
  });
});
