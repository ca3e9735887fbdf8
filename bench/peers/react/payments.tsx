//! All payments, newest first, with their totals.

import { METHODS, PAYMENT_STATUSES, count, longDate, money, period } from '../words.ts';
import { payments as askPayments } from './api.ts';
import type { Route } from './main.tsx';
import { Failure, Heading, Loading, useAnswer } from './parts.tsx';
import { to } from './summary.tsx';

export default function Payments({ landlord, go }: { landlord: string; go: (route: Route) => void }) {
  const { answer: list, failed, retry } = useAnswer(() => askPayments(landlord));
  if (failed) return <Failure retry={retry} />;
  if (list === null) return <Loading>Loading your payments</Loading>;
  return (
    <>
      <a className="lp-back" href="#summary" onClick={to(() => go({ at: 'summary' }))}>
        Summary
      </a>
      <Heading>All payments</Heading>
      <dl className="lp-totals" aria-label="Totals of the payments listed">
        {(
          [
            ['Payments', count(list.totals.count)],
            ['Gross', money(list.totals.gross)],
            ['Deductions', money(list.totals.deductions)],
            ['Net', money(list.totals.net)],
            ['Rent credit', money(list.totals.rent_credit)],
          ] as const
        ).map(([name, value]) => (
          <div className="lp-totals__item" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table className="lp-table lp-table--cards" aria-label="All payments">
        <thead>
          <tr>
            {['Processed', 'Pays for', 'Status', 'Lines', 'Deductions', 'Net', ''].map((name) => (
              <th scope="col" className="lp-table__heading" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.items.map((payment) => (
            <tr className="lp-table__row" key={payment.id}>
              <th scope="row" className="lp-table__cell lp-table__cell--first">
                <span className="lp-table__main">{longDate(payment.processed_date)}</span>
                <span className="lp-table__sub lp-reference">{payment.reference}</span>
              </th>
              <td className="lp-table__cell">{period(payment.period_from, payment.period_to)}</td>
              <td className="lp-table__cell">
                <strong className="lp-tag">{PAYMENT_STATUSES[payment.status] ?? payment.status}</strong>
                <span className="lp-table__sub">{METHODS[payment.method] ?? payment.method}</span>
              </td>
              <td className="lp-table__cell lp-table__cell--amount">{count(payment.line_count)}</td>
              <td className="lp-table__cell lp-table__cell--amount">{money(payment.deductions)}</td>
              <td className="lp-table__cell lp-table__cell--amount lp-table__cell--main">{money(payment.net)}</td>
              <td className="lp-table__cell">
                <a href="#schedule" onClick={to(() => go({ at: 'schedule', payment: payment.id }))}>
                  View schedule <span className="lp-visually-hidden">for payment {payment.reference}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
