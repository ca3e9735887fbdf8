//! What every test in another browser starts from: servers, a fresh demonstration, and the browser.

import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type APIRequestContext, expect, request } from '@playwright/test';
import type { WebDriver } from 'selenium-webdriver';

import { withServers } from '../e2e/fixtures/servers.ts';
import { type Browser, type Name, missing, start } from './drivers.ts';
import { type Made, made } from './watch.ts';

/** Set by the project. */
export interface Options {
  engine: Name;
}

interface ForOneTest extends Options {
  opened: Browser;
  driver: WebDriver;
  /** Runs what saves a file, and takes the file: from the disk where the browser can be told to save there, and from the page. */
  save: (work: () => Promise<void>) => Promise<Made>;
  /** Calls apart from the browser. */
  calls: APIRequestContext;
}

export const test = withServers.extend<ForOneTest>({
  engine: ['firefox', { option: true }],

  opened: async ({ engine }, use, info) => {
    const lacks = missing(engine);
    info.skip(lacks.length > 0, `this machine lacks ${lacks.join(' and ')}`);
    const opened = await start(engine);
    await use(opened);
    if (info.status !== info.expectedStatus) {
      const path = info.outputPath('failed.png');
      await writeFile(path, await opened.driver.takeScreenshot(), 'base64');
      await info.attach('screenshot', { path });
    }
    await opened.quit();
  },
  driver: async ({ opened }, use) => use(opened.driver),

  save: async ({ opened: { driver, downloads } }, use) => {
    let count = 0;
    await use(async (work) => {
      count += 1;
      await work();
      const file = await made(driver, count);
      if (downloads !== null)
        expect(await onDisk(driver, join(downloads, file.name), file.bytes.length)).toEqual(file.bytes);
      return file;
    });
  },

  calls: async ({ portal }, use) => {
    await portal.reset();
    const calls = await request.newContext();
    await use(calls);
    await calls.dispose();
  },
});

export { expect };

/** A file that the browser has saved, once all of it is there. */
async function onDisk(driver: WebDriver, path: string, length: number): Promise<Buffer> {
  await driver.wait(async () => (await stat(path).catch(() => null))?.size === length, 30_000, `${path} was not saved`);
  return readFile(path);
}
