/** What of a published listing may be shown, whoever looks. */
import type { Country, OrganisationFace } from '@techbridge/contracts';
import type { PublishedListing } from '../listings';

/** Nothing of an anonymous need tells whose it is. */
export function publicOrganisation({ content, organisation }: PublishedListing): OrganisationFace | null {
  return content.kind === 'demand' && content.anonymous ? null : organisation;
}

/** Where a technology comes from, and where a need is; an anonymous need says so only where it names its site. */
export function publicPlace(listing: PublishedListing): { country: Country | null; region: string } {
  const { content } = listing;
  if (content.kind === 'demand' && content.siteCountry) {
    return { country: content.siteCountry, region: content.siteRegion };
  }
  const organisation = publicOrganisation(listing);
  return { country: organisation?.country ?? null, region: organisation?.region ?? '' };
}

const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu;

/** The same content with every e-mail address blacked out, wherever its author put one. */
export function withoutAddresses<T>(value: T): T {
  if (typeof value === 'string') return value.replace(ADDRESS, '•••') as T;
  if (Array.isArray(value)) return value.map((each: unknown) => withoutAddresses(each)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withoutAddresses(each as unknown)]),
  ) as T;
}
