import type { CompiledScope } from '../compile/compiled-scope.ts';
import type { Command, CommandOf, CommandType } from '../model/command.ts';
import type { JsonObject } from '../model/json.ts';
import type { HeadRecord } from '../model/record.ts';
import { indexOfWait } from '../model/wait-id.ts';
import { clockOfTimer } from './clock-records.ts';
import { takeFired } from './clock-timers.ts';
import { closeCase, ROOT_SCOPE } from './ending.ts';
import { stillListens } from './hooks.ts';
import { retry } from './incidents.ts';
import { migrate } from './migration.ts';
import { release } from './release.ts';
import type { Run } from './run.ts';
import { openScope } from './scopes.ts';
import { headOf } from './semantics.ts';
import { resume, setAside, suspend } from './suspension.ts';
import { nextTime } from './timers.ts';
import { beginNode, enterNode, passed, removeToken, updateToken } from './tokens.ts';
import { writeVariables } from './variables.ts';

type Handler<Type extends CommandType> = (run: Run, command: CommandOf<Type>) => void;

function startData(run: Run, process: string, node: string | undefined, data: JsonObject): JsonObject {
  const { model, scopes } = run.process(process);
  const root = scopes.get(model.root.id);
  const start = node === undefined ? root?.beginnings()[0] : root?.node(node);
  const form = start?.settings.form;
  return form === undefined ? data : { [form]: data };
}

/** The events that must come as well where a process begins at one behind a parallel event-based gateway. BPMN 2.0.2 §10.6.6. */
function companionsOf(root: CompiledScope, begun: string): readonly string[] {
  const gateway = root.model.nodes.find(
    ({ instantiates, outgoing }) =>
      instantiates === 'parallel' && outgoing.some((flow) => root.flow(flow).target === begun),
  );
  const events = (gateway?.outgoing ?? []).map((flow) => root.flow(flow).target);
  return events.filter((event) => event !== begun);
}

function start(run: Run, { caseId, process, node, index = 0, data }: CommandOf<'start'>): void {
  const head: HeadRecord = {
    id: 'head',
    kind: 'head',
    caseId,
    processes: [process],
    status: 'active',
    startedAt: run.now,
    next: 1,
    ...headOf(run.newSemantics),
  };
  run.records.put(head);
  openScope(run, {
    id: ROOT_SCOPE,
    process,
    scope: run.process(process).model.root.id,
    variables: startData(run, process, node, data),
    owner: true,
    ...(node === undefined ? {} : { nodes: [] }),
  });
  if (node === undefined) return;
  beginNode(run, ROOT_SCOPE, node, index);
  for (const companion of companionsOf(run.compiled(run.scope(ROOT_SCOPE)), node))
    enterNode(run, ROOT_SCOPE, companion);
}

/** A repeating timer is due again, unless what it was for ends meanwhile: that cancels it. */
function repeat(run: Run, { listener, timer }: CommandOf<'trigger'>): void {
  const next = timer === undefined ? undefined : nextTime(timer);
  if (timer === undefined || next === undefined || !stillListens(run, listener)) return;
  const node = run.compiled(run.scope(listener.scope)).node(listener.node);
  if (!node.interrupting) run.effects.push({ type: 'schedule-timer', timer: timer.id, ...next, ...listener });
}

/** What concerns the case as a whole. */
const CASE = { scope: ROOT_SCOPE, node: '' };

/** How each command begins; what it leads to is driven from there. The runtime has checked that it may be given. */
const handlers: { readonly [Type in CommandType]: Handler<Type> } = {
  start,
  complete: (run, { scope, token, data }) => run.queue.push({ hook: 'completed', scope, token, data }),
  throw: (run, { scope, token, code, data }) => run.queue.push({ hook: 'thrown', scope, token, code, data }),
  fail(run, { scope, token, problem }) {
    const found = run.token(scope, token);
    if (found === undefined || found.incident !== undefined) return;
    const incident = `i${run.nextId()}`;
    const work = { hook: 'enter', scope, token };
    updateToken(run, scope, token, (current) => ({
      ...current,
      incident,
      state: { ...current.state, retry: work },
    }));
    run.effects.push({ type: 'raise-incident', incident, scope, token, element: found.node, problem });
    run.outcomes.push({ type: 'incident', element: found.node, incident, code: problem.code });
  },
  trigger(run, command) {
    const { listener, event, data, timer } = command;
    const clock = clockOfTimer(timer?.id);
    if (clock !== undefined) {
      run.queue.push({ hook: 'clock', listener: CASE, act: { type: 'due', clock } });
      return;
    }
    const index = command.index ?? (timer === undefined ? undefined : indexOfWait(timer.id));
    if (timer !== undefined && !takeFired(run, timer)) return;
    repeat(run, command);
    run.queue.push({ hook: 'triggered', listener, event, data, ...(index === undefined ? {} : { index }) });
  },
  'set-data': (run, { data }) => writeVariables(run, ROOT_SCOPE, ROOT_SCOPE, data),
  retry,
  move(run, { scope, token, node }) {
    const found = run.token(scope, token);
    if (found === undefined) return;
    release(run, scope, found);
    passed(run, 'withdrawn', scope, found);
    removeToken(run, scope, token);
    enterNode(run, scope, node);
  },
  activate: (run, { scope, node }) => enterNode(run, scope, node),
  end: (run, { status }) => closeCase(run, status, ROOT_SCOPE),
  suspend,
  resume(run, command) {
    for (const deferred of resume(run, command)) begin(run, deferred);
  },
  'move-clock': (run, act) => run.queue.push({ hook: 'clock', listener: CASE, act }),
  appoint: (run, act) => run.queue.push({ hook: 'clock', listener: CASE, act }),
  migrate,
  'recompute-clocks': (run, act) => run.queue.push({ hook: 'clock', listener: CASE, act }),
};

/** Begins what a command asks for. What came for a case that stands still waits until it goes on. */
export function begin(run: Run, command: Command): void {
  if (setAside(run, command)) return;
  (handlers[command.type] as Handler<CommandType>)(run, command as never);
}
