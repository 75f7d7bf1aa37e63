import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  COOPERATION_TYPES,
  COUNTRIES,
  DEMAND_ORIGINS,
  EXCLUSIVITIES,
  FUNDING_SOURCES,
  IP_STATUSES,
  LOCALES,
  type Locale,
  MONEY_BANDS,
  ORGANISATION_KINDS,
  PRICE_BANDS,
  SDGS,
  SECTORS,
  TECHNOLOGY_FORMS,
} from '@techbridge/contracts';
import { currentSubdivision, findSubdivision, isTerm, terms } from '@techbridge/taxonomy';
import { submissionProblems } from '../modules/listings/listing.completeness';
import { readSampleRecords, SEED_FOLDER } from './records';

const world = readSampleRecords();
const { nodes, organisations, people, collections, technologies, demands, unpublished, matches } = world;
const listings = [...technologies, ...demands, ...unpublished];

const byKey = <R extends { key: string }>(records: R[]) => new Map(records.map((record) => [record.key, record]));
const organisationOf = byKey(organisations);
const nodeCodes = new Set(nodes.map(({ code }) => code));

/** What a check finds wrong, so that a failing test names the records. */
const faulty = <R>(records: R[], isFaulty: (record: R) => unknown, name: (record: R) => string) =>
  records.filter(isFaulty).map(name);
const keyOf = ({ key }: { key: string }) => key;

describe('the keys of the sample world', () => {
  it('are used once each', () => {
    for (const records of [organisations, people, collections, matches, listings]) {
      const keys = records.map(keyOf);
      expect(keys).toEqual([...new Set(keys)]);
    }
    const references = listings
      .filter(({ reference }) => reference)
      .map(({ organisation, reference, content }) => `${organisation} ${content.kind} ${reference}`);
    expect(references).toEqual([...new Set(references)]);
  });

  it('lead to a record', () => {
    const collectionKeys = new Set(collections.map(keyOf));
    const shelved = listings.flatMap((listing) => ('collections' in listing ? listing.collections : []));
    expect(faulty(listings, ({ organisation }) => !organisationOf.has(organisation), keyOf)).toEqual([]);
    expect(shelved.filter((key) => !collectionKeys.has(key))).toEqual([]);
    expect(faulty(organisations, ({ node }) => !nodeCodes.has(node), keyOf)).toEqual([]);
    expect(faulty(people, ({ organisation }) => organisation && !organisationOf.has(organisation), keyOf)).toEqual([]);
    expect(faulty(people, ({ node }) => node && !nodeCodes.has(node), keyOf)).toEqual([]);
  });

  it('name terms of the thesaurus and places that exist today', () => {
    const named = listings.flatMap(({ content }) => content.terms);
    const regions = [
      ...organisations.map(({ region }) => region),
      ...nodes.map(({ region }) => region),
      ...listings.map(({ content }) => (content.kind === 'demand' ? content.siteRegion : '')),
    ].filter(Boolean);
    expect(named.filter((code) => !isTerm(code))).toEqual([]);
    expect(regions.filter((code) => !findSubdivision(code) || currentSubdivision(code) !== code)).toEqual([]);
  });
});

/** How many of each there are. */
function tally<Value extends string | number>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
const unused = <Value>(vocabulary: readonly Value[], used: readonly unknown[]) =>
  vocabulary.filter((code) => !used.includes(code));

