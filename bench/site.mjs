//! A server on loopback: files of this machine, compressed as they were built, and in front of the portal's API. It can answer
//! with a schedule out of memory, so that every program is given the same bytes at the same pace. It knows no program.

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
});
const ISOLATED = {
  // Isolated, a page has a clock of microseconds, and may ask what memory it takes.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const LINES = /^\/api\/landlord\/v1\/landlords\/[^/]+\/payments\/[^/]+\/lines$/;
const PAYMENT = /^\/api\/landlord\/v1\/landlords\/[^/]+\/payments\/[^/]+$/;

/**
 * A schedule to answer with, in both forms.
 * @typedef {object} Sent
 * @property {number} count of its lines
 * @property {readonly Buffer[]} ndjson
 * @property {readonly Buffer[]} json
 * @property {Record<string, unknown>} [payment] what the payment says in place of its own figures
 * @property {number} [ms] how long sending takes; as quickly as it can be read when absent
 */

export class Site {
  /**
   * The bodies of the files that were asked for, with their sizes as they travelled.
   * @type {{ path: string, bytes: number }[]}
   */
  files = [];

  /**
   * Files that are asked for and do not come.
   * @type {RegExp | null}
   */
  withheld = null;

  /** @type {Sent | null} */
  schedule = null;

  #server;
  #folders;
  #portal;

  /**
   * @param {Record<string, string>} folders what is shown below which path: `/papaparse/` → a folder
   * @param {string | null} portal the address of the portal, without a slash at its end
   */
  constructor(folders, portal) {
    this.#folders = folders;
    this.#portal = portal;
    this.#server = createServer((incoming, outgoing) => {
      this.#answer(incoming, outgoing).catch((reason) => {
        if (outgoing.headersSent) return outgoing.destroy();
        if (reason?.code !== 'ENOENT') console.error(reason);
        return outgoing.writeHead(404).end();
      });
    });
  }

  /** Listens on a free port. */
  async start() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(undefined)));
  }

  /** Where it answers, without a slash at the end. */
  get url() {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the server is not started');
    return `http://127.0.0.1:${address.port}`;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /**
   * @param {import('node:http').IncomingMessage} incoming
   * @param {import('node:http').ServerResponse} outgoing
   */
  async #answer(incoming, outgoing) {
    const path = normalize(decodeURIComponent(new URL(incoming.url ?? '/', 'http://localhost').pathname));
    if (path.startsWith('/api/') || path.startsWith('/demo/')) {
      if (this.schedule !== null && LINES.test(path)) return send(outgoing, incoming, this.schedule);
      const changed = this.schedule?.payment !== undefined && PAYMENT.test(path) ? this.schedule.payment : null;
      return this.#passOn(incoming, outgoing, changed);
    }
    if (this.withheld?.test(path)) return;
    const [root, folder] = Object.entries(this.#folders).find(([root]) => path.startsWith(root)) ?? [];
    if (root === undefined || folder === undefined) return outgoing.writeHead(404).end();
    const rest = path.slice(root.length);
    const file = path === root && root.endsWith('/') ? join(folder, 'index.html') : join(folder, rest);
    const headers = /** @type {Record<string, string>} */ ({
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...ISOLATED,
    });
    const packed = `${incoming.headers['accept-encoding']}`.includes('br') && existsSync(`${file}.br`);
    if (packed) headers['content-encoding'] = 'br';
    const body = await readFile(packed ? `${file}.br` : file);
    this.files.push({ path, bytes: body.length });
    outgoing.writeHead(200, { ...headers, 'content-length': body.length });
    outgoing.end(body);
  }

  /**
   * @param {import('node:http').IncomingMessage} incoming
   * @param {import('node:http').ServerResponse} outgoing
   * @param {Record<string, unknown> | null} changed
   */
  async #passOn(incoming, outgoing, changed) {
    if (this.#portal === null) return outgoing.writeHead(404).end();
    const { method } = incoming;
    const headers = { ...incoming.headers };
    if (changed !== null) delete headers['accept-encoding'];
    return new Promise((done, failed) => {
      const onward = request(`${this.#portal}${incoming.url}`, { method, headers }, async (answer) => {
        if (changed === null) {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing).once('close', done);
          return;
        }
        const chunks = [];
        for await (const chunk of answer) chunks.push(chunk);
        const body = JSON.stringify({ ...JSON.parse(Buffer.concat(chunks).toString('utf8')), ...changed });
        outgoing.writeHead(answer.statusCode ?? 502, { 'content-type': 'application/json' });
        outgoing.end(body, () => done(undefined));
      });
      onward.once('error', failed);
      outgoing.once('close', () => onward.destroy());
      incoming.pipe(onward);
    });
  }
}

/**
 * @param {import('node:http').ServerResponse} outgoing
 * @param {import('node:http').IncomingMessage} incoming
 * @param {Sent} schedule
 */
async function send(outgoing, incoming, { ndjson, json, ms }) {
  const streamed = `${incoming.headers.accept}`.includes('ndjson');
  const parts = streamed ? ndjson : json;
  outgoing.writeHead(200, { 'content-type': streamed ? 'application/x-ndjson' : 'application/json' });
  const gone = once(outgoing, 'close');
  const started = performance.now();
  for (const [at, part] of parts.entries()) {
    if (ms !== undefined) {
      const due = started + (ms * at) / parts.length;
      await new Promise((next) => setTimeout(next, Math.max(0, due - performance.now())));
    }
    if (outgoing.destroyed) return;
    if (!outgoing.write(part)) await Promise.race([once(outgoing, 'drain'), gone]);
  }
  outgoing.end();
}
