//! The app in Welsh, and from one language to the other at any moment: nothing that was typed, read or begun is lost.

import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures/test.ts';
import { Files } from '../screens/files.ts';
import { english, speak, spoken, way } from '../screens/languages.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Api } from './api.ts';
import { expectLines } from './csv.ts';

const heading = (page: Page, name: string | RegExp) => page.locator('.lp-app').getByRole('heading', { name });

/** Nothing that is said is English. */
async function expectWelsh(page: Page): Promise<void> {
  expect(await english(page), 'what is left of English').toEqual([]);
}

/** Of the API: parts of the program may be fetched ahead at any time. */
const CALLS = { path: /^\/api\// };

test('what is left of English is found', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(1));
  await page.goto(entry);
  await new Summary(page).ready();
  const found = await english(page);
  expect(found).toContain('Your Housing Benefit payments');
  expect(found.some((text) => /^Paid on .+\)$/.test(text))).toBe(true);
  expect(found.length).toBeGreaterThan(20);
});

test('a landlord does the whole job in Welsh', async ({ page, entry, door, demo, portal }) => {
  test.setTimeout(120_000);
  const account = demo.withTenants(12);
  const api = new Api(page.request, portal.url);
  await demo.signIn(account);
  await page.goto(entry);
  const title = await page.title();
  await expect(heading(page, 'Link your landlord record')).toBeVisible();
  await speak(page, 'cy');
  await expect(way(page, 'en')).toBeFocused();
  await expect(way(page, 'en')).toHaveAttribute('lang', 'en');
  await expect(heading(page, 'Cysylltu eich cofnod landlord')).toBeVisible();
  await expectWelsh(page);
  const [service, band] = ['Taliadau Budd-dal Tai i landlordiaid', 'Taliadau i landlordiaid'];
  if (door === 'page') {
    await expect(page).toHaveTitle(`Cysylltu eich cofnod landlord – ${service}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
    await expect(page.locator('.lp-page__service')).toHaveText(band);
  } else {
    expect(await page.title()).toBe(title);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  }

  const proceed = page.getByRole('button', { name: 'Parhau', exact: true });
  await proceed.click();
  for (const { typed } of account.answers) {
    const field = new Linking(page).field;
    await expect(field).toHaveValue('');
    await expectWelsh(page);
    const [year, month, day] = typed.split('-');
    if ((await page.getByRole('textbox', { name: 'Diwrnod' }).count()) > 0) {
      await page.getByRole('textbox', { name: 'Diwrnod' }).fill(day ?? '');
      await page.getByRole('textbox', { name: 'Mis' }).fill(month ?? '');
      await page.getByRole('textbox', { name: 'Blwyddyn' }).fill(year ?? '');
    } else await field.fill(typed);
    const asked = await heading(page, /./).first().innerText();
    await proceed.click();
    await expect(heading(page, asked)).toHaveCount(0);
  }
  await expect(heading(page, 'Gwiriwch eich atebion')).toBeVisible();
  await expectWelsh(page);
  await proceed.click();
  await expect(page.getByText('Mae eich cofnod landlord wedi’i gysylltu')).toBeVisible();
  await expect(heading(page, 'Eich taliadau Budd-dal Tai')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Gweld pob taliad' })).toBeVisible();
  await expectWelsh(page);

  await page.getByRole('link', { name: 'Gweld pob taliad' }).click();
  await expect(heading(page, 'Pob taliad')).toBeVisible();
  await expect(page.getByRole('link', { name: /Gweld yr amserlen/ }).first()).toBeVisible();
  await page.locator('.lp-several > summary').click();
  await expect(page.getByText(/^Dewiswyd \d+ taliad, gyda \d+ llinell$/)).toBeVisible();
  await expectWelsh(page);

  const landlord = await api.summary();
  const latest = (await api.payments(landlord.id)).find((it) => it.id === landlord.most_recent_payment?.id);
  if (latest === undefined) throw new Error('the most recent payment is on the list');
  const lines = await api.lines(landlord.id, latest.id);
  await page.getByRole('link', { name: new RegExp(`Gweld yr amserlen.*${latest.reference}`) }).click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toHaveText(`Yn dangos y cyfan: ${lines.length} llinell`);
  await expect(page.getByText('Mae cyfanswm y llinellau yr un fath â’r taliad, i’r geiniog.')).toBeVisible();
  await page.locator('.lp-files > summary').click();
  await expect(page.getByRole('radio', { name: 'Llyfr gwaith Excel' })).toBeVisible();
  await page.getByText('Beth mae’r colofnau’n ei olygu').click();
  await schedule.rows.first().getByRole('button').click();
  await expect(schedule.details.getByRole('button', { name: 'Cau' })).toBeVisible();
  await expectWelsh(page);
  await schedule.details.getByRole('button', { name: 'Cau' }).click();

  // The columns of a file are the same in every language.
  const saved = await schedule.save(page.getByRole('button', { name: 'Lawrlwytho CSV', exact: true }));
  expectLines(saved, latest, landlord.creditor_reference, lines);
  await expect(page.getByText(`Lawrlwythwyd ${lines.length} llinell`)).toBeVisible();

  await page.reload();
  await spoken(page, 'cy');
});

test('in the middle of linking, what was typed stays and what is wrong is said anew', async ({ page, entry, demo }) => {
  const account = demo.withTenants(12);
  await demo.signIn(account);
  await page.goto(entry);
  const linking = new Linking(page);
  await linking.begin();
  const [first, second] = account.answers;
  if (first === undefined || second === undefined) throw new Error('two questions are asked');
  await linking.type(first.label, first.typed);
  await speak(page, 'cy');
  await expect(linking.field).toHaveValue(first.typed);
  await expect(way(page, 'en')).toBeFocused();
  await page.getByRole('button', { name: 'Parhau', exact: true }).click();
  await expect(page.getByText(/^Cwestiwn 2 o/)).toBeVisible();
  await page.getByRole('button', { name: 'Parhau', exact: true }).click();
  const problem = page.locator('.lp-error-summary');
  await expect(problem).toContainText('Mae problem');
  await expect(problem).toBeFocused();
  await speak(page, 'en');
  await expect(problem).toContainText('There is a problem');
  await expect(way(page, 'cy')).toBeFocused();
  await linking.type(second.label, second.typed);
  await linking.proceed.click();
  await linking.back.click();
  await speak(page, 'cy');
  await expect(linking.field).toHaveValue(second.typed);
});

test('a filter that is not applied yet, and payments that are ticked, stay', async ({
  page,
  entry,
  demo,
  injected,
}) => {
  await demo.link(demo.withTenants(12));
  await page.goto(injected.url + entry);
  await new Summary(page).viewAll.click();
  const payments = new Payments(page);
  await payments.ready();
  await page.locator('.lp-several > summary').click();
  const ticks = page.locator('.lp-several__offers').getByRole('checkbox');
  await expect(ticks.first()).toBeChecked();
  await ticks.first().uncheck();
  await page.getByRole('radio', { name: /ZIP/ }).check();
  await payments.field('From (included)').fill('2026-03-01');
  await payments.field('To (included)').fill('2026-02-01');
  await payments.field('Method').selectOption('BACS');
  const asked = injected.count(CALLS);
  await speak(page, 'cy');
  const form = page.getByRole('form', { name: 'Hidlo taliadau' });
  await expect(form.getByLabel('O (yn gynwysedig)')).toHaveValue('2026-03-01');
  await expect(form.getByLabel('Dull')).toHaveValue('bacs');
  await expect(ticks.first()).not.toBeChecked();
  await expect(ticks.nth(1)).toBeChecked();
  await expect(page.getByRole('radio', { name: /ZIP/ })).toBeChecked();
  await expect(page.locator('.lp-several')).toHaveAttribute('open');
  await form.getByRole('button', { name: 'Dangos taliadau', exact: true }).click();
  await expect(page.getByText('Rhaid i’r dyddiad O fod').first()).toBeVisible();
  await speak(page, 'en');
  await expect(page.getByText('The From date must be').first()).toBeVisible();
  await expect(payments.field('To (included)')).toHaveValue('2026-02-01');
  expect(injected.count(CALLS), 'nothing is asked for again').toBe(asked);
});

test('an open schedule keeps its search, order, ticks and place, and is not read again', async ({
  page,
  entry,
  demo,
  injected,
}) => {
  test.setTimeout(120_000);
  await demo.link(demo.withTenants(2_500));
  await page.goto(injected.url + entry);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  await schedule.search.fill('an');
  await expect(schedule.shown).toContainText('Showing ');
  const found = /\d[\d,]*/.exec(await schedule.shown.innerText())?.[0] ?? '';
  await schedule.sort('Net');
  await page.getByRole('button', { name: 'Select lines to copy' }).click();
  await schedule.rows.nth(1).getByRole('checkbox').check();
  const view = page.locator('.lp-rows');
  await view.evaluate((it) => (it.scrollTop = 4_000));
  await expect(page.locator('.lp-rows tr[aria-rowindex="2"]')).toHaveCount(0);
  const row = schedule.rows.filter({ has: page.getByRole('rowheader') }).nth(12);
  const [at, name] = [await row.getAttribute('aria-rowindex'), await row.getByRole('rowheader').innerText()];
  await speak(page, 'cy');
  await expect(schedule.shown).toContainText(`Yn dangos ${found} o`);
  await expect(page.getByLabel('Chwilio’r amserlen hon')).toHaveValue('an');
  await expect(schedule.column('Net')).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => view.evaluate((it) => it.scrollTop)).toBe(4_000);
  await expect(page.locator(`.lp-rows tr[aria-rowindex="${at}"]`).getByRole('rowheader')).toHaveText(name);
  await expect(page.getByText(/^1 llinell wedi.*, gyda net o/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stopio dewis' })).toHaveAttribute('aria-expanded', 'true');
  await expectWelsh(page);
  expect(injected.count({ path: /\/lines$/ })).toBe(1);
  expect(injected.count({ path: /\/payments\/[^/]+$/ })).toBe(1);
});

test('a layout in the making stays as it is, in its dialog', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  const files = new Files(page);
  await expect(new Schedule(page).shown).toContainText('Showing all');
  await files.open();
  await files.begin('CSV for import', '');
  await files.heading('Tenant').fill('Occupier');
  await files.editor.getByRole('button', { name: 'Save layout', exact: true }).click();
  await expect(files.problems).toContainText('Enter a name for the layout');
  // Behind a dialog nobody can press it; a host that changes its language does the same.
  await way(page, 'cy')
    .or(page.locator('.lp-language button'))
    .evaluate((it: HTMLElement) => it.click());
  await spoken(page, 'cy');
  const editor = page.getByRole('dialog', { name: 'Creu cynllun' });
  await expect(editor).toBeVisible();
  await expect(editor.getByLabel('Pennawd ar gyfer Tenant')).toHaveValue('Occupier');
  await expect(editor.getByRole('alert')).toContainText('Rhowch enw ar gyfer y cynllun');
  await expectWelsh(page);
  await editor.getByLabel('Enw’r cynllun').fill('Ein cyfriflyfr');
  await editor.getByRole('button', { name: 'Cadw’r cynllun', exact: true }).click();
  await expect(editor).toBeHidden();
  await expect(page.getByText('Mae ‘Ein cyfriflyfr’ wedi’i gadw a’i ddewis.')).toBeVisible();
  await speak(page, 'en');
  await expect(page.getByText('‘Ein cyfriflyfr’ is saved and chosen.')).toBeVisible();
});

test('a download goes on, and says in the other language what came of it', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  await page.goto(injected.url + entry);
  const summary = new Summary(page);
  await summary.ready();
  injected.on({ path: /\/lines$/ }, { delay: 3_000 });
  const coming = page.waitForEvent('download');
  await summary.latest.getByRole('button', { name: /Download CSV/ }).click();
  await expect(summary.latest.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await speak(page, 'cy');
  await expect(page.getByRole('button', { name: 'Canslo' })).toBeVisible();
  await coming;
  await expect(page.getByText(/^Lawrlwythwyd \d+ llinell$/).first()).toBeVisible();
  expect(injected.count({ path: /\/lines$/ })).toBe(1);
});

test('what the council says in English only is shown as English', async ({ page, entry, demo, injected }) => {
  await demo.signIn(demo.withTenants(12));
  const strip = (body: string) => body.replaceAll(/,"cy":"(?:[^"\\]|\\.)*"/g, '');
  injected.on({ path: /\/link\/questions$/ }, { rewrite: strip });
  await page.goto(injected.url + entry);
  await speak(page, 'cy');
  const items = page.locator('.lp-app .lp-list li');
  await expect(items.first()).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Parhau', exact: true }).click();
  await expect(page.locator('.lp-form [lang="en"]').first()).toBeVisible();
  await expectWelsh(page);
});

test('a council that serves English alone offers no Welsh', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(1));
  injected.on({ path: /\/session$/ }, { rewrite: (body) => body.replace('["en","cy"]', '["en"]') });
  await page.goto(injected.url + entry);
  await new Summary(page).ready();
  await expect(page.locator('.lp-language')).toHaveCount(0);
});
