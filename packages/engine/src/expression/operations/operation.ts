import type { Frame } from '../frame.ts';
import type { PlanNode } from '../plan.ts';
import type { FeelValue } from '../values/value.ts';

/** A part of a plan, ready to run. */
export type Run = (frame: Frame) => FeelValue;

export type Link = (node: PlanNode) => Run;

export type NodeOf<Op extends PlanNode['op']> = Extract<PlanNode, { readonly op: Op }>;

/** Turns a part of a plan into a function; its own parts through `link`. */
export type Operation<Op extends PlanNode['op']> = (node: NodeOf<Op>, link: Link) => Run;
