import type { Run } from '../betsy.ts';

/** What each test forces beyond what betsy looks at; `3` stands for `SCRIPT_task3`. */
interface Assertion {
  /** Pairs of which every first stands before every second in the log. */
  readonly order?: readonly (readonly [before: string, after: string])[];
  /** How the case ends; without a word: `completed`. */
  readonly status?: 'active' | 'failed';
  /** What it waits for, where it does not end. */
  readonly waiting?: readonly string[];
  readonly incidents?: readonly string[];
  readonly refused?: true;
}

const inTurn = (...entries: readonly string[]): Assertion => ({
  order: entries.slice(1).map((entry, index) => [entries[index] ?? '', entry] as const),
});

const throughEscalation: Assertion = inTurn('1', '4');

/** By the ids of the suite; other models are only asked whether they end, wait or say why not. */
const assertions: Readonly<Record<string, Assertion>> = {
  Lanes: inTurn('1', '2', '3'),
  ExclusiveGateway_Default: {
    order: [
      ['1', '4'],
      ['2', '4'],
      ['3', '4'],
    ],
  },
  ExclusiveDiverging_InclusiveConverging: {
    order: [
      ['1', '3'],
      ['2', '3'],
    ],
  },
  ParallelDiverging_InclusiveConverging: {
    order: [
      ['1', '3'],
      ['2', '3'],
    ],
  },
  ExclusiveGatewayMixed: {
    order: [
      ['1', '3'],
      ['2', '4'],
      ['3', '5'],
      ['4', '5'],
    ],
  },
  EventBasedGateway_Timer: {},
  CallActivity_Process: inTurn('MARKER', '2'),
  CallActivity_GlobalTask: inTurn('1', '2'),
  MultiInstance_Sequential: inTurn('1', '2'),
  MultiInstance_NoneBehavior: inTurn('1', '2'),
  MultiInstance_AllBehavior: inTurn('1', '2'),
  Loop_SubProcess: inTurn('INCREMENT_correct', '1'),
  Loop_ConditionOnly: inTurn('INCREMENT_correct', '2'),
  Token_Cardinality_Explicit: inTurn('1', '2', '3'),
  Token_Cardinality_Default: inTurn('1', '2', '3'),
  SendTask: {},
  Cancel_Event: inTurn('1', '2'),
  Error_EndEvent_TopLevel: { status: 'failed' },
  Error_StartEvent_EventSubProcess_Interrupting: inTurn('1', '2', '3'),
  EventDefinitionRef_Error_StartEvent_EventSubProcess_Interrupting: inTurn('1', '2', '3'),
  Escalation_BoundaryEvent_SubProcess_NonInterrupting: throughEscalation,
  Signal_BoundaryEvent_SubProcess_NonInterrupting: inTurn('1', '2', '4'),
  EventDefinitionRef_Signal_BoundaryEvent_SubProcess_NonInterrupting: inTurn('1', '2', '4'),
  Signal_BoundaryEvent_SubProcess_Interrupting: inTurn('1', '3'),
  Signal_EndEvent: inTurn('1', 'MARKER'),
  Timer_BoundaryEvent_SubProcess_NonInterrupting: inTurn('3', '1', '2'),
  Timer_BoundaryEvent_SubProcess_TimeCycle: inTurn('3', '1', '2'),
  Multiple_IntermediateEvent_MissingEvent: { status: 'active', waiting: ['subscribe', 'subscribe'] },
  ParallelGateway_Conditions: {
    order: [
      ['1', '3'],
      ['2', '3'],
    ],
  },
  ExclusiveDiverging_ParallelConverging: { status: 'active', incidents: ['JOIN_NEVER_COMPLETES'] },
  MultiInstanceTask_NegativeLoopCardinality: { status: 'active', incidents: ['LOOP_WITHOUT_ITEMS'] },
  Token_StartQuantity_Zero: { refused: true },
  Token_CompletionQuantity_Zero: { refused: true },
  WCP03_Synchronization: {
    order: [
      ['1', '3'],
      ['2', '3'],
    ],
  },
  WCP13_MultipleInstancesWithAPrioriDesignTimeKnowledge: inTurn('1', '2'),
  WCP17_InterleavedParallelRouting: {
    order: [
      ['1', '3'],
      ['2', '3'],
    ],
  },
  WCP20_CancelCaseError: inTurn('1', '2'),
};

function entryOf(short: string): string {
  return /^\d$/.test(short) ? `SCRIPT_task${short}` : short;
}

function orderFaults(trace: readonly string[], order: Assertion['order'] = []): readonly string[] {
  return order.flatMap(([before, after]) => {
    const last = trace.lastIndexOf(entryOf(before));
    const first = trace.indexOf(entryOf(after));
    return last >= 0 && first >= 0 && last > first
      ? [`expected ${entryOf(before)} before ${entryOf(after)}, but found ${trace.join(' ')}`]
      : [];
  });
}

function difference(what: string, expected: unknown, found: unknown): readonly string[] {
  const [one, other] = [JSON.stringify(expected), JSON.stringify(found)];
  return one === other ? [] : [`expected ${what} ${one}, but found ${other}`];
}

/** A case that has not ended waits for something, or says why it cannot go on. */
function endFaults({ case: run, refused }: Run, id: string): readonly string[] {
  const known = Object.hasOwn(assertions, id);
  const {
    status = 'completed',
    waiting = [],
    incidents = [],
    refused: isRefused = false,
  } = assertions[id] ?? {};
  if (refused || isRefused) return known ? difference('refusal', isRefused, refused) : [];
  if (run === undefined) return [];
  const found = run.waiting.map(({ type }) => type);
  if (!known)
    return run.status === 'active' && found.length === 0
      ? ['expected an end, a wait or an incident, but found none']
      : [];
  return [
    ...difference('status', status, run.status),
    ...difference(
      'waiting',
      waiting,
      found.filter((type) => type !== 'raise-incident'),
    ),
    ...difference(
      'incidents',
      incidents,
      run.waitingFor('raise-incident').map(({ problem }) => problem.code),
    ),
  ];
}

/** What betsy leaves out: the order where the model forces one, and how the case ends. */
export function assertionFaults(id: string, run: Run): readonly string[] {
  return [...orderFaults(run.trace, assertions[id]?.order), ...endFaults(run, id)];
}
