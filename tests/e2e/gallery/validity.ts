//! Whether what a screen is made of is valid HTML, by html-validate. What axe-core judges better is left to it.

import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';

import { twoFrames } from '../fixtures/frames.ts';

const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
});

/** Each rule of HTML that a piece of markup breaks, and where. */
export async function invalidities(markup: string): Promise<string[]> {
  const page = `<!DOCTYPE html><html lang="en"><head><title>A screen</title></head><body>${markup}</body></html>`;
  const { results } = await judge.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message}\n  ${selector ?? ''}`),
  );
}

/** The app's markup as it is now, wherever on the page it is; nothing where it is not. */
export function markupOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector('landlord-payments')?.shadowRoot ?? document;
    return root.querySelector('.lp-app')?.outerHTML ?? '';
  });
}

/** What makes a page wider than what is in sight; nothing where it is not. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.scrollingElement ?? document.documentElement;
    if (all.scrollWidth <= all.clientWidth) return [];
    const root = document.querySelector('landlord-payments')?.shadowRoot ?? document;
    // What a box cuts off or scrolls makes nothing wider.
    const isCut = (it: Element) => {
      for (let at = it.parentElement; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      }
      return false;
    };
    const beyond = [...root.querySelectorAll('*')].filter(
      (it) => it.getBoundingClientRect().right > all.clientWidth && it.checkVisibility() && !isCut(it),
    );
    const parts = beyond.map((it) => `${it.tagName.toLowerCase()}.${it.getAttribute('class') ?? ''}`);
    return [`by ${all.scrollWidth - all.clientWidth} px`, ...new Set(parts)];
  });
}

/** Looks at a page whose reader has text twice as large. */
export async function withTextTwiceAsLarge(
  page: Page,
  size: { width: number; height: number },
  look: () => Promise<void>,
): Promise<void> {
  const before = page.viewportSize();
  const text = (value: string) =>
    page.evaluate((value) => document.documentElement.style.setProperty('font-size', value), value);
  await page.setViewportSize(size);
  await text('200%');
  await twoFrames(page);
  await look();
  await text('');
  if (before !== null) await page.setViewportSize(before);
}
