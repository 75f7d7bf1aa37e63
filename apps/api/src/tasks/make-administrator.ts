/** `npm run make-administrator -- ADDRESS`: the first administrator cannot be made by another one. */
import { ActivityLog } from '../platform/activity/activity';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { SYSTEM } from '../platform/http/actor';
import { runTask } from './run-task';

runTask(async ({ app }) => {
  const email = (process.argv[2] ?? '').toLowerCase();
  await app.get(Database).transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email } });
    if (!user)
      throw new Error(`Nobody has registered with "${email}". Register on the site first, then run this again.`);
    await tx.user.update({
      where: { id: user.id },
      data: {
        role: 'administrator',
        organisationId: null,
        organisationRole: null,
        emailConfirmedAt: user.emailConfirmedAt ?? app.get(Clock).now(),
      },
    });
    const activity = {
      type: 'user.role_set',
      subjectType: 'user' as const,
      subjectId: user.id,
      data: { role: 'administrator' },
    };
    await app.get(ActivityLog).record(tx, SYSTEM, activity);
  });
  console.log('Done: sign in again to see the desk and the settings.');
});
