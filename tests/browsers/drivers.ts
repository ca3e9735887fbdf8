//! Firefox and WebKit as processes that WebDriver drives. Must not know what is shown in them.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { Options, ServiceBuilder } from 'selenium-webdriver/firefox.js';

import { freePort } from '../e2e/fixtures/portal.ts';

export type Name = 'firefox' | 'webkit';

/** A browser of its own, without anything from another test. */
export interface Browser {
  driver: WebDriver;
  /** Where the browser saves files; none where it cannot be told. */
  downloads: string | null;
  quit(): Promise<void>;
}

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const GECKODRIVER = process.env.GECKODRIVER ?? resolve(import.meta.dirname, '../../.tools/bin/geckodriver');
const WEBKIT = process.env.WEBKIT ?? `/usr/lib/${debianArch()}/webkit2gtk-4.1/MiniBrowser`;
const WEBKIT_DRIVER = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const SIZE = { width: 1280, height: 900 };
const START_MS = 30_000;

/** What of a browser is not on this machine. */
export function missing(name: Name): string[] {
  const needed = { firefox: [FIREFOX, GECKODRIVER], webkit: [WEBKIT, WEBKIT_DRIVER, XVFB] };
  return needed[name].filter((path) => !existsSync(path));
}

/** Starts one. */
export function start(name: Name): Promise<Browser> {
  return name === 'firefox' ? firefox() : webkit();
}

async function firefox(): Promise<Browser> {
  const downloads = await mkdtemp(join(tmpdir(), 'firefox-downloads-'));
  const options = new Options()
    .setBinary(FIREFOX)
    .addArguments('-headless')
    .windowSize(SIZE)
    .setPreference('browser.download.folderList', 2)
    .setPreference('browser.download.dir', downloads)
    .setPreference('browser.helperApps.neverAsk.saveToDisk', 'text/csv');
  const driver = await new Builder()
    .forBrowser('firefox')
    .setFirefoxOptions(options)
    .setFirefoxService(new ServiceBuilder(GECKODRIVER))
    .build();
  const quit = async () => {
    await driver.quit();
    await rm(downloads, { recursive: true, force: true });
  };
  return { driver, downloads, quit };
}

/** It has no way of running without a screen: it is given one that nobody sees. */
async function webkit(): Promise<Browser> {
  const screen = spawn(XVFB, ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await new Promise<string>((found, failed) => {
    screen.stdout.setEncoding('utf8').once('data', (text: string) => found(text.trim()));
    screen.once('exit', () => failed(new Error('Xvfb did not start')));
  });
  const port = await freePort();
  const service = spawn(WEBKIT_DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}` },
  });
  const url = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(`${url}/status`)).ok);
  const wanted = new Capabilities()
    .setBrowserName('MiniBrowser')
    .set('webkitgtk:browserOptions', { binary: WEBKIT, args: ['--automation'] });
  const driver = await new Builder().usingServer(url).withCapabilities(wanted).build();
  await driver.manage().window().setRect(SIZE);
  const quit = async () => {
    await driver.quit();
    await end(service);
    await end(screen);
  };
  return { driver, downloads: null, quit };
}

/** Waits until something answers. */
async function until(answers: () => Promise<boolean>): Promise<void> {
  const last = Date.now() + START_MS;
  while (!(await answers().catch(() => false))) {
    if (Date.now() > last) throw new Error('the driver does not answer');
    await new Promise((next) => setTimeout(next, 50));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
}

/** The name of the machine's kind in Debian's paths. */
function debianArch(): string {
  return process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
}
