import type { EffectiveSchema } from './effective-schema.ts';

/** A form as a tree of what is shown now. Values are not in it: they are read from the data by `path`. */
export type FormNode = FieldNode | LayoutNode | TextNode;

export interface LayoutNode {
  readonly type: 'layout';
  readonly layout: LayoutKind;
  readonly id: string;
  readonly label: string | undefined;
  readonly children: readonly FormNode[];
}

export type LayoutKind = 'vertical' | 'horizontal' | 'group' | 'pages' | 'page';

export interface TextNode {
  readonly type: 'text';
  readonly id: string;
  readonly text: string;
}

export interface FieldNode {
  readonly type: 'field';
  /** Unique in the form, usable as an element id. */
  readonly id: string;
  /** JSON pointer of the value in the data. */
  readonly path: string;
  /** Which field renders it; a registry knows the kinds. */
  readonly kind: string;
  readonly label: string;
  /** The label is spoken, but not shown. */
  readonly labelHidden: boolean;
  readonly hint: string | undefined;
  readonly required: boolean;
  readonly readonly: boolean;
  /** Why this field has to be corrected; only in a form that is given back for correction. */
  readonly correction: string | undefined;
  /** `"x-personal": true` in the schema. */
  readonly personal: boolean;
  readonly schema: EffectiveSchema;
  readonly options: Readonly<Record<string, unknown>>;
  /** The parts of a group, of an address …; of the chosen branch of a choice. */
  readonly children: readonly FormNode[];
  /** One for each row of a list. */
  readonly rows: readonly RowNode[];
  /** Titles of the branches, and which one is chosen. */
  readonly choice: { readonly labels: readonly string[]; readonly chosen: number } | undefined;
}

export interface RowNode {
  readonly id: string;
  readonly path: string;
  readonly children: readonly FormNode[];
}

/** The id of the element for the value at `path`: `/a b/0` → `f-a_20b-0`. */
export function idOfPath(path: string): string {
  return `f${path.replaceAll(/[^A-Za-z0-9/]/g, (character) => `_${character.charCodeAt(0).toString(16)}`).replaceAll('/', '-')}`;
}

/** By tree: a form asks for its fields several times with each keystroke. */
const known = new WeakMap<FormNode, readonly FieldNode[]>();

/** All fields of a tree, in reading order, those within groups and rows too. */
export function fieldsIn(node: FormNode): readonly FieldNode[] {
  const present = known.get(node);
  if (present !== undefined) return present;
  const fields: FieldNode[] = [];
  collect(node, fields);
  known.set(node, fields);
  return fields;
}

function collect(node: FormNode, fields: FieldNode[]): void {
  if (node.type === 'text') return;
  if (node.type === 'field') fields.push(node);
  for (const child of node.children) collect(child, fields);
  if (node.type === 'field')
    for (const row of node.rows) for (const child of row.children) collect(child, fields);
}
