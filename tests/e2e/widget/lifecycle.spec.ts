//! Coming, moving and going: what is shown stays or ends as it should, and nothing is left behind.

import type { CDPSession, Page } from '@playwright/test';

import { Host } from '../fixtures/host.ts';
import { expect, test } from '../fixtures/test.ts';
import { Payments } from '../screens/payments.ts';
import { Summary } from '../screens/summary.ts';

const MOUNTS = 100;
/** The most by which a figure may have grown. */
const SLACK = 1.05;

test('moveBefore moves it with what is typed and where the focus is', async ({ page, demo, portal }) => {
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, portal.url);
  await host.put({ attributes: { route: 'payments' } });
  const payments = new Payments(page);
  await payments.ready();
  const from = payments.field('From (included)');
  await from.fill('2026-01-01');
  const moved = await host.widget((widget) => {
    const box = document.body.appendChild(document.createElement('section'));
    const mover = box as unknown as { moveBefore?(node: Node, before: Node | null): void };
    mover.moveBefore?.(widget, null);
    return mover.moveBefore !== undefined && widget.parentElement === box;
  });
  expect(moved, 'this browser knows moveBefore').toBe(true);
  await expect(from).toHaveValue('2026-01-01');
  await expect(from).toBeFocused();
});

test('it goes into the document of a frame and back, with its style and what is typed', async ({
  page,
  demo,
  portal,
}) => {
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, portal.url, { body: '<iframe id="other" width="1000" height="600"></iframe>' });
  await host.put({ attributes: { route: 'payments' } });
  await new Payments(page).ready();
  await new Payments(page).field('From (included)').fill('2026-01-01');
  const look = () =>
    host.page.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentDocument;
      const widget = document.querySelector('landlord-payments') ?? frame?.querySelector('landlord-payments');
      const button = widget?.shadowRoot?.querySelector('.lp-button');
      const view = widget?.ownerDocument.defaultView;
      const style = button && view ? view.getComputedStyle(button) : null;
      const input = widget?.shadowRoot?.querySelector('input');
      return [style?.borderRadius, style?.backgroundColor, style?.minBlockSize, input?.value ?? null];
    });
  const before = await look();
  await host.widget((widget) => {
    const frame = document.querySelector('iframe')?.contentDocument;
    // The frame's page inherits nothing of how large text is here.
    if (frame) frame.body.append(widget);
  });
  const inside = page.frameLocator('#other');
  await expect(inside.getByRole('heading', { name: 'All payments' })).toBeVisible();
  expect(await look()).toEqual(before);
  await inside.getByRole('link', { name: 'Summary', exact: true }).click();
  await expect(inside.getByRole('heading', { name: 'Your Housing Benefit payments' })).toBeVisible();
  await inside.getByRole('link', { name: 'View all payments' }).click();
  await expect(inside.getByRole('heading', { name: 'All payments' })).toBeVisible();
  const there = await look();
  await page.evaluate(() => {
    const widget = document.querySelector('iframe')?.contentDocument?.querySelector('landlord-payments');
    if (widget) document.body.append(widget);
  });
  await expect(page.getByRole('heading', { name: 'All payments' })).toBeVisible();
  expect(await look()).toEqual(there);
});

test('put back, it starts where it was, and knows nothing of what was typed', async ({ page, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, injected.url);
  await host.put();
  await new Summary(page).viewAll.click();
  const payments = new Payments(page);
  await payments.ready();
  await payments.field('From (included)').fill('2026-01-01');
  const left = await host.widget(async (widget) => {
    widget.remove();
    await new Promise((next) => setTimeout(next));
    const left = widget.shadowRoot?.childNodes.length;
    document.body.append(widget);
    return left;
  });
  expect(left).toBe(0);
  await payments.ready();
  await expect(payments.field('From (included)')).toHaveValue('');
});

test('a host that takes it out in the middle of an event harms nothing', async ({ page, demo, portal }) => {
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, portal.url);
  await host.put();
  await new Summary(page).ready();
  await host.widget((widget) => widget.addEventListener('lp:navigate', () => widget.remove()));
  await new Summary(page).viewAll.click();
  await expect(page.locator('landlord-payments')).toHaveCount(0);
  await host.put();
  await new Summary(page).ready();
});

/** Keeps the browser's own list of what was loaded short, because it grows with every call. */
function forgetWhatWasLoaded(page: Page): Promise<void> {
  return page.evaluate(() => {
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(1);
  });
}

/** What the page holds once the garbage is gone. */
async function held(session: CDPSession, page: Page): Promise<Record<string, number>> {
  // What the page itself has heard is the test's, not the widget's.
  await page.evaluate(() => ((window as unknown as { heard: unknown[] }).heard.length = 0));
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const wanted = ['JSEventListeners', 'Nodes', 'JSHeapUsedSize', 'Documents'];
  const figures = metrics.filter(({ name }) => wanted.includes(name)).map(({ name, value }) => [name, value] as const);
  // Asked to start again, the program gives what it has started.
  const memory = await page.evaluate(async (loader) => {
    const { program } = await (await import(loader)).load();
    const { memory } = await program.default();
    return memory.buffer.byteLength;
  }, '/widget/landlord-payments.js');
  return { ...Object.fromEntries(figures), program: memory };
}

/** Mounts one after the other; each is taken out when it shows who is paid, unless it is to be left. */
function mounts(page: Page, count: number, leave: boolean): Promise<void> {
  return page.evaluate(
    async ([count, leave]) => {
      for (let done = 0; done < count; done += 1) {
        const element = document.createElement('landlord-payments');
        const ready = new Promise((next) => element.addEventListener('lp:ready', next, { once: true }));
        document.body.append(element);
        await ready;
        // Every other one while its calls are still under way.
        while (done % 2 === 0 && element.shadowRoot?.querySelector('.lp-payee') === null) {
          await new Promise((next) => setTimeout(next, 5));
        }
        if (!leave) element.remove();
        await new Promise((next) => setTimeout(next));
      }
    },
    [count, leave] as const,
  );
}

/** Which figures have grown by more than is allowed. */
function grown(before: Record<string, number>, after: Record<string, number>): string[] {
  return Object.keys(before)
    .filter((name) => (after[name] ?? Infinity) > (before[name] ?? 0) * SLACK)
    .sort();
}

test(`${MOUNTS} mounts and unmounts leave nothing behind`, async ({ page, demo, portal }) => {
  test.setTimeout(180_000);
  await demo.link(demo.withTenants(1));
  await Host.open(page, portal.url);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await mounts(page, 20, false);
  // Connections, timers and deferred work of the last ones come to their end.
  await page.waitForLoadState('networkidle');
  await forgetWhatWasLoaded(page);
  let before = await held(session, page);
  let after = before;
  // What leaks grows with every round. What a busy machine needed more of at once, as the program's memory when one
  // widget comes before the last has gone, is kept by it and is not needed again.
  await expect
    .poll(
      async () => {
        before = after;
        await mounts(page, MOUNTS, false);
        await page.waitForLoadState('networkidle');
        after = await held(session, page);
        test.info().annotations.push({ type: 'held', description: JSON.stringify({ before, after }) });
        return grown(before, after);
      },
      { timeout: 100_000 },
    )
    .toEqual([]);

  await test.step('control: what is left in the page is seen', async () => {
    await mounts(page, MOUNTS, true);
    const left = await held(session, page);
    test.info().annotations.push({ type: 'left', description: JSON.stringify(left) });
    expect(grown(after, left)).toEqual(
      expect.arrayContaining(['JSEventListeners', 'JSHeapUsedSize', 'Nodes', 'program']),
    );
  });
});
