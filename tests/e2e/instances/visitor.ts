//! A landlord who calls the API without a browser, and keeps the cookie and the CSRF token as one does. Which instance a call
//! comes to is nginx's choice.

import type { Account } from '../fixtures/portal.ts';

const API = '/api/landlord/v1';

/** A verdict on answers, or why there is none. */
export interface Verdict {
  status: number;
  attempts_left?: number;
  locked_until?: string;
  landlord?: { id: string; linked_at: string };
}

/** What came of a schedule. */
export interface Read {
  text: string;
  /** Whether the connection broke before the body had ended. */
  isCut: boolean;
}

export class Visitor {
  private constructor(
    readonly url: string,
    readonly account: Account,
    readonly cookie: string,
    readonly csrf: string,
    readonly set: string,
  ) {}

  /** Signs in to whatever answers at `url`, and takes the questions. */
  static async signIn(url: string, account: Account): Promise<Visitor> {
    const reply = await fetch(`${url}/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: account.account }),
    });
    const cookie = reply.headers.get('set-cookie')?.split(';')[0];
    if (cookie === undefined) throw new Error(`signing in came to ${reply.status}`);
    const stranger = new Visitor(url, account, cookie, '', '');
    const { csrf_token } = await stranger.get<{ csrf_token: string }>('/session');
    const { sets } = await stranger.get<{ sets: { id: string }[] }>('/link/questions');
    return new Visitor(url, account, cookie, csrf_token, sets[0]?.id ?? '');
  }

  /** Calls the API. */
  call(path: string, init: RequestInit = {}): Promise<Response> {
    // Not packed: what has come can be told to the byte.
    const headers = { cookie: this.cookie, 'x-csrf-token': this.csrf, 'accept-encoding': 'identity', ...init.headers };
    return fetch(this.url + API + path, { ...init, headers });
  }

  /** The body of an answer of success. */
  async get<Body>(path: string): Promise<Body> {
    const reply = await this.call(path);
    if (!reply.ok) throw new Error(`${path} came as ${reply.status}`);
    return reply.json() as Promise<Body>;
  }

  post(path: string, body: object, key?: string): Promise<Response> {
    const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) };
    return this.call(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Answers the questions under this key; wrongly, if the last answer is given. */
  async link(key: string, last?: string): Promise<Verdict> {
    const answers = this.account.answers.map(({ question, value }, at, all) => ({
      question,
      value: at === all.length - 1 ? (last ?? value) : value,
    }));
    const reply = await this.post('/link', { set: this.set, answers }, key);
    // Of a call that no instance has answered nginx says so, in HTML.
    return { ...(await reply.json().catch(() => ({}))), status: reply.status };
  }

  /** Reads a body to wherever it ends. `midway` is awaited after the first bytes, and nothing is read meanwhile. */
  async read(path: string, midway = async (): Promise<void> => {}): Promise<Read> {
    const reply = await this.call(path);
    if (!reply.ok || reply.body === null) throw new Error(`${path} came as ${reply.status}`);
    const reader = reply.body.getReader();
    const chunks: Uint8Array[] = [];
    let isCut = false;
    try {
      for (let first = true; ; first = false) {
        const { value, done } = await reader.read();
        if (done) break;
        chunks.push(value);
        if (first) await midway();
      }
    } catch {
      isCut = true;
    }
    return { text: Buffer.concat(chunks).toString(), isCut };
  }
}