describe('the spread of the sample world', () => {
  it('has a thousand technologies, as a real selection would be spread over the sectors', () => {
    expect(technologies.length).toBe(1000);
    expect(technologies.filter(({ collections: shelves }) => shelves.includes('sustainable-1000')).length).toBe(1000);
    const bySector = tally(technologies.map(({ content }) => content.sectors[0] ?? ''));
    for (const sector of SECTORS) expect(bySector.get(sector)).toBeGreaterThanOrEqual(40);
    const strongest = [...bySector].sort(([, one], [, other]) => other - one).map(([sector]) => sector);
    expect(strongest.slice(0, 6).sort()).toEqual(
      ['agriculture-food', 'digital-ai', 'energy', 'health-biomedicine', 'waste-pollution', 'water'].sort(),
    );
  });

  it('has technologies of every readiness from the laboratory to the market, from all over China', () => {
    const byTrl = tally(technologies.map(({ content }) => content.trl ?? 0));
    expect([...byTrl.keys()].sort()).toEqual([4, 5, 6, 7, 8, 9]);
    for (const count of byTrl.values()) expect(count).toBeGreaterThanOrEqual(40);
    const provinces = technologies.map(({ organisation }) => organisationOf.get(organisation)?.region);
    expect(new Set(provinces).size).toBeGreaterThanOrEqual(20);
    expect(new Set(technologies.map(({ organisation }) => organisation)).size).toBeGreaterThanOrEqual(60);
  });

  it('has two hundred needs from every ASEAN country, written in every language', () => {
    expect(demands.length).toBe(200);
    const bySite = tally(demands.map(({ content }) => content.siteCountry ?? ''));
    expect([...bySite.keys()].sort()).toEqual(COUNTRIES.filter((country) => country !== 'CN').sort());
    expect(demands.filter(({ content }) => content.anonymous).length).toBeGreaterThanOrEqual(10);
    expect(
      unused(
        LOCALES,
        demands.map(({ content }) => content.originalLocale),
      ),
    ).toEqual([]);
  });

  it('uses every code of every vocabulary', () => {
    const offers = technologies.map(({ content }) => content);
    const needs = demands.map(({ content }) => content);
    const missing = {
      sectors: unused(
        SECTORS,
        demands.flatMap(({ content }) => content.sectors),
      ),
      terms: unused(
        terms().map(({ code }) => code),
        offers.flatMap((offer) => offer.terms),
      ),
      sdgs: unused(
        SDGS,
        offers.flatMap((offer) => offer.sdgs),
      ),
      forms: unused(
        TECHNOLOGY_FORMS,
        offers.map(({ form }) => form),
      ),
      cooperation: unused(
        COOPERATION_TYPES,
        offers.flatMap(({ cooperation }) => cooperation),
      ),
      wantedCooperation: unused(
        COOPERATION_TYPES,
        needs.flatMap(({ cooperation }) => cooperation),
      ),
      ipStatus: unused(
        IP_STATUSES,
        offers.map(({ ipStatus }) => ipStatus),
      ),
      priceBands: unused(
        PRICE_BANDS,
        offers.map(({ priceBand }) => priceBand),
      ),
      investment: unused(
        MONEY_BANDS,
        offers.map(({ minimumInvestment }) => minimumInvestment),
      ),
      exclusivity: unused(
        EXCLUSIVITIES,
        offers.map(({ exclusivity }) => exclusivity),
      ),
      funding: unused(
        FUNDING_SOURCES,
        needs.map(({ fundingSource }) => fundingSource),
      ),
      origins: unused(
        DEMAND_ORIGINS,
        demands.map(({ origin }) => origin),
      ),
      kinds: unused(
        ORGANISATION_KINDS,
        organisations.map(({ kind }) => kind),
      ),
    };
    expect(missing).toEqual(Object.fromEntries(Object.keys(missing).map((name) => [name, []])));
  });

  it('has offers of every export class and listings in every state', () => {
    expect(new Set(technologies.map(({ exportClass }) => exportClass)).size).toBe(5);
    const states = unpublished.map(({ state }) => state).sort();
    expect(states.join(' ')).toBe(
      'archived draft draft draft draft in_review in_review in_review in_review lapsed lapsed returned returned',
    );
  });

  it('has someone to sign in as in every role, and a person in every organisation', () => {
    const roles = people.filter(({ signIn }) => signIn).map(({ role }) => role);
    expect(new Set(roles)).toEqual(new Set(['member', 'staff', 'compliance', 'administrator', 'observer']));
    const peopled = new Set(people.map(({ organisation }) => organisation));
    expect(faulty(organisations, ({ key }) => !peopled.has(key), keyOf)).toEqual([]);
    expect(faulty(people, ({ role, organisation }) => (role === 'member') !== Boolean(organisation), keyOf)).toEqual(
      [],
    );
  });
});

const SCRIPTS: Partial<Record<Locale, RegExp>> = {
  zh: /\p{Script=Han}/u,
  th: /\p{Script=Thai}/u,
  km: /\p{Script=Khmer}/u,
  lo: /\p{Script=Lao}/u,
  my: /\p{Script=Myanmar}/u,
};
const LATIN = /\p{Script=Latin}/u;

/** The share of a text's letters that belong to the script of its language. */
function shareInScript(text: string, locale: Locale): number {
  const letters = [...text].filter((sign) => /[\p{L}\p{M}]/u.test(sign));
  const own = letters.filter((sign) => (SCRIPTS[locale] ?? LATIN).test(sign) || /\p{M}/u.test(sign));
  return letters.length === 0 ? 1 : own.length / letters.length;
}

