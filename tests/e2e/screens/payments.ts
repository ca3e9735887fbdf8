//! The list of payments, in the user's words. Must not know which door it is behind.

import { type Locator, type Page, expect } from '@playwright/test';

/** What the list is narrowed to; as the form takes it. */
export interface Filter {
  from?: string;
  to?: string;
  status?: string;
  method?: string;
}

/** All payments, newest first. */
export class Payments {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: 'All payments', exact: true });
  }

  get rows(): Locator {
    return this.page.getByRole('table', { name: 'All payments' }).locator('tbody').getByRole('row');
  }

  get totals(): Locator {
    return this.page.locator('dl[aria-label="Totals of the payments listed"]');
  }

  get clear(): Locator {
    return this.page.getByRole('button', { name: 'Show all payments' });
  }

  field(name: 'From (included)' | 'To (included)' | 'Status' | 'Method'): Locator {
    return this.page.getByRole('form', { name: 'Filter payments' }).getByLabel(name, { exact: true });
  }

  row(reference: string): Locator {
    return this.rows.filter({ hasText: reference });
  }

  schedule(reference: string): Locator {
    return this.row(reference).getByRole('link', { name: /View schedule/ });
  }

  download(reference: string): Locator {
    return this.row(reference).getByRole('button', { name: /Download CSV/ });
  }

  /** Waits until the payments are listed. */
  async ready(): Promise<void> {
    await expect(this.heading).toBeVisible();
    await expect(this.rows.first()).toBeVisible();
  }

  /** Fills the form in and sends it. */
  async narrow({ from = '', to = '', status = 'Any', method = 'Any' }: Filter): Promise<void> {
    await this.field('From (included)').fill(from);
    await this.field('To (included)').fill(to);
    await this.field('Status').selectOption(status);
    await this.field('Method').selectOption(method);
    await this.page.getByRole('button', { name: 'Show payments', exact: true }).click();
  }
}
