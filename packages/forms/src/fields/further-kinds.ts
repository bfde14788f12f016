import type { FurtherKindName } from '../model/kind-name.ts';
import { choice } from './choice.ts';
import { computed } from './computed.ts';
import { entries } from './entries.ts';
import { explanation } from './explanation.ts';
import type { FieldKind } from './field-kind.ts';
import { manyOf } from './many-of.ts';
import { money } from './money.ts';
import { optionalGroup } from './optional-group.ts';
import { paper } from './paper.ts';
import { place } from './place.ts';
import { registerEntry } from './register-entry.ts';
import { rows } from './rows.ts';
import { signature } from './signature.ts';
import { time } from './time.ts';

/** Loaded as one when a form has any of them. Total: a kind without a module does not compile. */
export const furtherKinds: Readonly<Record<FurtherKindName, FieldKind>> = {
  choice,
  computed,
  entries,
  explanation,
  'many-of': manyOf,
  money,
  'optional-group': optionalGroup,
  paper,
  place,
  'register-entry': registerEntry,
  rows,
  signature,
  time,
};
