import type { FieldKind } from './field-kind.ts';
import { groupStyles } from './group.styles.ts';
import { renderGroup } from './group.ts';

/** A place in Vietnam: province, commune, and what is below. The parts are the properties of the schema, in its order. */
export const address: FieldKind = { kind: 'address', frame: 'own', styles: groupStyles, render: renderGroup };
