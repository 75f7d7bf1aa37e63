import {
  DEFAULT_SETTINGS,
  listingRoutes,
  type ListingAction,
  type ListingCommand,
  type ListingRecord,
} from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology, demandContent, technologyContent } from '../../../test/factories/listing.factory';
import { aPerson, type Person } from '../../../test/factories/people.factory';
import { createWorld, type Refused, type World } from '../../../test/world';

const YEAR = new Date().getUTCFullYear();

describe('listings', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
  });
  afterAll(() => world.close());

  const create = (who: Person, content = technologyContent(), more: object = {}) =>
    who.client.call(listingRoutes.create, { body: { content, ...more } });
  const get = (who: Person, id: string) => who.client.call(listingRoutes.get, { params: { id } });
  const act = (who: Person, { id, version }: { id: string; version: number }, command: ListingCommand) =>
    who.client.call(listingRoutes.act, { params: { id }, body: { version, command } });
  const refusedAct = (who: Person, { id, version }: { id: string; version: number }, command: ListingCommand) =>
    who.client.refusal(listingRoutes.act, { params: { id }, body: { version, command } });
  const save = (who: Person, listing: ListingRecord, content: ListingRecord['working']['content'], ownReference = '') =>
    who.client.call(listingRoutes.saveDraft, {
      params: { id: listing.id },
      body: { version: listing.version, content, ownReference },
    });
  const publish: ListingCommand = { action: 'publish', findings: [], note: '' };
  const published = async (who = people.supplier) => {
    const submitted = await act(who, await create(who), { action: 'submit' });
    await act(people.staff, submitted, publish);
    return get(who, submitted.id);
  };
  const activityTypes = async (id: string) => {
    const rows = await world.database.read.activity.findMany({
      where: { subjectId: id },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
    return rows.map(({ type }) => type);
  };
  const titled = (title: string) => technologyContent({ texts: { en: { title, summary: 'A summary.' } } });

  describe('a draft', () => {
    it('is started by a supplier and gets a reference of its kind, country and year', async () => {
      const one = await create(people.supplier);
      const two = await create(people.supplier);
      const need = await create(people.seeker, demandContent() as never);
      expect([one, two, need].map(({ reference }) => reference)).toEqual([
        `TO-CN-${YEAR}-00001`,
        `TO-CN-${YEAR}-00002`,
        `TR-TH-${YEAR}-00001`,
      ]);
      expect(one).toMatchObject({
        status: 'draft',
        revisionStatus: 'draft',
        provenance: 'owner',
        origin: 'self',
        version: 1,
      });
      expect(one.actions).toEqual(['edit', 'submit', 'archive']);
    });

    it('takes no number with it when it cannot be made', async () => {
      await create(people.supplier, technologyContent(), { ownReference: 'A-1' });
      const refusal = await people.supplier.client.refusal(listingRoutes.create, {
        body: { content: technologyContent(), ownReference: 'A-1' },
      });
      expect(refusal.code).toBe('listing.own_reference_taken');
      expect((await create(people.supplier)).reference).toBe(`TO-CN-${YEAR}-00002`);
    });

    it('can be entered by staff for an organisation, not by compliance, an observer or a stranger', async () => {
      const body = {
        content: demandContent(),
        organisationId: people.seekerOrganisation.id,
        origin: 'node-interview' as const,
      };
      const entered = await people.staff.client.call(listingRoutes.create, { body });
      expect(entered).toMatchObject({ provenance: 'staff', origin: 'node-interview' });
      const code = async (who: Person) => (await who.client.refusal(listingRoutes.create, { body })).code;
      expect(await code(people.compliance)).toBe('access.forbidden');
      expect(await code(people.observer)).toBe('access.read_only');
      expect(await code(people.stranger)).toBe('access.forbidden');
      const unnamed = await people.staff.client.refusal(listingRoutes.create, { body: { content: demandContent() } });
      expect(unnamed.fields).toEqual([{ path: 'organisationId', code: 'required' }]);
      const homeless = await aPerson(world);
      expect((await homeless.client.refusal(listingRoutes.create, { body: { content: demandContent() } })).code).toBe(
        'organisation.not_found',
      );
    });

    it('is saved as it is typed, without a line of history for every key', async () => {
      let draft = await create(people.supplier);
      for (const title of ['Membrane', 'Membrane plant', 'Membrane plant for mills'])
        draft = await save(people.supplier, draft, titled(title));
      expect(draft.working.content.texts.en?.title).toBe('Membrane plant for mills');
      expect(draft).toMatchObject({ version: 4, title: { en: 'Membrane plant for mills' } });
      expect(await activityTypes(draft.id)).toEqual(['listing.created']);
      world.clock.setTo(new Date(Date.now() + 2 * 3_600_000));
      draft = await save(people.supplier, draft, titled('Two hours later'));
      draft = await save(people.supplier, draft, titled('And a minute'));
      expect(await activityTypes(draft.id)).toEqual(['listing.created', 'listing.edited']);
    });

    it('keeps its version when nothing was changed', async () => {
      const draft = await create(people.supplier);
      expect((await save(people.supplier, draft, draft.working.content)).version).toBe(draft.version);
    });

    it('cannot change its kind or take a reference another listing has', async () => {
      await create(people.supplier, technologyContent(), { ownReference: 'A-1' });
      const draft = await create(people.supplier);
      const saving = (content: object, ownReference = '') =>
        people.supplier.client.refusal(listingRoutes.saveDraft, {
          params: { id: draft.id },
          body: { version: draft.version, content: content as never, ownReference },
        });
      expect((await saving(demandContent())).fields).toEqual([{ path: 'content.kind', code: 'not_one_of' }]);
      expect((await saving(technologyContent(), 'A-1')).code).toBe('listing.own_reference_taken');
    });

    it('two people at once: one wins, the other is told', async () => {
      const colleague = await aPerson(world, {
        organisationId: people.supplierOrganisation.id,
        organisationRole: 'editor',
      });
      const draft = await create(people.supplier);
      const attempts = [people.supplier, colleague].map((who, index) =>
        save(who, draft, titled(`Version ${index}`)).then(
          () => 'saved',
          (refused: Refused) => refused.body.code,
        ),
      );
      expect((await Promise.all(attempts)).sort()).toEqual(['listing.changed_meanwhile', 'saved']);
    });

    it('says what is missing before it can be submitted', async () => {
      const draft = await create(people.supplier, technologyContent({ trl: null, cooperation: [] }));
      expect(draft.completenessDetail.gaps).toContainEqual({ field: 'trl', required: true, reason: 'gap.trl' });
      expect(await refusedAct(people.supplier, draft, { action: 'submit' })).toMatchObject({
        status: 422,
        code: 'listing.incomplete',
        fields: [
          { path: 'trl', code: 'required' },
          { path: 'cooperation', code: 'required' },
        ],
      });
    });
  });

  describe('review', () => {
    it('ends in a publication for a year', async () => {
      const submitted = await act(people.supplier, await create(people.supplier), { action: 'submit' });
      expect(submitted).toMatchObject({ status: 'in_review', revisionStatus: 'in_review' });
      expect(submitted.actions).toEqual(['withdraw_from_review', 'archive']);
      const seen = await get(people.staff, submitted.id);
      expect(seen.actions).toEqual(['publish', 'return', 'assess_export', 'archive']);
      const after = await act(people.staff, seen, publish);
      expect(after).toMatchObject({
        status: 'published',
        revisionStatus: null,
        published: { number: 1, status: 'published' },
      });
      expect(Date.parse(after.expiresAt ?? '') - Date.parse(after.publishedAt ?? '')).toBe(365 * 86_400_000);
      expect(await activityTypes(submitted.id)).toEqual(['listing.created', 'listing.submitted', 'listing.published']);
    });

    it('returns with findings, which the owner reads without the name of who found them', async () => {
      const submitted = await act(people.supplier, await create(people.supplier), { action: 'submit' });
      const findings = [{ severity: 'blocker' as const, field: 'texts.en.title', text: 'Names a person.' }];
      await act(people.staff, submitted, { action: 'return', findings, note: 'Please correct.' });
      const returned = await get(people.supplier, submitted.id);
      expect(returned).toMatchObject({
        status: 'returned',
        reviews: [{ decision: 'returned', findings, note: 'Please correct.', reviewerName: '' }],
      });
      expect((await get(people.administrator, submitted.id)).reviews[0]?.reviewerName).toBe(people.staff.name);
      const corrected = await save(people.supplier, returned, titled('Without a name'));
      expect(corrected.status).toBe('returned');
      expect((await act(people.supplier, corrected, { action: 'submit' })).status).toBe('in_review');
    });

    it('publishes nothing with a blocker, and returns nothing without a finding', async () => {
      const submitted = await act(people.supplier, await create(people.supplier), { action: 'submit' });
      const findings = [{ severity: 'blocker' as const, field: '', text: 'No.' }];
      expect((await refusedAct(people.staff, submitted, { ...publish, findings })).code).toBe('listing.open_blockers');
      expect((await refusedAct(people.staff, submitted, { action: 'return', findings: [], note: '' })).code).toBe(
        'request.invalid',
      );
      const minor = [{ severity: 'minor' as const, field: 'trlEvidence', text: 'Add the year.' }];
      expect((await act(people.staff, submitted, { ...publish, findings: minor })).reviews[0]?.findings).toEqual(minor);
    });

    it('is done by someone else than who entered the listing', async () => {
      const body = { content: demandContent(), organisationId: people.seekerOrganisation.id };
      const entered = await people.staff.client.call(listingRoutes.create, { body });
      const submitted = await act(people.staff, entered, { action: 'submit' });
      expect(submitted.actions).toEqual(['withdraw_from_review', 'archive']);
      expect((await refusedAct(people.staff, submitted, publish)).code).toBe('listing.reviewer_is_owner');
      const colleague = await aPerson(world, { role: 'staff' });
      expect((await act(colleague, submitted, publish)).status).toBe('published');
    });

    it('can be left by the owner, who then edits on', async () => {
      const submitted = await act(people.supplier, await create(people.supplier), { action: 'submit' });
      const editing = {
        params: { id: submitted.id },
        body: { version: submitted.version, content: technologyContent(), ownReference: 'x' },
      };
      expect((await people.supplier.client.refusal(listingRoutes.saveDraft, editing)).code).toBe(
        'listing.not_possible_now',
      );
      const taken = await act(people.supplier, submitted, { action: 'withdraw_from_review' });
      expect(taken).toMatchObject({ status: 'draft', submittedAt: null });
      expect((await refusedAct(people.staff, taken, publish)).code).toBe('listing.not_possible_now');
    });

    it('two reviewers at once: one decides, the other is told', async () => {
      const other = await aPerson(world, { role: 'staff' });
      const submitted = await act(people.supplier, await create(people.supplier), { action: 'submit' });
      const findings = [{ severity: 'major' as const, field: '', text: 'Unclear.' }];
      const attempts = [
        act(people.staff, submitted, publish),
        act(other, submitted, { action: 'return', findings, note: '' }),
      ];
      const results = await Promise.all(
        attempts.map((attempt) =>
          attempt.then(
            () => 'done',
            (refused: Refused) => refused.body.code,
          ),
        ),
      );
      expect(results.sort()).toEqual(['done', 'listing.changed_meanwhile']);
      expect(await world.database.read.listingReview.count()).toBe(1);
    });
  });

  describe('a published listing', () => {
    it('stays public as it is while the next version is edited, returned and reviewed', async () => {
      const before = await published();
      const edited = await save(people.supplier, before, titled('Second version'));
      expect(edited).toMatchObject({
        status: 'published',
        revisionStatus: 'draft',
        working: { number: 2 },
        published: { number: 1 },
      });
      expect(edited.published?.content).toEqual(before.working.content);
      const submitted = await act(people.supplier, edited, { action: 'submit' });
      expect(submitted).toMatchObject({ status: 'published', revisionStatus: 'in_review', published: { number: 1 } });
      const findings = [{ severity: 'major' as const, field: '', text: 'Unclear.' }];
      const returned = await act(people.staff, submitted, { action: 'return', findings, note: '' });
      expect(returned).toMatchObject({ status: 'published', revisionStatus: 'returned', published: { number: 1 } });
      const again = await act(people.supplier, await get(people.supplier, before.id), { action: 'submit' });
      const after = await act(people.staff, again, publish);
      expect(after).toMatchObject({
        status: 'published',
        revisionStatus: null,
        published: { number: 2 },
        title: { en: 'Second version' },
      });
      expect(after.publishedAt).toBe(before.publishedAt);
      const { items } = await people.supplier.client.call(listingRoutes.listRevisions, { params: { id: before.id } });
      expect(items.map(({ number, status }) => [number, status])).toEqual([
        [2, 'published'],
        [1, 'superseded'],
      ]);
    });

    it('goes back to what is public when the changes are discarded', async () => {
      const before = await published();
      const edited = await save(people.supplier, before, titled('A mistake'));
      const after = await act(people.supplier, edited, { action: 'discard_draft' });
      expect(after).toMatchObject({ status: 'published', revisionStatus: null, working: { number: 1 } });
      const next = await save(people.supplier, after, titled('Once more'));
      expect(next.working.number).toBe(3);
    });

    it('is confirmed, opened and closed by its owner', async () => {
      let listing = await published();
      world.clock.setTo(new Date(Date.now() + 40 * 86_400_000));
      listing = await act(people.supplier, listing, { action: 'confirm' });
      expect(Date.parse(listing.lastConfirmedAt ?? '')).toBeGreaterThan(Date.parse(listing.publishedAt ?? ''));
      expect(listing.actions).toContain('close_requests');
      listing = await act(people.supplier, listing, { action: 'close_requests' });
      expect([listing.openForRequests, listing.actions.includes('open_requests')]).toEqual([false, true]);
      expect((await refusedAct(people.supplier, listing, { action: 'close_requests' })).code).toBe(
        'listing.not_possible_now',
      );
      expect((await act(people.staff, listing, { action: 'open_requests' })).openForRequests).toBe(true);
    });

    it('is renewed in its last thirty days, not before', async () => {
      const listing = await published();
      expect(listing.actions).not.toContain('renew');
      expect((await refusedAct(people.supplier, listing, { action: 'renew' })).code).toBe('listing.too_early_to_renew');
      world.clock.setTo(new Date(Date.now() + (DEFAULT_SETTINGS.listingValidDays - 29) * 86_400_000));
      expect((await get(people.supplier, listing.id)).actions).toContain('renew');
      const renewed = await act(people.supplier, listing, { action: 'renew' });
      expect(Date.parse(renewed.expiresAt ?? '') - Date.parse(listing.expiresAt ?? '')).toBe(365 * 86_400_000);
    });

    it('is archived, and comes back only through review', async () => {
      const listing = await published();
      const archived = await act(people.supplier, listing, { action: 'archive', reason: 'Sold.' });
      expect(archived).toMatchObject({ status: 'archived', actions: ['restore'] });
      const restored = await act(people.supplier, archived, { action: 'restore' });
      expect(restored).toMatchObject({
        status: 'draft',
        revisionStatus: 'draft',
        published: null,
        working: { number: 2 },
      });
      expect(restored.working.content).toEqual(listing.working.content);
      const submitted = await act(people.supplier, restored, { action: 'submit' });
      expect(await act(people.staff, submitted, publish)).toMatchObject({
        status: 'published',
        published: { number: 2 },
      });
    });

    it('has its export class assessed by staff or compliance; needs have none', async () => {
      const listing = await published();
      const assessment = { class: 'restricted' as const, catalogueItem: '083905X', note: 'Cathode preparation.' };
      expect((await refusedAct(people.supplier, listing, { action: 'assess_export', assessment })).code).toBe(
        'access.forbidden',
      );
      const assessed = await act(people.compliance, listing, { action: 'assess_export', assessment });
      expect(assessed.exportAssessment).toMatchObject({ ...assessment, assessorName: people.compliance.name });
      const need = await aDemand(world, { organisationId: people.seekerOrganisation.id });
      expect((await get(people.compliance, need.id)).actions).toEqual([]);
      expect((await refusedAct(people.compliance, need, { action: 'assess_export', assessment })).code).toBe(
        'listing.not_possible_now',
      );
    });
  });

  describe('who may', () => {
    const nothing: ListingAction[] = [];

    it.each([
      ['the owner', 'supplier', ['edit', 'confirm', 'close_requests', 'archive']],
      ['staff', 'staff', ['edit', 'confirm', 'close_requests', 'assess_export', 'archive']],
      ['an administrator', 'administrator', ['edit', 'confirm', 'close_requests', 'assess_export', 'archive']],
      ['compliance', 'compliance', ['assess_export']],
      ['an observer', 'observer', nothing],
    ] as const)('do what with a published technology: %s', async (_, who, actions) => {
      const { id } = await aTechnology(world, { organisationId: people.supplierOrganisation.id });
      expect((await get(people[who], id)).actions).toEqual(actions);
    });

    it('a stranger sees nothing of it, by any route', async () => {
      const listing = await aTechnology(world, { organisationId: people.supplierOrganisation.id });
      const { client } = people.stranger;
      const params = { id: listing.id };
      const body = { version: 1, content: technologyContent(), ownReference: '' };
      const refusals = [
        await client.refusal(listingRoutes.get, { params }),
        await client.refusal(listingRoutes.listRevisions, { params }),
        await client.refusal(listingRoutes.saveDraft, { params, body }),
        await client.refusal(listingRoutes.act, { params, body: { version: 1, command: { action: 'archive' } } }),
        await client.refusal(listingRoutes.attach, { params }),
        await client.refusal(listingRoutes.detach, { params: { ...params, attachmentId: listing.id } }),
      ];
      expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => 'listing.not_found'));
      const bulk = await client.call(listingRoutes.actInBulk, { body: { ids: [listing.id], action: 'archive' } });
      expect(bulk).toEqual({ done: [], failed: [{ id: listing.id, reference: '', code: 'listing.not_found' }] });
      expect((await client.call(listingRoutes.list, {})).total).toBe(0);
    });

    it.each([
      ['visitor', 'session.required', 'session.required'],
      ['observer', 'access.read_only', null],
    ] as const)('a %s changes nothing', async (who, writing, reading) => {
      const listing = await aTechnology(world, { organisationId: people.supplierOrganisation.id });
      const { client } = people[who];
      const params = { id: listing.id };
      const body = { version: 1, content: technologyContent(), ownReference: '' };
      const writes = [
        await client.refusal(listingRoutes.create, { body }),
        await client.refusal(listingRoutes.saveDraft, { params, body }),
        await client.refusal(listingRoutes.act, { params, body: { version: 1, command: { action: 'archive' } } }),
        await client.refusal(listingRoutes.actInBulk, { body: { ids: [listing.id], action: 'archive' } }),
        await client.refusal(listingRoutes.attach, { params }),
        await client.refusal(listingRoutes.detach, { params: { ...params, attachmentId: listing.id } }),
      ];
      expect(writes.map(({ code }) => code)).toEqual(writes.map(() => writing));
      if (reading) expect((await client.refusal(listingRoutes.get, { params })).code).toBe(reading);
      else expect((await client.call(listingRoutes.get, { params })).reference).toBe(listing.reference);
    });
  });
});
