import type { FieldError, Settings } from '@techbridge/contracts';

/** Numbers that contradict each other: a reminder on or after the day the answer is due. */
export function orderProblems(settings: Settings): FieldError[] {
  return settings.counterpartyReminderDays.flatMap((day, index) =>
    day < settings.counterpartyDays
      ? []
      : [{ path: `settings.counterpartyReminderDays.${index}`, code: 'order_wrong' as const }],
  );
}

/** What a change of the settings changed, old and new value of each. */
export function changedKeys(before: Settings, after: Settings): Record<string, { from: unknown; to: unknown }> {
  const keys = Object.keys(after) as (keyof Settings)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, { from: before[key], to: after[key] }]));
}
