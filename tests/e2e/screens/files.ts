//! Formats and layouts beside a schedule, in the user's words. Must not know which door they are behind.

import { type Locator, type Page, expect } from '@playwright/test';

/** The panel "Other formats and layouts", and the layout editor. */
export class Files {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get panel(): Locator {
    return this.page.locator('details.lp-files');
  }

  get download(): Locator {
    return this.panel.getByRole('button', { name: 'Download file', exact: true });
  }

  get make(): Locator {
    return this.panel.getByRole('button', { name: 'Make a layout', exact: true });
  }

  get said(): Locator {
    return this.panel.locator('.lp-files__said');
  }

  get refused(): Locator {
    return this.panel.getByRole('alert').filter({ hasText: 'The layout file was not opened' });
  }

  get notKept(): Locator {
    return this.panel.getByText('Your choices last until you leave or reload this page');
  }

  get editor(): Locator {
    return this.page.getByRole('dialog', { name: /^(Make a|Change) layout$/ });
  }

  get name(): Locator {
    return this.editor.getByLabel('Name of the layout');
  }

  get preview(): Locator {
    return this.editor.getByRole('region', { name: 'Preview' });
  }

  get columns(): Locator {
    return this.editor.locator('.lp-draft__row');
  }

  get problems(): Locator {
    return this.editor.getByRole('alert').filter({ hasText: 'There is a problem' });
  }

  /** The question before something is lost. */
  question(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true });
  }

  format(name: string): Locator {
    return this.panel.getByRole('radio', { name, exact: true });
  }

  /** What can be done with the layout that is chosen. */
  action(what: 'Change' | 'Delete' | 'Save layout as a file', layout: string): Locator {
    return this.panel.getByRole('button', { name: `${what} ‘${layout}’`, exact: true });
  }

  heading(column: string): Locator {
    return this.editor.getByLabel(`Heading of ${column}`, { exact: true });
  }

  move(way: 'up' | 'down', column: string): Locator {
    return this.editor.getByRole('button', { name: `Move ${way} ${column}`, exact: true });
  }

  remove(column: string): Locator {
    return this.editor.getByRole('button', { name: `Remove ${column}`, exact: true });
  }

  setting(name: string): Locator {
    return this.editor.getByLabel(name, { exact: true });
  }

  /** Unfolds the panel, if it is folded. */
  async open(): Promise<void> {
    // By a key: what has yet to come above it moves it, and a pointer misses it then.
    if ((await this.panel.getAttribute('open')) === null) await this.panel.locator('summary').first().press('Enter');
    await expect(this.format('CSV for spreadsheets')).toBeVisible();
  }

  /** Starts a layout from a preset, and names it. */
  async begin(preset: string, name: string): Promise<void> {
    await this.format(preset).check();
    await this.make.click();
    await expect(this.editor).toBeVisible();
    await this.name.fill(name);
  }

  /** Saves the layout, which closes the editor. */
  async save(): Promise<void> {
    await this.editor.getByRole('button', { name: 'Save layout', exact: true }).click();
    await expect(this.editor).toBeHidden();
  }

  /** Opens a file as a layout. */
  async read(name: string, content: string | Buffer): Promise<void> {
    const buffer = typeof content === 'string' ? Buffer.from(content) : content;
    const box = this.panel.getByLabel('Open a layout file');
    await box.setInputFiles({ name, mimeType: 'application/json', buffer });
  }
}
