//! Going through the app by keys alone. Wherever that comes to, the focus must be drawn, in sight, covered by nothing, and in
//! the app. Must not know which screen it is on.

import { type Locator, type Page, expect } from '@playwright/test';

/** More presses than any screen takes from one end to the other. */
const MOST = 400;

/** What has the focus, and how it looks. */
export interface Focused {
  /** What it is, in a few words: for whoever reads that something is wrong. */
  what: string;
  isInApp: boolean;
  isHeading: boolean;
  isErrorSummary: boolean;
  isInDialog: boolean;
  /** Where it is. */
  at: string;
  /** What marks it, if anything does. */
  mark: string | null;
  isInSight: boolean;
  /** What lies over it. */
  under: string[];
}

/** What has the focus, inside shadow roots too; `null` where nothing has. */
export function focused(page: Page): Promise<Focused | null> {
  return page.evaluate(() => {
    let root: Document | ShadowRoot = document;
    let it = document.activeElement;
    while (it?.shadowRoot?.activeElement) [root, it] = [it.shadowRoot, it.shadowRoot.activeElement];
    if (it === null || it === document.body) return null;
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`;

    // Drawn by the element or by what it draws before and after itself; nothing is drawn of what is clear.
    const isClear = (colour: string) => /^rgba\(.*, 0\)$|^transparent$/.test(colour);
    let opacity = 1;
    for (let at: Element | null = it; at !== null; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    const mark = ['', '::before', '::after']
      .map((part) => getComputedStyle(it, part))
      .filter((style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2)
      .filter((style) => !isClear(style.outlineColor) && opacity > 0.5)
      .map((style) => `${style.outlineWidth} ${style.outlineStyle} ${style.outlineColor}`)[0];

    // A link that goes on in the next line has a box for each line.
    const boxes = [...it.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    const [box] = boxes;
    const [width, height] = [document.documentElement.clientWidth, document.documentElement.clientHeight];
    const whole = it.getBoundingClientRect();
    // Of what fills half the window, as a list that scrolls, a part is enough.
    const fits = whole.height <= height / 2;
    const isInSight =
      box !== undefined &&
      box.left >= -1 &&
      box.left < width &&
      (fits ? box.top >= -1 && whole.bottom <= height + 2 : box.top < height - 44 && whole.bottom > 44);
    const under = new Set<string>();
    if (box !== undefined) {
      const [right, bottom] = [Math.min(box.right, width), Math.min(box.bottom, height)];
      const [across, down] = [(box.left + right) / 2, (box.top + bottom) / 2];
      for (const [x, y] of [
        [across, down],
        [box.left + 3, down],
        [right - 3, down],
        [across, box.top + 3],
        [across, bottom - 3],
      ] as const) {
        const hit = root.elementFromPoint(x, y);
        if (hit !== null && !it.contains(hit) && !hit.contains(it)) under.add(named(hit));
      }
    }
    return {
      what: named(it),
      isInApp: it.closest('.lp-app') !== null,
      isHeading: it.matches('.lp-heading, dialog .lp-subheading'),
      isErrorSummary: it.matches('[role=alert]'),
      isInDialog: it.closest('dialog[open]') !== null,
      at: [whole.left, whole.top, whole.right, whole.bottom].map(Math.round).join(' '),
      mark: mark ?? null,
      isInSight,
      under: [...under],
    };
  });
}

/** A person who has a keyboard and nothing else. */
export class Keys {
  /** Every stop so far. */
  stops = 0;

  constructor(readonly page: Page) {}

  /** Holds where the focus is to what it must always be. `outside` says that it may be around the app, where nothing is ours. */
  async look(why: string, outside = false): Promise<Focused> {
    const at = await focused(this.page);
    if (at === null) throw new Error(`${why}: nothing has the focus`);
    this.stops += 1;
    const told = `${why}: ${at.what}`;
    if (at.isInApp || !outside) {
      expect.soft(at.isInApp, `${told} is in the app`).toBe(true);
      expect.soft(at.mark, `${told} is marked`).not.toBeNull();
      expect.soft(at.isInSight, `${told} is in sight, at ${at.at}`).toBe(true);
      expect.soft(at.under, `${told} is covered by nothing`).toEqual([]);
    }
    return at;
  }

  /** Goes on with Tab, or back with it, to what is wanted, and looks at every stop. */
  async to(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', outside = false): Promise<void> {
    await expect(wanted).toBeVisible();
    const element = await wanted.elementHandle();
    if (element === null) throw new Error('what is wanted is not there');
    const isThere = () => element.evaluate((it) => (it.getRootNode() as Document | ShadowRoot).activeElement === it);
    for (let press = 0; press < MOST; press += 1) {
      await this.page.keyboard.press(key);
      const there = await isThere();
      if (there || (await focused(this.page)) !== null) await this.look(`${key} towards ${wanted}`, outside);
      if (there) return;
    }
    throw new Error(`${wanted} cannot be reached by ${key}`);
  }

  /** Goes to what is wanted and presses it. */
  async press(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', outside = false): Promise<void> {
    await this.to(wanted, key, outside);
    await this.page.keyboard.press('Enter');
  }

  /** The screen has changed: its heading has the focus, and is this. */
  async landed(heading: Locator): Promise<void> {
    await expect(heading).toBeFocused();
    const at = await this.look('on another screen');
    expect(at.isHeading, `${at.what} is a heading`).toBe(true);
  }

  /** Something is wrong: the list of it has the focus. */
  async stopped(): Promise<void> {
    await expect.poll(async () => (await focused(this.page))?.isErrorSummary).toBe(true);
    await this.look('something is wrong');
  }
}