const textsOf = ({ key, content }: (typeof listings)[number]) =>
  Object.entries(content.texts).map(([locale, text]) => {
    const { status: _status, ...said } = text;
    return { name: `${key} ${locale}`, locale: locale as Locale, said: Object.values(said).join(' '), text };
  });
const allTexts = listings.flatMap(textsOf);

describe('the texts of the sample world', () => {
  it('are written in the script of their language', () => {
    expect(
      faulty(
        allTexts,
        ({ said, locale }) => shareInScript(said, locale) < 0.75,
        ({ name }) => name,
      ),
    ).toEqual([]);
  });

  it('use Chinese punctuation in Chinese', () => {
    const chinese = allTexts.filter(({ locale }) => locale === 'zh');
    expect(
      faulty(
        chinese,
        ({ said }) => /\p{Script=Han}[,;:?!()]/u.test(said),
        ({ name }) => name,
      ),
    ).toEqual([]);
  });

  it('are there in the original language, and mostly in English and Chinese', () => {
    const original = ({ content }: (typeof listings)[number]) => content.texts[content.originalLocale];
    expect(faulty(listings, (listing) => original(listing)?.status !== 'original', keyOf)).toEqual([]);
    expect(faulty(technologies, ({ content }) => !content.texts.zh, keyOf)).toEqual([]);
    const chineseOnly = technologies.filter(({ content }) => !content.texts.en).length;
    expect(chineseOnly).toBeGreaterThanOrEqual(3);
    expect(chineseOnly).toBeLessThan(technologies.length / 10);
    expect(faulty(demands, ({ content }) => !content.texts.en, keyOf)).toEqual([]);
  });

  it('describe a technology in 60 to 120 English words', () => {
    const words = (text: string) => text.split(/\s+/).length;
    const wrong = ({ content }: (typeof technologies)[number]) => {
      const description = content.texts.en?.description;
      return description !== undefined && (words(description) < 60 || words(description) > 120);
    };
    expect(faulty(technologies, wrong, keyOf)).toEqual([]);
  });

  it.each([
    ['technologies in Chinese', 0.15, technologies.map(({ key, content }) => [key, content.texts.zh?.description])],
    ['technologies in English', 0.3, technologies.map(({ key, content }) => [key, content.texts.en?.description])],
    ['needs in English', 0.3, demands.map(({ key, content }) => [key, content.texts.en?.problem])],
  ] as [string, number, [string, string | undefined][]][])('are no near-copies of each other: %s', (_, most, texts) => {
    expect(nearCopies(texts, most)).toEqual([]);
  });
});

const shinglesOf = (text: string) => new Set([...text].map((_sign, at, signs) => signs.slice(at, at + 4).join('')));

/** Pairs that share more than that part of their four-letter strings (Jaccard). */
function nearCopies(texts: readonly [string, string | undefined][], most: number): string[] {
  const bodies = texts.flatMap(([key, text = '']) => (text.length > 20 ? [{ key, shingles: shinglesOf(text) }] : []));
  const holders = new Map<string, number[]>();
  const found: string[] = [];
  for (const [index, { key, shingles }] of bodies.entries()) {
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const earlier = holders.get(shingle) ?? [];
      for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1);
      holders.set(shingle, [...earlier, index]);
    }
    for (const [other, count] of shared) {
      const { key: name, shingles: others } = bodies[other]!;
      if (count / (shingles.size + others.size - count) > most) found.push(`${name} ${key}`);
    }
  }
  return found;
}

