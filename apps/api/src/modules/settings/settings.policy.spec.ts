import { DEFAULT_SETTINGS } from '@techbridge/contracts';
import { changedKeys, orderProblems } from './settings.policy';

describe('settings', () => {
  it('are in order as they come', () => {
    expect(orderProblems(DEFAULT_SETTINGS)).toEqual([]);
  });

  it('refuse a reminder on the day the answer is due, or later', () => {
    expect(orderProblems({ ...DEFAULT_SETTINGS, counterpartyDays: 10, counterpartyReminderDays: [5, 10, 12] })).toEqual(
      [
        { path: 'settings.counterpartyReminderDays.1', code: 'order_wrong' },
        { path: 'settings.counterpartyReminderDays.2', code: 'order_wrong' },
      ],
    );
  });

  it('tell what a change changed, and nothing else', () => {
    const after = { ...DEFAULT_SETTINGS, staffDays: 4, counterpartyReminderDays: [5] };
    expect(changedKeys(DEFAULT_SETTINGS, after)).toEqual({
      staffDays: { from: 3, to: 4 },
      counterpartyReminderDays: { from: [5, 10], to: [5] },
    });
  });
});
