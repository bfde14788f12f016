import type { TemplateResult } from 'lit/html.js';
import type { StyleText } from '../css.ts';
import type { FormTexts } from '../locales/form-texts.ts';
import type { FieldNode, FormNode } from '../model/form-node.ts';
import type { FieldServices } from './field-services.ts';
import type { FileReference } from './file-reference.ts';

/** What a field may know and do while it is rendered. */
export interface FieldContext {
  readonly value: unknown;
  /** The text as it is being typed, while it is not yet the text that the value would be shown as. */
  readonly typed: string | undefined;
  /** The sentence that stands at the field. */
  readonly error: string | undefined;
  readonly texts: FormTexts;
  readonly locale: string;
  /** A text of the schema, in the language of the form. */
  readonly translate: (text: string) => string;
  /** Ids of hint and error, for `aria-describedby`; nothing where there are none. */
  readonly describedBy: string | undefined;
  /** What the host does for fields: stores files, looks things up. */
  readonly services: FieldServices;
  /** Files that were chosen on this page, by id. */
  readonly files: Map<string, FileReference>;
  /** Sets the value with each keystroke; `undefined` removes it. */
  readonly edit: (value: unknown, typed?: string) => void;
  /** The person is done with the field: the value is normalised, and checked again if it was wrong. */
  readonly commit: (value?: unknown) => void;
  /** Sets a value elsewhere in the form, and then moves the focus to the element with this id, if one is given. */
  readonly setAt: (path: string, value: unknown, focusId?: string) => void;
  /** Takes another branch of a choice; what was filled in for the others is kept until the form is sent. */
  readonly choose: (branch: number) => void;
  readonly renderNode: (node: FormNode) => unknown;
  /** Says or clears an error that no schema knows, e.g. a file that could not be uploaded. */
  readonly report: (message: string | undefined) => void;
  /** Says that the value is on its way, in words for who sends the form meanwhile; nothing once it is there or given up. */
  readonly wait: (message: string | undefined) => void;
  readonly valueAt: (path: string) => unknown;
  /** What was sent the last time, where this form is sent again. */
  readonly previousData: unknown;
  /** Renders again, after something that is no data has changed. */
  readonly refresh: () => void;
}

export type Frame = 'label' | 'group' | 'own';

/**
 * How one kind of field looks and behaves. To add a kind: write one of these and register it, then name it in the UI
 * schema as `options.kind`.
 */
export interface FieldKind {
  readonly kind: string;
  /** `label`: one control with the field's id. `group`: several controls in a fieldset. `own`: the field frames itself. */
  readonly frame: Frame | ((field: FieldNode) => Frame);
  readonly styles?: StyleText;
  /** Reads values of other fields by `valueAt`, and is therefore rendered with each change. */
  readonly readsOthers?: true;
  /** The controls. Those that take a value carry `field.id`, or begin with it, and `context.describedBy`. */
  readonly render: (field: FieldNode, context: FieldContext) => unknown;
  /** The value as a text, for the read-only view and for checking one's answers. By default its children, or the text itself. */
  readonly show?: (field: FieldNode, context: FieldContext) => string | TemplateResult;
  /** Brings a value that a person is done with into its usual form. */
  readonly normalise?: (value: unknown) => unknown;
  /** Words under the label where the schema has no description. */
  readonly hint?: (field: FieldNode, texts: FormTexts) => string | undefined;
}
