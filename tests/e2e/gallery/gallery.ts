//! How a screen is shown: at each width, in each colour scheme and language of the project it is judged by axe-core, or its
//! picture is taken, or both. A screen that is shown is judged: nothing else has to be written for it.

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { type Locator, type Page, expect } from '@playwright/test';
import axe from 'axe-core';

import { twoFrames } from '../fixtures/frames.ts';
import { type Options, test as base } from '../fixtures/test.ts';
import { type Tag, spoken } from '../screens/languages.ts';
import { invalidities, markupOf, tooWide, withTextTwiceAsLarge } from './validity.ts';

/** One way to look at a screen. */
export interface Look {
  width: 320 | 1280;
  scheme: 'light' | 'dark' | 'forced';
  language: Tag;
}

/** Set by the project. */
export interface GalleryOptions extends Options {
  /** The ways in which every screen is shown. */
  looks: Look[];
  /** Whether each is shown in one of them only: all of them are about as often used. */
  inTurn: boolean;
  /** Whether axe-core judges it. */
  judged: boolean;
  /** Whether its picture is taken. */
  pictured: boolean;
}

/** What of a screen is shown. */
export interface Part {
  /** Whether the whole length of the page is in the picture, not only what is in sight. */
  fullPage?: boolean;
  /** Further down on a screen that was shown before, so that only its picture is wanted. */
  at?: Locator;
  /** Another page than the test's. */
  page?: Page;
  /** Rules that mean nothing there. */
  without?: string[];
  /** Whether it is a sheet of paper, which is as wide as paper is. */
  paper?: boolean;
}

/** Shows the screen as it is now, under a name. */
export type Show = (name: string, part?: Part) => Promise<void>;

const PICTURES = resolve(import.meta.dirname, '../screenshots');
/** Those that the README shows, at 1280 px. */
const README = resolve(import.meta.dirname, '../../../docs/images');
const SHOWN = ['host-summary', 'breakdown-2500'];

/** WCAG 2.2, A and AA, and what axe-core's authors think good practice besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const test = base.extend<GalleryOptions & { show: Show }>({
  looks: [[], { option: true }],
  inTurn: [false, { option: true }],
  judged: [false, { option: true }],
  pictured: [false, { option: true }],

  show: async ({ page: own, looks, inTurn, judged, pictured }, use) => {
    await use(async (name, { fullPage = true, at, page = own, without = [], paper = false } = {}) => {
      if (at !== undefined && !pictured) return;
      const size = page.viewportSize();
      const turn = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
      const its = inTurn ? looks.filter((_, place) => place === turn % looks.length) : looks;
      const both = await canSpeak(page);
      const seen = new Set<string>();
      for (const { width, scheme, language: wanted } of its) {
        const language = both ? wanted : 'en';
        const look = `${language}-${scheme}-${width}`;
        // A place is found by its English name.
        if (seen.has(look) || (at !== undefined && language !== 'en')) continue;
        seen.add(look);
        await speak(page, language);
        await page.emulateMedia(
          scheme === 'forced'
            ? { forcedColors: 'active', colorScheme: 'light' }
            : { forcedColors: 'none', colorScheme: scheme },
        );
        await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
        await page.mouse.move(0, 0);
        await twoFrames(page);
        await at?.scrollIntoViewIfNeeded();
        if (pictured) {
          const options = { animations: 'disabled', fullPage: fullPage && at === undefined } as const;
          const path = join(PICTURES, `${name}-${look}.png`);
          await page.screenshot({ path, ...options });
          if (width === 1280 && scheme === 'light' && language === 'en' && SHOWN.includes(name)) {
            await mkdir(README, { recursive: true });
            await page.screenshot({ path: join(README, `${name}.png`), animations: 'disabled' });
          }
        }
        if (judged && at === undefined) {
          expect.soft(await violations(page, without), `${name}, ${look}`).toEqual([]);
          // At 320 px a page is what it is at 1280 px and 400 %: what scrolls both ways, does so in a box of its own.
          if (!paper) expect.soft(await tooWide(page), `${name}, ${look}: wider than the page`).toEqual([]);
        }
      }
      if (judged && at === undefined) {
        expect.soft(await invalidities(await markupOf(page)), `${name}: HTML`).toEqual([]);
        const sizes = [
          { width: 1280, height: 900 },
          { width: 320, height: 640 },
        ];
        for (const reader of paper ? [] : sizes) {
          const look = `${name}, ${String(reader.width)} px, text at 200 %`;
          await withTextTwiceAsLarge(page, reader, async () => {
            expect.soft(await tooWide(page), `${look}: wider than the page`).toEqual([]);
          });
        }
      }
      await speak(page, 'en');
      await page.emulateMedia({ forcedColors: null, colorScheme: null });
      if (size !== null) await page.setViewportSize(size);
    });
  },
});

export { expect };

/** What axe-core finds on a page, in open shadow roots too: each rule that is broken, and where. */
export async function violations(page: Page, without: string[] = []): Promise<string[]> {
  // By the debugger's way, which no policy of the page forbids.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([tags, off]) => {
      const { axe: judge } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await judge.run({
        runOnly: [...tags],
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${help}\n  ${target.flat().join(' ')}\n  ${failureSummary ?? ''}`,
        ),
      );
    },
    [RULES, without] as const,
  );
}

/** Whether what is shown can be had in both languages: hosts' pages, and what is shown before the program is there, cannot. */
async function canSpeak(page: Page): Promise<boolean> {
  return (await page.locator('.lp-language button').count()) > 0;
}

/** Has the app speak a language. A dialog keeps everybody from the way to it, but not a script. */
async function speak(page: Page, to: Tag): Promise<void> {
  if (!(await canSpeak(page)) || (await page.locator('.lp-app').getAttribute('lang')) === to) return;
  await page.locator('.lp-language button').evaluate((button: HTMLElement) => button.click());
  await spoken(page, to);
}
