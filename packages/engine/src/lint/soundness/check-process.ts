import { ElementKind } from '../../model/element-kind.ts';
import type { ProcessModel } from '../../model/process.ts';
import type { FlowNode, ScopeModel } from '../../model/scope.ts';
import { checkScope } from './check-scope.ts';
import type { Soundness, SoundnessFinding, SoundnessOptions, UndecidedReason } from './soundness.ts';
import { isCompensation } from './ways.ts';

const MAXIMUM_MARKINGS = 20_000;

/** Whether something takes the place of whatever runs in a scope, when its event comes. */
function hasReplacement({ nodes }: ScopeModel): boolean {
  return nodes.some(
    (node) => node.kind === ElementKind.EVENT_SUB_PROCESS && node.interrupting && !isCompensation(node),
  );
}

function endsByEvent(node: FlowNode, { nodes }: ScopeModel): boolean {
  return nodes.some((event) => event.attachedTo === node.id && event.interrupting && !isCompensation(event));
}

/** The scopes of a process, each with whether something from outside can end it at any time. */
function* scopesOf(scope: ScopeModel, isEnded: boolean): Generator<readonly [ScopeModel, boolean]> {
  const mayRunOn = isEnded || hasReplacement(scope);
  yield [scope, mayRunOn];
  for (const node of scope.nodes) {
    // What has taken the place of everything else is not replaced itself.
    const around = node.kind === ElementKind.EVENT_SUB_PROCESS ? isEnded : mayRunOn;
    if (node.scope !== undefined) yield* scopesOf(node.scope, around || endsByEvent(node, scope));
  }
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
