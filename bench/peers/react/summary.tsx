//! Who the landlord is to the council, how they are paid, and the most recent payment first of all.

import { METHODS, count, longDate, money, period } from '../words.ts';
import { type Council, landlord as askLandlord } from './api.ts';
import type { Route } from './main.tsx';
import { Contact, Entry, Failure, Heading, Loading, More, Subheading, useAnswer } from './parts.tsx';

interface Props {
  landlord: string;
  council: Council;
  go: (route: Route) => void;
}

export function Summary({ landlord: id, council, go }: Props) {
  const { answer: landlord, failed, retry } = useAnswer(() => askLandlord(id));
  const title = <Heading>Your Housing Benefit payments</Heading>;
  if (failed) return <Failure retry={retry} />;
  if (landlord === null) {
    return (
      <>
        {title}
        <Loading>Loading your summary</Loading>
      </>
    );
  }
  const { most_recent_payment: latest, next_payment: next } = landlord;
  const method = METHODS[landlord.pay_method] ?? landlord.pay_method;
  const address = [...landlord.address, landlord.postcode].filter((line) => line !== '');
  return (
    <>
      {title}
      <p>
        {landlord.name}, creditor reference {landlord.creditor_reference}
      </p>
      {latest !== undefined && (
        <section className="lp-panel lp-panel--main">
          <Subheading>Most recent payment</Subheading>
          <p className="lp-panel__amount">{money(latest.net)}</p>
          <p className="lp-panel__when">
            Paid on {longDate(latest.processed_date)} ({METHODS[latest.method] ?? latest.method})
          </p>
          <dl className="lp-summary-list">
            <Entry name="Pays for">{period(latest.period_from, latest.period_to)}</Entry>
            {latest.expected_in_bank !== undefined && (
              <Entry name="In your bank by">{longDate(latest.expected_in_bank)}</Entry>
            )}
            <Entry name="On your bank statement as">{latest.bank_narrative}</Entry>
            <Entry name="Lines" amount>
              {count(latest.line_count)}
            </Entry>
            <Entry name="Gross" amount>
              {money(latest.gross)}
            </Entry>
            <Entry name="Deductions" amount>
              {money(latest.deductions)}
            </Entry>
          </dl>
          <div className="lp-actions">
            <a className="lp-button" href="#schedule" onClick={to(() => go({ at: 'schedule', payment: latest.id }))}>
              View schedule
            </a>
          </div>
        </section>
      )}
      <p>
        <a className="lp-button lp-button--secondary" href="#payments" onClick={to(() => go({ at: 'payments' }))}>
          View all payments
        </a>
      </p>
      <div className="lp-columns">
        <section className="lp-columns__column">
          <Subheading>At a glance</Subheading>
          <dl className="lp-summary-list">
            <Entry name="Tenants in payment" amount>
              {count(landlord.tenants_in_payment)}
            </Entry>
            <Entry name="Paid this tax year" amount>
              {money(landlord.paid_this_tax_year)}
            </Entry>
            <Entry name="Paid in the last 12 months" amount>
              {money(landlord.paid_last_12_months)}
            </Entry>
            <Entry name="Overpayments still to be recovered from you" amount>
              {money(landlord.balance_being_recovered)}
            </Entry>
          </dl>
        </section>
        <section className="lp-columns__column">
          <Subheading>Next payment</Subheading>
          {next === undefined ? (
            <p>The date of your next payment is not known yet.</p>
          ) : (
            <dl className="lp-summary-list">
              <Entry name="Expected">{longDate(next.expected_date)}</Entry>
              <Entry name="Estimated amount" amount>
                {next.estimate === undefined ? 'Not known yet' : money(next.estimate)}
              </Entry>
            </dl>
          )}
        </section>
      </div>
      <section>
        <Subheading>Your details</Subheading>
        <dl className="lp-summary-list">
          <Entry name="Correspondence address">
            {address.map((line) => (
              <div className="lp-address__line" key={line}>
                {line}
              </div>
            ))}
          </Entry>
          <Entry name="Telephone">{landlord.phone ?? 'The council does not hold one'}</Entry>
          <Entry name="Email">{landlord.email ?? 'The council does not hold one'}</Entry>
          <Entry name="How you are paid">
            {landlord.account_ending === undefined
              ? method
              : `${method}, to the account ending ${landlord.account_ending}`}
          </Entry>
        </dl>
        <More title="Is something wrong or out of date?">
          <p>You cannot change these details here. Tell the council, and give your creditor reference.</p>
          <Contact council={council} />
        </More>
      </section>
    </>
  );
}

/** A link within the app. */
export const to = (go: () => void) => (event: { preventDefault: () => void }) => {
  event.preventDefault();
  go();
};
