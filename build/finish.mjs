//! Makes what Trunk left in dist/ ready to serve: our loaders with the hashed names written into them, and every file
//! compressed beside itself. Must not know what the program does.
//!
//! dist/page/    index.html, which is never cached, and immutable files with a hash in their names
//! dist/widget/  landlord-payments.js, which is never cached; the same under the name of its release; immutable files;
//!               integrity.json, which says what a host that pins a release has to write
//! dist/export/  the export worker's program as wasm-bindgen left it: it goes into both of the others
//! dist/parts/   what was taken out of each door's program, to be fetched on demand; nothing where it is in one piece

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { build, transformSync } from 'esbuild';

import { shortened } from './names.mjs';

const [, , dist, pageUrl, plain] = process.argv;
if (dist === undefined || pageUrl === undefined) {
  console.error('usage: finish.mjs DIST PAGE_URL [plain]');
  process.exit(2);
}
const page = join(dist, 'page');
const widget = join(dist, 'widget');
const exports = join(dist, 'export');
const parts = join(dist, 'parts');
const element = new URL('../element/', import.meta.url);

/** Text that compresses, and the program. */
const COMPRESSED = /\.(css|html|js|json|svg|txt|wasm)$/;
/** Below this a compressed copy saves no packet. @type {number} */
const WORTH_COMPRESSING = 512;

