//! The standalone page's loader: starts the program, and says so in words when it cannot.
//! The addresses stand in the page itself, written there by the build.

import { fetchProgram, importChecked } from './checked.js';
import { Early } from './early.js';
import { exporter } from './export.js';
import { expect, started } from './parts.js';
import { chosen, DEFAULT_LANGUAGE, known, SLOW_AFTER_SECONDS, words } from './words.js';

/** @param {string} id */
const byId = (id) => {
  const found = document.getElementById(id);
  if (found === null) throw new TypeError(`the page has no #${id}`);
  return found;
};

const app = byId('landlord-payments');
const start = byId('lp-start');
const said = byId('lp-start-words');

// The program finds the reader's choice by itself.
const language = chosen() ?? known(document.documentElement.lang) ?? DEFAULT_LANGUAGE;
const sentences = words(language);
start.lang = language;
said.textContent = sentences.loading;
document.title = sentences.service;

const slow = setTimeout(() => {
  said.textContent = `${sentences.loading} ${sentences.slow}`;
}, SLOW_AFTER_SECONDS * 1000);

/**
 * A file that the page names, as `data-NAME` and `data-NAME-integrity`.
 * @param {string} name in camel case
 */
const file = (name) => ({ address: app.dataset[name] ?? '', integrity: app.dataset[`${name}Integrity`] ?? '' });

const { apiBase, exportWorker = '' } = app.dataset;
const exports = { worker: exportWorker, program: file('exportProgram'), wasm: file('exportWasm') };
// The summary is at the page's own address, and every other screen below it.
const isSummary = window.location.pathname === app.dataset.base;
const early = new Early(apiBase, null, isSummary, { linked: () => expect('record') });
// The program finds them there.
Object.assign(app, { exporter: exporter(exports), early });

try {
  /** @type {[Pick<import('./program.js').Program, 'default'>, Response | ArrayBuffer]} */
  const [program, wasm] = await Promise.all([importChecked(file('program')), fetchProgram(file('wasm'))]);
  started(await program.default({ module_or_path: wasm }));
} catch (reason) {
  console.error('landlord payments:', reason);
  const heading = document.createElement('h1');
  heading.className = 'lp-start__heading';
  heading.textContent = sentences.failed;
  document.title = `${sentences.failed} – ${sentences.service}`;
  const advice = document.createElement('p');
  advice.className = 'lp-start__words';
  advice.textContent = sentences.advice;
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'lp-start__again';
  again.textContent = sentences.again;
  again.addEventListener('click', () => window.location.reload());
  start.setAttribute('role', 'alert');
  start.replaceChildren(heading, advice, again);
  app.removeAttribute('aria-busy');
  // The program may have got as far as emptying its place.
  app.replaceChildren(start);
} finally {
  clearTimeout(slow);
}
