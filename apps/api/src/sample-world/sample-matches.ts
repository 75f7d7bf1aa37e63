import type { MatchView } from '@techbridge/contracts';
import { addDays, type Clock } from '../platform/clock';
import type { Actor } from '../platform/http/actor';
import type { MatchesService } from '../modules/matches';
import { commandOf, type MatchRecord } from './records';
import type { Places, SamplePerson } from './sample-organisations';

type World = Places & { listings: Map<string, string> };

/** Plays every request through the real workflow, each step on its day and by its person. */
export async function replayMatches(
  matches: MatchesService,
  clock: Clock,
  records: MatchRecord[],
  world: World,
  today: Date,
): Promise<void> {
  try {
    for (const record of records) await replay(matches, clock, record, world, today);
  } finally {
    clock.reset();
  }
}

async function replay(
  matches: MatchesService,
  clock: Clock,
  record: MatchRecord,
  world: World,
  today: Date,
): Promise<void> {
  const person = (key: string) => actorOf(found(world.people.get(key), `${record.key}: nobody is called ${key}`));
  clock.setTo(addDays(today, -record.askedDaysAgo));
  let match: MatchView = await matches.request(
    person(record.requestedBy === 'system' ? (record.owner ?? '') : record.requestedBy),
    {
      technologyId: found(world.listings.get(record.technology), `${record.key}: no listing ${record.technology}`),
      demandId: record.demand
        ? found(world.listings.get(record.demand), `${record.key}: no listing ${record.demand}`)
        : undefined,
      requesterOrganisationId: world.organisations.get(record.requester)?.id,
      interest: record.interest,
      consent: true,
    },
  );
  for (const [index, step] of record.history.entries()) {
    // Steps of one day follow each other by minutes.
    clock.setTo(new Date(addDays(today, -step.daysAgo).getTime() + (index + 1) * 60_000));
    const command = commandOf(step, today);
    if (command) match = await matches.act(person(step.by), match.id, match.version, command);
    else await matches.actBySystem(match.id, () => true, { action: 'expire', note: '' });
  }
}

function actorOf({ id, record, organisationId, nodeId }: SamplePerson): Actor {
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
