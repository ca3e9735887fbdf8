//! How the end-to-end tests run: one browser, one worker, the release build, the real portal on a free port.
//!
//! `page` and `widget` run the same journeys in `journeys/` behind either door, and what is particular to each.

import { resolve } from 'node:path';

import { defineConfig } from '@playwright/test';

import type { Options } from './fixtures/test.ts';

const report = process.env.E2E_REPORT;

export default defineConfig<Options>({
  testDir: '.',
  outputDir: 'results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: resolve(report) }] as const])],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'page', testMatch: ['standalone/**/*.spec.ts', 'journeys/**/*.spec.ts'], use: { door: 'page' } },
    { name: 'widget', testMatch: ['widget/**/*.spec.ts', 'journeys/**/*.spec.ts'], use: { door: 'widget' } },
    { name: 'screenshots', testMatch: ['gallery/**/*.spec.ts'], timeout: 240_000, use: { door: 'page' } },
  ],
});
