//! The landlord's summary, in the user's words. Must not know which door it is behind.

import { type Locator, type Page, expect } from '@playwright/test';

import { DRAWN } from '../fixtures/program.ts';

/** The first screen of a landlord whose record is linked. */
export class Summary {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: 'Your Housing Benefit payments', exact: true });
  }

  get latest(): Locator {
    return this.page.locator('section', { has: this.page.getByRole('heading', { name: 'Most recent payment' }) });
  }

  /** What was paid, taken off and comes next, in sentences. */
  get inShort(): Locator {
    return this.page.getByRole('region', { name: 'In short' });
  }

  get viewAll(): Locator {
    return this.page.getByRole('link', { name: 'View all payments' });
  }

  get viewSchedule(): Locator {
    return this.latest.getByRole('link', { name: 'View schedule' });
  }

  /** The value that stands beside a name. */
  fact(name: string): Locator {
    return fact(this.page.locator('.lp-app'), name);
  }

  /** Waits until the program shows the figures, which may have stood there before. */
  async ready(): Promise<void> {
    await expect(this.page.locator(DRAWN)).toBeVisible();
    await expect(this.heading).toBeVisible();
    await expect(this.viewAll).toBeVisible();
  }
}

/** The value beside a name, anywhere in `within`. */
export function fact(within: Locator, name: string): Locator {
  const page = within.page();
  const exactly = new RegExp(`^\\s*${name.replaceAll(/[()]/g, '\\$&')}\\s*$`);
  return within
    .locator('div', { has: page.locator(':scope > dt', { hasText: exactly }) })
    .locator('dd')
    .first();
}
