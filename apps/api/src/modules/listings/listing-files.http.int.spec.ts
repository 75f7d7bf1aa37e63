import { buffer } from 'node:stream/consumers';
import { listingRoutes } from '@techbridge/contracts';
import sharp from 'sharp';
import { actors, type Actors } from '../../../test/actors';
import { aTechnology, technologyContent } from '../../../test/factories/listing.factory';
import type { Person } from '../../../test/factories/people.factory';
import { createWorld, type Refused, type World } from '../../../test/world';
import { FileStore } from '../../platform/files/files.port';
import type { Actor } from '../../platform/http/actor';
import { ListingFilesService } from '.';

const PDF = { name: 'brochure.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\nsample\n%%EOF') };

describe('attachments of a listing', () => {
  let world: World;
  let people: Actors;
  let picture: { name: string; type: string; bytes: Buffer };

  beforeAll(async () => {
    world = await createWorld();
    const image = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#246' } }).withExif({
      IFD0: { Copyright: 'somebody' },
    });
    picture = { name: '现场.jpg', type: 'image/png', bytes: await image.jpeg().toBuffer() };
  });
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
  });
  afterAll(() => world.close());

  const draft = () => aTechnology(world, { organisationId: people.supplierOrganisation.id, status: 'draft' });
  const attach = (who: Person, id: string, file: { name: string; type: string; bytes: Buffer }) =>
    who.client.upload(listingRoutes.attach, { params: { id } }, file);
  const refusedWith = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'accepted',
      (refused: Refused) => refused.body.code,
    );
  const get = (id: string) => people.supplier.client.call(listingRoutes.get, { params: { id } });

  it('are images and PDFs, told by their content, in the order of the document', async () => {
    const { id, version } = await draft();
    const image = await attach(people.supplier, id, picture);
    const pdf = await attach(people.supplier, id, PDF);
    expect(image).toMatchObject({ name: '现场.jpg', contentType: 'image/jpeg', url: `/api/v1/files/${image.id}` });
    expect([image.thumbnailUrl, pdf.thumbnailUrl]).toEqual([`/api/v1/files/${image.id}?size=thumbnail`, null]);
    const listing = await get(id);
    expect(listing.version).toBe(version);
    expect(listing.attachments.map((each) => each.id)).toEqual([image.id, pdf.id]);
    const content = { ...listing.working.content, attachments: [pdf.id, '01890000-0000-7000-8000-000000000000'] };
    const saved = await people.supplier.client.call(listingRoutes.saveDraft, {
      params: { id },
      body: { version: listing.version, content, ownReference: '' },
    });
    expect(saved.attachments.map((each) => each.id)).toEqual([pdf.id, image.id]);
  });

  it('carry no metadata out', async () => {
    const { id } = await draft();
    const image = await attach(people.supplier, id, picture);
    expect((await sharp(picture.bytes).metadata()).exif).toBeDefined();
    const file = await world.app.get(ListingFilesService).fileFor(anActor(people.supplier), image.id);
    const stored = await buffer(await world.app.get(FileStore).open(file.fileKey));
    expect((await sharp(stored).metadata()).exif).toBeUndefined();
  });

  it('are nothing else, not damaged, not too large and not too many', async () => {
    const { id } = await draft();
    const text = { name: 'photo.png', type: 'image/png', bytes: Buffer.from('<script>alert(1)</script>') };
    expect(await refusedWith(attach(people.supplier, id, text))).toBe('file.type_not_accepted');
    const torn = { ...picture, bytes: picture.bytes.subarray(0, 400) };
    expect(await refusedWith(attach(people.supplier, id, torn))).toBe('file.damaged');
    const large = { ...PDF, bytes: Buffer.concat([PDF.bytes, Buffer.alloc(10 * 1024 * 1024)]) };
    expect(await refusedWith(attach(people.supplier, id, large))).toBe('file.too_large');
    for (let count = 0; count < 12; count += 1) await attach(people.supplier, id, PDF);
    expect(await refusedWith(attach(people.supplier, id, PDF))).toBe('request.invalid');
    expect(await world.database.read.attachment.count()).toBe(12);
  });

  it('belong to the revision: a published one keeps what the next one drops', async () => {
    const { id } = await draft();
    const pdf = await attach(people.supplier, id, PDF);
    const act = async (who: Person, command: { action: 'submit' | 'publish' }) =>
      who.client.call(listingRoutes.act, { params: { id }, body: { version: (await get(id)).version, command } });
    await act(people.supplier, { action: 'submit' });
    expect(await refusedWith(attach(people.supplier, id, PDF))).toBe('listing.not_possible_now');
    await act(people.staff, { action: 'publish' });
    const detached = await people.supplier.client.call(listingRoutes.detach, { params: { id, attachmentId: pdf.id } });
    expect(detached).toEqual({ ok: true });
    const listing = await get(id);
    expect(listing).toMatchObject({ revisionStatus: 'draft', attachments: [] });
    expect(listing.published?.content.attachments).toEqual([pdf.id]);
    const visible = await world.app.get(ListingFilesService).fileFor(null, pdf.id);
    expect(visible).toMatchObject({ name: 'brochure.pdf', isPublic: true });
  });

  it('are gone for good when no revision shows them', async () => {
    const { id } = await draft();
    const image = await attach(people.supplier, id, picture);
    const files = world.app.get(ListingFilesService);
    const { fileKey } = await files.fileFor(anActor(people.supplier), image.id);
    const params = { id, attachmentId: image.id };
    await people.supplier.client.call(listingRoutes.detach, { params });
    await world.jobs.drain();
    await expect(world.app.get(FileStore).open(fileKey)).rejects.toThrow('file.not_found');
    expect((await people.supplier.client.refusal(listingRoutes.detach, { params })).code).toBe('file.not_found');
  });

  it('of a draft are seen by the organisation and staff, by nobody else', async () => {
    const { id } = await draft();
    const pdf = await attach(people.supplier, id, PDF);
    const files = world.app.get(ListingFilesService);
    for (const who of [people.supplier, people.staff, people.observer]) {
      expect(await files.fileFor(anActor(who), pdf.id)).toMatchObject({ id: pdf.id, isPublic: false });
    }
    for (const who of [people.stranger, people.seeker, null]) {
      await expect(files.fileFor(who && anActor(who), pdf.id)).rejects.toThrow('file.not_found');
    }
  });

  it('are added by the owner and by staff, not by compliance', async () => {
    const { id } = await aTechnology(world, {
      organisationId: people.supplierOrganisation.id,
      content: technologyContent(),
    });
    expect(await refusedWith(attach(people.compliance, id, PDF))).toBe('access.forbidden');
    expect(await refusedWith(attach(people.staff, id, PDF))).toBe('accepted');
  });

  function anActor(person: Person): Actor {
    const desk = { [people.staff.id]: 'staff', [people.observer.id]: 'observer' } as const;
    const role = desk[person.id] ?? 'member';
    return { userId: person.id, role, organisationId: person.organisationId } as Actor;
  }
});
