//! Formats, and layouts of one's own: made, kept, shared, refused; and the files they make hold every line to the penny.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';

import { type Demo, expect, test } from '../fixtures/test.ts';
import { Files } from '../screens/files.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { lines as counted } from '../screens/words.ts';
import { Api, type Line, type Payment } from './api.ts';
import { expectLines } from './csv.ts';

/** Signs in, and opens the most recent schedule with its panel. */
async function start(page: Page, entry: string, demo: Demo, url: string, tenants: 12 | 2_500 = 12) {
  await demo.link(demo.withTenants(tenants));
  await page.goto(entry);
  const landlord = await new Api(page.request, url).summary();
  const payment = landlord.most_recent_payment;
  if (!payment) throw new Error('this landlord has been paid');
  const lines = await new Api(page.request, url).lines(landlord.id, payment.id);
  const files = await reopen(page, lines);
  return { files, schedule: new Schedule(page), landlord, payment, lines };
}

/** Opens the most recent schedule, from the summary or where a reload left off. */
async function reopen(page: Page, lines: Line[]): Promise<Files> {
  const summary = new Summary(page);
  const schedule = new Schedule(page);
  await expect(summary.heading.or(schedule.search)).toBeVisible();
  if (await summary.heading.isVisible()) await summary.viewSchedule.click();
  await schedule.whole(lines.length);
  const files = new Files(page);
  await files.open();
  return files;
}

const british = (iso: string) => iso.split('-').toReversed().join('/');

test('a layout is made from a preset, shows what it will give, is kept, and gives every line to the penny', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  test.setTimeout(120_000);
  const { files, schedule, payment, lines } = await start(page, entry, demo, portal.url);
  const [first] = lines as [Line, ...Line[]];

  await test.step('is made', async () => {
    await files.begin('CSV for import', 'Our ledger');
    await expect(files.setting('Start from').locator('option:checked')).toHaveText('CSV for import');
    for (const column of ['Creditor reference', 'Property address', 'Postcode', 'Weekly entitlement', 'Status']) {
      await files.remove(column).click();
    }
    await expect(files.columns).toHaveCount(15);
    await files.heading('Tenant').fill('Occupier');
    await files.heading('Net').fill('Cash');
    // The net goes to the front, by as many presses.
    const net = files.move('up', 'Net');
    for (let place = 12; place > 1; place -= 1) {
      await net.press('Enter');
      await expect(net).toBeFocused();
    }
    await expect(files.columns.first()).toContainText('Net');
    await expect(files.editor.getByText('Net is now column 1 of 15.')).toBeAttached();
    await files.setting('Dates').selectOption('23/11/2026');
    await files.setting('Amounts').selectOption('Pence: 123456');
    await files.setting('Between columns').selectOption('Pipe (|)');
    await files.setting('At the end of the file').check();
  });

  await test.step('shows what it will give', async () => {
    const shown = (await files.preview.innerText()).split('\n');
    expect(shown[0]).toBe(
      'Cash|payment_reference|payment_date|claim_reference|rent_reference|Occupier|benefit_type|period_from|period_to|gross|deductions|deduction_kinds|rent_credit|reason|line_id',
    );
    expect(shown[1]).toContain(`${first.net}|${payment.reference}|${british(payment.processed_date)}|`);
    expect(shown[Math.min(lines.length, 5) + 1]).toMatch(/^CONTROL\|payment_reference=/);
    await expect(files.editor).toContainText('Here the control totals are those of these lines only.');
  });

  await test.step('is there after a reload, and chosen', async () => {
    await files.save();
    await expect(files.said).toHaveText('‘Our ledger’ is saved and chosen.');
    await expect(files.make).toBeFocused();
    await page.reload();
    await reopen(page, lines);
    await expect(files.format('Our ledger')).toBeChecked();
  });

  await test.step('gives every line', async () => {
    const saved = await schedule.save(files.download);
    expect(saved.name).toBe(`schedule-${payment.reference}-${payment.processed_date}.txt`);
    await expect(files.panel.getByText(`Downloaded ${counted(lines.length)}`)).toBeVisible();
    const records = read(saved.bytes, '|');
    const control = new Map(records.pop()?.map((cell) => cell.split(/=(.*)/s).slice(0, 2) as [string, string]));
    const headings = records.shift() ?? [];
    expect(records.length).toBe(lines.length);
    for (const [at, line] of lines.entries()) {
      const row = new Map(headings.map((heading, column) => [heading, records[at]?.[column]]));
      expect(row.get('line_id')).toBe(line.line_id);
      expect(row.get('Occupier')).toBe(line.tenant_name);
      expect(row.get('claim_reference')).toBe(line.claim_reference);
      expect(row.get('period_to')).toBe(british(line.period_to));
      expect(row.get('gross')).toBe(String(line.gross));
      expect(row.get('Cash')).toBe(String(line.net));
    }
    const sum = (pick: (line: Line) => number) => String(lines.reduce((total, line) => total + pick(line), 0));
    expect(control.get('lines')).toBe(String(lines.length));
    expect(control.get('gross')).toBe(sum((line) => line.gross));
    expect(control.get('net')).toBe(sum((line) => line.net));
    expect(control.get('net')).toBe(String(payment.net));
    expect(control.get('balanced')).toBe('yes');
  });

  await test.step('nothing of the payment is on the device', async () => {
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(stored).toContain('Our ledger');
    expectNothingPersonal(stored, payment, lines);
  });
});

