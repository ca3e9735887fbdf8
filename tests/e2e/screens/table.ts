//! The table of a schedule, and how it is made to look, in the user's words. Must not know which door it is behind.

import { type Locator, type Page, expect } from '@playwright/test';

/** Columns, row height, and the row of totals. */
export class Table {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What scrolls. */
  get view(): Locator {
    return this.page.locator('.lp-rows');
  }

  get table(): Locator {
    return this.view.locator('table');
  }

  get headings(): Locator {
    return this.view.getByRole('columnheader');
  }

  /** The row of totals. */
  get totals(): Locator {
    return this.view.locator('tfoot').getByRole('row');
  }

  /** A sum in it, by the name of its column on the device. */
  sum(key: string): Locator {
    return this.totals.locator(`.lp-column--${key}`);
  }

  /** Where columns and row height are chosen. */
  get chooser(): Locator {
    return this.page.locator('details.lp-look');
  }

  get unfold(): Locator {
    return this.chooser.locator('summary');
  }

  column(name: string): Locator {
    return this.chooser.getByRole('checkbox', { name, exact: true });
  }

  get showAll(): Locator {
    return this.chooser.getByRole('button', { name: 'Show all columns', exact: true });
  }

  get said(): Locator {
    return this.chooser.getByRole('status');
  }

  rows(height: 'Comfortable' | 'Compact'): Locator {
    return this.chooser.getByRole('radio', { name: height, exact: true });
  }

  /** Unfolds the choice, if it is folded. */
  async open(): Promise<void> {
    if ((await this.chooser.getAttribute('open')) === null) await this.unfold.click();
    await expect(this.rows('Compact')).toBeVisible();
  }

  /** Scrolls the page until all of what scrolls in itself is in the window. */
  async bringIntoView(): Promise<void> {
    await this.view.evaluate((view) => view.scrollIntoView({ block: 'center' }));
  }

  /** How high a row is. */
  async rowHeight(): Promise<number> {
    const row = this.view.locator('tbody tr[aria-rowindex]').first();
    return Math.round((await row.boundingBox())?.height ?? 0);
  }

  /** The row at the top of what is in sight, beneath the headings, by its index. */
  async atTop(): Promise<number> {
    return this.view.evaluate((view) => {
      const edge = view.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
      const rows = [...view.querySelectorAll('tbody tr[aria-rowindex]')];
      const found = rows.find((row) => row.getBoundingClientRect().bottom > edge + 1);
      return Number(found?.getAttribute('aria-rowindex'));
    });
  }
}

/** What the device remembers, on the summary. */
export class Remembered {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get panel(): Locator {
    return this.page.locator('details.lp-remembered');
  }

  get forget(): Locator {
    return this.panel.getByRole('button', { name: 'Forget my preferences', exact: true });
  }

  get said(): Locator {
    return this.panel.getByRole('status');
  }

  get question(): Locator {
    return this.page.getByRole('dialog', { name: 'Forget your preferences?', exact: true });
  }

  /** What is listed: each name with its value. */
  async entries(): Promise<Record<string, string>> {
    const rows = await this.panel.locator('.lp-summary-list__row').all();
    const pairs = rows.map(async (row) => [await row.locator('dt').innerText(), await row.locator('dd').innerText()]);
    return Object.fromEntries(await Promise.all(pairs));
  }

  async open(): Promise<void> {
    if ((await this.panel.getAttribute('open')) === null) await this.panel.locator('summary').click();
    await expect(this.forget).toBeVisible();
  }
}
