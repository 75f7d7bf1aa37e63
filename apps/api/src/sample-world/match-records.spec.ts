import {
  type MatchAction,
  type MatchParty,
  MATCH_STATUSES,
  type MatchStatus,
  OPEN_MATCH_STATUSES,
  REASON_CODES,
} from '@techbridge/contracts';
import { matchWorkflow } from '../modules/matches/match.workflow';
import { commandOf, type MatchRecord, readSampleRecords } from './records';

const { organisations, people, technologies, demands, matches } = readSampleRecords();

const byKey = <R extends { key: string }>(records: R[]) => new Map(records.map((record) => [record.key, record]));
const organisationOf = byKey(organisations);
const personOf = byKey(people);
const technologyOf = byKey(technologies);
const demandOf = byKey(demands);

const keyOf = ({ key }: { key: string }) => key;
/** What a check finds wrong, so that a failing test names the records. */
const faulty = <R extends { key: string }>(records: R[], isFaulty: (record: R) => unknown) =>
  records.filter(isFaulty).map(keyOf);

/** The side that did not ask: the technology's owner, or the owner of the need a supplier answers. */
function counterpartyOf({ technology, demand = '', requester }: MatchRecord): string | undefined {
  const owner = technologyOf.get(technology)?.organisation;
  return owner === requester ? demandOf.get(demand)?.organisation : owner;
}

/** The parts a person plays in a match, as the match policy would find them. */
function partsOf(by: string, match: MatchRecord): MatchParty[] {
  const person = personOf.get(by);
  if (!person) return by === 'system' ? ['system'] : [];
  if (person.role === 'staff' || person.role === 'compliance') return [person.role];
  if (person.organisation === match.requester) return ['requester'];
  return person.organisation === counterpartyOf(match) ? ['counterparty'] : [];
}

const isOpen = ({ state }: MatchRecord) => (OPEN_MATCH_STATUSES as readonly MatchStatus[]).includes(state);

describe('the matches of the sample world', () => {
  it('stand in every state of the workflow, each where its people could lead it', () => {
    expect(new Set(matches.map(({ state }) => state))).toEqual(new Set(MATCH_STATUSES));
    for (const match of matches) {
      const led = match.history.reduce<MatchStatus>(
        (state, { action, by }) => matchWorkflow.next(state, action as MatchAction, partsOf(by, match)),
        'submitted',
      );
      expect({ key: match.key, led }).toEqual({ key: match.key, led: match.state });
    }
  });

  it('are about published listings that existed when someone asked', () => {
    const missing = ({ technology, demand }: MatchRecord) =>
      !technologyOf.has(technology) || (demand && !demandOf.has(demand));
    expect(faulty(matches, missing)).toEqual([]);
    const age = (listing?: { createdDaysAgo?: number; publishedDaysAgo: number }) =>
      listing ? (listing.createdDaysAgo ?? listing.publishedDaysAgo) : Infinity;
    const early = ({ technology, demand = '', askedDaysAgo }: MatchRecord) =>
      askedDaysAgo > age(technologyOf.get(technology)) || askedDaysAgo > age(demandOf.get(demand));
    expect(faulty(matches, early)).toEqual([]);
  });

  it('go between two organisations, the asking one offering what a need asks for or seeking what is offered', () => {
    const asksItself = (match: MatchRecord) => match.requester === counterpartyOf(match);
    expect(faulty(matches, asksItself)).toEqual([]);
    expect(faulty(matches, ({ requester }) => !organisationOf.has(requester))).toEqual([]);
    const offered = matches.filter(
      ({ technology, requester }) => technologyOf.get(technology)?.organisation === requester,
    );
    expect(offered.map(({ origin, demand }) => [origin, Boolean(demand)])).toEqual(
      offered.map(() => ['supplier', true]),
    );
    const others = matches.filter((match) => !offered.includes(match) && match.demand);
    expect(faulty(others, ({ demand = '', requester }) => demandOf.get(demand)?.organisation !== requester)).toEqual(
      [],
    );
  });

  it('are made of commands of the contract, told in order, by people who exist', () => {
    const today = new Date('2027-01-15T00:00:00Z');
    for (const { key, askedDaysAgo, history, requestedBy, owner } of matches) {
      const actors = [requestedBy, owner ?? requestedBy, ...history.map(({ by }) => by)];
      expect({ key, strangers: actors.filter((by) => by !== 'system' && !personOf.has(by)) }).toEqual({
        key,
        strangers: [],
      });
      const days = [askedDaysAgo, ...history.map(({ daysAgo }) => daysAgo)];
      expect({ key, days }).toEqual({ key, days: [...days].sort((one, other) => other - one) });
      expect(history.map((step) => commandOf(step, today)?.action ?? 'expire')).toEqual(
        history.map(({ action }) => action),
      );
    }
  });

  it('end with a reason, and only their staff owners decide for the alliance', () => {
    const ended = matches.filter(({ state }) => /^(declined|withdrawn|closed)/.test(state));
    expect(
      faulty(ended, ({ history }) => !(REASON_CODES as readonly unknown[]).includes(history.at(-1)?.reason)),
    ).toEqual([]);
    const decisions = ['ask_info', 'forward', 'introduce', 'record_agreement', 'complete', 'decline_by_staff', 'hold'];
    const usurped = ({ owner, history }: MatchRecord) =>
      history.some(({ action, by }) => decisions.includes(action) && by !== owner);
    expect(faulty(matches, usurped)).toEqual([]);
  });

  it('never introduce what is not free without a second approval', () => {
    const unapproved = ({ technology, history }: MatchRecord) =>
      history.some(({ action }) => action === 'introduce') &&
      technologyOf.get(technology)?.exportClass !== 'free' &&
      !history.some(({ action, by }) => action === 'approve_export' && personOf.get(by)?.role === 'compliance');
    expect(faulty(matches, unapproved)).toEqual([]);
    expect(matches.map(({ technology }) => technologyOf.get(technology)?.exportClass)).not.toContain('prohibited');
  });

  it('leave an organisation at most five open requests and a pair at most one', () => {
    const open = matches.filter(isOpen);
    const pairs = open.map(({ technology, demand, requester }) => `${technology} ${demand ?? requester}`);
    expect(pairs).toEqual([...new Set(pairs)]);
    const count = (organisation: string) => open.filter(({ requester }) => requester === organisation).length;
    expect(faulty(organisations, ({ key }) => count(key) > 5)).toEqual([]);
  });
});
