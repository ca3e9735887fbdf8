//! The custom element in a host's page: how it comes, moves and goes.

import { Host } from '../fixtures/host.ts';
import { expect, test } from '../fixtures/test.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

test('whoever signs in on the host page sees the widget', async ({ page, demo }) => {
  const account = demo.withTenants(1);
  await page.goto('/');
  await page.getByRole('button', { name: `Sign in as ${account.name}` }).click();
  await expect(page.locator('landlord-payments').getByRole('heading', { level: 2 })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page.locator('landlord-payments')).toHaveCount(0);
});

test('an element that is moved keeps what it shows', async ({ page, demo, portal }) => {
  await demo.signIn(demo.withTenants(1));
  const host = await Host.open(page, portal.url);
  await host.put();
  // What is shown until the questions are there has a heading of its own.
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  const same = await page.evaluate(() => {
    const element = document.querySelector('landlord-payments');
    const before = element?.shadowRoot?.querySelector('h2');
    const box = document.createElement('section');
    document.body.append(box);
    if (element) box.append(element);
    return new Promise((done) =>
      setTimeout(() => done(before?.isConnected === true && element?.shadowRoot?.querySelector('h2') === before), 100),
    );
  });
  expect(same).toBe(true);
});

test('an element taken out while it loads comes to nothing, and starts when it is back', async ({
  page,
  demo,
  portal,
}) => {
  await demo.signIn(demo.withTenants(1));
  await Host.open(page, portal.url);
  const left = await page.evaluate(async () => {
    const element = document.createElement('landlord-payments');
    document.body.append(element);
    element.remove();
    await new Promise((next) => setTimeout(next, 500));
    const left = element.shadowRoot?.childElementCount;
    document.body.append(element);
    return left;
  });
  expect(left).toBe(0);
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
});

test('two elements share one program', async ({ page, demo, injected }) => {
  await demo.signIn(demo.withTenants(1));
  const host = await Host.open(page, injected.url);
  await host.put();
  await host.put();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
  expect(injected.count({ path: /_bg\.wasm$/ })).toBe(1);
});

test('the host’s address, history and title stay the host’s; it hears of each screen', async ({
  page,
  demo,
  portal,
}) => {
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, portal.url);
  await host.put();
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const name of ['lp:navigate', 'lp:download']) {
      document.addEventListener(name, (event) => heard.push((event as CustomEvent).detail));
    }
  });
  const own = () => page.evaluate(() => [location.href, history.length, document.title]);
  const before = await own();
  const [payments, schedule] = [new Payments(page), new Schedule(page)];
  await new Summary(page).viewAll.click();
  await payments.ready();
  await payments.narrow({ method: 'BACS' });
  await payments.ready();
  await payments.rows
    .first()
    .getByRole('link', { name: /View schedule/ })
    .click();
  await expect(schedule.shown).toContainText('Showing all');
  await schedule.search.fill('a');
  await schedule.save(schedule.download);
  const heard = await page.evaluate(() => (window as unknown as { heard: Record<string, unknown>[] }).heard);
  expect(heard.map(({ route }) => route).slice(0, 2)).toEqual(['payments', 'payments?method=bacs']);
  expect(heard.at(-1)).toMatchObject({ format: 'csv', complete: true });
  expect(await own()).toEqual(before);
});
