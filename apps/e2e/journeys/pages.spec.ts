import {
  catalogueRoutes,
  importRoutes,
  listingRoutes,
  type Locale,
  matchingDeskRoutes,
  matchRoutes,
  organisationRoutes,
} from '@techbridge/contracts';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../src/browser';
import { Person } from '../src/person';
import { supplierList } from '../src/spreadsheets';
import { eventually, PEOPLE, Visitor } from '../src/visitor';

const url = process.env.E2E_URL ?? '';
const LOCALES: Locale[] = ['en', 'zh'];
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };

const PUBLIC = [
  '/',
  '/technologies',
  '/technologies?q=membrane&sector=water',
  '/technologies?q=qqqqq',
  '/needs',
  '/compare',
  '/glossary',
  '/how-it-works',
  '/privacy',
  '/accessibility-statement',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/no-such-page',
];
const MEMBER = [
  '/work',
  '/work/listings',
  '/work/listings/new?kind=technology',
  '/work/imports',
  '/work/requests',
  '/work/searches',
  '/work/notifications',
  '/work/organisation',
  '/account',
];
const STAFF = [
  '/desk',
  '/desk/requests',
  '/desk/listings',
  '/desk/imports',
  '/desk/organisations',
  '/desk/matching',
  '/desk/matching?view=without_candidate',
  '/desk/matching?view=all',
  '/desk/matching?view=by_place',
  '/desk/matching?view=decisions',
  '/desk/matching?view=answers',
  '/desk/collections',
  '/desk/glossary',
  '/desk/reports',
  '/desk/reports?report=reasons',
  '/desk/searches',
  '/desk/audit',
  '/desk/settings',
];

/** Long enough to scroll where it is shown again, with a value of every sort in it. */
const PASTED =
  `Our concentrated-latex mill in Songkhla discharges 900 m3 of wastewater per day; ammonia is above the limit and the
smell of hydrogen sulphide reaches the village. There is 0.16 ha beside the ponds, 50 Hz power, and nobody to mend membranes.
Budget up to 300,000 USD for the whole system. It must run before September 2027. `.repeat(4);

/** Something there must be, so that no test passes on the page of what is not there. */
function found<Thing>(things: readonly Thing[], is: (thing: Thing) => boolean = () => true): Thing {
  const thing = things.find(is);
  if (!thing) throw new Error('the product has none of what this journey looks at');
  return thing;
}

/** Addresses of one thing each, which only the product knows. */
async function pagesOfThings() {
  const visitor = new Visitor(url);
  const technologies = await visitor.call(catalogueRoutes.searchTechnologies, {
    query: { limit: 1, language: ['en'] },
  });
  const needs = await visitor.call(catalogueRoutes.searchDemands, { query: { limit: 1 } });
  const collections = await visitor.call(catalogueRoutes.listCollections, {});
  const supplier = await Visitor.signedIn(url, PEOPLE.supplier);
  const staff = await Visitor.signedIn(url, PEOPLE.staff);
  const drafts = await supplier.call(listingRoutes.list, { query: { limit: 1 } });
  const requests = await supplier.call(matchRoutes.list, { query: { limit: 1 } });
  const imported = await supplier.upload(importRoutes.upload, {}, supplierList(5, { prefix: 'PAGE' }));
  const cases = await staff.call(matchRoutes.list, { query: { limit: 1, status: ['submitted'] } });
  const organisations = await staff.call(organisationRoutes.listForStaff, { query: { limit: 1 } });
  const listings = await staff.call(listingRoutes.list, { query: { limit: 100, kind: 'technology' } });
  // All is compared once the product has started.
  const compared = await eventually(
    () => staff.call(matchingDeskRoutes.needsWithoutCandidate, { query: { limit: 100, view: 'all' } }),
    ({ items }) => items.some(({ best }) => best.length > 2),
  );
  const [offer, organisation] = [found(technologies.items), found(organisations.items)];
  return {
    visitor: [
      `/technologies/${offer.reference}`,
      `/needs/${found(needs.items).reference}`,
      `/organisations/${offer.organisation?.slug}`,
      `/collections/${found(collections.items).slug}`,
    ],
    supplier: [
      `/work/listings/${found(drafts.items).id}`,
      `/work/requests/${found(requests.items).id}`,
      `/work/imports/${imported.id}`,
    ],
    staff: [
      `/desk/requests/${found(cases.items).id}`,
      `/desk/listings/${found(listings.items).id}`,
      `/desk/listings/${found(listings.items, ({ actions }) => actions.includes('edit')).id}/edit`,
      `/desk/organisations/${organisation.id}`,
      `/desk/matching/${found(compared.items, ({ best }) => best.length > 2).demandId}`,
    ],
  };
}

