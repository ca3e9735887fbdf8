//! One headless Chromium, and a site on loopback for the pages that are measured. It knows none of them.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

import { Site } from './site.mjs';

const PROBE = readFileSync(fileURLToPath(new URL('probe.js', import.meta.url)), 'utf8');

/**
 * A place to measure in.
 * @typedef {object} Laboratory
 * @property {Site} site
 * @property {import('@playwright/test').Browser} browser
 * @property {(path: string) => Promise<import('@playwright/test').Page>} open a fresh page at a path of the site
 * @property {() => Promise<import('@playwright/test').BrowserContext>} visitor somebody whose pages hold the probe
 * @property {() => string} version the browser's
 * @property {() => Promise<void>} close
 */

/**
 * Serves files and starts the browser.
 * @param {Record<string, string>} folders what the site shows below which path: `/papaparse/` → a folder
 * @param {string | null} portal the address of the portal in front of whose API the site stands
 * @returns {Promise<Laboratory>}
 */
export async function laboratory(folders, portal) {
  const site = new Site(folders, portal);
  await site.start();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Somebody drags them.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Otherwise the memory of a page is told only after the next collection, whenever that is.
      '--enable-blink-features=ForceEagerMeasureMemory',
      // So that no program pays for the garbage of the one before it.
      '--js-flags=--expose-gc',
    ],
  });
  const heard = (/** @type {import('@playwright/test').Page} */ page) => {
    void keepNoBodies(page);
    page.setDefaultTimeout(600_000);
    page.on('pageerror', (error) => console.error(error));
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(message.text());
    });
  };
  return {
    site,
    browser,
    version: () => browser.version(),
    open: async (path) => {
      const page = await browser.newPage();
      heard(page);
      await page.goto(`${site.url}${path}`);
      return page;
    },
    visitor: async () => {
      const context = await browser.newContext({
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        viewport: { width: 1280, height: 900 },
        acceptDownloads: true,
      });
      await context.addInitScript(PROBE);
      context.on('page', heard);
      return context;
    },
    close: async () => {
      await browser.close();
      site.close();
    },
  };
}

/**
 * Playwright has the browser keep the body of every answer, in case somebody asks it for one. At the end of a large one the page
 * stands still for 50 ms for it, which no visitor's does. There is no option, so that its own line to the browser has to be told.
 * @param {import('@playwright/test').Page} page
 */
async function keepNoBodies(page) {
  const { delegate } = /** @type {any} */ (page)._connection.toImpl(page);
  await delegate._mainFrameSession._client.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
}
