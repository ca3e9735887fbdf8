//! What several screens are made of.

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

import type { Council } from './api.ts';

/** The screen's heading, which takes the focus when the screen comes. */
export function Heading({ children, focus = true }: { children: ReactNode; focus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <h1 className="lp-heading" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}

export const Subheading = ({ children }: { children: ReactNode }) => <h2 className="lp-subheading">{children}</h2>;

export const Loading = ({ children }: { children: ReactNode }) => (
  <p className="lp-loading" role="status">
    {children}
  </p>
);

export function Failure({ retry }: { retry: () => void }) {
  return (
    <div className="lp-notice lp-notice--problem" role="alert">
      <p className="lp-notice__title">Sorry, something went wrong at the council’s end</p>
      <p>Try again in a few minutes. Nothing that you typed is lost.</p>
      <button type="button" className="lp-button lp-button--secondary" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

/** A name and its value in a `dl`. */
export function Entry({ name, amount = false, children }: { name: string; amount?: boolean; children: ReactNode }) {
  return (
    <div className="lp-summary-list__row">
      <dt className="lp-summary-list__name">{name}</dt>
      <dd className={amount ? 'lp-summary-list__value lp-amount' : 'lp-summary-list__value'}>{children}</dd>
    </div>
  );
}

export function Contact({ council }: { council: Council }) {
  return (
    <dl className="lp-summary-list">
      <Entry name="Telephone">{council.phone}</Entry>
      <Entry name="Opening times">{council.hours}</Entry>
      <Entry name="Email">{council.email}</Entry>
    </dl>
  );
}

export function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="lp-details">
      <summary className="lp-details__summary">{title}</summary>
      <div className="lp-details__body">{children}</div>
    </details>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  error: string | null;
  value: string;
  kind: 'text' | 'reference' | 'postcode' | 'money' | 'digits';
  onInput: (value: string) => void;
}

const WIDTHS = {
  text: '',
  reference: ' lp-input--medium',
  postcode: ' lp-input--short',
  money: ' lp-input--short',
  digits: ' lp-input--shorter',
};

/** A box for one answer; its label is the screen's heading. */
export function TextField({ label, hint, error, value, kind, onInput }: FieldProps) {
  const id = useId();
  return (
    <div className={error === null ? 'lp-field' : 'lp-field lp-field--error'}>
      <LabelHeading>
        <label className="lp-label" htmlFor={id}>
          {label}
        </label>
      </LabelHeading>
      {hint !== undefined && (
        <p className="lp-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <ErrorText id={`${id}-error`} error={error} />
      <div className="lp-field__box">
        {kind === 'money' && (
          <span className="lp-field__unit" aria-hidden="true">
            £
          </span>
        )}
        <input
          className={`lp-input${WIDTHS[kind]}`}
          id={id}
          type="text"
          inputMode={kind === 'money' ? 'decimal' : kind === 'digits' ? 'numeric' : 'text'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={`${id}-hint ${id}-error`}
          aria-invalid={error !== null || undefined}
          value={value}
          onChange={(event) => onInput(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}

const BOXES = ['Day', 'Month', 'Year'] as const;

/** A date in three boxes, as `day/month/year` while it is typed. */
export function DateField({ label, hint, error, value, onInput }: Omit<FieldProps, 'kind'>) {
  const id = useId();
  const typed = value.split('/');
  return (
    <fieldset className={error === null ? 'lp-field lp-date' : 'lp-field lp-field--error lp-date'}>
      <legend className="lp-date__legend">
        <LabelHeading>{label}</LabelHeading>
      </legend>
      <p className="lp-hint">{hint ?? 'For example, 27 3 2026'}</p>
      <ErrorText id={`${id}-error`} error={error} />
      <div className="lp-date__boxes">
        {BOXES.map((name, at) => (
          <div className="lp-date__box" key={name}>
            <label className="lp-label" htmlFor={`${id}-${name}`}>
              {name}
            </label>
            <input
              className="lp-input"
              id={`${id}-${name}`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              value={typed[at] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onInput(BOXES.map((_, other) => (other === at ? value : (typed[other] ?? ''))).join('/'))
              }
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function LabelHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 className="lp-heading lp-heading--label" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}

function ErrorText({ id, error }: { id: string; error: string | null }) {
  if (error === null) return null;
  return (
    <p className="lp-field__error" id={id}>
      <span className="lp-visually-hidden">Error: </span>
      {error}
    </p>
  );
}

/** Asks for something; again when it is told to. */
export function useAnswer<T>(ask: () => Promise<T>): { answer: T | null; failed: boolean; retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ answer: T | null; failed: boolean }>({ answer: null, failed: false });
  const latest = useRef(ask);
  useEffect(() => {
    let current = true;
    setState({ answer: null, failed: false });
    latest.current().then(
      (answer) => current && setState({ answer, failed: false }),
      () => current && setState({ answer: null, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [attempt]);
  return { ...state, retry: () => setAttempt((attempt) => attempt + 1) };
}