test('the default CSV is as it was, and the formats beside it differ only in how they are written', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const { files, schedule, landlord, payment, lines } = await start(page, entry, demo, portal.url);
  await expect(files.format('CSV for spreadsheets')).toBeChecked();
  const standard = await schedule.save(schedule.download);
  expectLines(standard, payment, landlord.creditor_reference, lines);
  expect((await schedule.save(files.download)).bytes.equals(standard.bytes)).toBe(true);
  await files.format('CSV for import').check();
  const exact = await schedule.save(files.download);
  const rows = read(exact.bytes, ',');
  expect(rows.slice(1).map((row) => row[19])).toEqual(lines.map((line) => line.line_id));
  expect(rows.slice(1).map((row) => row[5])).toEqual(lines.map((line) => line.tenant_name));
  // The button above stays what it is, whatever is chosen here. A press that follows too closely is taken for the last.
  await page.waitForTimeout(1_100);
  expect((await schedule.save(schedule.download)).bytes.equals(standard.bytes)).toBe(true);
});

test('only the lines that a search shows are in the file when they are asked for', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const { files, schedule, lines } = await start(page, entry, demo, portal.url);
  await expect(files.panel.getByRole('group', { name: 'Which lines' })).toHaveCount(0);
  const wanted = lines[0]?.claim_reference ?? '';
  const found = lines.filter((line) => line.claim_reference === wanted);
  await schedule.search.fill(wanted);
  const these = files.panel.getByRole('radio', { name: /your search shows/ });
  await files.format('Claim, rent account, date and value').check();
  expect(read((await schedule.save(files.download)).bytes, ',').length).toBe(lines.length + 1);
  await expect(files.panel.getByText(`Downloaded ${counted(lines.length)}`)).toBeVisible();
  await these.check();
  await expect(files.panel.getByText(/^Downloaded/)).toHaveCount(0);
  expect(read((await schedule.save(files.download)).bytes, ',').length).toBe(found.length + 1);
  await schedule.search.fill('');
  await expect(these).toHaveCount(0);
  expect(read((await schedule.save(files.download)).bytes, ',').length).toBe(lines.length + 1);
});

