import { notFound, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { addressOfListing } from '../features/catalogue/criteria';
import type { ListingSearch } from '../features/catalogue/listing-text';
import { writeAddress } from '../shared/search-params';
import type { RouterContext } from './router';

const REFERENCE = /^T[OR]-[A-Z]{2}-\d{4}-\d{5}$/;

/** An address that cannot be a reference is answered without asking. */
export function referenceOf(params: { reference: string }): string {
  const reference = params.reference.toUpperCase();
  if (!REFERENCE.test(reference)) throw notFound();
  return reference;
}

export function absoluteIn({ origin }: Pick<RouterContext, 'origin'>): (path: string) => string {
  return (path) => new URL(path, origin).href;
}

/** Opens and closes the question on a listing's page. It is part of the address, so that signing in leads back to it. */
export function useAsking(kind: 'technology' | 'demand', reference: string, search: ListingSearch) {
  const router = useRouter();
  const address = useCallback(
    (open: boolean) => {
      const state = { ...search, ask: open ? 'true' : undefined, own: open ? search.own : undefined };
      return `${addressOfListing(kind, reference)}${writeAddress(state)}`;
    },
    [kind, reference, search],
  );
  return {
    open: search.ask === 'true',
    own: search.own,
    addressWhenOpen: address(true),
    onOpenChange: (open: boolean) => void router.navigate({ href: address(open), resetScroll: false, replace: !open }),
  };
}
