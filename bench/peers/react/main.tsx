//! The app's start: who is signed in, and which screen they see. The screens that come first are in this file's bundle, the
//! others are loaded when they are likely to be wanted.

import { StrictMode, Suspense, lazy, startTransition, useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { type Linked, type Session, landlords, session as askSession } from './api.ts';
import { Failure, Loading } from './parts.tsx';
import { Linking } from './linking.tsx';
import { Summary } from './summary.tsx';

const loadSchedule = () => import('./schedule.tsx');
const loadPayments = () => import('./payments.tsx');
const Schedule = lazy(loadSchedule);
const Payments = lazy(loadPayments);

/** Where one is. */
export type Route = { at: 'summary' } | { at: 'payments' } | { at: 'schedule'; payment: string };

type State =
  | { at: 'checking' }
  | { at: 'failed' }
  | { at: 'unlinked'; session: Session }
  | { at: 'linked'; session: Session; landlord: Linked };

function App() {
  const [state, setState] = useState<State>({ at: 'checking' });
  const [route, setRoute] = useState<Route>({ at: 'summary' });
  const check = useCallback(async () => {
    try {
      const session = await askSession();
      if (session.link !== 'linked') return setState({ at: 'unlinked', session });
      const [first] = await landlords();
      setState({ at: 'linked', session, landlord: first });
    } catch {
      setState({ at: 'failed' });
    }
  }, []);
  useEffect(() => void check(), [check]);
  const go = useCallback((route: Route) => startTransition(() => setRoute(route)), []);
  const linked = state.at === 'linked';
  useEffect(() => {
    if (!linked) return;
    // Likely wanted next, and not before the screen that is asked for.
    const idle = requestIdleCallback(() => void Promise.all([loadSchedule(), loadPayments()]));
    return () => cancelIdleCallback(idle);
  }, [linked]);
  switch (state.at) {
    case 'checking':
      return <Loading>Checking that you are signed in</Loading>;
    case 'failed':
      return <Failure retry={() => void check()} />;
    case 'unlinked':
      return <Linking session={state.session} onLinked={() => void check()} />;
    case 'linked': {
      const { session, landlord } = state;
      return (
        <Suspense fallback={<Loading>Loading</Loading>}>
          {route.at === 'summary' && <Summary landlord={landlord.id} council={session.council} go={go} />}
          {route.at === 'payments' && <Payments landlord={landlord.id} go={go} />}
          {route.at === 'schedule' && (
            <Schedule landlord={landlord} payment={route.payment} csrf={session.csrf_token} go={go} />
          )}
        </Suspense>
      );
    }
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <div className="lp-app" lang="en">
      <App />
    </div>
  </StrictMode>,
);