test('a layout is renamed, saved as a file, deleted, and opened again', async ({ page, entry, demo, portal }) => {
  const { files, schedule } = await start(page, entry, demo, portal.url);
  await files.begin('Ledger with negative receipts', 'Rents');
  await files.setting('Quotation marks').selectOption('Around everything');
  await files.save();
  const before = await schedule.save(files.download);

  await files.action('Change', 'Rents').click();
  await files.name.fill('CSV for import');
  await files.editor.getByRole('button', { name: 'Save layout' }).click();
  await expect(files.problems).toContainText('Another layout has this name');
  await expect(files.name).toHaveAttribute('aria-invalid', 'true');
  await files.name.fill('Rent receipts');
  await files.save();
  await expect(files.format('Rents')).toHaveCount(0);
  await expect(files.format('Rent receipts')).toBeChecked();

  const shared = await schedule.save(files.action('Save layout as a file', 'Rent receipts'));
  expect(shared.name).toBe('layout-rent-receipts.json');

  await files.action('Delete', 'Rent receipts').click();
  const question = files.question('Delete ‘Rent receipts’?');
  await question.getByRole('button', { name: 'Keep layout' }).click();
  await expect(files.format('Rent receipts')).toBeChecked();
  await files.action('Delete', 'Rent receipts').click();
  await question.getByRole('button', { name: 'Delete layout' }).click();
  await expect(files.format('Rent receipts')).toHaveCount(0);
  await expect(files.said).toHaveText('‘Rent receipts’ is deleted.');
  await expect(files.format('CSV for spreadsheets')).toBeFocused();

  await files.read(shared.name, shared.bytes);
  await expect(files.said).toHaveText('‘Rent receipts’ is added to your layouts and chosen.');
  await expect(files.format('Rent receipts')).toBeChecked();
  expect((await schedule.save(files.download)).bytes.equals(before.bytes)).toBe(true);
  await files.read(shared.name, shared.bytes);
  await expect(files.said).toHaveText('You already have this layout. ‘Rent receipts’ is chosen.');
});

test('a file that is no layout is refused in words, and changes nothing', async ({ page, entry, demo, portal }) => {
  const { files, schedule } = await start(page, entry, demo, portal.url);
  await files.begin('CSV for import', 'Mine');
  await files.save();
  const good = (await schedule.save(files.action('Save layout as a file', 'Mine'))).bytes.toString('utf8');
  const before = await page.evaluate(() => JSON.stringify(localStorage));
  const column = '{"column":"net","heading":""}';
  const many = good.replace(/"columns": \[.*?\n {2}\]/s, `"columns": [${Array(500).fill(column)}]`);
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
  for (const [name, content, said] of [
    ['500 columns', many, 'The layout in it has more than 64 columns, the most there can be'],
    ['a newer version', good.replace('"version": 1', '"version": 2'), 'It was saved by a newer version of this page'],
    ['a name of 1 MB', good.replace('Mine', 'x'.repeat(1_000_000)), 'It is too large to be a layout file'],
    ['a name of 1,000 letters', good.replace('Mine', 'x'.repeat(1_000)), 'is longer than 80 characters'],
    ['a picture', png, 'It is not a layout file'],
    ['nothing', '', 'It is not a layout file'],
    ['a setting too many', good.replace('{', '{"colour":"red",'), 'Something in it is missing or spelt wrongly'],
    [
      'a column that there is not',
      good.replace('"net"', '"income"'),
      'a column that this page does not know: ‘income’',
    ],
  ] as const) {
    await test.step(name, async () => {
      await files.read('layout.json', content);
      await expect(files.refused).toContainText(said);
    });
  }
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(before);
  await expect(files.format('Mine')).toBeChecked();
  await files.read('layout.json', good);
  await expect(files.refused).toHaveCount(0);
});

test('where the browser keeps nothing it says so, and all works for the visit', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const { files, schedule, lines } = await start(page, entry, demo, portal.url);
  await expect(files.notKept).toBeVisible();
  await files.begin('Claim, rent account, date and value', 'For today');
  await files.save();
  await expect(files.format('For today')).toBeChecked();
  expect(read((await schedule.save(files.download)).bytes, ',').length).toBe(lines.length + 1);
  // Another screen and back again is the same visit.
  await page.getByRole('link', { name: 'All payments' }).click();
  await page
    .getByRole('link', { name: /View schedule/ })
    .first()
    .click();
  await files.open();
  await expect(files.format('For today')).toBeChecked();
  await page.reload();
  await reopen(page, lines);
  await expect(files.format('For today')).toHaveCount(0);
});

test('where the browser has no room it says so, and all works for the visit', async ({ page, entry, demo, portal }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const { files } = await start(page, entry, demo, portal.url);
  await expect(files.notKept).toHaveCount(0);
  await files.begin('CSV for import', 'First');
  await files.save();
  await expect(files.panel.getByText('Your browser has no room to keep them.')).toBeVisible();
  await files.begin('CSV for import', 'Second');
  await files.save();
  await expect(files.format('First')).toBeVisible();
  await expect(files.format('Second')).toBeChecked();
});

