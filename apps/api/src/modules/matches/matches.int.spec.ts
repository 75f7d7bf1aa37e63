import { matchRoutes, type MatchCommand, type MatchView, notificationRoutes } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology } from '../../../test/factories/listing.factory';
import { anOrganisation, aPerson, type Person } from '../../../test/factories/people.factory';
import { mailsTo } from '../../../test/mailbox';
import { createWorld, type World } from '../../../test/world';
import { MATCH_CLOCK } from './matches.subscriber';

const BRIEF = 'An SME in Thailand wants to pilot the module on 400 m³ of serum effluent a day.';
const interest = 'We want to pilot this on our serum effluent.';

describe('matches', () => {
  let world: World;
  let people: Actors;
  let technology: Awaited<ReturnType<typeof aTechnology>>;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
    technology = await aTechnology(world, { organisationId: people.supplierOrganisation.id });
  });
  afterAll(() => world.close());

  const request = (who: Person, more: object = {}) =>
    who.client.call(matchRoutes.request, { body: { technologyId: technology.id, interest, consent: true, ...more } });
  const act = async (who: Person, id: string, command: MatchCommand) => {
    const { version } = await who.client.call(matchRoutes.get, { params: { id } });
    return who.client.call(matchRoutes.act, { params: { id }, body: { version, command } });
  };
  async function accepted(): Promise<MatchView> {
    const match = await request(people.seeker);
    await act(people.staff, match.id, { action: 'forward', brief: BRIEF });
    return act(people.supplier, match.id, { action: 'accept', consent: true, note: '' });
  }

  it('bring a seeker and a supplier together, and show each the other’s contact and no one else', async () => {
    const match = await accepted();
    expect(match).toMatchObject({ status: 'accepted', release: null, requester: null, viewerParty: 'counterparty' });
    const atDesk = await act(people.staff, match.id, { action: 'introduce', note: '' });
    expect(atDesk.release?.contacts.map(({ email }) => email).sort()).toEqual(
      [people.seeker.email, people.supplier.email].sort(),
    );

    const seen = await people.seeker.client.call(matchRoutes.get, { params: { id: match.id } });
    expect(seen.release?.contacts.map(({ email }) => email)).toEqual([people.supplier.email]);
    const answered = await people.supplier.client.call(matchRoutes.get, { params: { id: match.id } });
    expect(answered.release?.contacts.map(({ email }) => email)).toEqual([people.seeker.email]);
    expect(answered.requester?.name.en).toBe('Sample Seeker Mill');

    expect((await people.stranger.client.refusal(matchRoutes.get, { params: { id: match.id } })).code).toBe(
      'match.not_found',
    );
    const observed = await people.observer.client.call(matchRoutes.get, { params: { id: match.id } });
    expect(JSON.stringify(observed)).not.toContain('@people.example');
  });

  it('keep the requester unknown to the other side until the introduction', async () => {
    const own = await aDemand(world, { organisationId: people.seekerOrganisation.id });
    const match = await request(people.seeker, { demandId: own.id });
    await act(people.staff, match.id, { action: 'forward', brief: BRIEF });
    const seen = await people.supplier.client.call(matchRoutes.get, { params: { id: match.id } });
    expect(seen).toMatchObject({ requester: null, demand: null, interest: '', brief: BRIEF });
    expect(JSON.stringify(seen)).not.toMatch(/Sample Seeker|Seeker \(sample\)|people\.example/);
  });

  it('are unknown to the supplier before staff forward them', async () => {
    const match = await request(people.seeker);
    expect((await people.supplier.client.refusal(matchRoutes.get, { params: { id: match.id } })).status).toBe(404);
    expect((await people.supplier.client.call(matchRoutes.list, {})).total).toBe(0);
    expect((await people.seeker.client.call(matchRoutes.list, {})).total).toBe(1);
  });

  it('are introduced once: a second try and a stranger’s try are refused', async () => {
    const match = await accepted();
    const introduce = { version: match.version, command: { action: 'introduce' as const } };
    const stranger = await people.stranger.client.refusal(matchRoutes.act, {
      params: { id: match.id },
      body: introduce,
    });
    expect(stranger.status).toBe(404);
    const supplier = await people.supplier.client.refusal(matchRoutes.act, {
      params: { id: match.id },
      body: introduce,
    });
    expect(supplier).toMatchObject({ status: 403, code: 'access.forbidden' });
    await people.staff.client.call(matchRoutes.act, { params: { id: match.id }, body: introduce });
    const again = await people.staff.client.refusal(matchRoutes.act, { params: { id: match.id }, body: introduce });
    expect(again).toMatchObject({ status: 409, code: 'match.changed_meanwhile' });
    expect(await world.database.read.contactRelease.count()).toBe(2);
  });

  it('let one of two people who act at once win, and tell the other', async () => {
    const match = await accepted();
    const colleague = await aPerson(world, { role: 'staff' });
    const body = { version: match.version, command: { action: 'introduce' as const } };
    const tries = await Promise.allSettled(
      [people.staff, colleague].map(({ client }) => client.call(matchRoutes.act, { params: { id: match.id }, body })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = tries.find((each) => each.status === 'rejected') as PromiseRejectedResult;
    expect(String(lost.reason)).toContain('match.changed_meanwhile');
    expect(await world.database.read.contactRelease.count()).toBe(2);
  });

  it('never fail when two organisations ask for each other’s technologies at the same moment', async () => {
    const offer = await aTechnology(world, { organisationId: people.seekerOrganisation.id });
    const turns = Array.from({ length: 4 }, (_, index) => index);
    await Promise.all(
      turns
        .flatMap(() => [request(people.seeker), request(people.supplier, { technologyId: offer.id })])
        .map((asking) => asking.catch((error: { body?: { code: string } }) => error.body?.code ?? 'unexpected')),
    ).then((answers) => {
      expect(answers.filter((answer) => answer === 'unexpected')).toEqual([]);
      expect(answers.filter((answer) => typeof answer === 'object').length).toBeGreaterThanOrEqual(2);
    });
  });

  describe('of a class that is not free', () => {
    beforeEach(async () => {
      technology = await aTechnology(world, {
        organisationId: people.supplierOrganisation.id,
        exportClass: 'restricted',
      });
    });

    it('need a second person’s approval', async () => {
      const match = await accepted();
      expect(match.secondApprovalNeeded).toBe(true);
      const early = await people.staff.client.refusal(matchRoutes.act, {
        params: { id: match.id },
        body: { version: match.version, command: { action: 'introduce' } },
      });
      expect(early.code).toBe('match.second_approval_needed');
      const approved = await act(people.compliance, match.id, { action: 'approve_export', note: 'Licence seen.' });
      expect(approved.secondApprovalBy).toBe('Compliance (sample)');
      expect((await act(people.staff, match.id, { action: 'introduce', note: '' })).status).toBe('introduced');
    });

    it('never pass when it is prohibited', async () => {
      const match = await accepted();
      await act(people.compliance, match.id, { action: 'approve_export', note: 'Licence seen.' });
      await world.database.read.listing.update({ where: { id: technology.id }, data: { exportClass: 'prohibited' } });
      const { version } = await people.staff.client.call(matchRoutes.get, { params: { id: match.id } });
      const refusal = await people.staff.client.refusal(matchRoutes.act, {
        params: { id: match.id },
        body: { version, command: { action: 'introduce' } },
      });
      expect(refusal).toMatchObject({ status: 403, code: 'match.export_prohibited' });
    });

    it('cannot be approved before somebody has assessed the class', async () => {
      technology = await aTechnology(world, {
        organisationId: people.supplierOrganisation.id,
        exportClass: 'not-assessed',
      });
      const match = await accepted();
      const refusal = await people.compliance.client.refusal(matchRoutes.act, {
        params: { id: match.id },
        body: { version: match.version, command: { action: 'approve_export', note: 'Fine.' } },
      });
      expect(refusal.code).toBe('match.export_not_assessed');
    });
  });

  it('need a consent that still stands', async () => {
    const match = await accepted();
    await world.database.read.consent.updateMany({
      where: { userId: people.seeker.id },
      data: { withdrawnAt: new Date() },
    });
    const refusal = await people.staff.client.refusal(matchRoutes.act, {
      params: { id: match.id },
      body: { version: match.version, command: { action: 'introduce' } },
    });
    expect(refusal.code).toBe('match.consent_missing');
    expect(await world.database.read.contactRelease.count()).toBe(0);
  });

  it('asked by staff wait for the requester’s own consent', async () => {
    const own = await aDemand(world, { organisationId: people.seekerOrganisation.id });
    const match = await request(people.staff, { demandId: own.id });
    expect(match).toMatchObject({ origin: 'staff', consentMissing: true });
    const early = await people.staff.client.refusal(matchRoutes.act, {
      params: { id: match.id },
      body: { version: match.version, command: { action: 'forward', brief: BRIEF } },
    });
    expect(early.code).toBe('match.consent_missing');
    await act(people.staff, match.id, { action: 'ask_info', question: 'Shall we ask for you?' });
    const answer = await act(people.seeker, match.id, { action: 'answer_info', answer: 'Yes, please.', consent: true });
    expect(answer.consentMissing).toBe(false);
    expect((await act(people.staff, match.id, { action: 'forward', brief: BRIEF })).status).toBe('forwarded');
  });

  it('are at most five open ones an organisation, however fast colleagues ask', async () => {
    const colleague = await aPerson(world, { organisationId: people.seekerOrganisation.id });
    const offers = await Promise.all(
      Array.from({ length: 8 }, () => aTechnology(world, { organisationId: people.supplierOrganisation.id })),
    );
    const tries = await Promise.allSettled(
      offers.map(({ id }, index) =>
        (index % 2 ? colleague : people.seeker).client.call(matchRoutes.request, {
          body: { technologyId: id, interest, consent: true },
        }),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    const refusal = await people.seeker.client.refusal(matchRoutes.request, {
      body: { technologyId: technology.id, interest, consent: true },
    });
    expect(refusal).toMatchObject({ status: 409, code: 'match.too_many_open', params: { limit: 5 } });
  });

  it('take a pair once while it is open', async () => {
    await request(people.seeker);
    const again = await people.seeker.client.refusal(matchRoutes.request, {
      body: { technologyId: technology.id, interest, consent: true },
    });
    expect(again).toMatchObject({ status: 409, code: 'match.already_open' });
  });

  it('are refused about one’s own listing, one that is closed, and one that is prohibited', async () => {
    const own = await people.supplier.client.refusal(matchRoutes.request, {
      body: { technologyId: technology.id, interest, consent: true },
    });
    expect(own.code).toBe('match.own_listing');
    const organisationId = people.supplierOrganisation.id;
    const closed = await aTechnology(world, { organisationId, openForRequests: false });
    const shut = await people.seeker.client.refusal(matchRoutes.request, {
      body: { technologyId: closed.id, interest, consent: true },
    });
    expect(shut.code).toBe('match.listing_not_open');
    const forbidden = await aTechnology(world, { organisationId, exportClass: 'prohibited' });
    const never = await people.seeker.client.refusal(matchRoutes.request, {
      body: { technologyId: forbidden.id, interest, consent: true },
    });
    expect(never.code).toBe('match.export_prohibited');
  });

  it('are refused for a country the owner does not deliver to, whoever asks', async () => {
    const organisationId = people.supplierOrganisation.id;
    const elsewhere = await aTechnology(world, { organisationId, content: { excludedCountries: ['TH', 'MM'] } });
    const ask = { technologyId: elsewhere.id, interest, consent: true as const };
    const own = await people.seeker.client.refusal(matchRoutes.request, { body: ask });
    expect(own).toMatchObject({ status: 403, code: 'match.country_excluded' });
    const need = await aDemand(world, { organisationId: people.seekerOrganisation.id, content: { siteCountry: 'MM' } });
    for (const who of [people.seeker, people.supplier, people.staff]) {
      const refusal = await who.client.refusal(matchRoutes.request, { body: { ...ask, demandId: need.id } });
      expect(refusal.code).toBe('match.country_excluded');
    }
    const abroad = await aDemand(world, {
      organisationId: people.seekerOrganisation.id,
      content: { siteCountry: 'LA' },
    });
    const match = await people.seeker.client.call(matchRoutes.request, { body: { ...ask, demandId: abroad.id } });
    expect(match.status).toBe('submitted');
  });

  it('do not leave the desk with the requester’s name in the brief, or from an organisation nobody verified', async () => {
    const match = await request(people.seeker);
    const brief = `${BRIEF} Contact Sample Seeker Mill.`;
    const named = await people.staff.client.refusal(matchRoutes.act, {
      params: { id: match.id },
      body: { version: match.version, command: { action: 'forward', brief } },
    });
    expect(named).toMatchObject({ code: 'match.brief_names_people', fields: [{ path: 'command.brief' }] });
    const unknown = await anOrganisation(world, { seeker: true, supplier: false, verified: false });
    const visitor = await aPerson(world, { organisationId: unknown.id });
    const other = await request(visitor);
    const early = await people.staff.client.refusal(matchRoutes.act, {
      params: { id: other.id },
      body: { version: other.version, command: { action: 'forward', brief: BRIEF } },
    });
    expect(early.code).toBe('organisation.not_verified');
  });

  it('end with a reason, and “other” needs a word', async () => {
    const match = await request(people.seeker);
    const bare = await people.staff.client.refusal(matchRoutes.act, {
      params: { id: match.id },
      body: { version: match.version, command: { action: 'decline_by_staff', reason: 'other' } },
    });
    expect(bare).toMatchObject({ status: 422, code: 'match.reason_text_missing' });
    const ended = await act(people.staff, match.id, {
      action: 'decline_by_staff',
      reason: 'description-unclear',
      note: '',
    });
    expect(ended).toMatchObject({
      status: 'declined_by_staff',
      reason: 'description-unclear',
      turn: 'nobody',
      actions: [],
    });
  });

  it('remind the supplier at five and ten days and expire at fifteen, each once', async () => {
    const match = await request(people.seeker);
    await act(people.staff, match.id, { action: 'forward', brief: BRIEF });
    const start = Date.now();
    for (const day of [4, 5.1, 5.2, 10.1, 10.2, 15.1, 15.2]) {
      world.clock.setTo(new Date(start + day * 86_400_000));
      await world.jobs.runNow(MATCH_CLOCK);
    }
    const types = await world.database.read.activity.findMany({
      where: { subjectId: match.id },
      orderBy: { at: 'asc' },
    });
    expect(types.map(({ type }) => type)).toEqual([
      'match.requested',
      'match.forwarded',
      'match.reminded',
      'match.reminded',
      'match.expired',
    ]);
    const { status, reason } = await people.seeker.client.call(matchRoutes.get, { params: { id: match.id } });
    expect({ status, reason }).toEqual({ status: 'expired', reason: 'no-reply' });
  });

  it('rest while on hold', async () => {
    const match = await request(people.seeker);
    await act(people.staff, match.id, { action: 'forward', brief: BRIEF });
    await act(people.staff, match.id, { action: 'hold', note: 'Supplier is at the exhibition.' });
    world.clock.setTo(new Date(Date.now() + 30 * 86_400_000));
    await world.jobs.runNow(MATCH_CLOCK);
    const held = await people.supplier.client.call(matchRoutes.get, { params: { id: match.id } });
    expect(held).toMatchObject({ status: 'forwarded', onHold: true, overdue: false, actions: [] });
    await act(people.staff, match.id, { action: 'resume' });
    expect((await act(people.supplier, match.id, { action: 'accept', consent: true, note: '' })).status).toBe(
      'accepted',
    );
  });

  it('go through to a followed-up agreement', async () => {
    const { id } = await accepted();
    await act(people.staff, id, { action: 'introduce', note: '' });
    await act(people.seeker, id, { action: 'record_meeting', on: '2026-11-20', note: 'On site.' });
    await act(people.supplier, id, { action: 'start_negotiation', note: '' });
    await act(people.seeker, id, { action: 'send_message', text: 'Draft attached.' });
    const agreement = {
      type: 'licence' as const,
      signedOn: '2026-11-21',
      valueBand: '200k-1m' as const,
      currency: 'USD' as const,
      evidence: 'Scan in file',
      contractRegistrationNumber: 'SAMPLE-1',
    };
    const agreed = await act(people.staff, id, { action: 'record_agreement', agreement });
    expect(agreed).toMatchObject({ status: 'agreed', agreement: { type: 'licence' }, turn: 'staff' });
    for (const months of [3, 6, 12] as const)
      await act(people.staff, id, { action: 'record_follow_up', months, note: 'Runs.' });
    expect((await act(people.staff, id, { action: 'complete', note: '' })).status).toBe('completed');
  });

  it('tell the next person in the app and by mail, in their language, without anybody’s contact', async () => {
    const match = await request(people.seeker);
    await act(people.staff, match.id, { action: 'forward', brief: BRIEF });
    const [mail] = await mailsTo(world, people.supplier.email);
    expect(mail?.subject).toMatch(/[一-鿿]/);
    expect(mail?.link.pathname).toBe(`/work/requests/${match.id}`);
    expect(mail?.text).not.toContain(people.seeker.email);
    const { items } = await people.supplier.client.call(notificationRoutes.list, {});
    expect(items.map(({ kind }) => kind)).toEqual(['match_forwarded']);
  });
});
