//! The widget in a React 19 page: what it is given are properties, what it tells are events.

import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Payments() {
  const [route, setRoute] = useState('');
  const [told, setTold] = useState('');
  return (
    <main>
      <h1>Payments to landlords</h1>
      <nav aria-label="Payments">
        <button type="button" onClick={() => setRoute('')}>
          My summary
        </button>
        <button type="button" onClick={() => setRoute('payments')}>
          My payments
        </button>
      </nav>
      <p>
        Screen: <output>{route === '' ? 'summary' : route}</output> {told}
      </p>
      <landlord-payments
        headingLevel={2}
        route={route}
        onlp:navigate={(event) => setRoute(event.detail.route)}
        onlp:session-expired={() => setTold('Sign in again.')}
      >
        <a href="/landlord/">Payments to landlords</a>
      </landlord-payments>
    </main>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Payments />
  </StrictMode>,
);
