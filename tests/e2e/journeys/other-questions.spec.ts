//! A landlord who cannot answer the first questions: other questions, what was typed, and the council's other ways. Changing
//! questions gives no try back.

import type { Locator } from '@playwright/test';

import type { Account } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/test.ts';
import { english, speak } from '../screens/languages.ts';
import { Linking } from '../screens/linking.ts';
import { Api } from './api.ts';

/** What the council calls the questions that are asked first. */
const FIRST = 'Your creditor reference, postcode and last payment';

function other({ instead: [other] }: Account) {
  if (other === undefined) throw new Error('other questions are on offer');
  return other;
}

test('whoever cannot answer asks for other questions and links by them, by keyboard alone', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const account = demo.withTenants(1);
  const { title, answers } = other(account);
  await demo.signIn(account);
  await page.goto(entry);
  const linking = new Linking(page);
  await expect(linking.proceed).toBeVisible();
  await linking.proceed.focus();
  const tabTo = async (wanted: Locator) => {
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      if (await wanted.evaluate((it) => it.matches(':focus'))) return;
    }
    await expect(wanted).toBeFocused();
  };
  await tabTo(linking.cannot);
  await page.keyboard.press('Enter');
  await expect(linking.instead).toHaveAttribute('open');
  await tabTo(linking.other(title));
  await page.keyboard.press('Enter');
  for (const [at, { label, typed }] of answers.entries()) {
    await linking.asked(label);
    await expect(page.getByRole('heading', { name: label })).toBeFocused();
    await expect(page.getByText(`Question ${at + 1} of ${answers.length}`)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(linking.field).toBeFocused();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  }
  await expect(linking.checking).toBeVisible();
  await expect(linking.checking).toBeFocused();
  for (const { label, typed } of answers) await expect(linking.given(label)).toHaveText(typed);
  await tabTo(linking.proceed);
  await page.keyboard.press('Enter');
  await expect(linking.linked).toBeVisible();
  expect(await new Api(page.request, portal.url).landlords()).toHaveLength(1);
});

test('what was typed is there when one comes back, and the same thing is not asked twice', async ({
  page,
  entry,
  demo,
}) => {
  const account = demo.withTenants(1);
  const { title, answers } = other(account);
  const [reference, postcode, payment] = account.answers;
  const [, claim] = answers;
  if (!reference || !postcode || !payment || !claim) throw new Error('there are questions');
  await demo.signIn(account);
  await page.goto(entry);
  const linking = new Linking(page);
  await linking.begin();
  for (const { label, typed } of [reference, postcode]) {
    await linking.type(label, typed);
    await linking.proceed.click();
  }
  await linking.type(payment.label, '12');
  await linking.cannot.click();
  await linking.other(title).click();
  await linking.asked(claim.label);
  await expect(page.getByRole('heading', { name: claim.label })).toBeFocused();
  await expect(linking.instead, 'it is shut again').not.toHaveAttribute('open');
  await linking.type(claim.label, 'half an ans');
  await linking.back.click();
  await linking.asked(reference.label);
  await expect(linking.field).toHaveValue(reference.typed);
  await linking.type(reference.label, `${reference.typed}X`);

  await linking.cannot.click();
  await linking.other(FIRST).click();
  await linking.asked(reference.label);
  await expect(linking.field, 'as it was corrected').toHaveValue(`${reference.typed}X`);
  await linking.proceed.click();
  await linking.asked(payment.label);
  await expect(linking.field).toHaveValue('12');
  await linking.back.click();
  await expect(linking.field).toHaveValue(postcode.typed);

  await linking.cannot.click();
  await linking.other(title).click();
  await linking.asked(claim.label);
  await expect(linking.field).toHaveValue('half an ans');
});

test('tries at all questions are counted together, and lock together', async ({ page, entry, demo, portal }) => {
  const account = demo.withTenants(1);
  const { title, answers } = other(account);
  const api = new Api(page.request, portal.url);
  const wrong = { 'creditor-reference': '99999999' };
  await demo.signIn(account);
  await page.goto(entry);
  const linking = new Linking(page);
  await linking.begin();
  await linking.answer(account, wrong);
  for (const left of [4, 3]) {
    await linking.proceed.click();
    await expect(linking.verdict).toContainText(`You have ${left} tries left`);
  }
  await expect(linking.instead, 'other questions are offered without being looked for').toHaveAttribute('open');
  await linking.other(title).click();
  await linking.asked(answers[1]?.label ?? '');
  await linking.answer({ answers: answers.slice(1) });
  await expect(linking.verdict, 'it was about other answers').toHaveCount(0);
  for (const left of ['2 tries', '1 try']) {
    await linking.proceed.click();
    await expect(linking.verdict).toContainText(`You have ${left} left`);
  }
  expect(await api.triesLeft()).toBe(1);
  await linking.other(FIRST).click();
  await expect(linking.checking, 'these were all answered').toBeVisible();
  await linking.proceed.click();
  await expect(linking.locked).toBeVisible();
  await page.reload();
  await expect(linking.locked).toBeVisible();
});

test('where there are no other questions there are the other ways of the council', async ({ page, entry, demo }) => {
  await demo.signIn(demo.withTenants(12));
  await page.goto(entry);
  const linking = new Linking(page);
  await expect(linking.proceed).toBeVisible();
  for (const step of ['the start', 'a question']) {
    await linking.cannot.click();
    await expect(linking.instead.getByText('telephone the Housing Benefit team on 01632 960120'), step).toBeVisible();
    await expect(linking.instead.getByRole('link', { name: '01632 960120' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Answer these questions' })).toHaveCount(0);
    if (step === 'the start') await linking.proceed.click();
  }
});

test('in Welsh it is the same, and changing the language shuts and loses nothing', async ({ page, entry, demo }) => {
  const account = demo.withTenants(1);
  const { title } = other(account);
  await demo.signIn(account);
  await page.goto(entry);
  const linking = new Linking(page);
  await linking.begin();
  await linking.type(account.answers[0]?.label ?? '', '0041');
  await linking.cannot.click();
  await expect(linking.other(title)).toBeVisible();
  await speak(page, 'cy');
  expect(await english(page)).toEqual([]);
  const offer = page.getByRole('button', { name: 'Ateb y cwestiynau hyn' });
  await expect(offer, 'still open').toBeVisible();
  await expect(page.getByText('Ffyrdd eraill o gysylltu eich cofnod')).toBeVisible();
  await offer.click();
  await expect(page.getByText('Cwestiwn 1 o 3')).toBeVisible();
  await expect(linking.field, 'the same question').toHaveValue('0041');
  expect(await english(page)).toEqual([]);
  await speak(page, 'en');
  await linking.proceed.click();
  await linking.asked(account.instead[0]?.answers[1]?.label ?? '');
});
