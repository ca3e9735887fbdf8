//! What a landlord does with the app, in their words, by WebDriver. Must not know which page it is in.

import { type WebDriver, type WebElement, Key } from 'selenium-webdriver';

const WAIT_MS = 30_000;

/** What one presses, reads or types into. */
type Kind = 'button' | 'link' | 'heading' | 'field';

const SELECTORS: Record<Kind, string> = {
  button: 'button',
  link: 'a[href]',
  heading: 'h1, h2, h3, h4, h5, h6',
  field: 'label',
};

/** Somebody who looks at the app. */
export class Landlord {
  constructor(
    readonly driver: WebDriver,
    /** What the page does in between. */
    readonly meanwhile: () => Promise<void>,
  ) {}

  /** Waits until something of this name is shown; for a field, what one types into. */
  async find(kind: Kind, name: string | RegExp): Promise<WebElement> {
    const found = await this.driver.wait(
      () => this.driver.executeScript<WebElement | null>(shown, SELECTORS[kind], ...pattern(name), kind === 'field'),
      WAIT_MS,
      `no ${kind} "${name}" is shown`,
    );
    if (found === null) throw new Error(`no ${kind} "${name}"`);
    return found;
  }

  async press(kind: 'button' | 'link', name: string | RegExp): Promise<void> {
    await this.meanwhile();
    const found = await this.find(kind, name);
    await found.click();
  }

  /** Types into a field, in place of what is there. The page does its own things meanwhile: what is typed stays. */
  async type(name: string, text: string): Promise<void> {
    const field = await this.find('field', name);
    const value = () => this.driver.executeScript<string>((it: HTMLInputElement) => it.value, field);
    const before = await value();
    // Not by chords: WebKit's driver does not let go of their keys.
    await field.sendKeys(Key.END, Key.BACK_SPACE.repeat(before.length), text);
    // Keys are on their way after they are sent.
    await this.driver.wait(async () => (await value()) === text, WAIT_MS, `"${text}" was not typed into "${name}"`);
    await this.meanwhile();
    if ((await value()) !== text) throw new Error(`"${name}" has lost what was typed`);
  }

  /** Waits until these words are there, whatever is around them. */
  async read(words: string): Promise<void> {
    await this.driver.wait(
      () => this.driver.executeScript<boolean>(says, words),
      WAIT_MS,
      `these words are not there: ${words}`,
    );
  }

  /** How many rows a table has below its heading. */
  rows(table: string): Promise<number> {
    return this.driver.executeScript(rowsOf, table);
  }
}

function pattern(name: string | RegExp): [source: string, flags: string] {
  if (name instanceof RegExp) return [name.source, name.flags];
  return [`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, ''];
}

// What follows runs in the page: each is sent as text, and knows nothing of what is around it.

function shown(selector: string, source: string, flags: string, isLabel: boolean): Element | null {
  const root = document.querySelector('landlord-payments')?.shadowRoot ?? document;
  const named = new RegExp(source, flags);
  for (const element of root.querySelectorAll<HTMLElement>(selector)) {
    const name = (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
    if (!named.test(name) || !element.checkVisibility()) continue;
    return isLabel ? (element as HTMLLabelElement).control : element;
  }
  return null;
}

function says(words: string): boolean {
  const root = document.querySelector('landlord-payments')?.shadowRoot ?? document.body;
  return root.textContent.replaceAll(/\s+/g, ' ').includes(words);
}

function rowsOf(table: string): number {
  const root = document.querySelector('landlord-payments')?.shadowRoot ?? document;
  return root.querySelectorAll(`${table} tbody tr:not([aria-hidden=true])`).length;
}
