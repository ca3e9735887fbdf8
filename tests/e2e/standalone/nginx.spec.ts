//! What nginx sends with each kind of file, by the configuration that councils are given.

import { readFileSync, readdirSync } from 'node:fs';
import { type IncomingHttpHeaders, get } from 'node:http';
import { join } from 'node:path';

import { Nginx } from '../fixtures/nginx.ts';
import { expect, test } from '../fixtures/test.ts';
import { Api } from '../journeys/api.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const TYPES: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
};
/** How a browser asks, and how the file is packed that it is then sent. */
const PACKED = [
  ['gzip, deflate, br, zstd', 'br', '.br'],
  ['gzip', 'gzip', '.gz'],
  ['identity', undefined, ''],
] as const;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks as bare HTTP, so that nothing is unpacked. */
function ask(url: string, accepts = 'identity', more: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    get(url, { headers: { 'accept-encoding': accepts, ...more } }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
    }).once('error', failed);
  });
}

for (const part of ['widget', 'landlord'] as const) {
  test(`every file of /${part}/ comes packed, typed, kept as long as it lasts, and under the policy`, async ({
    nginx,
    portal,
  }) => {
    const policy = (await ask(`${portal.url}/landlord/`)).headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(readFileSync('docs/deployment.md', 'utf8')).toContain(`\n${policy}\n`);
    const all = new Set(readdirSync(nginx.files(part)));
    const names = [...all].filter((name) => !/\.(br|gz)$/.test(name));
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      for (const [accepts, encoding, ending] of PACKED) {
        const { status, headers, body } = await ask(`${nginx.url}/${part}/${name}`, accepts);
        const packed = all.has(name + ending) ? ending : '';
        expect.soft(status, name).toBe(200);
        expect.soft(headers['content-encoding'], `${name} for ${accepts}`).toBe(packed === '' ? undefined : encoding);
        expect.soft(body.equals(readFileSync(join(nginx.files(part), name + packed))), name).toBe(true);
        if (all.has(`${name}.br`)) expect.soft(headers.vary, `${name} for ${accepts}`).toContain('Accept-Encoding');
        expect.soft(headers['content-type'], name).toBe(TYPES[name.split('.').at(-1) ?? '']);
        const lasts = /-[0-9a-f]{16}/.test(name);
        expect.soft(headers['cache-control'], name).toBe(lasts ? FOREVER : 'no-cache');
        expect.soft(headers['x-content-type-options'], name).toBe('nosniff');
        expect.soft(headers['referrer-policy'], name).toBe('no-referrer');
        expect.soft(headers['content-security-policy'], name).toBe(policy);
        const isPublic = part === 'widget';
        expect.soft(headers['access-control-allow-origin'], name).toBe(isPublic ? '*' : undefined);
        expect.soft(headers['cross-origin-resource-policy'], name).toBe(isPublic ? 'cross-origin' : 'same-origin');
        expect.soft(headers.server, name).toBe('nginx');
      }
    }
    // What a first load needs is packed.
    for (const ending of ['.js', '.css', '.wasm']) {
      expect(names.some((name) => name.endsWith(ending) && all.has(`${name}.br`) && all.has(`${name}.gz`))).toBe(true);
    }
  });
}

test('a screen’s address is the page, a missing file is not, and nobody keeps that it was missing', async ({
  nginx,
}) => {
  const page = readFileSync(join(nginx.files('landlord'), 'index.html'));
  for (const path of ['/landlord/', '/landlord/payments', '/landlord/payments/a-payment?status=cancelled']) {
    const { status, headers, body } = await ask(nginx.url + path);
    expect([path, status, headers['content-type'], headers['cache-control']]).toEqual([
      path,
      200,
      'text/html',
      'no-cache',
    ]);
    expect(body.equals(page), path).toBe(true);
  }
  for (const path of ['/landlord/page-0123456789abcdef.js', '/widget/widget-0123456789abcdef_bg.wasm', '/widget/']) {
    const { status, headers } = await ask(nginx.url + path);
    expect([path, status, headers['cache-control']]).toEqual([path, status === 403 ? 403 : 404, 'no-cache']);
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
  const loader = `${nginx.url}/widget/landlord-payments.js`;
  const { etag = '' } = (await ask(loader, 'br')).headers;
  const unchanged = await ask(loader, 'br', { 'if-none-match': etag });
  expect([unchanged.status, unchanged.headers['cache-control']]).toEqual([304, 'no-cache']);
  const moved = await ask(`${nginx.url}/landlord`);
  expect([moved.status, moved.headers.location]).toEqual([308, '/landlord/']);
});

test('calls pass through with the portal’s own headers, and lines as they come', async ({
  page,
  demo,
  portal,
  nginx,
  injected,
}) => {
  await demo.link(demo.withTenants(2_500));
  const landlord = await new Api(page.request, portal.url).summary();
  const session = '/api/landlord/v1/session';
  const own = (await page.request.get(portal.url + session)).headers();
  const passed = (await page.request.get(nginx.url + session)).headers();
  for (const name of [
    'cache-control',
    'content-security-policy',
    'referrer-policy',
    'x-content-type-options',
    'vary',
  ]) {
    expect([name, passed[name]]).toEqual([name, own[name]]);
  }
  expect(passed['cache-control']).toBe('no-store');
  expect(passed['access-control-allow-origin']).toBeUndefined();

  // The portal sends some lines and then nothing: what came is there all the same, to the last byte.
  const sent = 20_011;
  injected.on({ path: /\/lines$/ }, { stallAt: sent });
  const slow = await Nginx.start(injected.port);
  try {
    await page.goto(`${slow.url}/host.svg`);
    const path = `/api/landlord/v1/landlords/${landlord.id}/payments/${landlord.most_recent_payment?.id}/lines`;
    const read = page.evaluate(
      async ([address, enough]) => {
        const reader = (await fetch(address)).body?.getReader();
        let bytes = 0;
        while (bytes < enough) bytes += (await reader?.read())?.value?.length ?? Infinity;
        await reader?.cancel();
        return bytes;
      },
      [path, sent] as const,
    );
    await expect(read).resolves.toBe(sent);
  } finally {
    await slow.stop();
  }
});
