import { LOCALES } from '@techbridge/contracts';
import type { GlossaryService } from '../modules/glossary';
import { addDays, type Clock } from '../platform/clock';
import type { GlossaryRecord } from './records';
import { actorOf } from './sample-matches';
import type { SamplePerson } from './sample-organisations';

interface Tools {
  glossary: GlossaryService;
  clock: Clock;
  people: ReadonlyMap<string, SamplePerson>;
}

/** Proposes and decides each change as its people would have, on its days. */
export async function replayGlossary(tools: Tools, records: readonly GlossaryRecord[], today: Date): Promise<void> {
  const { glossary, clock, people } = tools;
  const actor = (key: string) => {
    const person = people.get(key);
    if (!person) throw new Error(`glossary.yaml: nobody is called ${key}`);
    return actorOf(person);
  };
  for (const record of records) {
    const proposer = actor(record.proposedBy);
    const { id, words, version } = await glossary.get(proposer, record.key);
    for (const language of LOCALES)
      for (const text of record.add[language] ?? []) words[language].push({ text, weight: 1 });
    const change = await clock.at(addDays(today, -record.proposedDaysAgo), () =>
      glossary.propose(proposer, { conceptId: id, version, words, reason: record.reason }),
    );
    const { decision, answer: reason } = record;
    if (!decision) continue;
    await clock.at(addDays(today, -record.decidedDaysAgo), () =>
      glossary.act(actor(record.decidedBy), change.id, {
        version: change.version,
        command: { action: decision, reason },
      }),
    );
  }
}
