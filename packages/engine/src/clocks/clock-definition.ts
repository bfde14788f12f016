import type { Term } from '../calendar/term.ts';
import type { AppointmentRules } from './appointment.ts';
import type { ClockKind } from './clock-state.ts';

/** A warning before a clock is due: so much before, or when that share of its time has passed. `tell`: a role; default: who works on the case. */
export type WarningRule = { readonly level: string; readonly tell?: string } & (
  | { readonly before: Term }
  | { readonly percent: number }
);

/** What an expiry brings about. More than one may hold. */
export type ExpiryRule = {
  /** The name of a signal that the case hears, and no other. */
  readonly event?: string;
  /** A role that is told. */
  readonly escalateTo?: string;
  /** What the law takes the silence for. */
  readonly tacit?: 'accept' | 'refuse';
  /** The case is closed, e.g. when no supplement has come. */
  readonly close?: true;
};

/** What a procedure says about a clock. Only `id`, `kind` and `term` are needed; without a rule nothing is limited. */
export type ClockDefinition = {
  readonly id: string;
  readonly kind: ClockKind;
  readonly term: Term;
  readonly legalBasis?: string;
  readonly warnings?: readonly WarningRule[];
  readonly onExpiry?: ExpiryRule;
  /** Whether it stands still while the case does. Default: yes, but no for an applicant's and another agency's clock. */
  readonly pausesWithCase?: boolean;
  /** How often it may be paused by hand or by the process, how long once, and who may by hand. A case that is suspended is not counted. */
  readonly pause?: { readonly most?: number; readonly longest?: Term; readonly roles?: readonly string[] };
  /** How often it may be extended, by whom, and by how much at once. */
  readonly extension?: {
    readonly most?: number;
    readonly roles?: readonly string[];
    readonly longest?: Term;
  };
  /** What the arrival of a supplement does to a paused clock. Default: `restart`, from zero. */
  readonly onSupplement?: 'restart' | 'resume';
  /** The applicant is told to come when the clock is due: an appointment is made at the start, and by these rules anew. */
  readonly appointment?: AppointmentRules;
};
