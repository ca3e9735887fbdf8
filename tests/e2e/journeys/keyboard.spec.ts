//! By keys alone: the whole journey, from signing in to signing out; and a long schedule, row after row and past it, which is
//! never lost and stays where it is put.

import type { Page } from '@playwright/test';

import { type Demo, expect, test } from '../fixtures/test.ts';
import { Files } from '../screens/files.ts';
import { Keys } from '../screens/keys.ts';
import { spoken, way } from '../screens/languages.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Tenant } from '../screens/tenant.ts';

test('the whole journey is gone by keys alone, and the focus is seen all the way', async ({
  page,
  entry,
  door,
  demo,
}) => {
  test.setTimeout(180_000);
  const account = demo.withTenants(12);
  // The page as on a desk, the widget as on a phone with a keyboard: cards in place of columns.
  await page.setViewportSize(door === 'page' ? { width: 1280, height: 800 } : { width: 400, height: 800 });
  const keys = new Keys(page);
  const type = (text: string) => page.keyboard.type(text);
  const enter = () => page.keyboard.press('Enter');
  const [linking, summary, payments] = [new Linking(page), new Summary(page), new Payments(page)];
  const [schedule, files, tenant] = [new Schedule(page), new Files(page), new Tenant(page)];

  await test.step('signs in', async () => {
    await page.goto(entry);
    if (door === 'page') {
      await expect(page.getByRole('heading', { name: 'Sign in to see your payments' })).toBeVisible();
      await keys.press(page.getByRole('link', { name: 'Sign in', exact: true }));
    }
    await keys.press(page.getByRole('button', { name: `Sign in as ${account.name}`, exact: true }), 'Tab', true);
    if (door === 'page') await keys.press(page.getByRole('link', { name: 'Open as its own page' }), 'Shift+Tab', true);
    await expect(page.getByRole('heading', { name: 'Link your landlord record' })).toBeVisible();
  });

  await test.step('links, after a slip', async () => {
    await keys.press(linking.proceed, 'Tab', true);
    for (const [place, { label, typed }] of account.answers.entries()) {
      await keys.landed(page.getByRole('heading', { name: label }));
      await keys.to(linking.field);
      if (place === 0) {
        await enter();
        await keys.stopped();
        await keys.press(linking.problems.getByRole('button'));
        await expect(linking.field).toBeFocused();
        await keys.look('what is to be put right');
      }
      await type(typed);
      await enter();
    }
    await keys.landed(linking.checking);
    const [first] = account.answers;
    if (first === undefined) throw new Error('questions are asked');
    await keys.press(linking.change(first.label));
    await keys.landed(page.getByRole('heading', { name: first.label }));
    await keys.press(linking.back, 'Shift+Tab');
    await keys.landed(page.getByRole('heading', { name: 'Link your landlord record' }));
    await keys.press(linking.proceed);
    await keys.landed(page.getByRole('heading', { name: first.label }));
    await expect(linking.field).toHaveValue(first.typed);
    await keys.press(linking.proceed);
    await keys.landed(linking.checking);
    await keys.press(linking.proceed);
    await keys.landed(summary.heading);
  });

  await test.step('goes to the list, and narrows it after a slip', async () => {
    await keys.press(summary.viewAll);
    await keys.landed(payments.heading);
    await payments.ready();
    const all = await payments.rows.count();
    await keys.to(payments.field('From (included)'));
    await type('02032026');
    // Within a date Tab goes from part to part.
    await keys.to(payments.field('To (included)'));
    await type('01032026');
    await enter();
    await keys.stopped();
    await keys.press(page.getByRole('alert').getByRole('button'));
    await expect(payments.field('From (included)')).toBeFocused();
    await keys.look('what is to be put right');
    await type('01012026');
    await keys.to(payments.field('Status'));
    await type('Cl');
    await keys.press(page.getByRole('button', { name: 'Show payments', exact: true }));
    await expect.poll(() => payments.rows.count()).toBeLessThan(all);
    await keys.look('the list is another one');
    await keys.press(payments.clear);
    await expect(payments.rows).toHaveCount(all);
  });

  await test.step('opens a schedule, searches and sorts it', async () => {
    await keys.press(payments.rows.first().getByRole('link', { name: /^View schedule/ }));
    await keys.landed(page.getByRole('heading', { name: /^Payment / }).first());
    await expect(schedule.shown).toContainText('Showing all');
    await keys.to(schedule.search);
    await type('jones');
    await expect(schedule.shown).not.toContainText('Showing all');
    await keys.press(schedule.column('Net').getByRole('button'));
    await expect(schedule.column('Net')).toHaveAttribute('aria-sort', 'ascending');
    await keys.look('sorted');
  });

  await test.step('looks at a line, and at its tenant', async () => {
    const first = schedule.rows.first().getByRole('button');
    const name = (await first.textContent()) ?? '';
    await keys.press(first);
    await keys.landed(schedule.details.getByRole('heading', { name }));
    await page.keyboard.press('Escape');
    await expect(first).toBeFocused();
    await keys.look('back from the line');
    await enter();
    await keys.landed(schedule.details.getByRole('heading', { name }));
    const onward = schedule.details.getByRole('link', { name: 'All payments for this tenant' });
    await keys.press(onward);
    await keys.landed(tenant.heading(name));
    await expect(tenant.standing).toBeVisible();
    await keys.press(tenant.back, 'Shift+Tab');
    await keys.landed(schedule.details.getByRole('heading', { name }));
    await keys.to(schedule.details.getByRole('button', { name: 'Close' }));
    await enter();
    await expect(schedule.details).toHaveCount(0);
    // It was not opened from its row this time: one is where the screen begins.
    await expect(page.getByRole('heading', { name: /^Payment / }).first()).toBeFocused();
    await keys.look('the line is closed');
  });

  await test.step('saves the file, and another kind of it', async () => {
    const save = async (button: typeof schedule.download, key: 'Tab' | 'Shift+Tab') => {
      const coming = page.waitForEvent('download');
      await keys.press(button, key);
      const name = (await coming).suggestedFilename();
      await keys.look('saved');
      return name;
    };
    expect(await save(schedule.download, 'Tab')).toMatch(/\.csv$/);
    await keys.press(files.panel.locator('summary').first());
    await keys.to(files.format('CSV for spreadsheets'));
    await page.keyboard.press('ArrowDown');
    await expect(files.format('Excel workbook')).toBeChecked();
    await keys.look('another format');
    expect(await save(files.download, 'Tab')).toMatch(/\.xlsx$/);
  });

  await test.step('changes the language, and signs out', async () => {
    await keys.press(way(page, 'cy'), 'Shift+Tab');
    await spoken(page, 'cy');
    await expect(way(page, 'en')).toBeFocused();
    await keys.look('in Welsh');
    await enter();
    await spoken(page, 'en');
    const signOut = page.getByRole('button', { name: 'Sign out' });
    await keys.press(signOut, door === 'page' ? 'Tab' : 'Shift+Tab', door === 'widget');
    await expect(page.getByRole('heading', { name: 'Sign in to see payments to you as a landlord' })).toBeVisible();
  });
  expect(keys.stops).toBeGreaterThan(100);
});

