//! The widget has no router in it: what would touch the host's address and history is not there to be called.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '../fixtures/test.ts';

const DIST = process.env.PORTAL_DIST ?? join(import.meta.dirname, '../../../dist');

/** What a program takes from the browser, and all text in it. */
function built(door: 'page' | 'widget'): { imports: string; text: string } {
  const folder = join(DIST, door);
  const read = (pattern: RegExp, encoding: 'utf8' | 'latin1') => {
    const found = readdirSync(folder).filter((name) => pattern.test(name));
    expect(found).toHaveLength(1);
    return readFileSync(join(folder, found[0] ?? ''), encoding);
  };
  // The widget's loader has the program's module in it.
  const module = door === 'page' ? 'page' : 'landlord-payments';
  return {
    imports: read(new RegExp(`^${module}-[0-9a-f]+\\.js$`), 'utf8'),
    text: read(new RegExp(`^${door}-[0-9a-f]+_bg\\.wasm$`), 'latin1'),
  };
}

const IMPORTS = [/pushState/, /replaceState/, /\.history\b/, /\.location\b/, /\.title\s*=/];
const TEXT = [/leptos_router/, /popstate/];

test('the page’s program has a router, and the widget’s has none', () => {
  const [page, widget] = [built('page'), built('widget')];
  for (const pattern of IMPORTS) {
    expect(page.imports, `control: ${pattern}`).toMatch(pattern);
    // The frame that is printed has a title of its own.
    if (pattern.source.startsWith('\\.title')) continue;
    expect(pattern.test(widget.imports), `${pattern}`).toBe(false);
  }
  for (const pattern of TEXT) {
    expect(pattern.test(page.text), `control: ${pattern}`).toBe(true);
    expect(pattern.test(widget.text), `${pattern}`).toBe(false);
  }
});
