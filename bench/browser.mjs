//! One headless Chromium, and a server on loopback for the pages that are measured. It knows none of them.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

import { chromium } from '@playwright/test';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
});

/**
 * A place to measure in.
 * @typedef {object} Laboratory
 * @property {(path: string) => Promise<import('@playwright/test').Page>} open a fresh page at a path of the server
 * @property {() => string} version the browser's
 * @property {() => Promise<void>} close
 */

/**
 * Serves files and starts the browser.
 * @param {Record<string, string>} folders what the server shows below which path: `/papaparse/` → a folder
 * @returns {Promise<Laboratory>}
 */
export async function laboratory(folders) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const [root, folder] = Object.entries(folders).find(([root]) => path.startsWith(root)) ?? [];
    try {
      if (root === undefined || folder === undefined) throw new Error('no such place');
      const body = await readFile(join(folder, path.slice(root.length)));
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        // Isolated, the page has a clock of microseconds.
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // So that no program pays for the garbage of the one before it.
      '--js-flags=--expose-gc',
    ],
  });
  return {
    version: () => browser.version(),
    open: async (path) => {
      const page = await browser.newPage();
      page.setDefaultTimeout(600_000);
      page.on('pageerror', (error) => console.error(error));
      page.on('console', (message) => console.error(message.text()));
      await page.goto(`http://127.0.0.1:${port}${path}`);
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
