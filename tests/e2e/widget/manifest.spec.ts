//! `custom-elements.json` and `docs/embedding.md` against the element itself: all that they name exists, and nothing
//! exists that they do not name. Events and parts come out of the program, so that only a running one can tell.

import { readFileSync } from 'node:fs';

import { Host } from '../fixtures/host.ts';
import { expect, test } from '../fixtures/test.ts';
import { Api } from '../journeys/api.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

interface Named {
  name: string;
}

interface Attribute extends Named {
  fieldName?: string;
}

interface Member extends Named {
  kind: 'field' | 'method';
  attribute?: string;
  reflects?: boolean;
}

interface Declaration extends Named {
  tagName: string;
  attributes: Attribute[];
  members: Member[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
}

const ROOT = new URL('../../../', import.meta.url);
const DOCUMENTED = readFileSync(new URL('docs/embedding.md', ROOT), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('element/custom-elements.json', ROOT), 'utf8'));
const declaration: Declaration = manifest.modules[0].declarations[0];

const names = (all: Named[]) => all.map(({ name }) => name).sort();
const distinct = (all: string[]) => [...new Set(all)].sort();

/** The lifecycle's callbacks, which the browser calls and nobody else. */
const CALLBACKS = /^(constructor|\w+Callback)$/;

test('attributes, properties and methods are those of the class', async ({ page, portal }) => {
  await Host.open(page, portal.url);
  await page.waitForFunction(() => customElements.get('landlord-payments') !== undefined);
  const actual = await page.evaluate((tag) => {
    const known = customElements.get(tag) as CustomElementConstructor & { observedAttributes: string[] };
    const prototype = known.prototype as object;
    const properties = Object.entries(Object.getOwnPropertyDescriptors(prototype));
    return {
      attributes: known.observedAttributes,
      members: properties.map(([name, { get }]) => ({ kind: get === undefined ? 'method' : 'field', name })),
      own: Object.getOwnPropertyNames(document.createElement(tag)),
    };
  }, declaration.tagName);
  expect(names(declaration.attributes)).toEqual([...actual.attributes].sort());
  const members = actual.members.filter(({ name }) => !CALLBACKS.test(name));
  const described = declaration.members.map(({ kind, name }) => ({ kind, name }));
  expect(described).toEqual(members.sort((left, right) => left.name.localeCompare(right.name)));
  expect(actual.own).toEqual([]);
});

test('an attribute and its property are one', async ({ page, portal }) => {
  await Host.open(page, portal.url);
  await page.waitForFunction(() => customElements.get('landlord-payments') !== undefined);
  for (const { name, fieldName = name } of declaration.attributes) {
    const member = declaration.members.find((it) => it.name === fieldName);
    // The language is every element's own.
    if (name !== 'lang') expect(member?.attribute, name).toBe(name);
    const value = name === 'heading-level' ? '3' : '/x/';
    const [read, written] = await page.evaluate(
      ([tag, name, field, value]) => {
        const [one, other] = [document.createElement(tag), document.createElement(tag)];
        one.setAttribute(name, value);
        Reflect.set(other, field, value);
        return [String(Reflect.get(one, field)), other.getAttribute(name)];
      },
      [declaration.tagName, name, fieldName, value] as const,
    );
    expect(read, name).toBe(value);
    expect(written, name).toBe(member?.reflects === true || name === 'lang' ? value : null);
  }
});

test('events, parts and slots are those that come by', async ({ page, demo, portal, injected, faults }) => {
  faults.allow(/landlord-payments|integrity/);
  const account = demo.withTenants(12);
  const api = new Api(page.request, portal.url);
  await demo.signIn(account);
  const host = await Host.open(page, injected.url);
  await page.evaluate(() => {
    const dispatched: string[] = [];
    Object.assign(window, { dispatched });
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (this instanceof HTMLElement && this.localName === 'landlord-payments') dispatched.push(event.type);
      return dispatch.call(this, event);
    };
  });
  const parts: string[] = [];
  const slots: string[] = [];
  const look = async () => {
    const seen = await host.widget(({ shadowRoot }) => ({
      parts: Array.from(shadowRoot?.querySelectorAll('[part]') ?? [], (it) => [...it.part]).flat(),
      slots: Array.from(shadowRoot?.querySelectorAll('slot') ?? [], ({ name }) => name),
    }));
    parts.push(...seen.parts);
    slots.push(...seen.slots);
  };

  const program = { path: /widget-[0-9a-f]+_bg\.wasm$/ };
  injected.on(program, { replace: { status: 503, headers: { 'content-type': 'text/html' }, body: 'busy' } });
  await host.put();
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await look();
  injected.clear();
  await again.click();
  const linking = new Linking(page);
  await linking.begin();
  await look();
  await linking.answer(account);
  await look();
  await linking.proceed.click();
  const [summary, payments, schedule] = [new Summary(page), new Payments(page), new Schedule(page)];
  await summary.ready();
  await look();
  await summary.viewAll.click();
  await payments.ready();
  await look();
  await page
    .getByRole('link', { name: /View schedule/ })
    .first()
    .click();
  await expect(schedule.shown).toContainText('Showing all');
  await look();
  await schedule.save(schedule.download);
  await api.endSession();
  await page.getByRole('link', { name: 'All payments', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You have been signed out', exact: true })).toBeVisible();
  await look();

  const dispatched = await page.evaluate(() => (window as unknown as { dispatched: string[] }).dispatched);
  expect(distinct(dispatched)).toEqual(names(declaration.events));
  expect(distinct(parts)).toEqual(names(declaration.cssParts));
  expect(distinct(slots)).toEqual(names(declaration.slots));
});

/** What the first column of a section's tables names. */
function column(section: string): string[] {
  const [, text = ''] = DOCUMENTED.split(`\n## ${section}\n`);
  const rows = text.split('\n## ')[0]?.split('\n') ?? [];
  return rows.flatMap((row) => /^\| (?:<a id="[^"]*"><\/a>)?`([^`(]+)/.exec(row)?.[1] ?? []).sort();
}

test('the documentation names the same', () => {
  const fields = declaration.members.filter(({ kind, attribute }) => kind === 'field' && attribute === undefined);
  expect(column('Attributes')).toEqual(names(declaration.attributes));
  expect(column('Properties without an attribute')).toEqual(names(fields));
  expect(column('Methods')).toEqual(names(declaration.members.filter(({ kind }) => kind === 'method')));
  expect(column('Events')).toEqual(names(declaration.events));
  expect(column('Slots and parts')).toEqual(names(declaration.cssParts));
  for (const { name, fieldName } of declaration.attributes) {
    if (fieldName !== undefined) expect(DOCUMENTED).toContain(`</a>\`${name}\` | \`${fieldName}\` |`);
  }
});
