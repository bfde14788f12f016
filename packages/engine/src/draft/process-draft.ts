/** What a step of a draft does to a clock. */
export interface DraftClockEffect {
  readonly clock: string;
  readonly effect: 'start' | 'stop';
  readonly on: 'enter' | 'leave';
  /** Instead of the term of the clock; `=` begins a FEEL expression. */
  readonly term?: string;
}

/** A step of a process that is about to be written and drawn. */
export interface DraftNode {
  readonly id: string;
  /** One of `draftElements`; any other is a plain task. */
  readonly kind: string;
  readonly name: string;
  /** The name of the role in whose lane it stands. */
  readonly lane: string;
  /** Columns from left to right; steps of one lane and column stand above one another. */
  readonly column: number;
  /** How large it is drawn; by its kind and name where it is not drawn yet. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly documentation: string;
  /** Attributes of the `motcua` extension; an empty text is not written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly clockEffects: readonly DraftClockEffect[];
  /** The case gets its number when it leaves this step. */
  readonly numbers?: true;
}

export interface DraftFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  /** FEEL; empty for none. */
  readonly condition: string;
  readonly isDefault: boolean;
}

/** A process before it is written: what an import of tables, catalogues or texts makes of them. */
export interface ProcessDraft {
  readonly steps: readonly DraftNode[];
  readonly flows: readonly DraftFlow[];
}
