import { titleOrder } from './title-order';

const inOrder = (titles: string[]) => [...titles].sort((a, b) => titleOrder(a) - titleOrder(b));

describe('titles in order', () => {
  it('are read as in a register: case, accents and punctuation do not count', () => {
    const titles = ['Algae', 'alginate (food grade)', 'Éolienne', 'Solar dryer', '“Solar drying”', 'Zinc–air battery'];
    expect(inOrder([...titles].reverse())).toEqual(titles);
  });

  it('are ordered by reading in Chinese', () => {
    const titles = ['氨氮吸附剂', '保温材料', '太阳能干燥机', '藻类养殖'];
    expect(inOrder([...titles].reverse())).toEqual(titles);
  });

  it('put Latin letters before other scripts and titles without letters last', () => {
    const titles = ['3D printing', 'Membrane', 'เครื่องอบแห้ง', '膜分离', '—'];
    expect(inOrder([...titles].reverse())).toEqual(titles);
  });

  it('survive being written as JSON', () => {
    const key = titleOrder('Membrane');
    expect(JSON.parse(JSON.stringify(key))).toBe(key);
  });
});
