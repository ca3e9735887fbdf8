//! One tenant across payments, in the user's words. Must not know which door it is behind.

import { type Locator, type Page, expect } from '@playwright/test';

import type { Schedule } from './schedule.ts';

/** Where a tenant's claim stands, and every line of it. */
export class Tenant {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get standing(): Locator {
    return this.page.getByRole('region', { name: 'Where the claim stands' });
  }

  get rows(): Locator {
    return this.page.getByRole('table', { name: 'Every payment for this tenant' }).locator('tbody').getByRole('row');
  }

  get shown(): Locator {
    return this.page.getByText(/^Showing .*newest/);
  }

  get more(): Locator {
    return this.page.getByRole('button', { name: 'Show more' });
  }

  get back(): Locator {
    return this.page.getByRole('link', { name: 'Back to the payment' });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  /** Goes back to the schedule, where the line's details are open again, and closes them. */
  async leave(schedule: Schedule): Promise<void> {
    await this.back.click();
    await expect(schedule.details).toBeVisible();
    await this.page.keyboard.press('Escape');
    await expect(schedule.details).toHaveCount(0);
  }

  /** Goes there from the first line that a search of the schedule finds. */
  async find(schedule: Schedule, name: string): Promise<void> {
    await schedule.search.fill(name);
    await expect(schedule.rows.first()).toContainText(name);
    await schedule.rows.first().getByRole('button').click();
    await schedule.details.getByRole('link', { name: 'All payments for this tenant' }).click();
    await expect(this.heading(name)).toBeVisible();
    await expect(this.standing).toBeVisible();
  }
}
