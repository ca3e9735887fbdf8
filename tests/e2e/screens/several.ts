//! "Download several payments", in the user's words. Must not know which door it is behind.

import { type Locator, type Page, expect } from '@playwright/test';

/** The panel above the list of payments. */
export class Several {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get panel(): Locator {
    return this.page.locator('details.lp-several');
  }

  get offers(): Locator {
    return this.panel.getByRole('checkbox');
  }

  get chosen(): Locator {
    return this.panel.locator('.lp-several__chosen');
  }

  get format(): Locator {
    return this.panel.getByLabel('Format', { exact: true });
  }

  get said(): Locator {
    return this.panel.locator('.lp-download__said[role=status]');
  }

  get doubt(): Locator {
    return this.panel.getByRole('alert');
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  get download(): Locator {
    return this.button('Download these payments');
  }

  offer(reference: string): Locator {
    return this.panel.getByRole('checkbox', { name: `payment ${reference}:` });
  }

  packing(name: 'One file' | 'A file for each payment, in one ZIP file'): Locator {
    return this.panel.getByRole('radio', { name, exact: true });
  }

  /** Unfolds the panel, and waits for the payments. */
  async open(): Promise<void> {
    if ((await this.panel.getAttribute('open')) === null) await this.panel.locator('summary').first().click();
    await expect(this.offers.first()).toBeVisible();
  }
}
