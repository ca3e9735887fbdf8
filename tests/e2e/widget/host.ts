//! A council's page with nothing in it but the widget's script, under the policy that the product runs under.

import type { ConsoleMessage, Page } from '@playwright/test';

/** As much of the element as a host uses. */
export interface Widget extends HTMLElement {
  route: string;
  apiBase: string | null;
  standaloneUrl: string;
  headingLevel: number;
  accessToken: string;
  getAccessToken: (() => unknown) | null;
  sessionRenewed(): void;
}

/** What is in the element from its start. */
export interface Start {
  attributes?: Record<string, string>;
  /** Set before the element is put into the page. */
  properties?: Partial<Pick<Widget, 'route' | 'accessToken' | 'headingLevel'>>;
  /** The host's own content. */
  words?: string;
}

/** The page. */
export class Host {
  /** What was told to the developer. */
  readonly warnings: string[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'warning' && message.text().includes('landlord-payments')) {
        this.warnings.push(message.text());
      }
    });
  }

  /** Opens it on the server at `url`. It hears of all events of the widgets in it. */
  static async open(page: Page, url: string, body = ''): Promise<Host> {
    const policy = (await page.request.get(`${url}/`)).headers()['content-security-policy'] ?? '';
    await page.route(/\/empty$/, (route) =>
      route.fulfill({
        headers: { 'content-security-policy': policy },
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>A host</title>
          <script type="module" src="/widget/landlord-payments.js"></script><body>${body}`,
      }),
    );
    const host = new Host(page, url);
    await page.goto(`${url}/empty`);
    await page.evaluate(() => {
      const heard: [string, unknown][] = [];
      Object.assign(window, { heard });
      for (const name of ['ready', 'navigate', 'session-expired', 'error', 'download']) {
        document.addEventListener(`lp:${name}`, (event) => heard.push([event.type, (event as CustomEvent).detail]));
      }
    });
    return host;
  }

  /** Puts a widget at the end of the page. */
  async put({ attributes = {}, properties = {}, words = '' }: Start = {}): Promise<void> {
    await this.page.evaluate(
      ([attributes, properties, words]) => {
        const element = document.createElement('landlord-payments');
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        Object.assign(element, properties);
        if (words !== '') element.append(Object.assign(document.createElement('p'), { textContent: words }));
        document.body.append(element);
      },
      [attributes, properties, words] as const,
    );
  }

  /** Runs something on the first widget. */
  widget<T>(work: (widget: Widget) => T | Promise<T>): Promise<T> {
    // Not as an argument that is awaited by itself: the function is sent as text.
    return this.page
      .locator('landlord-payments')
      .first()
      .evaluate(work as never);
  }

  /** What the widgets have told, oldest first. */
  heard(): Promise<[string, Record<string, unknown>][]> {
    return this.page.evaluate(() => (window as unknown as { heard: [string, Record<string, unknown>][] }).heard);
  }

  /** The routes that the widgets have told. */
  async routes(): Promise<unknown[]> {
    return (await this.heard()).filter(([name]) => name === 'lp:navigate').map(([, { route }]) => route);
  }
}
