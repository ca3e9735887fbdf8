//! The first screens of linking, drawn before the program is there: the same as the program's own, and nothing that is typed or
//! pressed in them is lost when it takes their place.

import type { Page } from '@playwright/test';

import { twoFrames } from '../fixtures/frames.ts';
import { Host } from '../fixtures/host.ts';
import type { Injected } from '../fixtures/injected.ts';
import { LATE_MS, PROGRAM, held, markup, refused, taken } from '../fixtures/program.ts';
import { type Demo, expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';

const SESSION = '/api/landlord/v1/session';
const QUESTIONS = '/api/landlord/v1/link/questions';
/** When it is said that it takes long. */
const SLOW_MS = 15_000;
const REFERENCE = 'What is your creditor reference?';

/** A page whose widget waits for its program, and an account without a record. */
async function before(page: Page, demo: Demo, injected: Injected, attributes: Record<string, string> = {}) {
  await demo.signIn(demo.withTenants(1));
  const go = await held(page);
  const host = await Host.open(page, injected.url);
  await host.put({ attributes });
  return { host, go, linking: new Linking(page) };
}

const WORDED = { en: 'The council’s own words?', cy: 'Geiriau’r cyngor?' };

/** Has the first question altered. */
function asking(injected: Injected, change: (questions: any) => void): void {
  const rewrite = (body: string) => {
    const questions = JSON.parse(body);
    change(questions);
    return JSON.stringify(questions);
  };
  injected.on({ path: QUESTIONS }, { rewrite });
}

const KINDS = ['text', 'reference', 'postcode', 'money', 'digits', 'date', 'a-kind-of-tomorrow'];

for (const language of ['en', 'cy'] as const) {
  test(`what stands in for the program is what it draws, in ${language}`, async ({ page, demo, injected }) => {
    test.setTimeout(120_000);
    const same = async (level: number, isQuestion: boolean) => {
      const { go } = await before(page, demo, injected, { lang: language, 'heading-level': String(level) });
      await expect(page.locator('.lp-lead')).toBeVisible();
      if (isQuestion) await page.locator('.lp-app__screens > .lp-button').click();
      const stoodIn = await markup(page);
      expect(stoodIn).toContain(isQuestion ? 'lp-step' : 'lp-lead');
      go();
      await taken(page);
      expect(await markup(page)).toBe(stoodIn);
      await page.unroute(PROGRAM);
    };
    await test.step('as the council asks', async () => {
      await same(2, false);
      await same(6, true);
    });
    for (const [at, kind] of KINDS.entries()) {
      await test.step(kind, async () => {
        asking(injected, ({ sets }) => {
          const [question] = sets[0].questions;
          Object.assign(question, { kind, label: WORDED, optional: at % 2 === 0 });
          if (at % 3 !== 0) delete question.hint;
        });
        await same(1 + (at % 6), true);
      });
    }
    await test.step('what the council says in English only, and does not say', async () => {
      asking(injected, (questions) => {
        questions.attempts_left = 1;
        questions.sets.splice(1);
        delete questions.other_ways.cy;
        for (const question of questions.sets[0].questions) question.label.cy = ' ';
        questions.sets[0].questions[0].hint = { en: 'On every letter' };
      });
      injected.on({ path: SESSION }, { rewrite: (body) => body.replace(/"hours":"[^"]*"/, '"hours":""') });
      await same(3, false);
      await same(3, true);
    });
    await test.step('a council that serves one language', async () => {
      injected.on(
        { path: SESSION },
        { rewrite: (body) => body.replace(/"languages":\[[^\]]*\]/, '"languages":["cy-GB"]') },
      );
      await same(2, false);
    });
  });
}

test('who types while the program comes loses no letter, and keeps the focus and the caret', async ({
  page,
  demo,
  injected,
}) => {
  const { go, host, linking } = await before(page, demo, injected);
  await linking.begin();
  await linking.asked(REFERENCE);
  await expect(page.locator('.lp-heading')).toBeFocused();
  await linking.field.focus();
  const typed = '0123456789 ABCDEFGHI';
  const taking = taken(page);
  for (const [at, letter] of [...typed].entries()) {
    if (at === 3) go();
    await page.keyboard.press(letter);
    if (at > 3) await page.waitForTimeout(30);
  }
  await taking;
  await expect(linking.field).toBeFocused();
  await expect(linking.field).toHaveValue(typed);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await expect(linking.field).toHaveValue('0123456789 ABCDEFGI');
  // The host was told the way as the program goes it.
  expect(await host.routes()).toEqual(['link', 'link/1']);
});

test('a host is told once that they are there, and changes their language', async ({ page, demo, injected }) => {
  const { go, host } = await before(page, demo, injected);
  const told = async () => (await host.heard()).filter(([name]) => name === 'lp:ready').length;
  const linking = new Linking(page);
  await linking.cannot.click();
  expect(await told()).toBe(1);
  await host.widget((widget) => (widget.lang = 'cy'));
  await expect(page.getByRole('button', { name: 'Parhau' })).toBeVisible();
  await expect(page.getByText('Ateb cwestiynau eraill yn lle hynny')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await host.widget((widget) => (widget.lang = 'en'));
  await expect(linking.proceed).toBeVisible();
  await host.widget((widget) => (widget.lang = 'cy-GB'));
  await expect(page.getByRole('button', { name: 'Parhau' })).toBeVisible();
  go();
  await taken(page);
  await expect(page.getByRole('button', { name: 'Parhau' })).toBeVisible();
  expect(await told()).toBe(1);
});

test('the caret stays in the middle of what is typed', async ({ page, demo, injected }) => {
  const { go, linking } = await before(page, demo, injected);
  await linking.begin();
  await linking.field.fill('0012');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  go();
  await taken(page);
  await page.keyboard.press('X');
  await expect(linking.field).toHaveValue('00X12');
});

test('what is pressed before the program is there is done when it is', async ({ page, demo, injected }) => {
  const account = demo.withTenants(1);
  const { go, linking } = await before(page, demo, injected);
  await linking.begin();
  await linking.field.fill(account.answers[0]?.typed ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Loading your payments' })).toBeVisible();
  await linking.asked(REFERENCE);
  go();
  await linking.answer({ answers: account.answers.slice(1) });
  await linking.proceed.click();
  await expect(linking.linked).toBeVisible();
});

test('a press that the program comes in the middle of is a press', async ({ page, demo, injected }) => {
  const { go, host, linking } = await before(page, demo, injected);
  await linking.begin();
  await linking.field.fill('007');
  await linking.field.focus();
  await linking.proceed.hover();
  await page.mouse.down();
  go();
  await expect.poll(() => host.routes()).toEqual(['link']);
  await page.mouse.up();
  await linking.asked('What is the postcode of the address we write to?');
});

test('what is wrong with an answer is said by the program', async ({ page, demo, injected }) => {
  const { go, linking } = await before(page, demo, injected);
  await linking.begin();
  await linking.proceed.click();
  await expect(linking.problems).toHaveCount(0);
  go();
  await expect(linking.problems).toBeVisible();
  await expect(linking.problems).toContainText(REFERENCE);
});

test('what is pressed is done in another language too, and not once one has gone back', async ({
  page,
  demo,
  injected,
}) => {
  const problem = page.getByRole('alert');
  const linking = new Linking(page);
  await test.step('another language', async () => {
    const { go } = await before(page, demo, injected);
    await linking.begin();
    await linking.proceed.click();
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Yn llwytho eich taliadau' })).toBeVisible();
    go();
    await expect(problem).toContainText('Beth yw eich cyfeirnod credydwr?');
    await page.getByRole('button', { name: 'English' }).click();
    await page.unroute(PROGRAM);
  });
  await test.step('back', async () => {
    const { go } = await before(page, demo, injected);
    await linking.begin();
    await linking.proceed.click();
    await linking.back.click();
    await linking.begin();
    go();
    await taken(page);
    await linking.asked(REFERENCE);
    await expect(problem).toHaveCount(0);
  });
});

test('who goes back finds what was typed, before and after', async ({ page, demo, injected }) => {
  const { go, linking } = await before(page, demo, injected);
  await linking.begin();
  await linking.field.fill('007');
  await linking.back.click();
  await linking.begin();
  await expect(linking.field).toHaveValue('007');
  await linking.back.click();
  go();
  await taken(page);
  await linking.begin();
  await expect(linking.field).toHaveValue('007');
});

test('the language that is chosen stays, for the next time too', async ({ page, demo, injected }) => {
  const { go, host, linking } = await before(page, demo, injected);
  await linking.begin();
  await linking.field.fill('007');
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await expect(page.getByRole('button', { name: 'English' })).toBeFocused();
  await expect(linking.field).toHaveValue('007');
  await expect(page.getByText('Cwestiwn 1 o 3')).toBeVisible();
  go();
  await taken(page);
  await expect(page.getByText('Cwestiwn 1 o 3')).toBeVisible();
  await expect(page.getByRole('button', { name: 'English' })).toBeFocused();
  await expect(linking.field).toHaveValue('007');
  await host.widget((widget) => widget.replaceWith(document.createElement('landlord-payments')));
  await expect(page.getByRole('button', { name: 'Parhau' })).toBeVisible();
});

test('other questions are asked when the program is there', async ({ page, demo, injected }) => {
  const { go, linking } = await before(page, demo, injected);
  await expect(linking.cannot).toBeVisible();
  await linking.cannot.click();
  await linking.other('Your creditor reference and one of your tenants').click();
  go();
  await taken(page);
  await linking.asked(REFERENCE);
  await linking.type(REFERENCE, '007');
  await linking.proceed.click();
  await linking.asked('What is the claim reference of one of your tenants?');
});

test('what was unfolded stays so', async ({ page, demo, injected }) => {
  const { go, linking } = await before(page, demo, injected);
  await linking.cannot.click();
  await expect(linking.instead).toHaveAttribute('open', '');
  go();
  await taken(page);
  await expect(linking.instead).toHaveAttribute('open', '');
  await linking.cannot.click();
  await expect(linking.instead).not.toHaveAttribute('open');
});

test('what was typed outlives a program that does not come', async ({ page, demo, injected, faults }) => {
  await demo.signIn(demo.withTenants(1));
  refused(injected, faults);
  const host = await Host.open(page, injected.url);
  await host.put();
  const linking = new Linking(page);
  await linking.begin();
  await linking.field.fill('007');
  const failed = page.getByRole('alert').filter({ hasText: 'Your payments could not be loaded' });
  await expect(failed).toBeVisible({ timeout: 20_000 });
  injected.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(linking.field).toHaveValue('007');
  await taken(page);
  await expect(linking.field).toHaveValue('007');
  await linking.proceed.click();
  await linking.asked('What is the postcode of the address we write to?');
});

for (const switched of [false, true]) {
  const how = switched ? ', in the language that was chosen' : '';
  test(`what was typed outlives questions that the program cannot have${how}`, async ({
    page,
    demo,
    injected,
    faults,
  }) => {
    faults.allow(/503/);
    const { go, linking } = await before(page, demo, injected);
    await linking.begin();
    await linking.field.fill('007');
    if (switched) await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.waitForTimeout(LATE_MS);
    injected.on({ path: QUESTIONS }, { replace: { status: 404 } });
    go();
    const again = page.getByRole('button', { name: switched ? 'Ceisiwch eto' : 'Try again' });
    await expect(again).toBeVisible();
    // Longer than the element waits for what it has pressed.
    await page.waitForTimeout(2_500);
    injected.clear();
    await again.click();
    await expect(linking.field).toHaveValue('007');
    await expect(page.getByText(switched ? 'Cwestiwn 1 o 3' : 'Question 1 of 3')).toBeVisible();
  });
}

test('that it takes long is said below them, with the way round', async ({ page, demo, injected }) => {
  await page.clock.install();
  const { go, linking } = await before(page, demo, injected);
  await linking.begin();
  await page.clock.fastForward(SLOW_MS);
  await expect(page.getByText('This is taking longer than usual.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open landlord payments as its own page' })).toBeVisible();
  await expect(linking.field).toBeVisible();
  go();
  await taken(page);
});

test('a widget that is taken out while they are shown leaves nothing', async ({ page, demo, injected, faults }) => {
  faults.allow(/wasm/);
  const { go, host } = await before(page, demo, injected);
  await new Linking(page).begin();
  await host.widget((widget) => {
    Object.assign(window, { gone: widget });
    widget.remove();
  });
  go();
  await host.put();
  await taken(page);
  const left = await page.evaluate(() => (window as any).gone.shadowRoot.childElementCount);
  expect(left).toBe(0);
});

test('somebody else who signs in meanwhile sees nothing of them', async ({ page, demo, injected }) => {
  const { go, host, linking } = await before(page, demo, injected);
  await linking.begin();
  await linking.field.fill('007');
  await demo.signIn(demo.withTenants(12));
  await host.widget((widget) => widget.sessionRenewed());
  await expect(linking.field).toHaveCount(0);
  await expect(page.getByText('Loading your payments')).toBeVisible();
  expect(await host.widget((widget) => widget.shadowRoot?.activeElement?.localName)).toBe('div');
  go();
  await taken(page);
  await linking.begin();
  await expect(linking.field).toHaveValue('');
});

for (const [what, change] of [
  ['no questions', (questions: any) => questions.sets.splice(0)],
  ['a question without words', (questions: any) => delete questions.sets[0].questions[0].label.en],
  ['tries that are no number', (questions: any) => (questions.attempts_left = 'five')],
] as const) {
  test(`${what}: nothing stands in for the program`, async ({ page, demo, injected, faults }) => {
    faults.allow(/landlord/);
    asking(injected, change);
    const { go } = await before(page, demo, injected);
    await expect.poll(() => injected.count({ path: QUESTIONS })).toBe(1);
    await page.waitForTimeout(300);
    await expect(page.locator('.lp-app')).toHaveCount(0);
    go();
    await expect(page.locator('.lp-app')).toBeVisible();
    await expect(page.locator('.lp-lead, .lp-loading')).toHaveCount(0);
  });
}

test('a step that the host asks for is shown, then and later', async ({ page, demo, injected }) => {
  const linking = new Linking(page);
  await test.step('then', async () => {
    const { go, host } = await before(page, demo, injected, { route: '/link/2/?x' });
    await linking.field.fill('007');
    go();
    await taken(page);
    await expect(linking.field).toHaveValue('007');
    expect(await host.routes()).toEqual(['link/1']);
    await page.unroute(PROGRAM);
  });
  await test.step('later', async () => {
    const { go, host } = await before(page, demo, injected);
    await expect(linking.proceed).toBeVisible();
    await host.widget((widget) => (widget.route = 'link/1'));
    await linking.field.fill('007');
    await host.widget((widget) => (widget.route = 'link'));
    await expect(page.locator('.lp-lead')).toBeVisible();
    go();
    await taken(page);
    await linking.begin();
    await expect(linking.field).toHaveValue('007');
  });
});

test('the focus stays where somebody has gone on to, outside', async ({ page, demo, injected }) => {
  const { go, linking } = await before(page, demo, injected);
  await linking.begin();
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'outside' })));
  const outside = page.locator('#outside');
  await outside.focus();
  go();
  await taken(page);
  await twoFrames(page);
  await expect(outside).toBeFocused();
});

