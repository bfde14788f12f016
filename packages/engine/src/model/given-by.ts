import type { Actor } from './actor.ts';

/** Who gives a command, and why. It is kept with it. */
export interface GivenBy {
  /** Absent: the host itself. */
  readonly actor?: Actor;
  /** In the words of who acts. It is sealed with the key of each case, and goes when that is erased. */
  readonly reason?: string;
}

/** Who gives a call and why, without what else it says. */
export function givenBy({ actor, reason }: GivenBy): GivenBy {
  return { ...(actor === undefined ? {} : { actor }), ...(reason === undefined ? {} : { reason }) };
}
