//! Linking a landlord record: start, one question after the other, the check, and the verdict.

import { useState } from 'react';

import { type Question, Refused, type Session, link, questions as askQuestions } from './api.ts';
import { Contact, DateField, Failure, Heading, Loading, More, Subheading, TextField, useAnswer } from './parts.tsx';

type Verdict = { at: 'none' } | { at: 'awaited' } | { at: 'wrong'; left: number } | { at: 'locked' } | { at: 'failed' };

const START = -1;

export function Linking({ session, onLinked }: { session: Session; onLinked: () => void }) {
  const { answer: asked, failed, retry } = useAnswer(askQuestions);
  const [step, setStep] = useState(START);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [error, setError] = useState<string | null>(null);
  const [verdict, setVerdict] = useState<Verdict>(session.link === 'locked' ? { at: 'locked' } : { at: 'none' });
  const [key, setKey] = useState('');
  const title = 'Link your landlord record';

  if (failed) return <Failure retry={retry} />;
  if (asked === null) return <Loading>Loading the questions</Loading>;
  const [set] = asked.sets;
  const help = (
    <More title="I cannot answer these questions">
      <p>{asked.other_ways.en}</p>
      <Contact council={session.council} />
    </More>
  );
  if (set === undefined || verdict.at === 'locked') {
    return (
      <>
        <Heading>{set === undefined ? title : 'Linking is locked'}</Heading>
        <p>{set === undefined ? asked.other_ways.en : 'To protect your tenants’ details you cannot try again yet.'}</p>
        {help}
      </>
    );
  }
  const go = (to: number) => {
    setError(null);
    setStep(to);
  };
  if (step === START) {
    return (
      <>
        <Heading focus={false}>{title}</Heading>
        <p className="lp-lead">
          Link your landlord record to this account to see the Housing Benefit payments that the council makes to you.
          You only need to do this once.
        </p>
        <Subheading>What you need</Subheading>
        <p>We will ask you:</p>
        <ul className="lp-list">
          {set.questions.map((question) => (
            <li key={question.id}>{question.label.en}</li>
          ))}
        </ul>
        <p>You can find these on a letter or payment schedule from the council, or on your bank statement.</p>
        <Subheading>Why we ask</Subheading>
        <p>
          Payment schedules hold your tenants’ names, addresses and benefit. We check your answers against the council’s
          records, so that only you can see them. We do not keep your answers.
        </p>
        <p>{asked.attempts_left === 1 ? 'You have 1 try left.' : `You have ${asked.attempts_left} tries.`}</p>
        <button type="button" className="lp-button" onClick={() => go(0)}>
          Continue
        </button>
        {help}
      </>
    );
  }
  const question = set.questions[step];
  if (question !== undefined) {
    const proceed = () => {
      const wrong = fault(question, typed[question.id] ?? '');
      if (wrong === null) go(step + 1);
      else setError(wrong);
    };
    const field = {
      label: question.label.en,
      hint: question.hint?.en,
      error,
      value: typed[question.id] ?? '',
      onInput: (value: string) => setTyped({ ...typed, [question.id]: value }),
    };
    return (
      <>
        <button type="button" className="lp-back" onClick={() => go(step - 1)}>
          Back
        </button>
        {error !== null && (
          <div className="lp-error-summary" role="alert">
            <h2 className="lp-error-summary__title">There is a problem</h2>
            <p>{error}</p>
          </div>
        )}
        <form
          className="lp-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            proceed();
          }}
        >
          <p className="lp-step">
            Question {step + 1} of {set.questions.length} {question.optional === true && '(optional)'}
          </p>
          {question.kind === 'date' ? (
            <DateField key={question.id} {...field} />
          ) : (
            <TextField key={question.id} kind={question.kind} {...field} />
          )}
          <button type="submit" className="lp-button">
            Continue
          </button>
        </form>
      </>
    );
  }
  const send = async () => {
    if (verdict.at === 'awaited') return;
    const used = key === '' || verdict.at === 'wrong' ? crypto.randomUUID() : key;
    setKey(used);
    setVerdict({ at: 'awaited' });
    try {
      const answers = set.questions.map((question) => ({
        question: question.id,
        value: value(question, typed[question.id] ?? ''),
      }));
      await link(session.csrf_token, set.id, answers, used);
      onLinked();
    } catch (reason) {
      if (reason instanceof Refused && reason.status === 422) {
        setVerdict({ at: 'wrong', left: reason.problem.attempts_left ?? 0 });
      } else if (reason instanceof Refused && reason.status === 429) setVerdict({ at: 'locked' });
      else setVerdict({ at: 'failed' });
    }
  };
  return (
    <>
      <button type="button" className="lp-back" onClick={() => go(step - 1)}>
        Back
      </button>
      {verdict.at === 'failed' && <Failure retry={() => void send()} />}
      {verdict.at === 'wrong' && (
        <div className="lp-notice lp-notice--problem" role="alert">
          <p className="lp-notice__title">Your answers do not match our records</p>
          <p>
            You have {verdict.left === 1 ? '1 try' : `${verdict.left} tries`} left before linking is locked for a while.
          </p>
          <p>
            For security we cannot say which answer is wrong. Check each of them against a recent letter or schedule,
            change what needs changing, then continue.
          </p>
        </div>
      )}
      <Heading>Check your answers</Heading>
      <p>We check these against the council’s records when you continue.</p>
      <dl className="lp-summary-list lp-summary-list--actions">
        {set.questions.map((question, at) => (
          <div className="lp-summary-list__row" key={question.id}>
            <dt className="lp-summary-list__name">{question.label.en}</dt>
            <dd className="lp-summary-list__value">{shown(question, typed[question.id] ?? '')}</dd>
            <dd className="lp-summary-list__action">
              <button type="button" className="lp-link" onClick={() => go(at)}>
                Change <span className="lp-visually-hidden">{question.label.en}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        className="lp-button"
        aria-disabled={verdict.at === 'awaited' || undefined}
        onClick={() => void send()}
      >
        {verdict.at === 'awaited' ? 'Checking your answers' : 'Continue'}
      </button>
      {help}
    </>
  );
}

/** What is wrong with an answer. */
function fault({ kind, label, max_length, optional }: Question, typed: string): string | null {
  const answer = typed.trim();
  if (answer.replaceAll('/', '') === '') return optional === true ? null : `Answer the question: ${label.en}`;
  if (max_length !== undefined && answer.length > max_length) {
    return `Your answer must be ${max_length} characters or fewer`;
  }
  switch (kind) {
    case 'digits':
      return /^\d+$/.test(answer) ? null : 'Your answer must be digits only, such as 0042';
    case 'money':
      return pence(answer) === null ? 'Enter an amount in pounds and pence, such as 1,234.56' : null;
    case 'date':
      return iso(answer) === null ? 'Enter a real date with day, month and year, such as 27 3 2026' : null;
    case 'postcode':
      return /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i.test(answer) ? null : 'Enter a full postcode, such as ZZ99 1AA';
    default:
      return null;
  }
}

/** An answer as the API takes it. */
function value({ kind }: Question, typed: string): string {
  const answer = typed.trim();
  if (kind === 'money') return pence(answer) ?? answer;
  if (kind === 'date') return iso(answer) ?? answer;
  return answer;
}

function shown({ kind }: Question, typed: string): string {
  const answer = typed.trim();
  if (answer.replaceAll('/', '') === '') return 'Left empty';
  if (kind === 'money') return `£${answer.replace(/^£/, '')}`;
  return kind === 'date' ? answer.replaceAll('/', ' ') : answer;
}

function pence(answer: string): string | null {
  const plain = answer.replace(/^£/, '').replaceAll(',', '');
  const found = /^(\d+)(?:\.(\d\d))?$/.exec(plain);
  return found === null ? null : String(Number(found[1]) * 100 + Number(found[2] ?? 0));
}

function iso(answer: string): string | null {
  const [day, month, year] = answer.split('/').map((part) => part.trim());
  if (!/^\d{1,2}$/.test(day ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{4}$/.test(year ?? '')) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1
    ? date.toISOString().slice(0, 10)
    : null;
}
