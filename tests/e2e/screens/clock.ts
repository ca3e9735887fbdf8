//! A device whose clock is wrong. Must not know which screen it is on.

import type { Page } from '@playwright/test';

const YEAR_MS = 365.25 * 86_400_000;

/** Puts the clock so many years on, from the page's next document; it runs on as it should. */
export async function shiftClock(page: Page, years: number): Promise<void> {
  await page.addInitScript((shift) => {
    // Of several such scripts the last one wins: each starts from the browser's own clock.
    const { trueDate: Real = Date } = window as unknown as { trueDate?: DateConstructor };
    const now = () => Real.now() + shift;
    const Shifted = new Proxy(Real, {
      construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given) as Date,
      apply: () => new Real(now()).toString(),
      get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    });
    Object.assign(window, { trueDate: Real, Date: Shifted });
  }, years * YEAR_MS);
}
