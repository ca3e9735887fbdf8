//! Whether what a screen is made of is valid HTML, by html-validate. What axe-core judges better is left to it.

import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';

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
    const beyond = [...root.querySelectorAll('*')].filter((it) => it.getBoundingClientRect().right > all.clientWidth);
    const parts = beyond.map((it) => `${it.tagName.toLowerCase()}.${it.getAttribute('class') ?? ''}`);
    return [`by ${all.scrollWidth - all.clientWidth} px`, ...new Set(parts)];
  });
}
