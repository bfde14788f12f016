import type { ProcessModel } from '../../model/process.ts';
import type { FlowNode, ScopeModel } from '../../model/scope.ts';
import { checkScope } from './check-scope.ts';
import type { Soundness, SoundnessFinding, SoundnessOptions, UndecidedReason } from './soundness.ts';
import { isApart, isCompensation } from './ways.ts';

const MAXIMUM_MARKINGS = 20_000;

/** Whether an event at its edge, or one that takes the place of everything around it, can end a sub-process at any time. */
function canBeEnded(node: FlowNode, scope: ScopeModel): boolean {
  return scope.nodes.some(
    (other) =>
      other.interrupting &&
      !isCompensation(other) &&
      (other.attachedTo === node.id || (other.kind === 'event-sub-process' && other !== node)),
  );
}

function* scopesOf(scope: ScopeModel, mayRunOn: boolean): Generator<readonly [ScopeModel, boolean]> {
  const isInterruptible = scope.nodes.some(
    (node) => isApart(node) && node.scope !== undefined && node.interrupting,
  );
  yield [scope, mayRunOn || isInterruptible];
  for (const node of scope.nodes)
    if (node.scope !== undefined) yield* scopesOf(node.scope, mayRunOn || canBeEnded(node, scope));
}

/**
 * Whether a process can go wrong by its ways alone, whatever the data say: a join that waits for ever, a step that two tokens come to, a step
 * that never begins, a case that never ends. Each sub-process is checked by itself and is one step of what is around it.
 *
 * Choices and events are taken to be possible always. An event that begins something beside a running step comes again only when what it
 * began is over, since being reminded twice is no mistake. Where the bound is reached, or only the data say what a join does, nothing is
 * said (`undecided`) unless something was found. It is pure, never throws, and ends in a time that `maximumMarkings` bounds.
 *
 * @param process as `parseProcesses` gives it
 * @param options the bound; default: 20,000 situations in one scope
 *
 * @example
 * const { processes } = await parseProcesses(xml);
 * const soundness = checkSoundness(processes[0]);
 * if (soundness.verdict === 'unsound') for (const { code, element, path } of soundness.findings) highlight(code, element, path);
 */
export function checkSoundness(process: ProcessModel, options: SoundnessOptions = {}): Soundness {
  const { maximumMarkings = MAXIMUM_MARKINGS } = options;
  if (process.global === true) return { verdict: 'sound' };
  const findings: SoundnessFinding[] = [];
  let undecided: UndecidedReason | undefined;
  for (const [scope, mayRunOn] of scopesOf(process.root, false)) {
    if (scope.adHoc !== undefined || scope.nodes.length === 0) continue;
    const result = checkScope(scope, { maximumMarkings, mayRunOn });
    if (result.verdict === 'unsound') findings.push(...result.findings);
    if (result.verdict === 'undecided') undecided ??= result.reason;
  }
  if (findings.length > 0) return { verdict: 'unsound', findings };
  return undecided === undefined ? { verdict: 'sound' } : { verdict: 'undecided', reason: undecided };
}
