import { daysUntil, formatFor } from './format';

const NOW = new Date('2026-11-22T08:00:00Z');

describe('dates', () => {
  it('are written as each reader writes them', () => {
    expect(formatFor('en').date('2026-11-22')).toBe('22 Nov 2026');
    expect(formatFor('zh').date('2026-11-22')).toBe('2026年11月22日');
    expect(formatFor('th').date('2026-11-22')).toContain('2569');
  });

  it('stay the same day for readers everywhere', () => {
    expect(formatFor('en').date('2026-01-01')).toBe('1 Jan 2026');
    expect(formatFor('en').dateTime('2026-01-01T00:30:00Z')).toContain('08:30');
  });

  it('are told from now in words', () => {
    const format = formatFor('en');
    expect(format.relative('2026-11-19T08:00:00Z', NOW)).toBe('3 days ago');
    expect(format.relative('2026-11-22T10:00:00Z', NOW)).toBe('in 2 hours');
    expect(format.relative('2026-11-22T07:59:50Z', NOW)).toBe('this minute');
    expect(formatFor('zh').relative('2026-11-21T08:00:00Z', NOW)).toBe('昨天');
  });

  it('count down to a deadline in whole days', () => {
    expect(daysUntil('2026-11-25T08:00:00Z', NOW)).toBe(3);
    expect(daysUntil('2026-11-20T08:00:00Z', NOW)).toBe(-2);
  });
});

describe('numbers', () => {
  it('carry the code of their currency, never a bare sign', () => {
    expect(formatFor('en').money(200000, 'THB').replace(/\s/g, ' ')).toBe('THB 200,000');
    expect(formatFor('zh').money(200000, 'USD').replace(/\s/g, ' ')).toBe('USD 200,000');
  });

  it('use the digits of the page in every language', () => {
    for (const locale of ['my', 'km', 'lo', 'th'] as const) expect(formatFor(locale).number(12)).toBe('12');
  });

  it('say how large a file is', () => {
    expect(formatFor('en').bytes(1_400_000)).toBe('1.4 MB');
    expect(formatFor('en').bytes(0)).toBe('0 byte');
  });
});
