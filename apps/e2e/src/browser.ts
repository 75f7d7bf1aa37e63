/** The browser that journeys run in: one that is installed, else the one that npm brings (Linux on x64). */
import fs from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { unpackChromium } from './bundled-chromium';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** Value of E2E_CHROMIUM that asks for the one from npm even where another is installed. */
const BUNDLED = 'bundled';
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

const ADVICE =
  'Install one (Debian and Ubuntu: apt-get install chromium; macOS and Windows: Google Chrome), ' +
  'or set E2E_CHROMIUM to the path of a Chromium or Chrome.';

/**
 * Says how to start a browser here.
 *
 * @throws Error that names what is missing and how to get it
 */
export function findBrowser(): LaunchOptions {
  // Root cannot use the sandbox, and containers rarely offer one; the journeys visit nothing but the product.
  const args = [...QUIET, '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const chosen = process.env.E2E_CHROMIUM;
  if (chosen === BUNDLED) return { ...unpackChromium(), args: [...args, '--no-zygote'] };
  if (chosen && !fs.existsSync(chosen)) throw new Error(`E2E_CHROMIUM is ${chosen}, which does not exist. ${ADVICE}`);
  const executablePath = chosen ?? INSTALLED.find((file) => fs.existsSync(file));
  if (executablePath) return { executablePath, args };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`No Chromium or Chrome was found. ${ADVICE}`);
  return { ...unpackChromium(), args: [...args, '--no-zygote'] };
}

/**
 * Starts the browser.
 *
 * @throws Error with the browser's own last words when it cannot run here
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const found = findBrowser();
  try {
    return await chromium.launch({ ...found, ...options });
  } catch (error) {
    throw new Error(`${found.executablePath} does not start here. ${ADVICE}\n${String(error)}`, { cause: error });
  }
}