test('a failure takes the place of what had the focus, and keeps it; the host’s word does not hide it', async ({
  page,
  demo,
  injected,
  faults,
}) => {
  await demo.signIn(demo.withTenants(1));
  refused(injected, faults);
  const host = await Host.open(page, injected.url);
  await host.put();
  const linking = new Linking(page);
  await linking.begin();
  await linking.field.focus();
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible({ timeout: 20_000 });
  const focused = () => host.widget((widget) => widget.shadowRoot?.activeElement?.localName);
  expect(await focused()).toBe('div');
  await host.widget((widget) => widget.sessionRenewed());
  await expect(again).toBeVisible();
  injected.clear();
  await again.click();
  await taken(page);
  expect(await focused()).toBe('div');
});

test('a session that ends behind them is told, and whoever signs in then gets nothing of it', async ({
  page,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/401/);
  const { go, linking } = await before(page, demo, injected);
  await linking.begin();
  await linking.field.fill('007');
  await page.waitForTimeout(LATE_MS);
  injected.on({ path: QUESTIONS }, { replace: { status: 401 } });
  go();
  await expect(page.getByRole('heading', { name: 'You have been signed out' })).toBeVisible();
  injected.clear();
  await page.getByRole('button', { name: 'I have signed in, carry on' }).click();
  await linking.begin();
  await expect(linking.field).toHaveValue('');
});

