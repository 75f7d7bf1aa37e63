import type { NeedFacts, OfferFacts, PreparedNeed, PreparedOffer } from '../prepared';

const shared = {
  published: true,
  openForRequests: true,
  sectors: [],
  terms: [],
  keywords: new Map<string, string>(),
  sdgs: [],
  cooperation: [],
  languages: [],
  quantities: [],
};

type Said = Record<string, number>;

const vectorOf = (said: Said) => new Map(Object.entries(said).map(([term, weight]) => [term, { weight, word: term }]));

/** Prepared listings as plain data; nothing is stated unless the test says so. */
export function aNeed(facts: Partial<NeedFacts> = {}, said: Said = {}, id = 'need'): PreparedNeed {
  const nothing = {
    kind: 'demand' as const,
    trlMin: null,
    trlMax: null,
    country: null,
    ownerCountry: '',
    region: '',
    budget: null,
    deadline: null,
  };
  return {
    id,
    kind: 'demand',
    organisationId: `of-${id}`,
    vector: vectorOf(said),
    facts: { ...shared, ...nothing, ...facts },
  };
}

export function anOffer(facts: Partial<OfferFacts> = {}, said: Said = {}, id = 'offer'): PreparedOffer {
  const nothing: Omit<OfferFacts, keyof typeof shared> = {
    ...{ kind: 'technology', trl: null, exportClass: 'free', price: null },
    ...{ excludedCountries: [], deployedIn: [], protectedIn: [], frequencies: [], feedstock: new Map() },
  };
  return {
    id,
    kind: 'technology',
    organisationId: `of-${id}`,
    vector: vectorOf(said),
    facts: { ...shared, ...nothing, ...facts },
  };
}

export const WATER = { latex: 4, ammonia: 3, effluent: 2, mill: 1, pond: 1 };
