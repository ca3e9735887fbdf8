//! The linked records of a landlord, in the user's words. Must not know which door they are behind.

import { type Locator, type Page, expect } from '@playwright/test';

/** Choosing between records, unlinking one, linking another. */
export class Records {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get all(): Locator {
    return this.page.locator('section.lp-records').getByRole('listitem');
  }

  get linkAnother(): Locator {
    return this.page.getByRole('link', { name: 'Link another record', exact: true });
  }

  get linkingAnother(): Locator {
    return this.page.getByRole('heading', { name: 'Link another landlord record', exact: true });
  }

  /** Where one chooses between several records. */
  get choice(): Locator {
    return this.page.getByRole('navigation', { name: 'Your landlord records' });
  }

  get shown(): Locator {
    return this.choice.locator('[aria-current=true]');
  }

  get question(): Locator {
    return this.page.getByRole('dialog', { name: /^Unlink .*\?$/ });
  }

  get yes(): Locator {
    return this.question.getByRole('button', { name: 'Unlink this record', exact: true });
  }

  get no(): Locator {
    return this.question.getByRole('button', { name: 'Keep it linked', exact: true });
  }

  /** What the question's dialog holds, whether it is open or not: the browser closes it a moment before the app hears of that. */
  get asked(): Locator {
    return this.page.locator('#lp-unlink-title');
  }

  /** What is said once a record is unlinked. */
  get gone(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'The record is no longer linked to your account' });
  }

  get failed(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /was not unlinked|whether the record was unlinked/ });
  }

  get again(): Locator {
    return this.failed.getByRole('button', { name: 'Try again', exact: true });
  }

  record(reference: string): Locator {
    return this.all.filter({ hasText: reference });
  }

  unlink(reference: string): Locator {
    return this.record(reference).getByRole('button', { name: /^Unlink/ });
  }

  choose(reference: string): Locator {
    return this.choice.getByRole('link', { name: new RegExp(`${reference}$`) });
  }

  /** Unlinks a record, without waiting for what comes of it. */
  async undo(reference: string): Promise<void> {
    await this.unlink(reference).click();
    await this.yes.click();
    await expect(this.question).toBeHidden();
  }
}