test('whoever signs in while the program waits behind them sees nothing of them', async ({ page, demo, injected }) => {
  const { go, host, linking } = await before(page, demo, injected);
  await linking.begin();
  await linking.field.fill('007');
  await page.waitForTimeout(LATE_MS);
  injected.on({ path: QUESTIONS, times: 1 }, { delay: 1_500 });
  go();
  await expect.poll(() => injected.count({ path: QUESTIONS })).toBe(2);
  await demo.signIn(demo.withTenants(12));
  await host.widget((widget) => widget.sessionRenewed());
  await expect(linking.field).toHaveCount(0);
  await linking.begin();
  await expect(linking.field).toHaveValue('');
});

test('the answer that is typed on after Continue is not sent on', async ({ page, demo, injected }) => {
  const { go, linking } = await before(page, demo, injected);
  await linking.begin();
  await linking.field.fill('007');
  await page.keyboard.press('Enter');
  await page.keyboard.type('8');
  go();
  await taken(page);
  await linking.asked(REFERENCE);
  await expect(linking.field).toHaveValue('0078');
  await expect(linking.field).toBeFocused();
});

test('in a frame, too, the program takes their place', async ({ page, demo, injected }) => {
  const { go, linking } = await before(page, demo, injected);
  await linking.begin();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const widget = document.querySelector('landlord-payments');
    if (widget !== null) frame.contentDocument?.body.append(widget);
  });
  const inside = page.frameLocator('iframe');
  await inside.getByRole('textbox').click();
  await page.keyboard.type('007');
  go();
  await expect(inside.locator('dialog')).toBeAttached();
  await expect(inside.getByRole('textbox')).toHaveValue('007');
});

test('an API at another address is not answered with what was typed for this one', async ({ page, demo, injected }) => {
  const { go, host, linking } = await before(page, demo, injected);
  await linking.begin();
  await linking.field.fill('007');
  await host.widget((widget) => (widget.apiBase = '/api/../api/landlord/v1'));
  go();
  await taken(page);
  await linking.begin();
  await expect(linking.field).toHaveValue('');
});
