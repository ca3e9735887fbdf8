//! Holds the styles of both doors to what they may weigh on their way to the browser. Must not know what they say.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes, compressed as a web server sends them. */
const STYLES = 12 * 1024;

/**
 * @param {Buffer} styles
 * @param {number} most
 * @returns {string | undefined} what is wrong
 */
function tooHeavy(styles, most) {
  const options = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const { length } = brotliCompressSync(styles, { params: options });
  return length > most ? `${length} bytes with brotli, ${most} at most` : undefined;
}

const [, , dist = 'dist'] = process.argv;
const wrong = ['page', 'widget'].flatMap((door) => {
  const folder = join(dist, door);
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
  const [name] = sheets;
  if (name === undefined || sheets.length > 1) return [`${folder}: ${sheets.length} style sheets, expected one`];
  const styles = readFileSync(join(folder, name));
  // What would be found if it were there is found in styles that may weigh nothing.
  if (tooHeavy(styles, 0) === undefined) return [`${folder}: ${name} is empty, or nothing is weighed here`];
  const heavy = tooHeavy(styles, STYLES);
  return heavy === undefined ? [] : [`${folder}: ${name} has ${heavy}`];
});
for (const line of wrong) console.error(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
