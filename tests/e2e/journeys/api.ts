//! What the API answers to whoever the browser is signed in as: what the screens and files are held against.

import type { APIRequestContext } from '@playwright/test';

const API = '/api/landlord/v1';

/** A payment as the API sends it; money in pence. */
export interface Payment {
  id: string;
  reference: string;
  bank_narrative: string;
  processed_date: string;
  method: string;
  status: string;
  gross: number;
  deductions: number;
  net: number;
  rent_credit: number;
  line_count: number;
  replaces?: string | null;
  replaced_by?: string | null;
}

/** A line of a schedule as the API sends it; money in pence. */
export interface Line {
  line_id: string;
  claim_id: string;
  claim_reference: string;
  tenant_name: string;
  property_address: string;
  postcode: string;
  rent_reference?: string | null;
  benefit_type: string;
  period_from: string;
  period_to: string;
  weekly_entitlement?: number | null;
  gross: number;
  deductions: { kind: string; amount: number; counts_as_rent: boolean }[];
  net: number;
  status: string;
  reason: string;
}

/** A claim's history as the API sends it; money in pence. */
export interface Claim {
  claim_id: string;
  tenant_name: string;
  status: string;
  status_reason?: string | null;
  status_from: string;
  weekly_entitlement: number;
  lines: (Line & { payment_id: string; payment_date: string; payment_reference: string; payment_status: string })[];
  next_cursor?: string | null;
  withheld: boolean;
}

/** A landlord's summary as the API sends it; money in pence. */
export interface Summary {
  id: string;
  name: string;
  creditor_reference: string;
  address: string[];
  postcode: string;
  phone?: string | null;
  email?: string | null;
  account_ending?: string | null;
  tenants_in_payment: number;
  paid_this_tax_year: number;
  paid_last_12_months: number;
  balance_being_recovered: number;
  most_recent_payment?: Payment | null;
  most_recent_breakdown?: {
    tenant_count: number;
    deductions_by_kind: { kind: string; amount: number; counts_as_rent: boolean }[];
  } | null;
}

/** A linked record as the API sends it. */
export interface Landlord {
  id: string;
  name: string;
  creditor_reference: string;
  linked_at: string;
}

/** The API behind `url`, with the browser's cookies. */
export class Api {
  constructor(
    readonly request: APIRequestContext,
    readonly url: string,
  ) {}

  /** The body of an answer of success. */
  async text(path: string, accept = 'application/json'): Promise<string> {
    const response = await this.request.get(`${this.url}${API}${path}`, { headers: { accept }, timeout: 60_000 });
    if (!response.ok()) throw new Error(`${path} came as ${response.status()}`);
    return response.text();
  }

  /** The records that the account is linked to. */
  async landlords(): Promise<Landlord[]> {
    return JSON.parse(await this.text('/landlords'));
  }

  /** The only record's summary. */
  async summary(): Promise<Summary> {
    const [landlord, ...others] = await this.landlords();
    if (landlord === undefined || others.length > 0) throw new Error('not exactly one record is linked');
    return { id: landlord.id, ...JSON.parse(await this.text(`/landlords/${landlord.id}`)) };
  }

  /** Every payment, newest first, page after page. */
  async payments(landlord: string, query = ''): Promise<Payment[]> {
    const all: Payment[] = [];
    let cursor: string | null | undefined;
    do {
      const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const page = JSON.parse(await this.text(`/landlords/${landlord}/payments?limit=7${query}${from}`));
      all.push(...page.items);
      cursor = page.next_cursor;
    } while (cursor);
    return all;
  }

  /** A schedule as it travels, record by record. */
  async schedule(landlord: string, payment: string): Promise<string> {
    return this.text(`/landlords/${landlord}/payments/${payment}/lines`, 'application/x-ndjson');
  }

  /** The lines of a schedule, in order. */
  async lines(landlord: string, payment: string): Promise<Line[]> {
    const records = (await this.schedule(landlord, payment)).split('\n').filter((text) => text !== '');
    return records.map((text) => JSON.parse(text)).filter(({ record }) => record === 'line');
  }

  /** A claim with every line of it, page after page. */
  async claim(landlord: string, claim: string): Promise<Claim> {
    const path = `/landlords/${landlord}/claims/${claim}?limit=7`;
    const all: Claim = JSON.parse(await this.text(path));
    for (let { next_cursor: cursor } = all; cursor;) {
      const page: Claim = JSON.parse(await this.text(`${path}&cursor=${encodeURIComponent(cursor)}`));
      all.lines.push(...page.lines);
      cursor = page.next_cursor;
    }
    return all;
  }

  /** How many tries at linking are left. */
  async triesLeft(): Promise<number> {
    return JSON.parse(await this.text('/link/questions')).attempts_left;
  }

  /** Unlinks a record, as another tab would. */
  async unlink(landlord: string): Promise<void> {
    const { csrf_token: token } = JSON.parse(await this.text('/session'));
    const headers = { 'x-csrf-token': token };
    const response = await this.request.delete(`${this.url}${API}/landlords/${landlord}`, { headers });
    if (response.status() !== 204) throw new Error(`unlinking came to ${response.status()}`);
  }

  /** Ends the session, as being away for long would. */
  async endSession(): Promise<void> {
    const { csrf_token: token } = JSON.parse(await this.text('/session'));
    const response = await this.request.delete(`${this.url}${API}/session`, { headers: { 'x-csrf-token': token } });
    if (response.status() !== 204) throw new Error(`ending the session came to ${response.status()}`);
  }
}
