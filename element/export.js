//! Builds heavy files with a second program that is loaded when one is asked for: in a worker, or, where a browser or a
//! policy refuses that, on the page itself. Must not know what a file holds.

/** @import { Answer, Ask, ExportAssets, Exporter, ScriptPolicy, TrustedTypes } from './export-types.js' */

import { importChecked, isReplaced } from './checked.js';
import { code, start, STOPPED } from './export-start.js';

/** The name that a host's policy allows; see docs on embedding. */
const POLICY = 'landlord-payments';

/**
 * A page's one policy: a second of the same name would be refused.
 * @type {ScriptPolicy | null}
 */
let policy = null;

/**
 * The addresses that the policy lets through.
 * @type {Set<string>}
 */
const workers = new Set();

/** How often the program has stopped on this page: one that did must not be asked again, so the next has another address. */
let stops = 0;

/**
 * @param {ExportAssets} assets
 * @returns {Exporter}
 */
export function exporter(assets) {
  const program = { ...assets.program, address: absolute(assets.program.address) };
  const wasm = { ...assets.wasm, address: absolute(assets.wasm.address) };

  /**
   * Why there is no file: a worker or a program that cannot be had may be of a release that is gone.
   * @param {Error} reason
   */
  async function explained(reason) {
    const unheard = ['no-worker', 'not-loaded'].includes(reason.message);
    return unheard && (await isReplaced(program).catch(() => false)) ? new Error('replaced') : reason;
  }

  return {
    /** Rejects with `no-worker` before it has taken the request away: it can still be built on the page. */
    async inWorker(request, progress, signal) {
      if (signal.aborted) throw new Error('cancelled');
      const worker = launch(absolute(assets.worker));
      /** @type {() => void} */
      let cancel = () => {};
      try {
        return await new Promise((resolve, reject) => {
          let ready = false;
          const fail = (/** @type {string} */ code) => reject(new Error(code));
          cancel = () => fail('cancelled');
          signal.addEventListener('abort', cancel);
          worker.addEventListener('error', (event) => {
            // Said here, not to the host's own error reports.
            event.preventDefault();
            fail(ready ? STOPPED : 'no-worker');
          });
          worker.addEventListener('message', ({ data }) => {
            const answer = /** @type {Answer} */ (data);
            if ('progress' in answer) progress(answer.progress.done, answer.progress.of);
            else if ('file' in answer) resolve(answer.file);
            else if ('failed' in answer) fail(answer.failed);
            else {
              ready = true;
              say(worker, { build: request }, [request.buffer]);
            }
          });
          say(worker, { load: { program: program.address, wasm } });
        });
      } catch (reason) {
        throw await explained(/** @type {Error} */ (reason));
      } finally {
        signal.removeEventListener('abort', cancel);
        worker.terminate();
      }
    },

    /** The page does nothing else meanwhile, and nothing can stop it: say so before. */
    async onPage(request, progress, signal) {
      const again = { ...program, address: `${program.address}#${stops}` };
      const started = await start(importChecked(again), wasm).catch(async () => {
        throw await explained(new Error('not-loaded'));
      });
      if (signal.aborted) throw new Error('cancelled');
      try {
        return started.run(request, progress);
      } catch (reason) {
        const why = code(reason);
        if (why === STOPPED) stops += 1;
        throw new Error(why);
      }
    },
  };
}

/** @param {string | URL} address */
function absolute(address) {
  return new URL(address, document.baseURI).href;
}

/**
 * @param {Worker} worker
 * @param {Ask} ask
 * @param {Transferable[]} [transfer]
 */
function say(worker, ask, transfer = []) {
  worker.postMessage(ask, transfer);
}

/**
 * @param {string} address
 * @returns {Worker}
 */
function launch(address) {
  try {
    return new Worker(trusted(address), { type: 'module', name: POLICY });
  } catch {
    // From another origin, or not allowed.
    throw new Error('no-worker');
  }
}

/**
 * The address in the form in which a page with Trusted Types takes it.
 * @param {string} address
 */
function trusted(address) {
  const { trustedTypes } = /** @type {{ trustedTypes?: TrustedTypes }} */ (/** @type {unknown} */ (window));
  if (trustedTypes === undefined) return address;
  workers.add(address);
  policy ??= trustedTypes.createPolicy(POLICY, {
    createScriptURL(url) {
      if (workers.has(url)) return url;
      throw new TypeError('not the address of our worker');
    },
  });
  return policy.createScriptURL(address);
}
