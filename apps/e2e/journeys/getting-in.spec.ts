import type { Browser } from 'playwright-core';
import { launchBrowser } from '../src/browser';
import { letterTo } from '../src/mailbox';
import { Person } from '../src/person';

const url = process.env.E2E_URL ?? '';
const dataDir = process.env.E2E_DATA_DIR ?? '';
const PASSWORD = 'a long enough phrase';

describe('getting in', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('a newcomer registers in Chinese and gets a mail in Chinese to confirm the address', async () => {
    const address = `newcomer-${process.pid}@office.example`;
    const newcomer = await Person.visiting(browser, url, 'zh');
    const { page } = newcomer;
    await newcomer.open('/sign-up');
    await page.locator('input[autocomplete=name]').fill('新来者（示例）');
    await page.locator('input[type=email]').fill(address);
    await page.locator('input[autocomplete=new-password]').fill(PASSWORD);
    await page.getByRole('checkbox').first().check();
    await page.locator('main form button[type=submit]').click();
    const letter = await letterTo(dataDir, address);
    expect(letter.subject).toMatch(/确认/);
    expect(letter.links.some((each) => each.includes('/confirm-email'))).toBe(true);
    await newcomer.leave();
  }, 120_000);

  it('a person with a wrong password is told so, and nothing typed is lost', async () => {
    const person = await Person.visiting(browser, url);
    await person.open('/sign-in');
    await person.page.locator('input[type=email]').fill('nobody@office.example');
    await person.page.locator('input[type=password]').fill('not the password');
    await person.page.locator('main form button[type=submit]').click();
    await person.page.getByText(person.words('errors:session.wrong_credentials')).first().waitFor();
    expect(await person.page.locator('input[type=email]').inputValue()).toBe('nobody@office.example');
    await person.leave();
  }, 60_000);

  it('a visitor who wants the desk is asked to sign in, and a member is told it is not theirs', async () => {
    const visitor = await Person.visiting(browser, url);
    await visitor.open('/desk');
    expect(visitor.page.url()).toContain('/sign-in');
    const member = await Person.signedIn(browser, url, 'Araya');
    await member.open('/desk');
    expect(await member.page.locator('main').textContent()).not.toContain(
      member.words('desk:queue.title') + member.words('desk:queue.lead'),
    );
    await visitor.leave();
    await member.leave();
  }, 60_000);
});
