import type { ListingKind } from '@techbridge/contracts';
import { sortOf, type SearchState } from '../features/catalogue/criteria';
import { useCriteriaWords } from '../features/catalogue/criteria-words';
import type { NamedValues } from '../features/catalogue/facet-words';
import { SaveSearch } from '../features/saved-searches/save-search';

/** Puts the search on screen and the keeping of searches together. */
export function SaveThisSearch({ kind, state, named }: { kind: ListingKind; state: SearchState; named: NamedValues }) {
  const words = useCriteriaWords();
  const { offset: _offset, ...criteria } = state;
  return <SaveSearch kind={kind} criteria={{ ...criteria, sort: sortOf(state) }} words={words(kind, state, named)} />;
}