test('what is kept is read as far as it can be, and a newer version’s is left alone', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const KEY = 'landlord-payments.layouts';
  const { files, lines } = await start(page, entry, demo, portal.url);
  const put = (text: string) => page.evaluate(([key, it]) => localStorage.setItem(key, it), [KEY, text] as const);
  const got = () => page.evaluate((key) => localStorage.getItem(key), KEY);
  await files.begin('CSV for import', 'Good');
  await files.save();
  const kept = JSON.parse((await got()) ?? '');
  kept.layouts.unshift({ id: 9, layout: 'from another time' }, 7);
  await put(JSON.stringify(kept));
  await page.reload();
  await reopen(page, lines);
  await expect(files.format('Good')).toBeChecked();
  await files.format('CSV for spreadsheets').check();
  expect(await got()).toContain('from another time');

  await put('{"version":1,"layouts":[{"id":1');
  await page.reload();
  await reopen(page, lines);
  await expect(files.format('CSV for spreadsheets')).toBeChecked();
  await files.format('CSV for import').check();
  expect(JSON.parse((await got()) ?? '').chosen).toBe('preset:import');

  const newer = '{"version":2,"books":{}}';
  await put(newer);
  await page.reload();
  await reopen(page, lines);
  await expect(files.notKept).toBeVisible();
  await files.format('CSV for import').check();
  expect(await got()).toBe(newer);
});

test('where there is no room for another layout, that is said where one can be deleted', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const KEY = 'landlord-payments.layouts';
  const { files, lines } = await start(page, entry, demo, portal.url);
  await files.begin('CSV for import', 'Layout 1');
  await files.save();
  /** Keeps so many layouts, as another tab would. */
  const keep = (count: number) =>
    page.evaluate(
      ([key, count]) => {
        const kept = JSON.parse(localStorage.getItem(key) ?? '');
        const [{ layout }] = kept.layouts;
        const named = (id: number) => layout.replace('Layout 1', `Layout ${id}`);
        kept.layouts = Array.from({ length: count }, (_, at) => ({ id: at + 1, layout: named(at + 1) }));
        localStorage.setItem(key, JSON.stringify(kept));
      },
      [KEY, count] as const,
    );
  const full = files.panel.getByRole('alert').filter({ hasText: 'There is no room for another layout' });
  await keep(50);
  await page.reload();
  await reopen(page, lines);
  await files.format('Layout 50').check();
  await files.make.click();
  await expect(full).toContainText('Choose one that you no longer need and delete it, then try again.');
  await expect(files.editor).toBeHidden();
  await files.action('Delete', 'Layout 50').click();
  await files.question('Delete ‘Layout 50’?').getByRole('button', { name: 'Delete' }).click();
  await expect(full).toHaveCount(0);

  await test.step('and in the editor, where another tab has taken the room meanwhile, beside no field', async () => {
    await files.begin('CSV for import', 'Mine');
    await keep(50);
    await files.editor.getByRole('button', { name: 'Save layout', exact: true }).click();
    await expect(files.problems).toBeFocused();
    await expect(files.problems).toContainText('You have 50 layouts now');
    await expect(files.problems.getByRole('button')).toHaveCount(0);
    await expect(files.name).not.toHaveAttribute('aria-invalid', 'true');
    await keep(49);
    await files.save();
    await expect(files.format('Mine')).toBeChecked();
  });
});

test('two tabs lose nothing of each other', async ({ page, context, entry, demo, portal }) => {
  const { files, lines } = await start(page, entry, demo, portal.url);
  const second = await context.newPage();
  await second.goto(entry);
  const there = await reopen(second, lines);
  await files.begin('CSV for import', 'Here');
  await files.save();
  await there.begin('CSV for import', 'There');
  await there.save();
  await expect(there.format('Here')).toBeVisible();
  await files.format('CSV for spreadsheets').check();
  await expect(files.format('There')).toBeVisible();
});

