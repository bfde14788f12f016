import type { Actor } from '../model/actor.ts';

/**
 * Whether who acts does so as a private person, or for one: their id is personal data then. Officers act in office, and who decided must stay
 * known when the citizen's data are gone.
 */
export function isPrivate({ id, roles, onBehalfOf }: Actor, applicant: string | null): boolean {
  return onBehalfOf !== undefined || id === applicant || roles.length === 0;
}

/** Everybody private that an actor is: the ids to be forgotten with a case. */
export function privateIdsOf(actor: Actor, applicant: string | null): readonly string[] {
  const { id, roles, onBehalfOf } = actor;
  const own = roles.length === 0 || id === applicant ? [id] : [];
  return onBehalfOf === undefined ? own : [...own, onBehalfOf];
}