/** What the program calls the module that fetches its parts. */
const PARTS = './__wasm_split.js';
const IMPORT_OF_PARTS = /(\bfrom\s*["'])\.\/__wasm_split\.js/g;

/** What all modules are made to be. */
const MODULE = /** @type {const} */ ({
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  // wasm-bindgen names the module of the parts once for each of them.
  logOverride: { 'duplicate-object-key': 'silent' },
});

/** Stands in the loader for its release, which is known when all else of it is. */
const RELEASE = '0123456789abcdef';

finishPage();
await finishWidget();
for (const folder of [exports, parts]) rmSync(folder, { recursive: true, force: true });
// While somebody works on it, compressing takes longer than it saves.
if (plain !== 'plain') for (const folder of [page, widget]) compress(folder);

function finishPage() {
  const loader = emit('standalone.js', page);
  const { list, needs } = emitParts(page, 'page');
  const { module, wasm } = shorten(page, 'page');
  const program = renew(page, module, (code) =>
    // Not where it is a name in what the program is given.
    minified(code.replaceAll(IMPORT_OF_PARTS, `$1./${list}`)),
  );
  const exporter = emitExport(page);
  const checked = (/** @type {string} */ name) => `href="${pageUrl}${name}" integrity="${integrity(page, name)}"`;
  const links = [
    `<link rel="modulepreload" crossorigin ${checked(program)}>`,
    // Its integrity is checked when it is used: browsers do not check a preloaded file of this kind.
    `<link rel="preload" as="fetch" type="application/wasm" crossorigin href="${pageUrl}${wasm}">`,
    ...[...new Set([...loader.needs, ...needs, list])].map(
      (name) => `<link rel="modulepreload" crossorigin ${checked(name)}>`,
    ),
    `<script type="module" crossorigin ${checked(loader.name).replace('href', 'src')}></script>`,
  ];
  const index = join(page, 'index.html');
  let html = readFileSync(index, 'utf8');
  html = replaceOnce(html, /<link[^>]*rel="?rust"?[^>]*>/, '');
  // Addresses only: nothing of the export worker is fetched before a file of its kind is asked for.
  const named = { program, wasm, 'export-program': exporter.program, 'export-wasm': exporter.wasm };
  const data = Object.entries(named).map(
    ([id, name]) => `data-${id}="${pageUrl}${name}" data-${id}-integrity="${integrity(page, name)}"`,
  );
  data.push(`data-export-worker="${pageUrl}${exporter.worker}"`);
  html = replaceOnce(html, /data-base="?[^\s">]*"?/, [`data-base="${pageUrl}"`, ...data].join(' '));
  html = replaceOnce(html, '</head>', `${links.join('')}</head>`);
  writeFileSync(index, html);
  rmSync(join(page, '.trunk-lock'), { force: true });
}

async function finishWidget() {
  const exporter = emitExport(widget);
  const checked = (/** @type {string} */ name) => ({ name, integrity: integrity(widget, name) });
  const { module: program, wasm } = shorten(widget, 'widget');
  const linked = write(widget, 'linked.js', await bundled('first/linked.js'));
  const built = {
    release: RELEASE,
    wasm: checked(wasm),
    style: checked(find(widget, /\.css$/)),
    linked: checked(linked),
    export: { worker: exporter.worker, program: checked(exporter.program), wasm: checked(exporter.wasm) },
    page: pageUrl,
  };
  const list = listParts(widget, 'widget');
  const code = await bundle('loader.js', join(widget, program), list, built);
  const release = hash(code);
  const loader = `landlord-payments-${release}.js`;
  const content = code.replaceAll(RELEASE, release);
  for (const name of ['landlord-payments.js', loader]) writeFileSync(join(widget, name), content);
  rmSync(join(widget, program));
  rmSync(join(widget, 'index.html'));
  rmSync(join(widget, '.trunk-lock'), { force: true });

  // The name that stays is left out: whoever pinned it would be stopped by the next release.
  const lasting = readdirSync(widget).filter((name) => name !== 'landlord-payments.js');
  const files = Object.fromEntries(lasting.map((name) => [name, integrity(widget, name)]));
  const pinned = files[loader];
  const script = `<script type="module" src="/widget/${loader}" integrity="${pinned}" crossorigin="anonymous"></script>`;
  const told = { release, loader, integrity: pinned, script, files };
  writeFileSync(join(widget, 'integrity.json'), `${JSON.stringify(told, null, 2)}\n`);
}

/**
 * One file of the loader, all that it imports, and the program that stands for `./program.js`.
 * @param {string} file in element/
 * @param {string} program
 * @param {string} list the module that fetches its parts
 * @param {object} built what it is told of the build
 * @returns {Promise<string>}
 */
async function bundle(file, program, list, built) {
  const path = resolve(program);
  return bundled(file, {
    plugins: [
      { name: 'program', setup: (bundler) => bundler.onResolve({ filter: /^\.\/program\.js$/ }, () => ({ path })) },
      {
        name: 'parts',
        setup(bundler) {
          bundler.onResolve({ filter: /^\.\/__wasm_split\.js$/ }, () => ({ path: PARTS, namespace: 'parts' }));
          bundler.onLoad({ filter: /./, namespace: 'parts' }, () => ({
            contents: list,
            resolveDir: fileURLToPath(element),
          }));
        },
      },
    ],
    define: { BUILT: JSON.stringify(built) },
    banner: { js: `/*! landlord-payments, release ${RELEASE} */` },
  });
}

/**
 * One file of a module and all that it imports.
 * @param {string} file in element/
 * @param {import('esbuild').BuildOptions} [options]
 * @returns {Promise<string>}
 */
async function bundled(file, options) {
  const { outputFiles, metafile } = await build({
    ...MODULE,
    ...options,
    entryPoints: [fileURLToPath(new URL(file, element))],
    bundle: true,
    minify: plain !== 'plain',
    write: false,
    metafile: true,
  });
  const foreign = Object.keys(metafile.inputs).filter((input) => input.includes('node_modules/'));
  if (foreign.length > 0) throw new Error(`${foreign.join(', ')} would be shipped, and no bill of materials names it`);
  return outputFiles[0].text;
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
  const name = write(folder, file, minified(code));
  return { name, needs: [...needs] };
}

/**
 * @param {string} code of a module, whose names for other modules stay
 * @returns {string}
 */
function minified(code) {
  if (plain === 'plain') return code;
  return transformSync(code, { ...MODULE, minify: true }).code;
}

/**
 * Writes the parts of a program, and reads which of them are to be fetched for what.
 * @param {string} folder
 * @param {string} door
 * @returns {string} a module that fetches them: it stands in for the one that was written beside them, which fetches unchecked
 */
function listParts(folder, door) {
  const from = join(parts, door);
  if (!existsSync(from)) return '';
  const written = readFileSync(join(from, PARTS), 'utf8');
  const [, shared = ''] = /const \{ ([^}]*) \} = initSync/.exec(written) ?? [];
  const names = JSON.stringify(shared.split(/, */).filter((name) => name !== ''));
  const file = (/** @type {string} */ name) => {
    const called = name.replace(/^split_/, 'part-').replace(/^chunk_/, 'part-common-');
    const emitted = write(folder, called, readFileSync(join(from, name)));
    return `{ address: new URL('./${emitted}', import.meta.url), integrity: '${integrity(folder, emitted)}' }`;
  };
  const FILE = /new URL\("\.\/([^"]+)"/;
  /** @type {Map<string, string>} */
  const chunks = new Map();
  for (const [, chunk, code] of written.matchAll(/^const (\w+) = makeLoad\(([^]*?)\n?, \[\]\);$/gm)) {
    chunks.set(chunk, file(FILE.exec(code)?.[1] ?? ''));
  }
  const loaders = [...written.matchAll(/^export const (\w+) = wrapAsyncCb\(makeLoad\(([^]*?)\n?, \[(.*)\]\)\);$/gm)];
  if (loaders.length === 0) throw new Error(`${from}: found no parts in ${PARTS}`);
  const lines = loaders.map(([, loader, code, needed]) => {
    const [, own = ''] = FILE.exec(code) ?? [];
    const before = needed.split(/, */).filter((chunk) => chunk !== '');
    const all = [...before.map((chunk) => chunks.get(chunk)), ...(own === '' ? [] : [file(own)])];
    const called = JSON.stringify(own.replace(/^split_|\.wasm$/g, ''));
    return `export const ${loader} = part(${called}, ${names}, [${all.join(', ')}]);`;
  });
  return `import { part } from './parts.js';\n${lines.join('\n')}\n`;
}