test('nothing that was typed is lost by accident', async ({ page, entry, demo, portal }) => {
  const { files } = await start(page, entry, demo, portal.url);
  const leave = files.question('Leave without saving?');
  await files.make.click();
  await page.keyboard.press('Escape');
  await expect(files.editor).toBeHidden();
  await expect(files.make).toBeFocused();

  await files.begin('CSV for import', 'Half done');
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press('Escape');
    await expect(leave).toBeVisible();
    await leave.getByRole('button', { name: 'Keep changing it' }).click();
    await expect(leave).toBeHidden();
    await expect(files.name).toHaveValue('Half done');
  }
  await files.heading('Tenant').fill('Occupier');
  await files.setting('Start from').selectOption('Ledger with negative receipts');
  await files.editor.getByRole('button', { name: 'Copy these settings' }).click();
  const replace = files.question('Replace what you have changed?');
  await replace.getByRole('button', { name: 'Keep my changes' }).click();
  await expect(files.heading('Tenant')).toHaveValue('Occupier');
  await files.editor.getByRole('button', { name: 'Copy these settings' }).click();
  await replace.getByRole('button', { name: 'Replace' }).click();
  await expect(files.columns).toHaveCount(12);
  await expect(files.name).toHaveValue('Half done');
  // The columns on screen are those of what was copied, not what stood in their places before.
  for (const [place, name] of ['Payment date', 'Payment reference', 'Claim reference', 'Rent reference'].entries()) {
    await expect(files.columns.nth(place).locator('.lp-draft__name')).toContainText(name);
  }

  await files.editor.getByRole('button', { name: 'Cancel' }).click();
  await leave.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(files.editor).toBeHidden();
  await expect(files.format('Half done')).toHaveCount(0);
});

test('what is wrong is told above the form and at the field', async ({ page, entry, demo, portal }) => {
  const { files } = await start(page, entry, demo, portal.url);
  await files.begin('CSV for import', '');
  await files.heading('Net').fill('gross');
  const save = files.editor.getByRole('button', { name: 'Save layout' });
  await save.click();
  await expect(files.problems).toBeFocused();
  await expect(files.problems.getByRole('button')).toHaveText([
    'Enter a name for the layout',
    'Column 16: another column has this heading. Enter another heading',
  ]);
  await files.problems.getByRole('button').nth(1).click();
  await expect(files.heading('Net')).toBeFocused();
  await expect(files.heading('Net')).toHaveAttribute('aria-invalid', 'true');
  await files.heading('Net').fill('cash');
  await files.name.fill('Wide');
  // More columns than there may be.
  for (let more = 20; more < 65; more += 1)
    await files.editor.getByRole('button', { name: 'Add a fixed text' }).click();
  await save.click();
  await expect(files.problems).toContainText('A layout has 64 columns at most');
  await expect(files.preview).toContainText('There is nothing to show yet');
  await files.remove('Fixed text').last().click();
  await files.save();
  await expect(files.said).toHaveText('‘Wide’ is saved and chosen.');
});

test('an error leads to the very field that has it, and goes with the field', async ({ page, entry, demo, portal }) => {
  const { files } = await start(page, entry, demo, portal.url);
  await files.begin('Claim, rent account, date and value', 'Odd');
  await files.editor.getByRole('button', { name: 'Add a fixed text' }).click();
  const fixed = files.setting('Text in every row of Fixed text');
  const heading = files.heading('Fixed text');
  const headings = files.setting('Headings in the first row');
  const save = files.editor.getByRole('button', { name: 'Save layout' });
  const entries = files.problems.getByRole('button');
  await headings.check();
  await fixed.fill('x'.repeat(201));
  await heading.fill('y'.repeat(201));
  await save.click();
  await expect(entries).toHaveText([
    'Column 5: the heading must be 200 characters or fewer',
    'Column 5: the text in every row must be 200 characters or fewer',
  ]);
  for (const [place, field] of [heading, fixed].entries()) {
    await entries.nth(place).click();
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/^Error: Column 5: /);
  }
  // Without headings there is no field for theirs, and it is no longer wrong.
  await headings.uncheck();
  await expect(heading).toHaveCount(0);
  await expect(entries).toHaveText(['Column 5: the text in every row must be 200 characters or fewer']);
  await expect(headings).toBeFocused();
  await save.click();
  await expect(files.problems).toBeFocused();
  await expect(entries).toHaveText(['Column 5: the text in every row must be 200 characters or fewer']);
  await headings.check();
  await expect(headings).toBeFocused();
  await headings.uncheck();

  // A list of columns that is wrong is told at the list from which they are added.
  for (let left = 5; left > 0; left -= 1) {
    await files.columns
      .first()
      .getByRole('button', { name: /^Remove/ })
      .click();
  }
  await save.click();
  await expect(entries).toHaveText(['Add at least one column that is not a fixed text']);
  await entries.click();
  const add = files.setting('Column to add');
  await expect(add).toBeFocused();
  await expect(add).toHaveAttribute('aria-invalid', 'true');
  await expect(add).toHaveAccessibleDescription('Error: Add at least one column that is not a fixed text');
  await files.editor.getByRole('button', { name: 'Add column' }).click();
  await files.save();
  await expect(files.said).toHaveText('‘Odd’ is saved and chosen.');
});

