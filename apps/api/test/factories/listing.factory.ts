import {
  DemandContent,
  TechnologyContent,
  type ExportClass,
  type ListingContent,
  type ListingContentInput,
  type ListingStatus,
  type RevisionStatus,
} from '@techbridge/contracts';
import { documentColumns } from '../../src/modules/listings/listings.repository';
import { titleOf } from '../../src/modules/listings/stored-listing';
import { addDays } from '../../src/platform/clock';
import type { World } from '../world';
import { anOrganisation } from './people.factory';

let serial = 0;

type Fields<Kind> = Partial<Omit<Extract<ListingContentInput, { kind: Kind }>, 'kind'>>;
type TechnologyFields = Fields<'technology'>;
type DemandFields = Fields<'demand'>;

/** Content of a technology with everything that submission asks for. */
export function technologyContent(fields: TechnologyFields = {}): TechnologyContent {
  return TechnologyContent.parse({
    kind: 'technology',
    originalLocale: 'en',
    texts: {
      en: {
        title: 'Membrane plant for rubber wastewater (sample)',
        summary: 'Takes ammonia out of latex wastewater with little electricity.',
        description: 'A two-stage membrane plant in a container.',
      },
    },
    sectors: ['water'],
    sdgs: [6],
    trl: 8,
    ipStatus: 'know-how',
    cooperation: ['equipment-with-training'],
    ...fields,
  });
}

/** Content of a need with everything that submission asks for. */
export function demandContent(fields: DemandFields = {}): DemandContent {
  return DemandContent.parse({
    kind: 'demand',
    originalLocale: 'en',
    texts: {
      en: {
        title: 'Cleaner wastewater for a latex mill (sample)',
        summary: 'Ammonia has to come down to 20 mg/l.',
        problem: 'The ponds no longer keep up with the mill.',
      },
    },
    sectors: ['water'],
    siteCountry: 'TH',
    ...fields,
  });
}

interface ListingOptions<ContentFields> {
  organisationId?: string;
  status?: ListingStatus;
  /** State of a newer revision than the public one, where there is to be one. */
  next?: Extract<RevisionStatus, 'draft' | 'in_review' | 'returned'>;
  /** What differs from the usual sample content. */
  content?: ContentFields;
  title?: string;
  reference?: string;
  ownReference?: string;
  exportClass?: ExportClass;
  openForRequests?: boolean;
  publishedAt?: Date;
  expiresAt?: Date;
  createdById?: string;
}

export const aTechnology = (world: World, options: ListingOptions<TechnologyFields> = {}) =>
  aListing(world, technologyContent(options.content), options);
export const aDemand = (world: World, options: ListingOptions<DemandFields> = {}) =>
  aListing(world, demandContent(options.content), options);

/** A listing in any state, published unless told otherwise; its organisation is made where none is named. */
async function aListing(world: World, untitled: ListingContent, options: ListingOptions<unknown>) {
  serial += 1;
  const content = withTitle(untitled, options.title);
  const { status = 'published', createdById = null } = options;
  const organisationId =
    options.organisationId ?? (await anOrganisation(world, { supplier: content.kind === 'technology' })).id;
  const now = world.clock.now();
  const wasPublic = status === 'published' || status === 'lapsed';
  const publishedAt = wasPublic ? (options.publishedAt ?? now) : null;
  const number = 90_000 + (serial % 10_000); // far from the numbers the product gives out
  return world.database.transaction(async (tx) => {
    const listing = await tx.listing.create({
      data: {
        ...{ organisationId, status, createdById, kind: content.kind, ownReference: options.ownReference ?? null },
        reference:
          options.reference ?? `${content.kind === 'technology' ? 'TO-CN' : 'TR-TH'}-${now.getUTCFullYear()}-${number}`,
        ...{ exportClass: options.exportClass ?? 'free', openForRequests: options.openForRequests ?? true },
        ...{
          publishedAt,
          lastConfirmedAt: publishedAt,
          expiresAt: publishedAt && (options.expiresAt ?? addDays(publishedAt, 365)),
        },
        ...{ createdAt: publishedAt ?? now, updatedAt: publishedAt ?? now },
      },
    });
    const revision = async (revisionNumber: number, revisionStatus: RevisionStatus) => {
      const submittedAt = revisionStatus === 'draft' ? null : now;
      const row = { listingId: listing.id, number: revisionNumber, status: revisionStatus, createdById, submittedAt };
      return tx.listingRevision.create({
        data: { ...row, publishedAt: revisionStatus === 'published' ? publishedAt : null, ...documentColumns(content) },
      });
    };
    const first = await revision(
      1,
      wasPublic ? 'published' : status === 'archived' ? 'draft' : (status as RevisionStatus),
    );
    const working = options.next ? await revision(2, options.next) : first;
    const saved = await tx.listing.update({
      where: { id: listing.id },
      data: { workingRevisionId: working.id, publishedRevisionId: wasPublic ? first.id : null },
    });
    return { ...saved, title: titleOf(content), revisionId: working.id };
  });
}

function withTitle(content: ListingContent, title: string | undefined): ListingContent {
  if (title === undefined) return content;
  const text = { ...(content.texts[content.originalLocale] as object), title };
  return { ...content, texts: { ...content.texts, [content.originalLocale]: text } } as ListingContent;
}
