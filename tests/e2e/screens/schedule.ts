//! One payment and its schedule, in the user's words. Must not know which door it is behind.

import { readFile } from 'node:fs/promises';

import { type Locator, type Page, expect } from '@playwright/test';

import { lines } from './words.ts';

/** A file that the browser was given. */
export interface Saved {
  name: string;
  bytes: Buffer;
}

/** A payment's header, its schedule, search, order and downloads. */
export class Schedule {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get search(): Locator {
    return this.page.getByLabel('Search this schedule');
  }

  get shown(): Locator {
    return this.page.locator('.lp-shown');
  }

  get rows(): Locator {
    return this.page.locator('.lp-rows tbody').getByRole('row');
  }

  get download(): Locator {
    return this.page.getByRole('button', { name: 'Download CSV', exact: true });
  }

  get downloadThese(): Locator {
    return this.page.getByRole('button', { name: 'Download these lines', exact: true });
  }

  get cut(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /could be read|could not be read/ });
  }

  get tryAgain(): Locator {
    return this.page.getByRole('button', { name: 'Try again', exact: true });
  }

  get details(): Locator {
    return this.page.getByRole('dialog');
  }

  /** What changed since the payment before. */
  get changes(): Locator {
    return this.page.locator('.lp-changes');
  }

  /** The payment that it was compared with, once it is. */
  get compared(): Locator {
    return this.changes.getByRole('status').getByRole('link');
  }

  /** The tenants of one of its groups, by the beginning of the group's heading. */
  changed(group: string): Locator {
    return this.changes.locator(`.lp-changes__group:text-matches("^${group}: ") + .lp-changes__tenants > li`);
  }

  heading(reference: string): Locator {
    return this.page.getByRole('heading', { name: `Payment ${reference}`, exact: true });
  }

  column(name: string): Locator {
    return this.page.locator('.lp-rows').getByRole('columnheader', { name, exact: true });
  }

  /** Waits until so many lines have come, the whole of the schedule. */
  async whole(count: number): Promise<void> {
    await expect(this.page.getByText(`The schedule is loaded: ${lines(count)}`)).toBeAttached({ timeout: 60_000 });
    await expect(this.shown).toHaveText(`Showing all ${lines(count)}`);
  }

  /** Presses a column's heading. */
  async sort(name: string): Promise<void> {
    await this.column(name).getByRole('button').click();
  }

  /** Presses a button that saves a file, and takes the file. */
  async save(button: Locator): Promise<Saved> {
    const coming = this.page.waitForEvent('download', { timeout: 60_000 });
    await button.click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
