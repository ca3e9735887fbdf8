//! Shortcuts of the keyboard in a schedule: heard within the app alone, never instead of typing, and turned off for good.

import type { Page } from '@playwright/test';

import { type Demo, expect, test } from '../fixtures/test.ts';
import { english, speak } from '../screens/languages.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

const list = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const opener = (page: Page) => page.getByRole('button', { name: 'Keyboard shortcuts', exact: true });
const wanted = (page: Page) => list(page).getByRole('checkbox', { name: 'Use these shortcuts' });

async function open(page: Page, entry: string, demo: Demo): Promise<Schedule> {
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  // A screen that was gone to has the focus on its heading.
  await expect(page.locator('.lp-heading').first()).toBeFocused();
  return schedule;
}

test('/ goes to the search, where / is typed like any character', async ({ page, entry, demo }) => {
  const schedule = await open(page, entry, demo);
  await expect(schedule.search).toHaveAttribute('aria-keyshortcuts', '/');
  await page.keyboard.press('/');
  await expect(schedule.search).toBeFocused();
  await expect(schedule.search, 'the key itself is not typed').toHaveValue('');
  await page.keyboard.type('1/2?');
  await expect(schedule.search).toHaveValue('1/2?');
  await expect(list(page)).toBeHidden();
  // From elsewhere what was searched for is there to be replaced.
  await schedule.download.focus();
  await page.keyboard.press('/');
  await page.keyboard.type('a');
  await expect(schedule.search).toHaveValue('a');
});

test('with another key, in a dialog and on other screens they do nothing', async ({ page, entry, demo }) => {
  const schedule = await open(page, entry, demo);
  await schedule.download.focus();
  for (const held of ['Control', 'Alt', 'Meta']) {
    await page.keyboard.press(`${held}+/`);
    await expect(schedule.download, held).toBeFocused();
  }
  await schedule.rows.first().getByRole('button').click();
  await expect(schedule.details).toBeVisible();
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(list(page)).toBeHidden();
  await expect(schedule.search).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(schedule.details).toBeHidden();
  await page.getByRole('link', { name: 'All payments', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'All payments' })).toBeFocused();
  await page.keyboard.press('?');
  await expect(list(page)).toHaveCount(0);
});

test('? lists them with a switch; turned off they stay off, and a button brings the list back', async ({
  page,
  entry,
  demo,
}) => {
  const schedule = await open(page, entry, demo);
  await schedule.download.focus();
  await page.keyboard.press('?');
  await expect(list(page)).toBeVisible();
  await expect(list(page).getByRole('heading', { name: 'Keyboard shortcuts' })).toBeFocused();
  for (const key of ['/', '?']) await expect(list(page).locator('kbd', { hasText: key })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(wanted(page)).toBeFocused();
  await expect(wanted(page)).toBeChecked();
  await page.keyboard.press('Space');
  await expect(wanted(page)).not.toBeChecked();
  await expect(schedule.search).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(schedule.download, 'where one was').toBeFocused();

  const areOff = async () => {
    for (const key of ['/', '?']) await page.keyboard.press(key);
    await expect(list(page)).toBeHidden();
    await expect(schedule.search).not.toBeFocused();
  };
  await areOff();
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  await expect(schedule.shown).toContainText('Showing all');
  await schedule.download.focus();
  await areOff();

  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(wanted(page)).not.toBeChecked();
  await wanted(page).check();
  await list(page).getByRole('button', { name: 'Close' }).click();
  await expect(opener(page)).toBeFocused();
  await page.keyboard.press('/');
  await expect(schedule.search).toBeFocused();
});

test('the list is in Welsh, too', async ({ page, entry, demo }) => {
  await open(page, entry, demo);
  await speak(page, 'cy');
  await page.locator('.lp-shortcuts__open').click();
  await expect(page.getByRole('dialog', { name: 'Bysellau brys' })).toBeVisible();
  expect(await english(page)).toEqual([]);
});

test('what is pressed outside the app is the page’s own', async ({ page, entry, door, demo }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: never[]) {
      const place = this ?? window;
      if (type.startsWith('key') && (place === window || place === document || place === document.body))
        heard.push(type);
      return add.call(this, type, ...(rest as unknown as [() => void]));
    } as typeof add;
  });
  const schedule = await open(page, entry, demo);
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(await heard(), 'nobody listens on the page').toEqual([]);
  await page.evaluate(() => {
    const pressed: [string, boolean][] = [];
    Object.assign(window, { pressed });
    document.addEventListener('keydown', (event) => pressed.push([event.key, event.defaultPrevented]));
    const own = document.createElement('input');
    own.id = 'own';
    const button = document.createElement('button');
    button.id = 'own-button';
    document.body.prepend(own, button);
  });
  expect(await heard(), 'the control').toEqual(['keydown']);
  const own = page.locator('#own');
  await own.focus();
  await page.keyboard.type('/?');
  await expect(own).toHaveValue('/?');
  await page.locator('#own-button').focus();
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  await expect(page.locator('#own-button')).toBeFocused();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('/');
  await expect(schedule.search).not.toBeFocused();
  await expect(list(page)).toBeHidden();
  await schedule.download.focus();
  await page.keyboard.press('/');
  await expect(schedule.search).toBeFocused();
  const pressed = await page.evaluate(() => (window as unknown as { pressed: [string, boolean][] }).pressed);
  // A widget lets its page hear no key that is pressed in it.
  const inside = door === 'page' ? [['/', true]] : [];
  expect(pressed, 'what is not for the app is left to whoever it is for').toEqual([
    ...['/', '?', '/', '?', '/'].map((key) => [key, false]),
    ...inside,
  ]);
});
