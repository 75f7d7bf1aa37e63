import type { DemandPage, Locale, SearchAnswer, TechnologyPage } from '@techbridge/contracts';
import { LOCALE_INFO, pick } from '@techbridge/i18n';
import type { CollectionView } from './collection-page';
import type { OrganisationView } from './organisation-page';
import { addressOfListing } from './criteria';
import { shownText } from './listing-text';

// Pages in the words of schema.org, for search engines.

type Absolute = (path: string) => string;

function publisher(organisation: TechnologyPage['organisation'], locale: Locale, absolute: Absolute) {
  return (
    organisation && {
      '@type': 'Organization',
      name: pick(organisation.name, locale),
      url: absolute(`/organisations/${organisation.slug}`),
      address: { '@type': 'PostalAddress', addressCountry: organisation.country },
    }
  );
}

export function technologyData(page: TechnologyPage, locale: Locale, absolute: Absolute): object {
  const shown = shownText(page.content.texts, locale, undefined);
  return {
    '@type': 'Product',
    name: shown?.text.title,
    description: shown?.text.summary || shown?.text.description,
    inLanguage: shown && LOCALE_INFO[shown.locale].tag,
    sku: page.reference,
    url: absolute(addressOfListing('technology', page.reference)),
    image: page.attachments.flatMap(({ thumbnailUrl, url }) => (thumbnailUrl ? [absolute(url)] : [])),
    brand: publisher(page.organisation, locale, absolute),
    category: page.content.sectors,
    releaseDate: page.publishedAt.slice(0, 10),
    ...(page.content.trl === null
      ? {}
      : {
          additionalProperty: [
            {
              '@type': 'PropertyValue',
              propertyID: 'TRL',
              name: 'Technology readiness level',
              value: page.content.trl,
            },
          ],
        }),
  };
}

export function needData(page: DemandPage, locale: Locale, absolute: Absolute): object {
  const shown = shownText(page.content.texts, locale, undefined);
  return {
    '@type': 'Demand',
    name: shown?.text.title,
    description: shown?.text.summary || shown?.text.problem,
    identifier: page.reference,
    url: absolute(addressOfListing('demand', page.reference)),
    availabilityStarts: page.publishedAt.slice(0, 10),
    ...(page.content.deadline ? { availabilityEnds: page.content.deadline } : {}),
    ...(page.content.siteCountry ? { areaServed: { '@type': 'Country', name: page.content.siteCountry } } : {}),
    ...(page.organisation ? { seller: publisher(page.organisation, locale, absolute) } : {}),
  };
}

export function organisationData(organisation: OrganisationView, locale: Locale, absolute: Absolute): object {
  return {
    '@type': 'Organization',
    name: pick(organisation.name, locale),
    alternateName: Object.values(organisation.name),
    description: pick(organisation.about, locale),
    url: absolute(`/organisations/${organisation.slug}`),
    ...(organisation.website ? { sameAs: [organisation.website] } : {}),
    address: { '@type': 'PostalAddress', addressCountry: organisation.country, addressRegion: organisation.region },
  };
}

export function collectionData(
  collection: CollectionView,
  found: SearchAnswer | undefined,
  locale: Locale,
  absolute: Absolute,
): object {
  return {
    '@type': 'CollectionPage',
    name: pick(collection.name, locale),
    description: pick(collection.description, locale),
    url: absolute(`/collections/${collection.slug}`),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: collection.technologies,
      itemListElement: (found?.items ?? []).map(({ reference, title }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title.text,
        url: absolute(addressOfListing('technology', reference)),
      })),
    },
  };
}

export function siteData(product: string, absolute: Absolute): object {
  return {
    '@type': 'WebSite',
    name: product,
    url: absolute('/'),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/technologies')}?q={q}` },
      'query-input': 'required name=q',
    },
  };
}