test('while a layout is not saved, and only then, leaving the page is asked about', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await page.addInitScript(() => {
    const counts = { listening: 0 };
    Object.assign(window, { counts });
    const [add, remove] = [window.addEventListener, window.removeEventListener];
    window.addEventListener = (...it: Parameters<typeof add>) => {
      if (it[0] === 'beforeunload') counts.listening += 1;
      add.apply(window, it);
    };
    window.removeEventListener = (...it: Parameters<typeof remove>) => {
      if (it[0] === 'beforeunload') counts.listening -= 1;
      remove.apply(window, it);
    };
  });
  const listening = () =>
    page.evaluate(() => (window as unknown as { counts: { listening: number } }).counts.listening);
  const { files, lines } = await start(page, entry, demo, portal.url);
  await files.make.click();
  await expect(files.editor).toBeVisible();
  expect(await listening()).toBe(0);
  await files.name.fill('Half done');
  await expect.poll(listening).toBe(1);
  // Nobody waits for a reload that the user may refuse.
  await page.evaluate(() => setTimeout(() => location.reload(), 0));
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(files.name).toHaveValue('Half done');
  await files.name.fill('');
  await expect.poll(listening).toBe(0);
  await files.name.fill('Done');
  await expect.poll(listening).toBe(1);
  await files.save();
  await expect.poll(listening).toBe(0);
  await page.reload();
  await reopen(page, lines);
  expect(asked).toEqual(['beforeunload']);
});

test('a layout is made with the keyboard alone', async ({ page, entry, demo, portal }) => {
  test.setTimeout(120_000);
  const { files, lines } = await start(page, entry, demo, portal.url);
  const keyboard = page.keyboard;
  const focused = (name: string | RegExp, role: 'button' | 'textbox' | 'combobox' | 'checkbox' = 'button') =>
    page.getByRole(role, { name }).and(page.locator(':focus'));
  const tabTo = async (target: ReturnType<typeof focused>) => {
    for (let press = 0; press < 140; press += 1) {
      if ((await target.count()) > 0) return;
      await keyboard.press('Tab');
    }
    throw new Error(`no Tab led to ${target}`);
  };
  await files.format('CSV for spreadsheets').focus();
  for (let press = 0; press < 4; press += 1) await keyboard.press('ArrowDown');
  await expect(files.format('Claim, rent account, date and value')).toBeChecked();
  await tabTo(focused('Make a layout'));
  await keyboard.press('Enter');
  await expect(files.editor.getByRole('heading', { name: 'Make a layout' })).toBeFocused();
  await tabTo(focused('Name of the layout', 'textbox'));
  await keyboard.type('Typed');
  await tabTo(focused(/^Heading of Rent reference/, 'textbox'));
  await keyboard.press('Control+A');
  await keyboard.type('ACCOUNT');
  await expect(focused(/^Heading of Rent reference/, 'textbox')).toHaveValue('ACCOUNT');
  await tabTo(focused('Move up Rent reference'));
  await keyboard.press('Space');
  await expect(files.move('up', 'Rent reference')).toBeFocused();
  await keyboard.press('Space');
  await expect(files.editor.getByText('Rent reference is the first column already.')).toBeAttached();
  await expect(files.move('up', 'Rent reference')).toBeFocused();
  await tabTo(focused('Remove Claim reference'));
  await keyboard.press('Enter');
  await expect(files.remove('Payment date')).toBeFocused();
  await tabTo(focused('Column to add', 'combobox'));
  await keyboard.type('Tenant');
  await tabTo(focused('Add column'));
  await keyboard.press('Enter');
  await expect(files.editor.getByText('Tenant is added as column 4.')).toBeAttached();
  await tabTo(focused('Headings in the first row', 'checkbox'));
  await keyboard.press('Space');
  await expect(files.heading('Tenant')).toHaveCount(0);
  await tabTo(focused('Headings in the first row', 'checkbox'));
  await keyboard.press('Space');
  await expect(files.preview).toContainText('ACCOUNT,date,value,tenant_name');
  await expect(files.preview).toContainText(lines[0]?.tenant_name.split(',')[0] ?? '');
  await tabTo(focused('Save layout'));
  await keyboard.press('Enter');
  await expect(files.format('Typed')).toBeChecked();
  await expect(files.make).toBeFocused();
});

