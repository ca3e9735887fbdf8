//! What is watched in every page: what its policy blocks, what is thrown, and the files that it makes. Must not know the app.

import type { WebDriver } from 'selenium-webdriver';

/** A file that a page has made. */
export interface Made {
  name: string;
  bytes: Buffer;
}

/** What a page complains of. */
export interface Complaints {
  /** What its policy blocked. */
  violations: string[];
  /** What was thrown and not caught. */
  errors: string[];
}

interface Watched extends Complaints {
  files: { name: string; file: Blob }[];
}

/** Runs in the page before its own scripts: it is sent as text, and knows nothing of what is around it. */
export function watch(): void {
  const watched: Watched = { violations: [], errors: [], files: [] };
  Object.assign(window, { watched });
  document.addEventListener('securitypolicyviolation', (event) => {
    watched.violations.push(`${event.effectiveDirective} blocked ${event.blockedURI} at ${event.sourceFile}`);
  });
  window.addEventListener('error', ({ message }) => watched.errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => watched.errors.push(String(reason)));
  const blobs = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (made) => {
    const url = create(made);
    if (made instanceof Blob) blobs.set(url, made);
    return url;
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const file = blobs.get(this.href);
    if (file !== undefined) watched.files.push({ name: this.download, file });
    click.call(this);
  };
}

/** All that the page has complained of since it was loaded. */
export function complaints(driver: WebDriver): Promise<Complaints> {
  return driver.executeScript('const { violations, errors } = window.watched; return { violations, errors };');
}

/** The file that the page has made last, once it has made so many. */
export async function made(driver: WebDriver, count: number): Promise<Made> {
  await driver.wait(() => driver.executeScript(`return window.watched.files.length >= ${count};`), 30_000);
  const [name, url] = await driver.executeAsyncScript<[string, string]>(() => {
    const done = arguments[arguments.length - 1] as (told: unknown) => void;
    const { name, file } = (window as unknown as { watched: Watched }).watched.files.at(-1) ?? {};
    const reader = new FileReader();
    reader.onloadend = () => done([name, reader.result]);
    if (file !== undefined) reader.readAsDataURL(file);
  });
  return { name, bytes: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') };
}
