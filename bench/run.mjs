//! `make bench`, or `bench/run.mjs NAME…` for some: measures the product beside its peers in one run, prints the tables and puts
//! them into docs/performance.md.

import * as arrival from './arrival/index.mjs';
import { laboratory } from './browser.mjs';
import * as csv from './csv/index.mjs';
import * as dragging from './dragging/index.mjs';
import * as firstLoad from './first-load/index.mjs';
import * as growth from './growth/index.mjs';
import * as load from './load/index.mjs';
import { buildPeers } from './peers/build.mjs';
import { link, recorded, signIn, startPortal } from './portal.mjs';
import { installed, machine, publish } from './report.mjs';
import * as schedule from './schedule/index.mjs';

const BENCHMARKS = { 'first-load': firstLoad, schedule, arrival, dragging, growth, csv, load };

/**
 * What benchmarks are given.
 * @typedef {object} Place
 * @property {import('./browser.mjs').Laboratory} laboratory
 * @property {import('./site.mjs').Site} site
 * @property {() => Promise<import('@playwright/test').BrowserContext>} unlinked a visitor who is signed in and not linked
 * @property {() => Promise<import('@playwright/test').BrowserContext>} returning a visitor who is signed in, and was linked elsewhere
 * @property {import('@playwright/test').BrowserContext} linked the landlord with 40,000 tenants
 * @property {import('./site.mjs').Sent} whole that landlord's newest schedule, as the portal sent it
 * @property {string} payment the id of its payment
 * @property {Record<string, string>} names of the programs, with their versions
 * @property {string} target where everything was built
 * @property {string} dist
 */

const TARGET = process.env.CARGO_TARGET_DIR ?? 'target';
const DIST = process.env.PORTAL_DIST ?? 'dist';
const BUILT = `${TARGET}/bench`;

const NAMES = {
  ours: 'ours',
  react: `React ${installed('react')}, react-virtual ${installed('@tanstack/react-virtual')}`,
  preact: `Preact ${installed('preact')}, the same source`,
  'ag-grid': `AG Grid Community ${installed('ag-grid-community')}`,
};

const asked = process.argv.slice(2);
const chosen = Object.entries(BENCHMARKS).filter(([name]) => asked.length === 0 || asked.includes(name));
if (chosen.length === 0 || asked.some((name) => !(name in BENCHMARKS))) {
  console.error(`usage: run.mjs [${Object.keys(BENCHMARKS).join('|')}]…`);
  process.exit(2);
}

await buildPeers(DIST, `${BUILT}/peers`);
const portal = await startPortal(TARGET, DIST);
const folders = {
  ...csv.folders(BUILT),
  '/lines.js': `${BUILT}/peers/lines/lines.js`,
  '/widget/': `${DIST}/widget`,
  ...Object.fromEntries(['ours', 'react', 'preact', 'ag-grid'].map((name) => [`/${name}/`, `${BUILT}/peers/${name}`])),
};
const place = await laboratory(folders, portal.url);
try {
  const { site, visitor } = place;
  const account = (/** @type {number} */ tenants) => {
    const found = portal.accounts.find((account) => account.tenants === tenants);
    if (found === undefined) throw new Error(`nobody has ${tenants} tenants`);
    return found;
  };
  const signedIn = async (/** @type {number} */ tenants) => {
    const context = await visitor();
    await signIn(context.request, site.url, account(tenants));
    return context;
  };
  const linked = await visitor();
  const which = await link(linked.request, site.url, account(40_000));
  const whole = await recorded(linked.request, site.url, which);
  for (const [name, benchmark] of chosen) {
    const started = performance.now();
    const where = machine();
    const section = await benchmark.run({
      laboratory: place,
      site,
      unlinked: () => signedIn(1),
      returning: () => signedIn(40_000),
      linked,
      whole,
      payment: which.payment,
      names: NAMES,
      target: TARGET,
      dist: DIST,
    });
    const today = new Date().toISOString().slice(0, 10);
    const circumstances = `${today}, Chromium ${place.version()}, ${where}. Ours: ${csv.built()}.`;
    console.log(`\n${name}\n\n${section}\n\n${circumstances}`);
    if (process.env.BENCH_DRY === undefined) publish('docs/performance.md', name, `${circumstances}\n\n${section}`);
    process.stderr.write(`${name}: ${Math.round((performance.now() - started) / 1000)} s\n`);
  }
} finally {
  await place.close();
  await portal.stop();
}
