//! What is loaded together, what that may weigh, and the program whose crates it is made of. Whoever takes a part off the first load
//! adds it here. Must not know how it is weighed.

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} folder in dist/
 * @property {RegExp[]} files each of one file there; one that two parts name weighs in both
 * @property {Partial<Record<string, number>>} budget by ending of a name: bytes that all such files may have, as brotli leaves them
 * @property {string} program the same before wasm-opt, below target/: it still names its functions
 */

/** Where the build leaves programs that still name their functions. */
const NAMED = 'wasm-bindgen/release';

/** @type {Part[]} */
export const PARTS = [
  {
    name: "the widget's first load",
    folder: 'widget',
    files: [/^landlord-payments\.js$/, /^app-\w+\.css$/, /^widget-\w+_bg\.wasm$/],
    budget: { js: 17_350, css: 8_650, wasm: 186_500 },
    program: `${NAMED}/widget-parts/widget.wasm`,
  },
  {
    name: "the page's first load",
    folder: 'page',
    files: [
      /^index\.html$/,
      ...[/^standalone-\w+\.js$/, /^checked-\w+\.js$/, /^export-start-\w+\.js$/, /^export-[0-9a-f]+\.js$/],
      ...[/^words-\w+\.js$/, /^page-\w+\.js$/, /^app-\w+\.css$/, /^page-\w+_bg\.wasm$/],
      ...[/^early-\w+\.js$/, /^parts-[0-9a-f]+\.js$/, /^parts-list-\w+\.js$/],
    ],
    budget: { html: 1_550, js: 10_000, css: 8_650, wasm: 193_500 },
    program: `${NAMED}/page-parts/page.wasm`,
  },
  ...['widget', 'page'].flatMap((folder) => [
    {
      name: `the screens of a record in the ${folder}`,
      folder,
      // What draws a summary before the program is there.
      files: [/^part-record-\w+\.wasm$/].concat(folder === 'widget' ? /^linked-\w+\.js$/ : []),
      budget: { wasm: 60_000, js: 5_000 },
      program: `${NAMED}/${folder}-parts/split_record.wasm`,
    },
    {
      name: `the screens of a payment in the ${folder}`,
      folder,
      files: [/^part-payment-\w+\.wasm$/],
      budget: { wasm: 278_000 },
      program: `${NAMED}/${folder}-parts/split_payment.wasm`,
    },
    {
      name: `what both have in common in the ${folder}`,
      folder,
      files: [/^part-common-3-\w+\.wasm$/],
      budget: { wasm: 101_000 },
      program: `${NAMED}/${folder}-parts/chunk_3.wasm`,
    },
  ]),
  ...['widget', 'page'].map((folder) => ({
    name: `workbooks and ZIPs in the ${folder}`,
    folder,
    files: [/^export-worker-\w+\.js$/, /^export-start-\w+\.js$/, /^checked-\w+\.js$/]
      .concat(/^export-program-\w+\.js$/)
      .concat(/^export-program-\w+_bg\.wasm$/),
    budget: { js: 3_450, wasm: 334_000 },
    program: 'wasm32-unknown-unknown/wasm-release/export-worker.wasm',
  })),
];

/** Served, and part of no load: what people and tools read, an icon, and the loader under the name that lasts. */
export const APART = [/^custom-elements\.json$/, /^integrity\.json$/, /^landlord-payments-\w+\.js$/, /^icon-\w+\.svg$/];
