//! Makes what Trunk left in dist/ ready to serve: our loaders with the hashed names written into them, and every file
//! compressed beside itself. Must not know what the program does.
//!
//! dist/page/    index.html, which is never cached, and immutable files with a hash in their names
//! dist/widget/  landlord-payments.js, which is never cached and knows the names, and immutable files
//! dist/export/  the export worker's program as wasm-bindgen left it: it goes into both of the others

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [, , dist, pageUrl, plain] = process.argv;
if (dist === undefined || pageUrl === undefined) {
  console.error('usage: finish.mjs DIST PAGE_URL [plain]');
  process.exit(2);
}
const page = join(dist, 'page');
const widget = join(dist, 'widget');
const exports = join(dist, 'export');
const element = new URL('../element/', import.meta.url);

/** Text that compresses, and the program. */
const COMPRESSED = /\.(css|html|js|json|svg|txt|wasm)$/;
/** Below this a compressed copy saves no packet. @type {number} */
const WORTH_COMPRESSING = 512;

finishPage();
finishWidget();
rmSync(exports, { recursive: true });
// While somebody works on it, compressing takes longer than it saves.
if (plain !== 'plain') for (const folder of [page, widget]) compress(folder);

function finishPage() {
  const loader = emit('standalone.js', page);
  const exporter = emitExport(page);
  const links = [
    `<link id="lp-program" rel="modulepreload" href="${pageUrl}${find(page, /^page-[^_]*\.js$/)}">`,
    `<link id="lp-wasm" rel="preload" as="fetch" type="application/wasm" crossorigin href="${pageUrl}${find(page, /^page-.*_bg\.wasm$/)}">`,
    ...loader.needs.map((name) => `<link rel="modulepreload" href="${pageUrl}${name}">`),
    `<script type="module" src="${pageUrl}${loader.name}"></script>`,
  ];
  const index = join(page, 'index.html');
  let html = readFileSync(index, 'utf8');
  html = replaceOnce(html, /<link[^>]*rel="?rust"?[^>]*>/, '');
  // Addresses only: nothing of the export worker is fetched before a file of its kind is asked for.
  const later = Object.entries(exporter).map(([id, name]) => `data-export-${id}="${pageUrl}${name}"`);
  html = replaceOnce(html, /data-base="?[^\s">]*"?/, [`data-base="${pageUrl}"`, ...later].join(' '));
  html = replaceOnce(html, '</head>', `${links.join('')}</head>`);
  writeFileSync(index, html);
  rmSync(join(page, '.trunk-lock'), { force: true });
}

function finishWidget() {
  const definition = emit('define.js', widget);
  const exporter = emitExport(widget);
  const local = (/** @type {string} */ name) => `new URL('./${name}', import.meta.url)`;
  const loader = [
    `//! The one address a host page needs. Always ask the server for it; all that it names may be kept for ever.`,
    // Named here as well, so that the browser fetches them side by side.
    ...definition.needs.map((name) => `import './${name}';`),
    `import { define } from './${definition.name}';`,
    `define({`,
    `  program: ${local(find(widget, /^widget-[^_]*\.js$/))},`,
    `  wasm: ${local(find(widget, /^widget-.*_bg\.wasm$/))},`,
    `  style: ${local(find(widget, /\.css$/))},`,
    `  export: {`,
    ...Object.entries(exporter).map(([id, name]) => `    ${id}: ${local(name)},`),
    `  },`,
    `  page: ${JSON.stringify(pageUrl)},`,
    `});`,
    ``,
  ];
  writeFileSync(join(widget, 'landlord-payments.js'), loader.join('\n'));
  rmSync(join(widget, 'index.html'));
  rmSync(join(widget, '.trunk-lock'), { force: true });
}

/**
 * Writes one of our modules and those it imports, each under a name with a hash of its content.
 * @param {string} file in element/
 * @param {string} folder
 * @returns {{ name: string, needs: string[] }} its name, and the names of all it imports, directly or not
 */
function emit(file, folder) {
  /** @type {Set<string>} */
  const needs = new Set();
  const source = readFileSync(new URL(file, element), 'utf8');
  const code = source.replace(/^(import .* from '\.\/)([^']+)(';)$/gm, (_, before, imported, after) => {
    const inner = emit(imported, folder);
    for (const name of [...inner.needs, inner.name]) needs.add(name);
    return before + inner.name + after;
  });
  const name = write(folder, file, code);
  return { name, needs: [...needs] };
}

/**
 * Writes the export worker and its program.
 * @param {string} folder
 * @returns {{ worker: string, program: string, wasm: string }} their names
 */
function emitExport(folder) {
  const copy = (/** @type {string} */ file) => write(folder, file, readFileSync(join(exports, file)));
  return {
    worker: emit('export-worker.js', folder).name,
    program: copy('export-program.js'),
    wasm: copy('export-program_bg.wasm'),
  };
}

/**
 * Writes a file under a name with a hash of its content.
 * @param {string} folder
 * @param {string} file
 * @param {string | Buffer} content
 * @returns {string} the name
 */
function write(folder, file, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const name = file.replace(/(_bg)?(\.\w+)$/, (_, bg = '', extension) => `-${hash}${bg}${extension}`);
  writeFileSync(join(folder, name), content);
  return name;
}

/**
 * @param {string} folder
 * @param {RegExp} pattern
 * @returns {string} the one file of that kind
 */
function find(folder, pattern) {
  const found = readdirSync(folder).filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`${folder}: ${found.length} files like ${pattern}, expected one`);
  return found[0];
}

/**
 * @param {string} text
 * @param {string | RegExp} what
 * @param {string} by
 * @returns {string}
 */
function replaceOnce(text, what, by) {
  const result = text.replace(what, () => by);
  if (result === text && !text.includes(by)) throw new Error(`index.html: found no ${what}`);
  return result;
}

/** @param {string} folder */
function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !COMPRESSED.test(entry.name)) continue;
    const content = readFileSync(file);
    if (content.length < WORTH_COMPRESSING) continue;
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    const options = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: options }));
  }
}
