import type { BasicKindName } from '../model/kind-name.ts';
import { address } from './address.ts';
import { any } from './any.ts';
import { citizenId } from './citizen-id.ts';
import { date } from './date.ts';
import { declaration } from './declaration.ts';
import { email } from './email.ts';
import type { FieldKind } from './field-kind.ts';
import { group } from './group.ts';
import { integer } from './integer.ts';
import { longText } from './long-text.ts';
import { name } from './name.ts';
import { number } from './number.ts';
import { oneOf } from './one-of.ts';
import { phone } from './phone.ts';
import { taxCode } from './tax-code.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

/** Total: a kind without a module does not compile. */
export const basicKinds: Readonly<Record<BasicKindName, FieldKind>> = {
  address,
  any,
  'citizen-id': citizenId,
  date,
  declaration,
  email,
  group,
  integer,
  'long-text': longText,
  name,
  number,
  'one-of': oneOf,
  phone,
  'tax-code': taxCode,
  text,
  'yes-no': yesNo,
};
