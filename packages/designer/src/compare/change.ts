/** One difference to the published version, told by the words of a locale. */
export interface Change {
  readonly kind: ChangeKind;
  /** What was changed, as its reader knows it. */
  readonly name: string;
  /** Which part of it, by its key in the file. */
  readonly part?: string;
  readonly before: string;
  readonly after: string;
}

export type ChangeKind =
  | 'step-added'
  | 'step-removed'
  | 'step-renamed'
  | 'step-role'
  | 'step-form'
  | 'step-term'
  | 'step-handler'
  | 'step-decision'
  | 'step-document'
  | 'flow-added'
  | 'flow-removed'
  | 'flow-condition'
  | 'field-added'
  | 'field-removed'
  | 'field-changed'
  | 'fact'
  | 'item-added'
  | 'item-removed'
  | 'item-changed'
  | 'file-added'
  | 'file-removed'
  | 'file-changed';
