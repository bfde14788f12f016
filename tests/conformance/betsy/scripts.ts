import type { Json } from '@motcua/engine/kernel';

/** What a script of the suite may do. */
export interface Work {
  get(name: string): Json | undefined;
  set(name: string, value: Json): void;
  log(entry: string): void;
  now(): string;
}

/** What a token stands for: something to do, possibly after a wait, possibly an error of the process. */
export interface Action {
  begin?(work: Work): void;
  /** How long it takes, ISO 8601. */
  readonly takes?: string;
  run?(work: Work): void;
  readonly throws?: string;
}

/** Entries that are no part of the trace, but are turned into it at the end. */
export const MARKER = 'MARKER';
export const DATA_OK = 'DATA_OK';
export const SPAN = 'SPAN';

function logged(token: string): Action {
  return { run: (work) => work.log(token) };
}

function increment(work: Work): void {
  work.set('integerVariable', Number(work.get('integerVariable') ?? 0) + 1);
}

/** Stands ten seconds and keeps when it began and ended. */
function timed(name: string): Action {
  return {
    takes: 'PT10S',
    begin: (work) => work.log(`${SPAN} ${name} from ${work.now()}`),
    run: (work) => work.log(`${SPAN} ${name} to ${work.now()}`),
  };
}

/** `adapter.scriptTokens`: the text of a script is a token. */
export const actions: Readonly<Record<string, Action>> = {
  CREATE_LOG_FILE: {},
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((number) => [`SCRIPT_task${number}`, logged(`SCRIPT_task${number}`)]),
  ),
  CREATE_MARKER_FILE: logged(MARKER),
  INCREMENT_INTEGER_VARIABLE: { run: increment },
  INCREMENT_INTEGER_VARIABLE_AND_LOG: {
    run(work) {
      increment(work);
      work.log('INCREMENT_correct');
    },
  },
  SET_STRING_DATA: { run: (work) => work.set('data', 'String') },
  LOG_DATA: {
    run(work) {
      if (work.get('data') === 'String') work.log(DATA_OK);
    },
  },
  THROW_ERROR: { throws: 'ERR_CODE' },
  WAIT_TEN_SECONDS: { takes: 'PT10S' },
  CREATE_TIMESTAMP_LOG_1: timed('1'),
  CREATE_TIMESTAMP_LOG_2: timed('2'),
};
