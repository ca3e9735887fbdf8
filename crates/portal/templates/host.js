//! The council's own script: who is signed in, signing in and out, and the widget for whoever is.
//! Must not know what the widget shows; it only listens to the widget's events.

const API = '/api/landlord/v1';

/**
 * @typedef {object} Account somebody invented who can sign in
 * @property {string} account
 * @property {string} name
 * @property {number} tenants
 * @property {Answer[]} answers
 * @property {{ title: string, answers: Answer[] }[]} [instead] for questions that may be answered instead
 * @property {{ creditor_reference: string, answers: Answer[] }[]} [others] further records, each linked on its own
 *
 * @typedef {{ question: string, label: string, value: string, typed?: string }} Answer
 */

/** @param {string} id */
function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new TypeError(`the page has no #${id}`);
  return found;
}

/**
 * @param {string} name
 * @param {string} className
 * @param {...(string | Node)} content
 */
function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** @param {string} words */
function announce(words) {
  byId('announcements').replaceChildren(words === '' ? '' : element('p', 'said', words));
}

/**
 * Runs what a button is for. Pressed again meanwhile, it does nothing; a failure is said and can be tried again.
 * @param {HTMLButtonElement} button
 * @param {() => Promise<void>} work
 */
function onPress(button, work) {
  let busy = false;
  button.addEventListener('click', async () => {
    if (busy) return;
    busy = true;
    announce('');
    try {
      await work();
    } catch (reason) {
      console.error('portal:', reason);
      announce('Sorry, that did not work. Check your connection, then try again.');
    } finally {
      busy = false;
    }
  });
}

/** @returns {Promise<{ name: string, csrf: string } | 'nobody' | 'unknown'>} */
async function whoIsSignedIn() {
  try {
    const response = await fetch(`${API}/session`);
    if (response.status === 401) return 'nobody';
    if (!response.ok) return 'unknown';
    const { user, csrf_token: csrf } = await response.json();
    return { name: user.display_name, csrf };
  } catch {
    return 'unknown';
  }
}

/** @returns {Promise<Account[] | null>} none in production, where the council has its own way of signing in */
async function accounts() {
  const response = await fetch('/demo/accounts');
  if (response.status === 404) return null;
  if (!response.ok) throw new TypeError(`the accounts came as ${response.status}`);
  return response.json();
}

