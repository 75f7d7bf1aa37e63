import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LOCALES, type Locale, SECTORS } from '@techbridge/contracts';
import { currentSubdivision, findSubdivision, isTerm } from '@techbridge/taxonomy';
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
    const terms = listings.flatMap(({ content }) => content.terms);
    const regions = [
      ...organisations.map(({ region }) => region),
      ...nodes.map(({ region }) => region),
      ...listings.map(({ content }) => (content.kind === 'demand' ? content.siteRegion : '')),
    ].filter(Boolean);
    expect(terms.filter((code) => !isTerm(code))).toEqual([]);
    expect(regions.filter((code) => !findSubdivision(code) || currentSubdivision(code) !== code)).toEqual([]);
  });
});

describe('the spread of the sample world', () => {
  it('has at least sixty technologies, in every sector', () => {
    expect(technologies.length).toBeGreaterThanOrEqual(60);
    expect(new Set(technologies.map(({ content }) => content.sectors[0]))).toEqual(new Set(SECTORS));
  });

  it('has at least twenty needs from eight ASEAN countries, written in every language but Chinese', () => {
    expect(demands.length).toBeGreaterThanOrEqual(20);
    expect(new Set(demands.map(({ content }) => content.siteCountry)).size).toBeGreaterThanOrEqual(8);
    expect(demands.filter(({ content }) => content.anonymous).length).toBeGreaterThanOrEqual(2);
    const written = new Set(demands.map(({ content }) => content.originalLocale));
    expect(LOCALES.filter((locale) => locale !== 'zh' && !written.has(locale))).toEqual([]);
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

  it('are no near-copies of each other', () => {
    const bodies = technologies.map(({ key, content }) => ({
      key,
      shingles: shinglesOf(content.texts.zh?.description ?? ''),
    }));
    const pairs = bodies.flatMap((one, index) => bodies.slice(index + 1).map((other) => ({ one, other })));
    const alike = pairs.filter(({ one, other }) => overlap(one.shingles, other.shingles) > 0.15);
    expect(alike.map(({ one, other }) => `${one.key} ${other.key}`)).toEqual([]);
  });
});

const shinglesOf = (text: string) => new Set([...text].map((_, at) => text.slice(at, at + 4)));
function overlap(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((shingle) => other.has(shingle)).length;
  return shared / (one.size + other.size - shared);
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
    expect(prohibited.map(({ openForRequests }) => openForRequests)).toEqual([false]);
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
  const file = path.join(folder, 'technologies/water/founding.yaml');
  beforeAll(() => cpSync(SEED_FOLDER, folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is told file, key and field of a misspelt field or an unknown code', () => {
    const sound = readFileSync(path.join(SEED_FOLDER, 'technologies/water/founding.yaml'), 'utf8');
    writeFileSync(file, sound.replace('partnerBrings:', 'partnerBrngs:'));
    expect(() => readSampleRecords(folder)).toThrow(
      'founding.yaml, rubber-mill-wastewater: unknown field content.texts.en.partnerBrngs',
    );
    writeFileSync(file, sound.replace('priceBand: 200k-1m', 'priceBand: cheap'));
    expect(() => readSampleRecords(folder)).toThrow(/founding\.yaml, rubber-mill-wastewater: .*content\.priceBand/s);
  });
});
