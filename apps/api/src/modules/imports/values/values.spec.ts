import { readAmount, readMonths } from './amounts';
import { exchangeDayAndMonth, orderOf, readDate } from './dates';
import { chineseNumber, plainDigits, readNumber } from './digits';
import { splitList } from './lists';
import { contactsIn, shorten, withoutContacts } from './prose';

describe('numbers as people write them', () => {
  it.each([
    ['1,200.5', 1200.5],
    ['1.200,5', 1200.5],
    ['1 200', 1200],
    ["1'200", 1200],
    ['１２００', 1200],
    ['1,200', 1200],
    ['1,5', 1.5],
    ['0.9', 0.9],
    ['1.500.000', 1_500_000],
    ['٣', null],
    ['about 5', null],
    ['', null],
  ])('%s is %s', (text, value) => expect(readNumber(text)).toBe(value));

  it.each([
    ['三十六', 36],
    ['十二', 12],
    ['二〇二六', 2026],
    ['一百二十万', 1_200_000],
    ['两亿三千万', 230_000_000],
    ['能源', null],
  ])('%s is %s', (text, value) => expect(chineseNumber(text)).toBe(value));

  it('reads full-width and Thai digits', () => expect(plainDigits('ＴＲＬ６～๗')).toBe('TRL6~7'));
});

describe('dates as people write them', () => {
  it.each([
    ['2014-04-15', '2014-04-15'],
    ['2026年3月1日', '2026-03-01'],
    ['２０２６年３月１日', '2026-03-01'],
    ['二〇二六年三月一日', '2026-03-01'],
    ['二〇二六年十二月三十一日', '2026-12-31'],
    ['2026年3月', '2026-03-01'],
    ['2026年底', '2026-12-31'],
    ['2026/3/1', '2026-03-01'],
    ['2026.03.01', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['02 April 2017', '2017-04-02'],
    ['April 2, 2017', '2017-04-02'],
    ['2-Apr-17', '2017-04-02'],
    ['Mar 2026', '2026-03-01'],
    ['1 มีนาคม 2569', '2026-03-01'],
    ['01/03/2569', '2026-03-01'],
    ['ngày 1 tháng 3 năm 2026', '2026-03-01'],
    ['1 Maret 2026', '2026-03-01'],
    ['06/16/2024', '2024-06-16'],
    ['16/06/2024', '2024-06-16'],
    ['2026-09-29T17:00:00', '2026-09-29'],
    [46082, '2026-03-01'],
    ['46082', '2026-03-01'],
    ['长期有效', null],
  ])('%s is %s', (value, date) => expect(readDate(value, null)?.date).toBe(date));

  it.each(['soon', '31/02/2026', '2026-13-01', '12', 3, '13/33,085'])('%s is no date', (value) =>
    expect(readDate(value, null)).toBeNull(),
  );

  it('gives both readings of a date that could be either, and one where the column knows', () => {
    expect(readDate('03/04/2026', null)).toMatchObject({ date: '2026-04-03', other: '2026-03-04' });
    expect(readDate('03/04/2026', 'mdy')).toMatchObject({ date: '2026-03-04', other: null });
    expect([orderOf('06/16/2024'), orderOf('16/06/2024'), orderOf('03/04/2026')]).toEqual(['mdy', 'dmy', null]);
  });

  it('exchanges day and month only where that is a date', () => {
    expect(exchangeDayAndMonth('2015-03-10')).toBe('2015-10-03');
    expect(exchangeDayAndMonth('2015-03-16')).toBeNull();
  });
});

describe('money as people write it', () => {
  it.each([
    ['50–100万元', 500_000, 1_000_000, 'CNY'],
    ['５０－１００万元', 500_000, 1_000_000, 'CNY'],
    ['不超过50万', null, 500_000, null],
    ['200万元以上', 2_000_000, null, 'CNY'],
    ['USD 5,000 - 10,000', 5000, 10_000, 'USD'],
    ['up to $50k', null, 50_000, 'USD'],
    ['RM 2 juta', 2_000_000, 2_000_000, 'MYR'],
    ['Rp 500.000.000', 500_000_000, 500_000_000, 'IDR'],
    ['2 tỷ đồng', 2e9, 2e9, 'VND'],
    ['500.000 VND', 500_000, 500_000, 'VND'],
    ['2 ล้านบาท', 2_000_000, 2_000_000, 'THB'],
    ['1.2 million USD', 1_200_000, 1_200_000, 'USD'],
    ['三十万元', 300_000, 300_000, 'CNY'],
    ['150000', 150_000, 150_000, null],
  ])('%s', (text, min, max, currency) => expect(readAmount(text)).toMatchObject({ min, max, currency }));

  it('knows when a price is open to talks, and when there is none', () => {
    expect(readAmount('面议')).toMatchObject({ negotiable: true });
    expect(readAmount('cheap')).toBeNull();
  });

  it.each([
    ['18个月', '', 18],
    ['1.5年', '', 18],
    ['一年半', '', 18],
    ['2-3 years', '', 36],
    ['2', '投资回收期（年）', 24],
    ['18', '回收期（月）', 18],
    ['2 ปี', '', 24],
  ])('a payback of %s', (text, heading, months) => expect(readMonths(text, heading)?.months).toBe(months));
});

describe('texts', () => {
  it('cuts lists where their writer did', () => {
    expect(splitList('NASA; ARC; Open Source')).toEqual(['NASA', 'ARC', 'Open Source']);
    expect(splitList('秸秆、有机肥；沼气')).toEqual(['秸秆', '有机肥', '沼气']);
    expect(splitList('water, membrane, Water')).toEqual(['water', 'membrane']);
    expect(splitList('1. pumps\n2) valves')).toEqual(['pumps', 'valves']);
    expect(splitList('control, monitoring and alarms; pumps')).toEqual(['control, monitoring and alarms', 'pumps']);
  });

  it('shortens at the end of a sentence', () => {
    expect(shorten('First sentence. Second one. Third is cut', 30)).toBe('First sentence. Second one.');
    expect(shorten('第一句话说完了。第二句话也说完了。第三句话太长放不下了', 18)).toBe(
      '第一句话说完了。第二句话也说完了。',
    );
    expect(shorten('one very long sentence without any end at all', 20)).toBe('one very long…');
    expect(shorten('short', 20)).toBe('short');
  });

  it('finds contact details in a text and nothing else', () => {
    const text =
      'Efficiency 95.5% at 380 V since 2019-2021, call +86 771 123 4567 or lab@institute.example, 手机13800138000.';
    expect(contactsIn(text)).toEqual(['lab@institute.example', '+86 771 123 4567', '13800138000']);
    expect(withoutContacts(text)).not.toMatch(/@|138/);
    expect(contactsIn('ZL201510123456.7, 13/033,085, 2026-03-01, 100-200 t/a')).toEqual([]);
  });
});