/** @param {string} account */
async function signIn(account) {
  const response = await fetch('/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  if (!response.ok) throw new TypeError(`signing in came to ${response.status}`);
}

/**
 * One way in for each account.
 * @param {Account[] | null} all
 * @param {() => Promise<void>} then
 * @returns {HTMLElement}
 */
function waysIn(all, then) {
  if (all === null) return element('p', '', 'Use your council account. If you have none, telephone 01632 960120.');
  const list = element('ul', 'ways');
  for (const { account, name, tenants, answers, instead = [], others = [] } of all) {
    const button = /** @type {HTMLButtonElement} */ (
      element('button', 'button', 'Sign in', element('span', 'unseen', ` as ${name}`))
    );
    button.type = 'button';
    onPress(button, async () => {
      await signIn(account);
      await then();
    });
    const count = `${tenants.toLocaleString('en-GB')} ${tenants === 1 ? 'tenant' : 'tenants'}`;
    const who = element('p', 'way__who', element('strong', '', name), ' ', element('span', 'hint', count));
    const item = element('li', 'way', element('div', 'way__row', who, button));
    if (answers.length > 0) item.append(rightAnswers(`asked of ${name}`, 'Answers for the questions', answers));
    for (const { title, answers: further } of instead) {
      item.append(rightAnswers(`for ${name}`, `Answers to other questions: ${title}`, further));
    }
    for (const { creditor_reference: reference, answers: further } of others) {
      item.append(rightAnswers(`of ${name}`, `Answers to link another record, ${reference}`, further));
    }
    list.append(item);
  }
  return list;
}

/**
 * @param {string} about whose, for a screen reader
 * @param {string} title
 * @param {Answer[]} answers
 */
function rightAnswers(about, title, answers) {
  const pairs = element('dl', 'answers');
  for (const { label, value, typed } of answers) {
    pairs.append(element('dt', '', label), element('dd', '', typed ?? value));
  }
  const summary = element('summary', '', title, element('span', 'unseen', ` ${about}`));
  return element('details', 'way__answers', summary, pairs);
}

async function showSignIn() {
  const place = byId('sign-in-ways');
  byId('widget-title').hidden = true;
  byId('sign-in').hidden = false;
  place.replaceChildren(element('p', 'hint', 'Loading…'));
  try {
    const all = await accounts();
    byId('start-over').hidden = all === null;
    const told = element('p', '', 'This is a demonstration: choose whom to sign in as. Everybody here is invented.');
    place.replaceChildren(...(all === null ? [] : [told]), waysIn(all, showAll));
  } catch (reason) {
    console.error('portal:', reason);
    const again = /** @type {HTMLButtonElement} */ (element('button', 'button', 'Try again'));
    again.type = 'button';
    onPress(again, showSignIn);
    place.replaceChildren(element('p', '', 'The ways to sign in could not be loaded.'), again);
  }
}

/** The session has ended. The widget stays where it is, with all that was typed in it. */
async function showSignInAgain() {
  const panel = byId('sign-in-again');
  const name = byId('signed-in-name').textContent;
  byId('signed-in').hidden = true;
  let all = null;
  try {
    all = await accounts();
  } catch (reason) {
    console.error('portal:', reason);
  }
  const theirs = all?.filter((account) => account.name === name) ?? [];
  const ways = waysIn(theirs.length > 0 ? theirs : all, async () => {
    panel.hidden = true;
    await showWho();
    announce('You are signed in again.');
    byId('content').focus();
    byId('widget').querySelector('landlord-payments')?.sessionRenewed();
  });
  byId('sign-in-again-ways').replaceChildren(ways);
  panel.hidden = false;
}

/** @returns {Promise<'somebody' | 'nobody'>} whoever cannot be told apart is left to the widget, which says what is wrong */
async function showWho() {
  const who = await whoIsSignedIn();
  const bar = byId('signed-in');
  bar.hidden = typeof who === 'string';
  if (typeof who !== 'string') byId('signed-in-name').textContent = who.name;
  return who === 'nobody' ? 'nobody' : 'somebody';
}

async function showAll() {
  const place = byId('widget');
  if ((await showWho()) === 'nobody') {
    place.replaceChildren();
    await showSignIn();
    return;
  }
  const cameIn = !byId('sign-in').hidden;
  byId('sign-in').hidden = true;
  byId('sign-in-again').hidden = true;
  byId('widget-title').hidden = false;
  // The button that was pressed is gone.
  if (cameIn) byId('content').focus();
  if (place.querySelector('landlord-payments') !== null) return;
  const widget = document.createElement('landlord-payments');
  widget.addEventListener('lp:session-expired', showSignInAgain);
  place.replaceChildren(widget);
}

onPress(/** @type {HTMLButtonElement} */ (byId('sign-out')), async () => {
  const who = await whoIsSignedIn();
  if (who === 'unknown') throw new TypeError('it cannot be told who is signed in');
  if (who !== 'nobody') {
    const headers = { 'x-csrf-token': who.csrf };
    const response = await fetch(`${API}/session`, { method: 'DELETE', headers });
    if (!response.ok && response.status !== 401) throw new TypeError(`signing out came to ${response.status}`);
  }
  byId('widget').replaceChildren();
  await showAll();
  announce('You are signed out.');
  byId('content').focus();
});

onPress(/** @type {HTMLButtonElement} */ (byId('reset')), async () => {
  const response = await fetch('/demo/reset', { method: 'POST' });
  if (!response.ok) throw new TypeError(`starting again came to ${response.status}`);
  byId('widget').replaceChildren();
  await showAll();
  announce('The demonstration starts again: no account is linked.');
});

await showAll();
