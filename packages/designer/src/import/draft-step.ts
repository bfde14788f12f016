import { asciiId } from '../bundle/free-id.ts';
import { stepAttributes } from '../process/step.ts';
import type { DraftRole, DraftStep } from './draft.ts';
import { isSame } from './draft-roles.ts';
import { oneLine } from './plain-words.ts';
import type { TableStep } from './procedure-table.ts';
import { writeTableWords } from './step-notes-text.ts';

/** What a row says about its step. A system's step is named after what it does: who runs the systems fills in the real name. */
export function draftStep(
  step: TableStep,
  prefix: string,
  roles: readonly DraftRole[],
  form: string,
): Pick<DraftStep, 'kind' | 'name' | 'lane' | 'documentation' | 'attributes'> {
  const role = roles.find(({ name }) => isSame(name, step.role.value ?? ''));
  const settings = step.automatic
    ? { handler: `${prefix}${asciiId(step.name.value ?? '').slice(0, 60) || 'service'}` }
    : { role: role?.id ?? '', form, term: step.time.value?.term ?? '' };
  const nothing = Object.fromEntries(stepAttributes.map((name) => [name, ''])) as DraftStep['attributes'];
  return {
    kind: step.automatic ? 'automatic' : 'person',
    name: step.name.value ?? '',
    lane: step.automatic ? '' : (role?.name ?? ''),
    documentation: writeTableWords({ time: timeInWords(step), results: step.results }),
    attributes: { ...nothing, ...settings },
  };
}

/** What a term cannot say stays in the words of the table. */
function timeInWords({ time, automatic }: TableStep): string {
  const isTerm = time.value?.term !== undefined && !automatic;
  return isTerm ? '' : oneLine(time.source);
}