/** The row of the schedule that has the focus, by its `aria-rowindex`, and whether it is in sight; `null` where none has. */
const focusedRow = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const [row, view] = [active?.closest('tr'), active?.closest('.lp-rows')];
    if (!row || !view) return null;
    const [at, around] = [row.getBoundingClientRect(), view.getBoundingClientRect()];
    // Head and foot stay where they are, and hide what is under them.
    const [head, foot] = ['thead', 'tfoot'].map((part) => view.querySelector(part)?.getBoundingClientRect());
    const top = Math.max(around.top, head?.height ? head.bottom : 0);
    const bottom = Math.min(around.bottom, foot?.height ? foot.top : Infinity);
    return { row: Number(row.getAttribute('aria-rowindex')), inSight: at.bottom > top && at.top < bottom };
  });

/** Opens a schedule of 2,500 lines, and gives the focus to the first. */
async function atFirstRow(page: Page, entry: string, demo: Demo): Promise<void> {
  await demo.link(demo.withTenants(2_500));
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  await schedule.rows.first().getByRole('button').focus();
}

test('Tab goes from row to row without losing one, and there is a way past them', async ({ page, entry, demo }) => {
  await atFirstRow(page, entry, demo);
  const path: (number | undefined)[] = [];
  for (let step = 0; step < 60; step += 1) {
    const at = await focusedRow(page);
    path.push(at?.row);
    expect(at?.inSight, `step ${step}`).toBe(true);
    await page.keyboard.press('Tab');
  }
  expect(path).toEqual(Array.from({ length: 60 }, (_, at) => at + 2));

  await page.getByRole('button', { name: 'Skip past the schedule' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focusedRow(page), 'beyond the rows').toBeNull();
});

test('the schedule, far down a payment, is one key away', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(2_500));
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  await expect(schedule.search).not.toBeInViewport();

  await page.getByRole('button', { name: 'Go to the schedule' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Schedule', exact: true })).toBeFocused();
  await expect(schedule.rows.first()).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(schedule.search).toBeFocused();
});

test('keys that come faster than frames stay in the rows, there and back', async ({ page, entry, demo }) => {
  await atFirstRow(page, entry, demo);
  const hurry = async (key: string, times: number) => {
    const frames = await page.evaluateHandle(() => {
      const count = { frames: 0 };
      const drawn = () => {
        count.frames += 1;
        requestAnimationFrame(drawn);
      };
      requestAnimationFrame(drawn);
      return count;
    });
    await Promise.all(Array.from({ length: times }, () => page.keyboard.press(key)));
    expect(await frames.evaluate((count) => count.frames), 'fewer frames than keys').toBeLessThan(times);
  };
  await hurry('Tab', 90);
  expect(await focusedRow(page)).toEqual({ row: 92, inSight: true });
  await hurry('Shift+Tab', 70);
  expect(await focusedRow(page)).toEqual({ row: 22, inSight: true });
});

test('a schedule that was scrolled stays where it was put', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(40_000));
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  await expect(new Schedule(page).shown).toContainText('Showing all', { timeout: 30_000 });
  const view = page.locator('.lp-rows');
  await view.hover();
  for (let turn = 0; turn < 12; turn += 1) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(30);
  }
  await page.waitForTimeout(300);
  const at = await view.evaluate((it) => it.scrollTop);
  expect(at).toBeLessThanOrEqual(1_440);
  await page.waitForTimeout(1_000);
  expect(await view.evaluate((it) => it.scrollTop)).toBe(at);
});