describe.each(LOCALES)('every page, in %s', (locale) => {
  let browser: Browser;
  let things: Awaited<ReturnType<typeof pagesOfThings>>;
  beforeAll(async () => {
    browser = await launchBrowser();
    things = await pagesOfThings();
  });
  afterAll(() => browser.close());

  /** What is wrong with the page as it stands: axe, headings, sideways scrolling, messages without words. */
  async function look(person: Person, path: string): Promise<string[]> {
    const complaints: string[] = [];
    const heading = await person.page.locator('h1').count();
    const wide = await person.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    // A key shows where its words are missing. The audit trail alone speaks in codes, on purpose.
    const untranslated = await person.page.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter(
          (element) =>
            element.children.length === 0 && /^[a-z][A-Za-z]*(\.[A-Za-z_]+)+$/.test(element.textContent?.trim() ?? ''),
        ).length,
    );
    if (heading !== 1) complaints.push(`${path}: ${heading} headings of the first level`);
    if (wide > 0) complaints.push(`${path}: ${wide} px wider than the window`);
    if (untranslated > 0 && path !== '/desk/audit') complaints.push(`${path}: ${untranslated} messages without words`);
    complaints.push(...(await person.faults()).map((fault) => `${path}: ${fault}`));
    return complaints;
  }

  /** What the page says to the console as an error, from now on. */
  function listen({ page }: Person): string[] {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      const expected = /no-such-page/.test(page.url());
      if (message.type() === 'error' && !expected) complaints.push(`${page.url()}: ${message.text()}`);
    });
    return complaints;
  }

  /** Usable by everyone, on a phone without sideways scrolling, with a title and no error in the console. */
  async function inspect(person: Person, paths: string[]): Promise<string[]> {
    const complaints = listen(person);
    for (const path of paths) {
      await person.open(path);
      complaints.push(...(await look(person, path)));
    }
    await person.leave();
    return complaints;
  }

  it('is usable for a visitor, on a phone', async () => {
    const visitor = await Person.visiting(browser, url, locale, PHONE);
    expect(await inspect(visitor, [...PUBLIC, ...things.visitor])).toEqual([]);
  }, 400_000);

  it('is usable for a member, in the dark', async () => {
    const supplier = await Person.signedIn(browser, url, 'Li Yunfan', locale, { ...PHONE, colorScheme: 'dark' });
    expect(await inspect(supplier, [...MEMBER, ...things.supplier])).toEqual([]);
  }, 400_000);

  it('is usable where a need is read from a pasted text, on a phone in the dark', async () => {
    const seeker = await Person.signedIn(browser, url, 'Araya', locale, { ...PHONE, colorScheme: 'dark' });
    const complaints = listen(seeker);
    const path = '/work/listings/new?kind=demand';
    await seeker.open(path);
    await seeker.page.getByLabel(seeker.words('listings:reading.title')).fill(PASTED);
    await seeker.button(seeker.words('listings:reading.read')).click();
    const values = seeker.page.getByRole('list', { name: seeker.words('listings:reading.values') });
    await values.waitFor();
    expect(await values.getByRole('checkbox').count()).toBeGreaterThan(3);
    await seeker.button(seeker.words('listings:reading.all')).click();
    complaints.push(...(await look(seeker, path)));
    expect(complaints).toEqual([]);
    await seeker.leave();
  }, 100_000);

  it('is usable for staff, at a desk', async () => {
    const staff = await Person.signedIn(browser, url, 'Wei Lan', locale);
    expect(await inspect(staff, [...STAFF, ...things.staff])).toEqual([]);
  }, 400_000);

  it('can be read before any script has loaded, with what search engines need', async () => {
    const reader = await Person.visiting(browser, url, locale, { javaScriptEnabled: false });
    const [technology = ''] = things.visitor;
    await reader.open(technology);
    const { page } = reader;
    const heading = (await page.locator('h1').textContent()) ?? '';
    expect(await page.title()).toContain(heading.trim().slice(0, 20));
    expect(await page.locator('meta[name=description]').getAttribute('content')).toBeTruthy();
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toContain(technology);
    expect(await page.locator('meta[property="og:title"]').count()).toBe(1);
    const data = (await page.locator('script[type="application/ld+json"]').first().textContent()) ?? '{}';
    expect(JSON.parse(data)).toMatchObject({ '@context': 'https://schema.org' });
    await reader.open('/technologies?q=membrane');
    expect(await page.locator('main a[href^="/technologies/TO-"]').count()).toBeGreaterThan(0);
    await reader.leave();
  }, 100_000);
});
