import type { Actor } from '../../model/actor.ts';
import type { EffectOf, EffectType } from '../../model/effect.ts';
import type { Write } from '../../store/write-set.ts';

/** What an applier knows beside its effect. */
export interface EffectContext {
  readonly caseId: string;
  readonly now: string;
  readonly actor: Actor | undefined;
  /** The unit that the case is at: of its number, and of tasks that name no other. */
  readonly unit: string | undefined;
  /** Who the case is for: gets the tasks of the applicant's role. */
  readonly applicant: string | undefined;
  readonly applicantRoles: ReadonlySet<string>;
  /** What a case number is made of, at this moment: counted by `sequence`, written after `prefix`. */
  readonly numbering: () => { readonly sequence: string; readonly prefix: string };
  /** The number the case has already. */
  readonly number: string | undefined;
  /** The topic under which workers outside fetch the jobs of a handler; empty where the engine does them itself. */
  readonly topicOf: (handler: string) => string;
  /** Ids of what leaves the case, unique in it and the same when the command is repeated. */
  readonly nextOutboxId: () => string;
}

/** Turns one effect into what is written for it. */
export type Applier<Type extends EffectType> = (
  effect: EffectOf<Type>,
  context: EffectContext,
) => readonly Write[];
