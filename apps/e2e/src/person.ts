/** Somebody in front of a browser: a window of their own, signed in with one click as the sample person they are. */
import AxeBuilder from '@axe-core/playwright';
import type { Locale } from '@techbridge/contracts';
import { translator, type Translate } from '@techbridge/i18n/server';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

const TIMEOUT_MS = 20_000;

export class Person {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    /** The words this person reads on the screen. */
    readonly words: Translate,
    private readonly url: string,
  ) {}

  static async visiting(
    browser: Browser,
    url: string,
    locale: Locale = 'en',
    options: BrowserContextOptions = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
      ...options,
    });
    await context.addCookies([{ name: 'locale', value: locale, url }]);
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    return new Person(page, context, translator(locale), url);
  }

  /** Signs in by one click on the sign-in page. */
  static async signedIn(
    browser: Browser,
    url: string,
    name: string,
    locale: Locale = 'en',
    options: BrowserContextOptions = {},
  ): Promise<Person> {
    const person = await Person.visiting(browser, url, locale, options);
    await person.open('/sign-in');
    await person.page.getByRole('button', { name: new RegExp(name) }).click();
    await person.page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
    return person;
  }

  /** Opens a page and waits until its script answers. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`, { waitUntil: 'networkidle' });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' }).first();
  }

  /** Chooses from a searchable list by words or by place (from 0); a list of several is closed again. */
  async choose(list: Locator, option: string | number): Promise<void> {
    await list.click();
    const panel = this.page.locator('ul[role=listbox]');
    const options = panel.getByRole('option');
    await (typeof option === 'number' ? options.nth(option) : options.filter({ hasText: option }).first()).click();
    if (await panel.isVisible()) await this.page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
  }

  /** What axe finds wrong with the page as it stands, in words. */
  async faults(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
