//! One landlord's browser as far as the network goes: a connection that stays, a cookie, a coding, and the tags of what it has.

import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, brotliDecompressSync, gunzip, gunzipSync } from 'node:zlib';

/** Bodies up to this size are decoded at once: another thread would cost more. */
const SMALL = 16 * 1024;
const DECODERS = {
  gzip: { atOnce: gunzipSync, aside: promisify(gunzip) },
  br: { atOnce: brotliDecompressSync, aside: promisify(brotliDecompress) },
};

/**
 * @typedef {object} Reply
 * @property {number} status
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {Buffer} body decoded
 * @property {number} ms from the call until the last byte
 */

export class Browser {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #cookie = '';

  /**
   * @param {string} url
   * @param {string} coding that it takes
   */
  constructor(url, coding) {
    this.url = url;
    this.coding = coding;
  }

  /**
   * @param {'GET' | 'POST'} method
   * @param {string} path
   * @param {{ headers?: Record<string, string>, data?: unknown }} [options]
   * @returns {Promise<Reply>}
   */
  async call(method, path, { headers, data } = {}) {
    const begun = performance.now();
    const { response, chunks } = await new Promise((done, failed) => {
      const call = this.#open(method, path, headers, data);
      call.once('error', failed);
      call.once('response', (response) => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.once('error', failed);
        response.once('end', () => done({ response, chunks }));
      });
    });
    const ms = performance.now() - begun;
    const [cookie] = response.headers['set-cookie'] ?? [];
    if (cookie !== undefined) this.#cookie = cookie.split(';')[0];
    const body = await decoded(Buffer.concat(chunks), response.headers['content-encoding']);
    return { status: response.statusCode ?? 0, headers: response.headers, body, ms };
  }

  /**
   * Opens a reply, reads the first of it and no more.
   * @param {string} path
   * @returns {Promise<{ status: number, leave: () => void }>}
   */
  async stall(path) {
    const call = this.#open('GET', path, {}, undefined, new Agent());
    const response = await new Promise((done, failed) => call.once('response', done).once('error', failed));
    await new Promise((done) => response.once('readable', done));
    // What breaks off now was meant to.
    call.on('error', () => {});
    return { status: response.statusCode ?? 0, leave: () => call.destroy() };
  }

  close() {
    this.#agent.destroy();
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {Record<string, string>} [headers]
   * @param {unknown} [data]
   * @param {Agent} [agent]
   */
  #open(method, path, headers, data, agent = this.#agent) {
    const call = request(`${this.url}${path}`, {
      method,
      agent,
      headers: {
        'accept-encoding': this.coding,
        cookie: this.#cookie,
        ...(data === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    call.end(data === undefined ? undefined : JSON.stringify(data));
    return call;
  }
}

/** @param {Buffer} body */
export const hashed = (body) => createHash('sha256').update(body).digest('base64');

/**
 * @param {Buffer} body
 * @param {string | undefined} coding
 */
async function decoded(body, coding) {
  if (coding === undefined || body.length === 0) return body;
  const decoder = DECODERS[/** @type {keyof typeof DECODERS} */ (coding)];
  return body.length > SMALL ? decoder.aside(body) : decoder.atOnce(body);
}
