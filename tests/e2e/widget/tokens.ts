//! Access tokens as a host page gets them. Must not know what is done with them.

import { request } from '@playwright/test';

import type { Account } from '../fixtures/portal.ts';

/** A token for somebody: they sign in apart from the browser, which has no cookie of theirs. */
export async function tokenOf(url: string, { account }: Account): Promise<string> {
  const apart = await request.newContext();
  await apart.post(`${url}/demo/sign-in`, { data: { account } });
  const { access_token: token } = await (await apart.get(`${url}/demo/token`)).json();
  await apart.dispose();
  return token;
}
