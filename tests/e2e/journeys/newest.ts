//! From a summary to the newest payment's schedule, and every line of it on disk.

import type { Page } from '@playwright/test';

import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Api } from './api.ts';
import { expectLines } from './csv.ts';

/** Chooses the newest payment in the list and saves it whole; `url` is where the API is. */
export async function saveNewest(page: Page, url: string): Promise<void> {
  const api = new Api(page.request, url);
  const landlord = await api.summary();
  const newest = landlord.most_recent_payment;
  if (!newest) throw new Error('this landlord has been paid');
  const [payments, schedule] = [new Payments(page), new Schedule(page)];
  await new Summary(page).viewAll.click();
  await payments.ready();
  await payments.schedule(newest.reference).click();
  await schedule.whole(newest.line_count);
  const saved = await schedule.save(schedule.download);
  expectLines(saved, newest, landlord.creditor_reference, await api.lines(landlord.id, newest.id));
}
