//! The two languages of the app: the way from one to the other, and whether anything is left of English. Must not know
//! which door it is behind.

import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { type Locator, type Page, expect } from '@playwright/test';

export type Tag = 'en' | 'cy';

const NAMES = { en: 'English', cy: 'Cymraeg' } as const;

/** The way to a language, in that language. */
export function way(page: Page, to: Tag): Locator {
  return page.locator('.lp-language').getByRole('button', { name: NAMES[to], exact: true });
}

/** Presses it, as a reader does, and waits until the app speaks that language. */
export async function speak(page: Page, to: Tag): Promise<void> {
  await way(page, to).click();
  await spoken(page, to);
}

/** Waits until the app speaks a language. */
export async function spoken(page: Page, tag: Tag): Promise<void> {
  await expect(page.locator('.lp-app')).toHaveAttribute('lang', tag);
}

const WORDS = resolve(import.meta.dirname, '../../../src/text');
/** The same in both languages. */
const SAME = ['Tenant', 'Net', 'Tab', 'BACS', 'English', 'HB', 'DHP', '23-Nov-2026', 'Windows (CR LF)'];

/** Every sentence of the English table as a pattern: what stands in braces is filled in when it is said. */
const ENGLISH: RegExp[] = ['en.rs', ...readdirSync(join(WORDS, 'en')).map((name) => join('en', name))].flatMap(
  (name) => {
    const [code = ''] = readFileSync(join(WORDS, name), 'utf8').split('#[cfg(test)]');
    const literals = [...code.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, literal = '']) => literal);
    return literals
      .filter((literal) => /[A-Za-z]{3}/.test(literal.replaceAll(/\{[^}]*\}/g, '')) && !SAME.includes(literal.trim()))
      .map((literal) =>
        literal
          .trim()
          .split(/\{[^}]*\}/)
          .map(escaped)
          .join('.+'),
      )
      .map((pattern) => new RegExp(`^${pattern}$`));
  },
);

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What the app says, in sight or to a screen reader, that is a sentence of the English table. */
export async function english(page: Page): Promise<string[]> {
  const said = await page.locator('.lp-app').evaluate((app) => {
    const all: string[] = [];
    const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'data-label', 'placeholder'])
          all.push(node.getAttribute(name) ?? '');
      } else {
        // What the council says in English only is marked as such.
        const marked = node.parentElement?.closest('[lang]');
        if (marked === app || marked?.getAttribute('lang') !== 'en') all.push(node.textContent ?? '');
      }
    }
    return all.map((text) => text.trim()).filter((text) => text !== '');
  });
  return said.filter((text) => ENGLISH.some((pattern) => pattern.test(text)));
}
