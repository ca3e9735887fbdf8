//! Bills of materials of what is shipped, as CycloneDX, from what Cargo says that it links. The same sources give the
//! same bytes: no time, no serial number, no place on the machine. Must not know how anything is built.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WASM = 'wasm32-unknown-unknown';
/** What browsers load: the app, and beside it the program for workbooks and ZIPs. */
const LOADED = [
  { package: 'landlord-payments', features: [], target: WASM },
  { package: 'export-worker', features: ['worker'], target: WASM },
];

/**
 * What is shipped together, and the programs in it as the Makefile builds them.
 * @typedef {{ package: string, features: string[], target: string }} Program
 * @typedef {{ name: string, description: string, programs: Program[] }} Shipment
 * @type {Shipment[]}
 */
export const SHIPMENTS = [
  { name: 'widget', description: 'What a browser loads for the widget', programs: LOADED },
  { name: 'page', description: 'What a browser loads for the standalone page', programs: LOADED },
  {
    name: 'portal',
    description: 'The reference portal',
    programs: [{ package: 'portal', features: [], target: machine() }],
  },
];

/**
 * @typedef {object} Linked a crate of a program
 * @property {string} id name and version
 * @property {Set<string>} features
 * @property {boolean} shipped whether its code is in the program; otherwise it has written code for others at build time
 * @property {Set<string>} needs ids
 */

/**
 * @param {string} folder where a file for each shipment goes
 */
export function writeBills(folder) {
  const known = packages();
  mkdirSync(folder, { recursive: true });
  for (const shipment of SHIPMENTS) {
    const bill = billOf(shipment, known);
    writeFileSync(join(folder, `${shipment.name}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`);
  }
}

/**
 * @param {Shipment} shipment
 * @param {Map<string, Package>} known
 */
function billOf({ name, description, programs }, known) {
  /** @type {Map<string, Linked>} */
  const linked = new Map();
  const roots = programs.map((program) => link(program, linked));
  const crates = [...linked.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const about = (/** @type {string} */ id) => known.get(id) ?? missing(id);
  const { version } = about(roots[0]);
  const root = `landlord-payments-${name}`;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: root,
        version,
        description,
        licenses: [{ expression: 'MIT' }],
        purl: `pkg:generic/${root}@${version}`,
      },
      properties: [...new Set(programs.map(({ target }) => target))].map((value) => property('target', value)),
    },
    components: [...crates.map((crate) => component(crate, about(crate.id))), standardLibrary()],
    dependencies: [
      { ref: root, dependsOn: [...roots, STANDARD].toSorted() },
      ...crates.map(({ id, needs }) => ({ ref: id, dependsOn: [...needs].toSorted() })),
    ],
  };
}

/**
 * @param {Linked} crate
 * @param {Package} known
 */
function component({ id, features, shipped }, { name, version, license, description, repository, checksum }) {
  return {
    type: 'library',
    'bom-ref': id,
    name,
    version,
    ...(description === null ? {} : { description }),
    // Of a macro, what it has written is shipped, and it is not.
    scope: shipped ? 'required' : 'excluded',
    ...(checksum === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: checksum }] }),
    // An old way of writing "or".
    licenses: [{ expression: license.replaceAll(/\s*\/\s*/g, ' OR ') }],
    // Ours are published nowhere: a crate of that name in a registry is somebody else's.
    purl: checksum === undefined ? `pkg:generic/landlord-payments/${name}@${version}` : cargoPurl(name, version),
    ...(repository === null ? {} : { externalReferences: [{ type: 'vcs', url: repository }] }),
    properties: [...features].toSorted().map((feature) => property('feature', feature)),
  };
}

const STANDARD = 'std';

