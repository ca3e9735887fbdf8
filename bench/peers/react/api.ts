//! The calls of the landlord API. The only file that fetches.

import type { Body, Totals } from '../lines.ts';

const BASE = '/api/landlord/v1';

export interface Council {
  name: string;
  phone: string;
  email: string;
  hours: string;
}

export interface Session {
  user: { display_name: string };
  council: Council;
  link: 'none' | 'linked' | 'locked';
  csrf_token: string;
}

/** A landlord record that is linked. */
export interface Linked {
  id: string;
  creditor_reference: string;
}

/** The same in two languages. */
export interface Wording {
  en: string;
  cy?: string;
}

export interface Question {
  id: string;
  kind: 'text' | 'reference' | 'postcode' | 'money' | 'date' | 'digits';
  label: Wording;
  hint?: Wording;
  max_length?: number;
  optional?: boolean;
}

export interface Questions {
  attempts_left: number;
  sets: { id: string; questions: Question[] }[];
  other_ways: Wording;
}

export interface Payment extends Totals {
  id: string;
  reference: string;
  bank_narrative: string;
  processed_date: string;
  expected_in_bank?: string;
  period_from: string;
  period_to: string;
  method: string;
  status: string;
  line_count: number;
  withheld?: boolean;
}

export interface PaymentDetail extends Payment {
  deductions_by_kind: { kind: string; amount: number }[];
  control_totals: Totals;
}

export interface Landlord {
  name: string;
  creditor_reference: string;
  address: string[];
  postcode: string;
  phone?: string;
  email?: string;
  pay_method: string;
  account_ending?: string;
  tenants_in_payment: number;
  paid_this_tax_year: number;
  paid_last_12_months: number;
  balance_being_recovered: number;
  most_recent_payment?: Payment;
  next_payment?: { expected_date: string; estimate?: number; deductions?: number };
}

export interface Payments {
  items: Payment[];
  next_cursor?: string;
  totals: Totals & { count: number };
}

/** The answer was a problem. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: { type?: string; attempts_left?: number },
  ) {
    super(`the API answered ${status}`);
  }
}

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(BASE + path, {
    ...init,
    cache: 'no-store',
    headers: { accept: 'application/json', ...init.headers },
    signal: AbortSignal.timeout(60_000),
  });
  if (!response.ok) throw new Refused(response.status, await response.json().catch(() => ({})));
  return response;
}

async function get<T>(path: string): Promise<T> {
  return (await call(path)).json() as Promise<T>;
}

export const session = () => get<Session>('/session');
export const questions = () => get<Questions>('/link/questions');
export const landlords = () => get<Linked[]>('/landlords');
export const landlord = (id: string) => get<Landlord>(`/landlords/${id}`);
export const payment = (landlord: string, id: string) => get<PaymentDetail>(`/landlords/${landlord}/payments/${id}`);
export const schedule = (landlord: string, id: string) => get<Body>(`/landlords/${landlord}/payments/${id}/lines`);

/** All payments, page after page. */
export async function payments(landlord: string): Promise<Payments> {
  const list = await get<Payments>(`/landlords/${landlord}/payments`);
  for (let { next_cursor } = list; next_cursor !== undefined;) {
    const page = await get<Payments>(`/landlords/${landlord}/payments?cursor=${encodeURIComponent(next_cursor)}`);
    list.items.push(...page.items);
    next_cursor = page.next_cursor;
  }
  return list;
}

/** Sends the answers; the key makes it safe to send them again. */
export async function link(csrf: string, set: string, answers: { question: string; value: string }[], key: string) {
  const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf, 'idempotency-key': key };
  await call('/link', { method: 'POST', headers, body: JSON.stringify({ set, answers }) });
}

/** Says that a file was made. */
export async function downloaded(csrf: string, landlord: string, payment: string, lines: number) {
  const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
  const body = JSON.stringify({ format: 'csv', lines, complete: true });
  await call(`/landlords/${landlord}/payments/${payment}/downloads`, { method: 'POST', headers, body });
}
