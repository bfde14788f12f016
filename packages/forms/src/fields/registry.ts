import type { KindName } from '../model/kind-name.ts';
import { address } from './address.ts';
import { any } from './any.ts';
import { choice } from './choice.ts';
import { citizenId } from './citizen-id.ts';
import { computed } from './computed.ts';
import { date } from './date.ts';
import { declaration } from './declaration.ts';
import { email } from './email.ts';
import type { FieldKind } from './field-kind.ts';
import { group } from './group.ts';
import { integer } from './integer.ts';
import { longText } from './long-text.ts';
import { manyOf } from './many-of.ts';
import { money } from './money.ts';
import { name } from './name.ts';
import { number } from './number.ts';
import { oneOf } from './one-of.ts';
import { optionalGroup } from './optional-group.ts';
import { paper } from './paper.ts';
import { phone } from './phone.ts';
import { rows } from './rows.ts';
import { taxCode } from './tax-code.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

/** Total: a kind without a module does not compile. */
const builtIn: Readonly<Record<KindName, FieldKind>> = {
  address,
  any,
  choice,
  'citizen-id': citizenId,
  computed,
  date,
  declaration,
  email,
  group,
  integer,
  'long-text': longText,
  'many-of': manyOf,
  money,
  name,
  number,
  'one-of': oneOf,
  'optional-group': optionalGroup,
  paper,
  phone,
  rows,
  'tax-code': taxCode,
  text,
  'yes-no': yesNo,
};

const registered = new Map<string, FieldKind>(Object.entries(builtIn));

/**
 * Adds a kind of field, or replaces one, for all forms of the page. A UI schema names it as `options.kind`.
 *
 * @example
 * registerFieldKind({ kind: 'stars', frame: 'group', render: (field, context) => html`…` });
 */
export function registerFieldKind(kind: FieldKind): void {
  registered.set(kind.kind, kind);
}

/** A kind that nobody registered is asked for as text: the person can still answer. */
export function fieldKind(kind: string): FieldKind {
  return registered.get(kind) ?? builtIn.text;
}

export function fieldKinds(): readonly FieldKind[] {
  return [...registered.values()];
}