test('what the columns mean is one press away', async ({ page, entry, demo, portal }) => {
  const { files, schedule } = await start(page, entry, demo, portal.url);
  await files.panel.getByText('What the columns mean').click();
  const table = files.panel.getByRole('table', { name: 'What the columns mean' });
  await expect(table.getByRole('row')).toHaveCount(21);
  const row = table.getByRole('row', { name: /^rent_credit/ });
  await expect(row).toContainText("What the tenant's rent account must show as paid");
  await expect(row).toContainText('Never empty');
  const saved = await schedule.save(files.panel.getByRole('button', { name: 'Save schedule.csv-metadata.json' }));
  expect(saved.name).toBe('schedule.csv-metadata.json');
  const published = await readFile(resolve(import.meta.dirname, '../../../docs/schedule.csv-metadata.json'));
  expect(saved.bytes.equals(published)).toBe(true);
});

function read(bytes: Buffer, delimiter: string): string[][] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  expect(text.endsWith('\r\n')).toBe(true);
  return parse(text, { delimiter, record_delimiter: '\r\n', relax_column_count: true });
}

function expectNothingPersonal(stored: string, payment: Payment, lines: Line[]): void {
  expect(stored).not.toContain(payment.reference);
  for (const line of lines) {
    for (const told of [line.tenant_name, line.claim_reference, line.property_address, line.postcode]) {
      if (told !== '') expect(stored).not.toContain(told);
    }
    if (line.rent_reference) expect(stored).not.toContain(line.rent_reference);
  }
}

test('headings are words in the language on screen, or the names that programs know', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const { files } = await start(page, entry, demo, portal.url);
  await files.begin('CSV for import', 'Words');
  await files.editor.getByRole('button', { name: 'Use words as headings', exact: true }).click();
  await expect(files.heading('Claim reference')).toHaveValue('Claim reference');
  await files.editor.getByRole('button', { name: 'Use column names as headings', exact: true }).click();
  await expect(files.heading('Claim reference')).toHaveValue('claim_reference');
  // A dialog keeps everybody from the switch, but not the page around the app.
  await page.locator('.lp-language button').evaluate((button: HTMLElement) => button.click());
  const editor = page.getByRole('dialog', { name: 'Creu cynllun' });
  await editor.getByRole('button', { name: 'Defnyddio geiriau fel penawdau', exact: true }).click();
  await editor.getByRole('button', { name: 'Cadw’r cynllun', exact: true }).click();
  await expect(editor).toBeHidden();
  const downloading = page.waitForEvent('download');
  await page
    .locator('details.lp-files')
    .getByRole('button', { name: /^Lawrlwytho/ })
    .first()
    .click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  const [headings] = parse(file, { bom: true, to_line: 1 }) as string[][];
  expect(headings).toContain('Cyfeirnod hawliad');
  expect(headings).not.toContain('claim_reference');
  expect(new Set(headings).size).toBe(headings?.length);
});
