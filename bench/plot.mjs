//! Curves over the number of lines as an SVG: small panels with logarithmic axes, where what is linear is as steep as the dotted
//! line. It knows nothing of what was measured.

/**
 * @typedef {object} Curve
 * @property {string} name
 * @property {readonly (readonly [number, number])[]} points
 *
 * @typedef {object} Panel
 * @property {string} title
 * @property {readonly Curve[]} curves
 */

const WIDTH = 330;
const HEIGHT = 230;
const INNER = { left: 52, right: 12, top: 34, bottom: 34 };
const ACROSS = 3;
const LEGEND = 34;

/**
 * The powers of ten around values.
 * @param {readonly number[]} values one at least, all above zero
 * @returns {[number, number]} the exponents
 */
export function decades(values) {
  const from = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const to = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  return [from, Math.max(to, from + 1)];
}

/**
 * `1k`, `400k`, `0.1`, `30`.
 * @param {number} value
 */
export const short = (value) => (value >= 1000 ? `${value / 1000}k` : String(value));

/**
 * @param {readonly Panel[]} panels
 * @param {string} about what a reader who cannot see it is told
 */
export function plot(panels, about) {
  const names = [...new Set(panels.flatMap(({ curves }) => curves.map(({ name }) => name)))];
  const down = Math.ceil(panels.length / ACROSS);
  const [width, height] = [WIDTH * ACROSS, HEIGHT * down + LEGEND];
  const legend = names.map((name, at) => {
    const x = INNER.left + at * 220;
    return `<path class="c${at}" d="M${x} 18h28"/><text x="${x + 36}" y="22">${escaped(name)}</text>`;
  });
  const drawn = panels.map((panel, at) => {
    const x = (at % ACROSS) * WIDTH;
    const y = Math.floor(at / ACROSS) * HEIGHT + LEGEND;
    return `<g transform="translate(${x} ${y})">${one(panel, names)}</g>`;
  });
  const style =
    'text{font:12px system-ui,sans-serif;fill:#333}.t{font-weight:600}path{fill:none;stroke-width:2}.g{stroke:#ddd;stroke-width:1}' +
    '.l{stroke:#999;stroke-width:1;stroke-dasharray:2 3}.c0{stroke:#00703c}.c1{stroke:#d4351c;stroke-dasharray:7 3}.c2{stroke:#1d70b8;stroke-dasharray:2 2}' +
    '@media(prefers-color-scheme:dark){text{fill:#ddd}.g{stroke:#444}.c0{stroke:#5fd39a}.c1{stroke:#ff8a73}.c2{stroke:#8ec7ff}}';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"><title>${escaped(about)}</title>` +
    `<style>${style}</style>${legend.join('')}${drawn.join('')}</svg>\n`
  );
}

/**
 * @param {Panel} panel
 * @param {readonly string[]} names
 */
function one({ title, curves }, names) {
  const all = curves.flatMap(({ points }) => points);
  const sizes = [...new Set(all.map(([x]) => x))].toSorted((a, b) => a - b);
  const [least, most] = [Math.log10(sizes[0]), Math.log10(sizes[sizes.length - 1])];
  const [from, to] = decades(all.map(([, y]) => y));
  const [inner, tall] = [WIDTH - INNER.left - INNER.right, HEIGHT - INNER.top - INNER.bottom];
  const across = (/** @type {number} */ x) =>
    round(INNER.left + ((Math.log10(x) - least) / Math.max(1e-9, most - least)) * inner);
  const up = (/** @type {number} */ y) => round(INNER.top + (1 - (Math.log10(y) - from) / (to - from)) * tall);
  const parts = [`<text class="t" x="${INNER.left}" y="20">${escaped(title)}</text>`];
  for (let power = from; power <= to; power++) {
    const value = 10 ** power;
    parts.push(
      `<path class="g" d="M${INNER.left} ${up(value)}h${inner}"/>`,
      `<text x="${INNER.left - 6}" y="${up(value) + 4}" text-anchor="end">${short(Number(value.toPrecision(1)))}</text>`,
    );
  }
  for (const size of sizes) {
    parts.push(`<text x="${across(size)}" y="${HEIGHT - 14}" text-anchor="middle">${short(size)}</text>`);
  }
  // As steep as what is linear, from the highest point of the first curve down.
  const [x, y] = curves[0].points[curves[0].points.length - 1];
  const start = Math.max(sizes[0], (x * 10 ** from) / y);
  parts.push(`<path class="l" d="M${across(start)} ${up((y * start) / x)}L${across(x)} ${up(y)}"/>`);
  for (const { name, points } of curves) {
    const path = points.map(([x, y]) => `${across(x)} ${up(y)}`).join('L');
    parts.push(`<path class="c${names.indexOf(name)}" d="M${path}"/>`);
  }
  return parts.join('');
}

const round = (/** @type {number} */ value) => Math.round(value * 10) / 10;

const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