/**
 * The same, as a file of its own.
 * @param {string} folder
 * @param {string} door
 * @returns {{ list: string, needs: string[] }} its name, and the names of all it imports
 */
function emitParts(folder, door) {
  const { name, needs } = emit('parts.js', folder);
  const list = write(folder, 'parts-list.js', listParts(folder, door).replace('./parts.js', `./${name}`));
  return { list, needs: [...needs, name] };
}

/**
 * Gives the names between a program and its module their short form.
 * @param {string} folder
 * @param {string} door
 * @returns {{ module: string, wasm: string }} their names
 */
function shorten(folder, door) {
  const [module, wasm] = [
    find(folder, new RegExp(`^${door}-[^_]*\\.js$`)),
    find(folder, new RegExp(`^${door}-.*_bg\\.wasm$`)),
  ];
  if (plain === 'plain') return { module, wasm };
  const short = shortened({
    wasm: readFileSync(join(folder, wasm)),
    module: readFileSync(join(folder, module), 'utf8'),
  });
  for (const name of [module, wasm]) rmSync(join(folder, name));
  const program = write(folder, `${door}_bg.wasm`, short.wasm);
  return { module: write(folder, `${door}.js`, short.module.replaceAll(wasm, program)), wasm: program };
}

/**
 * Changes a file that has a hash in its name already: its name, too.
 * @param {string} folder
 * @param {string} name
 * @param {(code: string) => string} change
 * @returns {string} the new name
 */
function renew(folder, name, change) {
  const code = change(readFileSync(join(folder, name), 'utf8'));
  rmSync(join(folder, name));
  return write(folder, name.replace(/-[0-9a-f]+\.js$/, '.js'), code);
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
  const name = file.replace(/(_bg)?(\.\w+)$/, (_, bg = '', extension) => `-${hash(content)}${bg}${extension}`);
  writeFileSync(join(folder, name), content);
  return name;
}

/**
 * @param {string | Buffer} content
 * @returns {string} as much of its hash as a name holds
 */
function hash(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string} what an `integrity` attribute says of the file
 */
function integrity(folder, name) {
  return `sha384-${createHash('sha384')
    .update(readFileSync(join(folder, name)))
    .digest('base64')}`;
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
