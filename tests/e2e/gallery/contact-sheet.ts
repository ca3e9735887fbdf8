//! All pictures of the gallery in one, for each way of looking: a page to leaf through, and a picture of that page. It comes after
//! them, so that whoever judges them sees at once what does not belong with the rest.

import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, test } from '@playwright/test';

const PICTURES = resolve(import.meta.dirname, '../screenshots');
const SHEET = 'contact-sheet';
/** `summary-12-en-light-320.png`: a screen's name, and the look that it was seen in. */
const PICTURE = /^(?<name>.+)-(?<look>(?:en|cy)-(?:light|dark|forced)-(?:320|1280))\.png$/;

test('contact sheets', async ({ page }) => {
  const looks = new Map<string, string[]>();
  for (const file of (await readdir(PICTURES)).sort()) {
    const { name, look } = PICTURE.exec(file)?.groups ?? {};
    if (name === undefined || look === undefined || name === SHEET) continue;
    looks.set(look, [...(looks.get(look) ?? []), name]);
  }
  for (const [look, names] of looks) {
    const sheet = join(PICTURES, `${SHEET}-${look}`);
    await writeFile(`${sheet}.html`, document(look, names));
    await page.setViewportSize({ width: 1760, height: 900 });
    await page.goto(pathToFileURL(`${sheet}.html`).href);
    // Each picture is whole, so that no screen is missing unseen.
    const broken = await page
      .locator('img')
      .evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth === 0).length);
    expect(broken, look).toBe(0);
    await page.screenshot({ path: `${sheet}.png`, fullPage: true });
  }
});

/** The beginning of each screen, small, with its name; the picture itself is behind it. */
function document(look: string, names: string[]): string {
  const columns = look.endsWith('1280') ? 5 : 8;
  const figures = names.map((name) => {
    const file = `${name}-${look}.png`;
    return `<figure><a href="${file}"><img src="${file}" alt=""></a><figcaption>${name}</figcaption></figure>`;
  });
  return `<!doctype html>
<html lang="en">
<title>${look}</title>
<style>
  body { display: grid; grid-template-columns: repeat(${String(columns)}, 1fr); gap: 8px; margin: 8px; background: #777; font: 12px sans-serif; }
  figure { margin: 0; background: #fff; }
  a { display: block; height: 320px; overflow: hidden; }
  img { display: block; width: 100%; }
  figcaption { padding: 4px; overflow-wrap: anywhere; }
</style>
${figures.join('\n')}
</html>
`;
}
