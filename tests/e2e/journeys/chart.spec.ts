//! The payments as a chart: each amount by keyboard and by pointer, the same as the API's, and hidden for good by who wants that.

import { expect, test } from '../fixtures/test.ts';
import { Payments } from '../screens/payments.ts';
import { Summary } from '../screens/summary.ts';
import { day, money } from '../screens/words.ts';
import { Api } from './api.ts';

test('a slider tells every payment of the chart, oldest first, and leads to it', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  await new Summary(page).viewAll.click();
  await new Payments(page).ready();
  const api = new Api(page.request, portal.url);
  const payments = (await api.payments((await api.summary()).id)).toReversed();
  expect(
    payments.some(({ status }) => status === 'cancelled'),
    'one was cancelled',
  ).toBe(true);

  const slider = page.getByRole('slider', { name: 'Choose a payment in the chart' });
  await slider.focus();
  await page.keyboard.press('Home');
  for (const [place, { processed_date, status, net, deductions }] of payments.entries()) {
    const parts = status === 'cancelled' ? [`${money(net)} cancelled`] : [`${money(net)} paid to you`];
    if (status !== 'cancelled' && deductions !== 0) parts.push(`${money(deductions)} taken off`);
    const told = `${day(processed_date)}: ${parts.join(', ')}`;
    await expect(slider).toHaveAttribute('aria-valuetext', told);
    await expect(page.locator('.lp-chart__told')).toContainText(told);
    if (place < payments.length - 1) await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue(String(payments.length - 1));

  await page.locator('.lp-chart__bar').first().click();
  await expect(slider).toHaveValue('0');
  await page.locator('.lp-chart__told').getByRole('link', { name: 'View schedule' }).click();
  await expect(page.locator('.lp-app')).toContainText(payments[0]?.reference ?? 'a payment');
});

test('a chart that is hidden stays hidden', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  const [summary, payments] = [new Summary(page), new Payments(page)];
  await summary.viewAll.click();
  await payments.ready();
  const slider = page.getByRole('slider');
  const hide = page.getByRole('button', { name: 'Hide the chart' });
  await expect(hide).toHaveAttribute('aria-expanded', 'true');
  await hide.click();
  await expect(slider).toBeHidden();
  await page.goto(entry);
  await summary.viewAll.click();
  await payments.ready();
  await expect(slider).toBeHidden();
  await page.getByRole('button', { name: 'Show the chart' }).click();
  await expect(slider).toBeVisible();
});
