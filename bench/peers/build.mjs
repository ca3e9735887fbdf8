//! Builds the peers for production and compresses every file as ours are: `bench/peers/build.mjs DIST OUT`, where DIST is the
//! product's build, whose style sheet the peers wear, and OUT is the folder to write.

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

import { build } from 'esbuild';

/** What a council's page says of its own text, for every program the same. */
const HOST = '<style>body{--lp-font-size:1em;--lp-font:system-ui;margin:0;padding:16px;font:16px system-ui}</style>';

const AG_GRID = `<p><button id="open" hidden>View schedule</button></p>
<div id="schedule" hidden><p id="balance"></p><p><label>Search this schedule <input id="lp-search" type="search"></label></p>
<p class="lp-shown"></p><p class="lp-totals"></p><div id="grid" style="height:640px"></div></div>`;

const PREACT = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};

/**
 * @param {string} dist
 * @param {string} out
 */
export async function buildPeers(dist, out) {
  const style = readdirSync(join(dist, 'widget')).find((name) => /^app-.*\.css$/.test(name));
  if (style === undefined) throw new Error(`there is no style sheet in ${dist}: run make build`);
  const css = readFileSync(join(dist, 'widget', style));
  rmSync(out, { recursive: true, force: true });
  await bundle('react', join(out, 'react'), { entry: 'react/main.tsx', css, markup: '<div id="root"></div>' });
  await bundle('preact', join(out, 'preact'), {
    entry: 'react/main.tsx',
    css,
    markup: '<div id="root"></div>',
    alias: PREACT,
  });
  await bundle('ag-grid', join(out, 'ag-grid'), { entry: 'ag-grid/main.ts', markup: AG_GRID });
  // The peers' lines without a screen, for a page that only times them.
  await build({
    entryPoints: [fileURLToPath(new URL('lines.ts', import.meta.url))],
    outfile: join(out, 'lines/lines.js'),
    format: 'esm',
    target: 'es2022',
    minify: true,
  });
  const ours = '<script type="module" src="/widget/landlord-payments.js"></script>';
  page(join(out, 'ours'), ours, '<landlord-payments></landlord-payments>');
}

/**
 * @param {string} name
 * @param {string} folder
 * @param {{ entry: string, css?: Buffer, markup: string, alias?: Record<string, string> }} what
 */
async function bundle(name, folder, { entry, css, markup, alias }) {
  const { metafile } = await build({
    entryPoints: [{ in: fileURLToPath(new URL(entry, import.meta.url)), out: 'main' }],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    alias,
    metafile: true,
    absWorkingDir: folder.startsWith('/') ? '/' : process.cwd(),
  });
  const files = Object.entries(metafile.outputs).map(([path, output]) => ({ ...output, name: path.split('/').at(-1) }));
  const main = files.find((file) => file.entryPoint?.endsWith(entry));
  if (main === undefined) throw new Error(`${name} has no entry`);
  const at = (/** @type {string | undefined} */ file) => `/${name}/${file}`;
  // What the first file imports at once is fetched with it.
  const needed = main.imports
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => path.split('/').at(-1));
  const head = needed.map((file) => `<link rel="modulepreload" href="${at(file)}">`);
  head.push(`<script type="module" src="${at(main.name)}"></script>`);
  if (css !== undefined) {
    writeFileSync(join(folder, 'app.css'), css);
    head.push(`<link rel="stylesheet" href="${at('app.css')}">`);
  }
  page(folder, head.join(''), markup);
}

/**
 * @param {string} folder
 * @param {string} head
 * @param {string} markup
 */
function page(folder, head, markup) {
  mkdirSync(folder, { recursive: true });
  const meta =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">';
  const html = `<!doctype html><html lang="en"><head>${meta}<title>Payments</title>${HOST}${head}</head><body class="lp-page">${markup}</body></html>`;
  writeFileSync(join(folder, 'index.html'), html);
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params }));
  }
}
