//! How the end-to-end tests run: two browsers side by side, each with the release build of the app and a real portal on a free port.
//!
//! `page` and `widget` run the journeys in `journeys/` behind either door, and what is particular to each. Journeys on which
//! the door has no bearing are gone through in the widget alone; `page-rest` goes through them in the page as well, with those that
//! take long. `instances` puts several portals behind nginx, and kills one. `gallery/`
//! shows every screen: `accessibility` has axe-core judge it in a few ways, `screenshots` takes its pictures in all,
//! `gallery` does both in all; pictures that were taken are put together on contact sheets.

import { resolve } from 'node:path';

import { defineConfig } from '@playwright/test';

import type { GalleryOptions, Look } from './gallery/gallery.ts';

/** Every way in which a screen is shown, and as few as show every width, both schemes and both languages. */
const EVERY: Look[] = ([320, 1280] as const).flatMap((width) =>
  (['light', 'dark', 'forced'] as const).flatMap((scheme) =>
    (['en', 'cy'] as const).map((language) => ({ width, scheme, language })),
  ),
);
const FEW: Look[] = [
  { width: 320, scheme: 'light', language: 'cy' },
  { width: 1280, scheme: 'dark', language: 'en' },
];
/** Journeys on which the door has no bearing, or only one that `standalone/` and `widget/` look at. */
const WITHIN = [
  'bad-days',
  'canaries',
  'changes',
  'chart',
  'columns',
  'copying',
  'cut-streams',
  'dialogs',
  'forgetting',
  'keyboard',
  'layouts',
  'other-questions',
  'parts',
  'print',
  'problems',
  'records',
  'several',
  'sharing',
  'shortcuts',
  'story',
  'table',
  'tenants',
  'time-out',
  'welsh',
  'workbook',
].map((journey) => `journeys/${journey}.spec.ts`);
/** Of these journeys too: they take as long as many others. */
const QUICK = { grepInvert: /@long/ };
const gallery = {
  testMatch: 'gallery/**/*.spec.ts',
  timeout: 360_000,
  use: { door: 'page', viewport: { width: 1280, height: 900 } },
} as const;

const report = process.env.E2E_REPORT;

export default defineConfig<GalleryOptions>({
  testDir: '.',
  outputDir: 'results',
  globalSetup: resolve(import.meta.dirname, 'fixtures/seed.ts'),
  workers: 2,
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
    // A trace of every step costs as much as the steps: on demand.
    trace: process.env.TRACE === undefined ? 'off' : 'retain-on-failure',
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
    {
      ...QUICK,
      name: 'page',
      testMatch: ['standalone/**/*.spec.ts', 'journeys/**/*.spec.ts'],
      testIgnore: WITHIN,
      use: { door: 'page' },
    },
    { name: 'instances', testMatch: 'instances/**/*.spec.ts', use: { door: 'page' } },
    { name: 'page-rest', testMatch: WITHIN, use: { door: 'page' } },
    {
      ...QUICK,
      name: 'widget',
      testMatch: ['widget/**/*.spec.ts', 'journeys/**/*.spec.ts'],
      use: { door: 'widget' },
    },
    {
      ...gallery,
      name: 'accessibility',
      // The same screens as others, with more or fewer lines.
      grepInvert: /@more/,
      use: { ...gallery.use, looks: FEW, inTurn: true, judged: true },
    },
    {
      ...gallery,
      name: 'screenshots',
      teardown: 'contact-sheet',
      use: { ...gallery.use, looks: EVERY, pictured: true },
    },
    {
      ...gallery,
      name: 'gallery',
      teardown: 'contact-sheet',
      use: { ...gallery.use, looks: EVERY, judged: true, pictured: true },
    },
    { name: 'contact-sheet', testMatch: 'gallery/contact-sheet.ts', timeout: 120_000 },
  ],
});
