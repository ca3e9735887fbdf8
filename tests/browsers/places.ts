//! The pages that the app is in: the standalone page, and hosts that are kind, busy or hostile to it.

import type { WebDriver } from 'selenium-webdriver';

import { serveExample } from '../e2e/fixtures/examples.ts';
import { hostMarkup } from '../e2e/fixtures/host.ts';
import { HOSTILE_BODY, harm } from '../e2e/fixtures/hostile.ts';
import type { Injected } from '../e2e/fixtures/injected.ts';
import { watch } from './watch.ts';

/** One of them. */
export interface Place {
  name: string;
  /** Serves it, watched, and gives its address. */
  serve(injected: Injected): Promise<string>;
  /** What the page does now and then, while the app is used. */
  meanwhile?(driver: WebDriver): Promise<void>;
}

const WIDGET = '<landlord-payments></landlord-payments>';
const BEFORE = '/before.js';

export const PLACES: Place[] = [
  {
    name: 'the standalone page',
    async serve(injected) {
      runFirst(injected, [watch]);
      injected.on({ path: '/landlord/' }, { rewrite: withScript });
      return `${injected.url}/landlord/`;
    },
  },
  {
    name: 'a plain host',
    async serve(injected) {
      runFirst(injected, [watch]);
      return serveExample(injected, 'plain', withScript);
    },
  },
  {
    name: 'a React host',
    async serve(injected) {
      runFirst(injected, [watch]);
      return serveExample(injected, 'react', withScript);
    },
  },
  {
    name: 'a hostile host',
    async serve(injected) {
      runFirst(injected, [watch, harm]);
      return serveHost(injected, HOSTILE_BODY + WIDGET);
    },
  },
  {
    name: 'a host that moves it about',
    async serve(injected) {
      runFirst(injected, [watch]);
      return serveHost(injected, `<div id="here">${WIDGET}</div><div id="there"></div>`);
    },
    meanwhile: (driver) =>
      driver.executeScript(() => {
        const [here, there, widget] = ['#here', '#there', 'landlord-payments'].map((it) => document.querySelector(it));
        if (!here || !there || !widget) throw new Error('the page has lost something');
        // Taken out and put back at once; and, where the browser can, moved in one go.
        there.append(widget);
        if ('moveBefore' in here && here.moveBefore instanceof Function) here.moveBefore(widget, null);
        else here.append(widget);
      }),
  },
];

/** A host with this in it, under the product's policy. */
export async function serveHost(injected: Injected, body: string): Promise<string> {
  const policy = (await fetch(`${injected.url}/landlord/`)).headers.get('content-security-policy') ?? '';
  const headers = { 'content-type': 'text/html', 'content-security-policy': policy };
  const markup = withScript(hostMarkup({ body }));
  injected.on({ path: '/host' }, { replace: { status: 200, headers, body: markup } });
  return `${injected.url}/host`;
}

/** Serves what is to run in a page before its own scripts. */
export function runFirst(injected: Injected, scripts: (() => void)[]): void {
  const body = scripts.map((script) => `(${script})();`).join('\n');
  injected.on({ path: BEFORE }, { replace: { status: 200, headers: { 'content-type': 'text/javascript' }, body } });
}

function withScript(markup: string): string {
  return markup.replace('<script', `<script src="${BEFORE}"></script><script`);
}