/** Rust's own libraries, which every program holds a part of. They come with the compiler. */
function standardLibrary() {
  const version = capture('rustc', ['--version']).split(' ')[1];
  return {
    type: 'library',
    'bom-ref': STANDARD,
    name: 'std',
    version,
    description: 'The Rust standard library',
    scope: 'required',
    licenses: [{ expression: 'MIT OR Apache-2.0' }],
    purl: `pkg:generic/rust-std@${version}`,
    properties: [],
  };
}

const property = (/** @type {string} */ name, /** @type {string} */ value) => ({ name: `cargo:${name}`, value });
const cargoPurl = (/** @type {string} */ name, /** @type {string} */ version) =>
  `pkg:cargo/${name}@${version.replaceAll('+', '%2B')}`;

/**
 * Adds what Cargo links into a program.
 * @param {Program} program
 * @param {Map<string, Linked>} linked
 * @returns {string} the program's own id
 */
function link(program, linked) {
  const shipped = tree(program, 'normal,no-proc-macro');
  const all = tree(program, 'normal');
  for (const { id, features } of [...shipped, ...all.filter(({ id }) => !shipped.some((it) => it.id === id))]) {
    const crate = linked.get(id) ?? { id, features: new Set(), shipped: false, needs: new Set() };
    linked.set(id, crate);
    for (const feature of features) crate.features.add(feature);
    crate.shipped ||= shipped.some((it) => it.id === id);
  }
  for (const { id, parent } of all) linked.get(parent ?? '')?.needs.add(id);
  return all[0].id;
}

/**
 * @param {Program} program
 * @param {string} edges of Cargo's tree
 * @returns {{ id: string, parent: string | undefined, features: string[] }[]} each time that one needs another; the program first
 */
function tree({ package: name, features, target }, edges) {
  const told = capture('cargo', [
    ...['tree', '--locked', '--offline', '--edges', edges, '--prefix', 'depth', '--format', '|{p}|{f}|'],
    ...['--package', name, '--features', features.join(','), '--target', target],
  ]);
  /** @type {string[]} */
  const above = [];
  const lines = told.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [depth, crate, enabled] = line.split('|');
    const [name, version] = crate.split(' ');
    const id = `${name}@${version.slice(1)}`;
    above[Number(depth)] = id;
    const parent = Number(depth) === 0 ? undefined : above[Number(depth) - 1];
    return { id, parent, features: enabled.split(',').filter((feature) => feature !== '') };
  });
}

/**
 * @typedef {object} Package what is known of a crate
 * @property {string} name
 * @property {string} version
 * @property {string} license
 * @property {string | null} description
 * @property {string | null} repository
 * @property {string} [checksum] of what the registry sends; ours have none
 */

/** @returns {Map<string, Package>} by id */
function packages() {
  const metadata = capture('cargo', ['metadata', '--locked', '--offline', '--format-version', '1']);
  const lock = readFileSync('Cargo.lock', 'utf8').split('[[package]]').slice(1);
  const checksums = new Map(
    lock.map((text) => {
      const value = (/** @type {string} */ key) => new RegExp(`^${key} = "(.*)"$`, 'm').exec(text)?.[1];
      return [`${value('name')}@${value('version')}`, value('checksum')];
    }),
  );
  return new Map(
    JSON.parse(metadata).packages.map((/** @type {Package} */ { name, version, license, description, repository }) => {
      const id = `${name}@${version}`;
      return [id, { name, version, license, description, repository, checksum: checksums.get(id) }];
    }),
  );
}

/** The machine that the portal is built on, and for. */
function machine() {
  return /^host: (.*)$/m.exec(capture('rustc', ['-vV']))?.[1] ?? missing('host');
}

/**
 * @param {string} program
 * @param {string[]} options
 */
function capture(program, options) {
  return execFileSync(program, options, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
}

/**
 * @param {string} what
 * @returns {never}
 */
function missing(what) {
  throw new Error(`nothing is known of ${what}`);
}

// As the Makefile runs it; its test takes what it exports.
if (process.argv[2] !== undefined && process.argv[1]?.endsWith('/sbom.mjs')) writeBills(process.argv[2]);
