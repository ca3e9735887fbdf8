//! Somebody drags the scroll bar through the largest schedule: how evenly frames come, and whether rows are missing. Ours beside
//! react-virtual, and beside a static list that has nothing to draw.

import { figure, median, quantile, range, table, times, verdict } from '../report.mjs';
import { enter, open } from '../programs.mjs';

const REPEATS = 2;
/** How long the bar takes from top to bottom. */
const DRAG_MS = 2_000;

/** @typedef {'ours' | 'react' | 'static'} Name */

const PROGRAMS = /** @type {const} */ (['ours', 'react', 'static']);

/**
 * @param {import('../run.mjs').Place} place
 * @returns {Promise<string>} the section of the docs
 */
export async function run({ site, linked, whole, names }) {
  site.schedule = whole;
  /** @type {Record<Name, { p95: number[], middle: number[], blank: number[], frames: number[], moved: number[] }>} */
  const all = { ours: nothing(), react: nothing(), static: nothing() };
  // The first round warms up.
  for (let round = 0; round <= REPEATS; round++) {
    for (const name of PROGRAMS) {
      const { intervals, blank, frames, moved } = await drag(linked, site.url, name, whole.count);
      process.stderr.write('.');
      if (round === 0) continue;
      all[name].p95.push(quantile(intervals, 0.95));
      all[name].middle.push(median(intervals));
      all[name].blank.push(blank);
      all[name].frames.push(frames);
      all[name].moved.push(moved);
    }
  }
  /** @type {Record<string, string>} */
  const words = { ...names, static: 'a static list of 1,000 such rows' };
  const rows = PROGRAMS.map((name) => {
    const { p95, middle, blank, frames, moved } = all[name];
    return [
      words[name],
      figure(median(p95)),
      range(p95, figure),
      figure(median(middle)),
      String(Math.max(...blank)),
      `${median(moved)} of ${median(frames)}`,
      times(median(p95) / median(all.ours.p95)),
    ];
  });
  const heading = [
    'Program',
    ' 95% of frames within, ms',
    ' Range, ms',
    ' Median, ms',
    ' Blank rows at most',
    ' Frames that moved',
    ' Beside ours',
  ];
  const verdicts = [
    verdict('beside react-virtual', median(all.ours.p95) / median(all.react.p95), 0.6),
    verdict('beside a static list', median(all.ours.p95) / median(all.static.p95), 1.2),
    verdict('blank rows', Math.max(...all.ours.blank), 0, String),
  ];
  return `${table(heading, rows)}\n\n${verdicts.join('\n')}`;
}

const nothing = () => ({
  p95: /** @type {number[]} */ ([]),
  middle: /** @type {number[]} */ ([]),
  blank: /** @type {number[]} */ ([]),
  frames: /** @type {number[]} */ ([]),
  moved: /** @type {number[]} */ ([]),
});

/**
 * One drag from the top to the bottom.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {Name} name
 * @param {number} lines
 */
async function drag(context, url, name, lines) {
  const page = await enter(context, url, name === 'static' ? 'react' : name);
  await open(page, name === 'static' ? 'react' : name, { shown: `Showing all ${lines.toLocaleString('en-GB')} lines` });
  await page.evaluate(() => probe.settled());
  if (name === 'static') await page.evaluate(() => probe.standStill(1_000));
  const box = await page.evaluate(() => {
    const view = probe.view();
    if (view === null) throw new Error('there is nothing to scroll');
    view.scrollIntoView({ block: 'end' });
    view.scrollTop = 0;
    const { right, top, bottom } = view.getBoundingClientRect();
    return { x: right - 1 - (view.offsetWidth - view.clientWidth - 2) / 2, top, bottom };
  });
  await page.evaluate(() => probe.settled());
  await page.mouse.move(box.x, box.top + 24);
  await page.mouse.down();
  await page.evaluate(() => {
    Object.assign(globalThis, { stopped: probe.frames() });
  });
  const session = await context.newCDPSession(page);
  const started = performance.now();
  const sent = [];
  for (;;) {
    const part = Math.min(1, (performance.now() - started) / DRAG_MS);
    const y = box.top + 24 + part * (box.bottom - box.top - 48);
    const event = {
      type: /** @type {const} */ ('mouseMoved'),
      x: box.x,
      y,
      button: /** @type {const} */ ('left'),
      buttons: 1,
    };
    // Nobody waits for the page: a hand does not.
    sent.push(session.send('Input.dispatchMouseEvent', event));
    if (part === 1) break;
    await new Promise((next) => setTimeout(next, 16));
  }
  await Promise.all(sent);
  const seen = await page.evaluate(() => stopped());
  await page.mouse.up();
  const end = await page.evaluate(() => probe.view()?.scrollTop ?? 0);
  if (end < 10_000) throw new Error(`${name}: the bar was not dragged, the list stands at ${end}`);
  await page.close();
  return seen;
}