describe('a published technology', () => {
  it('says what a buyer decides by', () => {
    const wanting = ({ content }: (typeof technologies)[number]) =>
      content.trl === null ||
      content.trlEvidence === '' ||
      content.ipStatus === null ||
      content.form === null ||
      content.priceBand === null ||
      content.minimumInvestment === null ||
      content.cooperation.length === 0 ||
      content.sdgs.length === 0 ||
      content.ipcCodes.length === 0 ||
      (content.trl >= 7 && content.deployments.length === 0);
    expect(faulty(technologies, wanting, keyOf)).toEqual([]);
    const waiting = unpublished.filter(({ state }) => state !== 'draft');
    const submitted = [...technologies, ...demands, ...waiting];
    expect(faulty(submitted, ({ content }) => submissionProblems(content).length > 0, keyOf)).toEqual([]);
  });

  it('gives a benefit with number, unit and named baseline', () => {
    const measured = ({ content }: (typeof technologies)[number]) =>
      content.benefits.some(
        ({ value, unit, baselineValue, baseline }) => value !== null && unit && baselineValue !== null && baseline.zh,
      );
    expect(faulty(technologies, (record) => !measured(record), keyOf)).toEqual([]);
  });

  it('claims a patent in force in ASEAN only where one is', () => {
    const inAsean = ({ content }: (typeof technologies)[number]) =>
      content.patents.some(
        ({ status, inForceIn }) => status === 'granted' && inForceIn.some((country) => country !== 'CN'),
      );
    const contradictory = (record: (typeof technologies)[number]) =>
      record.content.ipStatus === 'granted-in-asean'
        ? !inAsean(record)
        : record.exportClass !== 'free' && inAsean(record);
    expect(faulty(technologies, contradictory, keyOf)).toEqual([]);
  });

  it('has a catalogue item where its class is not free, and takes no requests where it is prohibited', () => {
    const classed = technologies.filter(({ exportClass }) => !['free', 'not-assessed'].includes(exportClass));
    expect(
      faulty(classed, ({ exportCatalogueItem, exportNote }) => !exportCatalogueItem || !exportNote, keyOf),
    ).toEqual([]);
    const prohibited = technologies.filter(({ exportClass }) => exportClass === 'prohibited');
    expect(prohibited.length).toBeGreaterThan(0);
    expect(faulty(prohibited, ({ openForRequests }) => openForRequests, keyOf)).toEqual([]);
  });

  it('was confirmed after it was published, and still counts as valid', () => {
    const published = [...technologies, ...demands];
    expect(
      faulty(published, ({ publishedDaysAgo, confirmedDaysAgo }) => confirmedDaysAgo > publishedDaysAgo, keyOf),
    ).toEqual([]);
    expect(faulty(published, ({ publishedDaysAgo }) => publishedDaysAgo > 350, keyOf)).toEqual([]);
  });
});

describe('everything invented', () => {
  const MARKER = /sample|demo|contoh|halimbawa|示例|ตัวอย่าง|mẫu|គំរូ|ຕົວຢ່າງ|နမူနာ/i;

  it('says so in its name', () => {
    expect(
      faulty(organisations, ({ name }) => !MARKER.test(name.en ?? '') || !name.zh?.includes('示例'), keyOf),
    ).toEqual([]);
    expect(faulty(people, ({ name }) => !MARKER.test(name), keyOf)).toEqual([]);
    expect(
      faulty(
        nodes,
        ({ name }) => !MARKER.test(name.en ?? ''),
        ({ code }) => code,
      ),
    ).toEqual([]);
    const sites = listings.flatMap(({ content }) => (content.kind === 'technology' ? content.deployments : []));
    expect(
      faulty(
        sites,
        ({ site }) => !MARKER.test(site),
        ({ site }) => site,
      ),
    ).toEqual([]);
  });

  it('can neither be called, written to nor looked up', () => {
    expect(faulty(organisations, ({ website }) => !website.endsWith('.example'), keyOf)).toEqual([]);
    expect(faulty(organisations, ({ registrationNumber }) => !registrationNumber.startsWith('SAMPLE-'), keyOf)).toEqual(
      [],
    );
    expect(
      faulty(people, ({ email, phone }) => !email.endsWith('.example') || !/^\+\d+ 00 0000 \d{4}$/.test(phone), keyOf),
    ).toEqual([]);
    const patents = listings.flatMap(({ content }) => (content.kind === 'technology' ? content.patents : []));
    expect(
      faulty(
        patents,
        ({ number }) => !number.includes('-SAMPLE-'),
        ({ number }) => number,
      ),
    ).toEqual([]);
    expect(new Set(patents.map(({ number }) => number)).size).toBe(patents.length);
  });
});

describe('someone who edits the records', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'seed-'));
  const file = path.join(folder, 'technologies/water/highlights.yaml');
  beforeAll(() => cpSync(SEED_FOLDER, folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is told file, key and field of a misspelt field or an unknown code', () => {
    const sound = readFileSync(path.join(SEED_FOLDER, 'technologies/water/highlights.yaml'), 'utf8');
    writeFileSync(file, sound.replace('partnerBrings:', 'partnerBrngs:'));
    expect(() => readSampleRecords(folder)).toThrow(
      'highlights.yaml, rubber-mill-wastewater: unknown field content.texts.en.partnerBrngs',
    );
    writeFileSync(file, sound.replace('priceBand: 200k-1m', 'priceBand: cheap'));
    expect(() => readSampleRecords(folder)).toThrow(/highlights\.yaml, rubber-mill-wastewater: .*content\.priceBand/s);
  });
});
