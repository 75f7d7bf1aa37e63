import {
  catalogueRoutes,
  DemandContent,
  listingRoutes,
  matchingDeskRoutes,
  matchRoutes,
  suggestionRoutes,
  TechnologyContent,
  type ListingContent,
  type MatchCommand,
} from '@techbridge/contracts';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../src/browser';
import { Person } from '../src/person';
import { eventually, PEOPLE, Visitor } from '../src/visitor';

const url = process.env.E2E_URL ?? '';

/** What the seeker types, of which the technology has no word. */
const ASKED = 'สกัดเพกทินจากเปลือกทุเรียน';

/** Stands in Chinese alone. */
const OFFER = TechnologyContent.parse({
  kind: 'technology',
  originalLocale: 'zh',
  texts: {
    zh: {
      title: '示例榴莲壳果胶提取成套设备',
      summary: '从榴莲壳中提取果胶，每天处理五吨榴莲壳，含水量高的果壳无需预先干燥。',
      description: '榴莲壳经粉碎、酸水解、过滤和喷雾干燥后得到果胶粉。设备安装在水果加工厂旁，剩余果渣用作饲料。',
      advantages: '果胶得率高，用水少，废水循环使用。',
    },
  },
  sectors: ['agriculture-food'],
  sdgs: [12],
  trl: 8,
  ipStatus: 'granted',
  cooperation: ['equipment-with-training'],
  priceBand: '200k-1m',
});

const NEED = DemandContent.parse({
  kind: 'demand',
  originalLocale: 'th',
  texts: {
    th: {
      title: 'ต้องการเครื่องสกัดเพกทินจากเปลือกทุเรียน (ตัวอย่าง)',
      summary: 'โรงงานแปรรูปผลไม้มีเปลือกทุเรียนวันละห้าตัน ต้องการสกัดเพกทินและทำเป็นผง',
      problem: 'เปลือกทุเรียนมีความชื้นสูงและเน่าเสียเร็ว ต้องการเครื่องจักรสกัดเพกทิน กรอง และอบแห้งแบบพ่นฝอย',
    },
  },
  sectors: ['agriculture-food'],
  sdgs: [12],
  trlMin: 7,
  trlMax: 9,
  cooperation: ['equipment-with-training'],
  siteCountry: 'TH',
});

describe('a seeker and a supplier without a common language', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('are brought together: the Thai need finds the Chinese technology, staff propose it, the supplier accepts', async () => {
    const [supplier, staff, seeker] = (await Promise.all(
      [PEOPLE.supplier, PEOPLE.staff, PEOPLE.seeker].map((email) => Visitor.signedIn(url, email)),
    )) as [Visitor, Visitor, Visitor];
    const technology = await published(supplier, staff, OFFER);
    const need = await published(seeker, staff, NEED);

    await eventually(
      () => new Visitor(url).call(catalogueRoutes.searchTechnologies, { query: { q: ASKED, locale: 'th' } }),
      ({ items }) => items.some(({ reference }) => reference === technology.reference),
    );
    await searchesInThai(browser);

    const params = { id: need.id };
    const { items } = await eventually(
      () => staff.call(suggestionRoutes.forListing, { params, query: {} }),
      (answer) => answer.items.some(({ id }) => id === technology.id),
    );
    const candidate = items.find(({ id }) => id === technology.id);
    expect(candidate?.band).toBe('strong');
    const pairs = candidate?.concepts.map((concept) => `${concept.need} ↔ ${concept.offer}`) ?? [];
    expect(pairs.some((pair) => pair.includes('ทุเรียน') && pair.includes('榴莲'))).toBe(true);

    const isUnused = async () => {
      const found = await staff.call(matchingDeskRoutes.pairs, { query: { limit: 100 } });
      return found.items.some(({ demand, candidate: { id } }) => demand.id === need.id && id === technology.id);
    };
    expect(await isUnused()).toBe(true);
    const request = await staffPropose(browser, need.id, technology.reference);
    await eventually(isUnused, (isThere) => !isThere);

    const act = async (who: Visitor, command: MatchCommand) => {
      const { version } = await who.call(matchRoutes.get, { params: { id: request } });
      return who.call(matchRoutes.act, { params: { id: request }, body: { version, command } });
    };
    // Staff asked in the seeker's place, whose own consent is still to come.
    await act(staff, { action: 'ask_info', question: 'ยินยอมให้แนะนำหรือไม่' });
    await act(seeker, { action: 'answer_info', answer: 'ยินยอม', consent: true });
    await act(staff, { action: 'forward', brief: 'A Thai fruit factory asks for this.' });
    const person = await Person.signedIn(browser, url, 'Li Yunfan', 'zh');
    await person.open(`/work/requests/${request}`);
    await person.button(person.words('matches:action.accept')).click();
    const dialog = person.page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: person.words('matches:action.accept') }).click();
    await eventually(
      () => staff.call(matchRoutes.get, { params: { id: request } }),
      ({ status }) => status === 'accepted',
    );
    expect(await isUnused()).toBe(false);
    await person.leave();
  }, 300_000);
});

async function published(owner: Visitor, staff: Visitor, content: ListingContent) {
  const draft = await owner.call(listingRoutes.create, { body: { content, ownReference: '' } });
  await owner.call(listingRoutes.actInBulk, { body: { ids: [draft.id], action: 'submit' } });
  const done = await staff.call(listingRoutes.actInBulk, { body: { ids: [draft.id], action: 'publish' } });
  expect(done.failed).toEqual([]);
  return draft;
}

/** Types Thai words, sees the listing that has none of them, and why it is there. */
async function searchesInThai(browser: Browser): Promise<void> {
  const visitor = await Person.visiting(browser, url, 'th');
  const address = `/technologies?q=${encodeURIComponent(ASKED)}`;
  await visitor.open(address);
  const result = visitor.page.getByRole('listitem').filter({ hasText: '榴莲壳' });
  await result.first().waitFor();
  expect(await result.first().textContent()).toContain('ทุเรียน');
  expect(await result.first().locator('mark').count()).toBeGreaterThan(0);
  await visitor.leave();
}

/** From the comparison at the matching desk, where the pair is pinned first, with the brief as it was drafted; the id of the request. */
async function staffPropose(browser: Browser, needId: string, reference: string): Promise<string> {
  const staff = await Person.signedIn(browser, url, 'Wei Lan');
  await staff.open(`/desk/matching/${needId}`);
  await staff.button(staff.words('matching:override.menuNamed', { reference })).click();
  await staff.page.getByRole('menuitem', { name: staff.words('matching:override.pin'), exact: true }).click();
  const decision = staff.page.getByRole('dialog');
  await decision.getByLabel(staff.words('matching:override.reason')).fill('Both asked for each other at a fair.');
  await decision.getByRole('button', { name: staff.words('matching:override.pin'), exact: true }).click();
  await staff.page.getByText(staff.words('matching:override.is.pin'), { exact: true }).first().waitFor();
  await staff.button(staff.words('matching:step.proposeNamed', { reference })).click();
  const dialog = staff.page.getByRole('dialog');
  const brief = dialog.getByLabel(staff.words('matching:propose.brief'));
  await brief.waitFor();
  expect(await brief.inputValue()).not.toBe('');
  await dialog.getByRole('button', { name: staff.words('matching:propose.send') }).click();
  await staff.page.waitForURL(/\/desk\/requests\//);
  const id = new URL(staff.page.url()).pathname.split('/').at(-1) ?? '';
  await staff.leave();
  return id;
}
