//! What moves by itself on a page, and for how long. Must not know which screen it is.

import type { Page } from '@playwright/test';

/** What moves, would move, or scrolls smoothly, for longer than a hundredth of a second. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const within = document.querySelector('landlord-payments')?.shadowRoot;
    const roots: (Document | ShadowRoot)[] = within ? [document, within] : [document];
    const longest = (times: string) =>
      Math.max(...times.split(',').map((it) => Number.parseFloat(it) * (it.trim().endsWith('ms') ? 0.001 : 1)));
    const found = new Set<string>();
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        for (const part of ['', '::before', '::after', '::backdrop']) {
          const style = getComputedStyle(element, part);
          const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${part}`;
          if (style.animationName !== 'none' && longest(style.animationDuration) > 0.01) {
            found.add(`${name} animates: ${style.animationName}`);
          }
          if (style.transitionProperty !== 'none' && longest(style.transitionDuration) > 0.01) {
            found.add(`${name} changes slowly: ${style.transitionProperty}`);
          }
          if (style.scrollBehavior === 'smooth') found.add(`${name} scrolls smoothly`);
        }
      }
      for (const animation of root.getAnimations()) {
        const { duration } = animation.effect?.getComputedTiming() ?? {};
        if (typeof duration !== 'number' || duration > 10) found.add(`runs: ${animation.id || animation.playState}`);
      }
    }
    return [...found];
  });
}

/** Notes every scroll that a script asks to be smooth, from the page's next document on. */
export async function noteSmoothScrolls(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const smooth: string[] = [];
    Object.assign(window, { smooth });
    for (const [owner, name] of [
      [Element.prototype, 'scrollTo'],
      [Element.prototype, 'scrollBy'],
      [Element.prototype, 'scroll'],
      [Element.prototype, 'scrollIntoView'],
      [window, 'scrollTo'],
      [window, 'scrollBy'],
      [window, 'scroll'],
    ] as const) {
      const own = (owner as unknown as Record<string, (...it: unknown[]) => void>)[name];
      Object.assign(owner, {
        [name](this: unknown, ...it: unknown[]) {
          if ((it[0] as ScrollOptions | undefined)?.behavior === 'smooth') smooth.push(name);
          own?.apply(this, it);
        },
      });
    }
  });
  return () => page.evaluate(() => (window as unknown as { smooth: string[] }).smooth);
}
