//! One payment: what it says of itself, held against its lines, and its schedule.

import { memo, useMemo } from 'react';

import { type Line, balances, held, totalsOf } from '../lines.ts';
import { KINDS, METHODS, PAYMENT_STATUSES, TOTALS, longDate, money, period } from '../words.ts';
import { type Linked, type PaymentDetail, downloaded, payment as askPayment, schedule as askSchedule } from './api.ts';
import { Lines } from './found.tsx';
import type { Route } from './main.tsx';
import { Entry, Failure, Heading, Loading, Subheading, useAnswer } from './parts.tsx';
import { to } from './summary.tsx';

interface Props {
  landlord: Linked;
  payment: string;
  csrf: string;
  go: (route: Route) => void;
}

export default function Schedule({
  landlord: { id: landlord, creditor_reference: creditor },
  payment: id,
  csrf,
  go,
}: Props) {
  // Both are asked for at once; the payment is there first.
  const payment = useAnswer(() => askPayment(landlord, id));
  const schedule = useAnswer(async () => {
    const body = await askSchedule(landlord, id);
    const lines = body.lines.map(held);
    return { lines, balanced: balances(body, lines) };
  });
  const back = (
    <a className="lp-back" href="#payments" onClick={to(() => go({ at: 'payments' }))}>
      All payments
    </a>
  );
  if (payment.failed || schedule.failed) {
    return (
      <Failure
        retry={() => {
          payment.retry();
          schedule.retry();
        }}
      />
    );
  }
  const detail = payment.answer;
  if (detail === null) return <Loading>Loading the payment</Loading>;
  return (
    <>
      {back}
      <Heading>Payment {detail.reference}</Heading>
      <Header detail={detail} sums={schedule.answer} />
      <Subheading>Schedule</Subheading>
      {schedule.answer === null ? (
        <Loading>Loading the schedule</Loading>
      ) : (
        <Lines
          lines={schedule.answer.lines}
          detail={detail}
          creditor={creditor}
          onDownloaded={(lines) => downloaded(csrf, landlord, id, lines)}
        />
      )}
    </>
  );
}

const Header = memo(function Header({
  detail,
  sums,
}: {
  detail: PaymentDetail;
  sums: { lines: Line[]; balanced: boolean } | null;
}) {
  const summed = useMemo(() => sums && totalsOf(sums.lines), [sums]);
  return (
    <>
      <div className="lp-payment">
        <p className="lp-payment__amount">
          {money(detail.net)}{' '}
          <span className="lp-tags">
            <strong className="lp-tag">{PAYMENT_STATUSES[detail.status] ?? detail.status}</strong>
          </span>
        </p>
      </div>
      <dl className="lp-summary-list">
        <Entry name="Processed">{longDate(detail.processed_date)}</Entry>
        {detail.expected_in_bank !== undefined && (
          <Entry name="In your bank by">{longDate(detail.expected_in_bank)}</Entry>
        )}
        <Entry name="Pays for">{period(detail.period_from, detail.period_to)}</Entry>
        <Entry name="Sent by">{METHODS[detail.method] ?? detail.method}</Entry>
        <Entry name="On your bank statement as">{detail.bank_narrative}</Entry>
      </dl>
      <div className="lp-columns">
        <section className="lp-columns__column">
          <Subheading>What was taken off</Subheading>
          <dl className="lp-summary-list">
            {detail.deductions_by_kind.map(({ kind, amount }) => (
              <Entry name={KINDS[kind] ?? kind} amount key={kind}>
                {money(amount)}
              </Entry>
            ))}
          </dl>
        </section>
        <section className="lp-columns__column">
          <Subheading>Control totals</Subheading>
          {sums !== null && (
            <p className="lp-balance lp-balance--holds">
              {sums.balanced
                ? 'The lines add up to the payment, to the penny.'
                : 'This schedule does not add up to its payment'}
            </p>
          )}
          <table className="lp-table lp-table--figures">
            <tbody>
              {TOTALS.map(([name, words]) => (
                <tr key={name}>
                  <th scope="row" className="lp-table__cell lp-table__cell--first">
                    {words}
                  </th>
                  <td className="lp-table__cell lp-table__cell--amount">{money(detail.control_totals[name])}</td>
                  <td className="lp-table__cell lp-table__cell--amount">
                    {summed === null ? '…' : money(summed[name])}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
});
