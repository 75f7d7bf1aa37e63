import { addDays, type Clock } from '../platform/clock';
import type { Database, Tx } from '../platform/database/database';
import type { Actor } from '../platform/http/actor';
import type { MatchesService } from '../modules/matches';
import { commandOf, type MatchRecord } from './records';
import type { Places, SamplePerson } from './sample-organisations';

type World = Places & { listings: Map<string, string> };

interface Players {
  database: Database;
  matches: MatchesService;
  clock: Clock;
}

/** As many requests are played at once; each waits for the database most of the time. */
const AT_ONCE = 4;

/** Plays every request through the real workflow, each step on its day and by its person. */
export async function replayMatches(
  players: Players,
  records: MatchRecord[],
  world: World,
  today: Date,
): Promise<void> {
  const left = records.values();
  const player = async () => {
    for (const record of left) await replay(players, record, world, today);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, player));
}

async function replay(
  { database, matches, clock }: Players,
  record: MatchRecord,
  world: World,
  today: Date,
): Promise<void> {
  const person = (key: string) => actorOf(found(world.people.get(key), `${record.key}: nobody is called ${key}`));
  const listing = (key: string) => found(world.listings.get(key), `${record.key}: no listing ${key}`);
  const { id, ...asked } = await clock.at(addDays(today, -record.askedDaysAgo), () =>
    matches.request(person(record.requestedBy === 'system' ? (record.owner ?? '') : record.requestedBy), {
      technologyId: listing(record.technology),
      demandId: record.demand ? listing(record.demand) : undefined,
      requesterOrganisationId: world.organisations.get(record.requester)?.id,
      interest: record.interest,
      consent: true,
    }),
  );
  let { version } = asked;
  for (const [index, step] of record.history.entries()) {
    const command = commandOf(step, today);
    // Steps of one day follow each other by minutes.
    await clock.at(new Date(addDays(today, -step.daysAgo).getTime() + (index + 1) * 60_000), async () => {
      if (!command) return matches.actBySystem(id, () => true, { action: 'expire', note: '' });
      const perform = (tx: Tx) => matches.perform(tx, person(step.by), id, version, command);
      ({ version } = await database.transaction(perform));
    });
  }
}

/** Somebody of the sample world, as signed in. */
export function actorOf({ id, record, organisationId, nodeId }: SamplePerson): Actor {
  const { name, role, locale } = record;
  return {
    userId: id,
    sessionId: '',
    name,
    role,
    locale,
    organisationId,
    organisationRole: organisationId ? 'owner' : null,
    nodeId,
    requestId: null,
  };
}

function found<Value>(value: Value | undefined, complaint: string): Value {
  if (value === undefined) throw new Error(complaint);
  return value;
}
