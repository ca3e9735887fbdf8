//! The screens on which a landlord record is linked, in the user's words. Must not know which door they are behind.

import { type Locator, type Page, expect } from '@playwright/test';

import type { Account } from '../fixtures/portal.ts';

/** The linking of one account, from its start page to its verdict. */
export class Linking {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get proceed(): Locator {
    return this.page.getByRole('button', { name: 'Continue', exact: true });
  }

  get back(): Locator {
    return this.page.getByRole('button', { name: 'Back', exact: true });
  }

  get checking(): Locator {
    return this.page.getByRole('heading', { name: 'Check your answers' });
  }

  get verdict(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'Your answers do not match our records' });
  }

  get locked(): Locator {
    return this.page.getByRole('heading', { name: 'Linking is locked' });
  }

  /** What is pressed by who cannot answer. */
  get cannot(): Locator {
    return this.page.locator('summary', { hasText: /^I cannot answer th/ });
  }

  /** What else there is for them. */
  get instead(): Locator {
    return this.page.locator('details', { has: this.cannot });
  }

  get linked(): Locator {
    return this.page.getByText('Your landlord record is linked');
  }

  get problems(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }

  /** The box, or the first of three boxes, of the question that is asked. */
  get field(): Locator {
    return this.page.locator('.lp-form').getByRole('textbox').first();
  }

  /** The answer that stands beside a question on the check. */
  given(label: string): Locator {
    const row = this.page.locator('dl > div', { has: this.page.locator('dt', { hasText: label }) });
    return row.locator('dd').first();
  }

  /** The way back to a question from the check. */
  change(label: string): Locator {
    return this.page.getByRole('button', { name: `Change ${label}` });
  }

  /** Asks other questions, by what they ask for. */
  other(title: string): Locator {
    return this.page.getByRole('button', { name: `Answer these questions ${title}`, exact: true });
  }

  /** Leaves the start page for the first question. */
  async begin(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Link your landlord record' })).toBeVisible();
    await this.proceed.click();
  }

  /** Waits until a question is asked. */
  async asked(label: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: label })).toBeVisible();
  }

  /** Types one answer, which may be a date in three boxes, without continuing. */
  async type(label: string, typed: string): Promise<void> {
    await this.asked(label);
    const day = this.page.getByRole('textbox', { name: 'Day' });
    const [year, month, date] = typed.split('-');
    if ((await day.count()) > 0 && date !== undefined) {
      await day.fill(date);
      await this.page.getByRole('textbox', { name: 'Month' }).fill(month ?? '');
      await this.page.getByRole('textbox', { name: 'Year' }).fill(year ?? '');
    } else {
      await this.page.getByRole('textbox', { name: label }).fill(typed);
    }
  }

  /** Answers all questions, up to "Check your answers". An answer given here by the question's id goes before the right one. */
  async answer({ answers }: Pick<Account, 'answers'>, instead: Record<string, string> = {}): Promise<void> {
    for (const { question, label, typed } of answers) {
      await this.type(label, instead[question] ?? typed);
      await this.proceed.click();
    }
    await expect(this.checking).toBeVisible();
  }
}
