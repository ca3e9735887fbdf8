//! A screen without any styles, as it is read when they do not come: what runs together, and what is there that nobody was
//! to see. Must not know which screen it is.

import type { Page } from '@playwright/test';

/** What is read of a screen without styles. */
export interface Plain {
  /** All of it, line by line. */
  lines: string[];
  /** What stands together without a space between: the end of one piece of text and the start of the next. */
  together: string[];
  /** What is not drawn with the styles, and is without them. */
  shownAnew: string[];
  /** Pictures that take as much room as there is. */
  huge: string[];
}

/** Takes every style sheet away, in shadow roots too, for as long as `look` takes. */
export async function withoutStyles<T>(page: Page, look: () => Promise<T>): Promise<T> {
  await page.evaluate(() => {
    const kept: (() => void)[] = [];
    for (const root of roots()) {
      const adopted = root.adoptedStyleSheets;
      root.adoptedStyleSheets = [];
      kept.push(() => (root.adoptedStyleSheets = adopted));
      for (const sheet of root.styleSheets) {
        if (sheet.disabled) continue;
        sheet.disabled = true;
        kept.push(() => (sheet.disabled = false));
      }
    }
    Object.assign(window, { putStylesBack: () => kept.forEach((back) => back()) });

    function roots(): (Document | ShadowRoot)[] {
      const within = document.querySelector('landlord-payments')?.shadowRoot;
      return within ? [document, within] : [document];
    }
  });
  try {
    return await look();
  } finally {
    await page.evaluate(() => (window as unknown as { putStylesBack(): void }).putStylesBack());
  }
}

/** Reads the app without styles. */
export async function plain(page: Page): Promise<Plain> {
  const app = page.locator('.lp-app');
  // What is not drawn with its styles, apart from what the markup itself folds away.
  await app.evaluate((app) => {
    const unseen = [...app.querySelectorAll('*')].filter(
      (it) => getComputedStyle(it).display === 'none' && !(it instanceof HTMLOptionElement),
    );
    Object.assign(window, { unseen: new Set(unseen) });
  });
  return withoutStyles(page, () =>
    app.evaluate((app: HTMLElement) => {
      const { unseen } = window as unknown as { unseen: Set<Element> };
      const shownAnew = [...unseen]
        .filter((it) => it.isConnected && it.getClientRects().length > 0 && (it.textContent ?? '').trim() !== '')
        .map(
          (it) =>
            `${it.tagName.toLowerCase()}.${it.getAttribute('class') ?? ''}: ${(it.textContent ?? '').trim().slice(0, 60)}`,
        );
      const huge = [...app.querySelectorAll('svg, img')]
        .map((it) => it.getBoundingClientRect())
        .filter((box) => box.height > 300)
        .map((box) => `${box.width} × ${box.height} px`);
      const together: string[] = [];
      const pieces: { text: string; box: DOMRect }[] = [];
      const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        // An option is drawn by the browser, in a list of its own.
        if (text.trim() === '' || node.parentElement?.closest('option') !== null) continue;
        // Nor is what is folded away.
        if (node.parentElement?.checkVisibility() !== true) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
        const [first, last] = [boxes[0], boxes.at(-1)];
        const before = pieces.at(-1);
        if (first === undefined || last === undefined) continue;
        pieces.push({ text, box: last });
        if (before === undefined) continue;
        const isBeside = Math.abs(before.box.bottom - first.bottom) < 4 && Math.abs(first.left - before.box.right) < 1;
        if (isBeside && /[\p{L}\p{N}]$/u.test(before.text) && /^[\p{L}\p{N}£−]/u.test(text)) {
          together.push(`${before.text.slice(-30)}|${text.slice(0, 30)}`);
        }
      }
      const lines = app.innerText.split('\n').map((line) => line.trim());
      return { lines: lines.filter((line) => line !== ''), together, shownAnew, huge };
    }),
  );
}
