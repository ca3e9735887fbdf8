//! How the main path is run in Firefox and in WebKit: Debian's own, driven by WebDriver. Playwright runs the tests, and no browser.

import { resolve } from 'node:path';

import { defineConfig } from '@playwright/test';

import type { Options } from './test.ts';

const report = process.env.E2E_REPORT;

export default defineConfig<Options>({
  testDir: '.',
  outputDir: 'results',
  globalSetup: resolve(import.meta.dirname, '../e2e/fixtures/seed.ts'),
  // A driver of WebKit has one session at a time.
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 180_000,
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: resolve(report) }] as const])],
  projects: [
    { name: 'firefox', use: { engine: 'firefox' } },
    { name: 'webkit', use: { engine: 'webkit' } },
  ],
});
