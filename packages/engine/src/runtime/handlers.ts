import type { JsonObject } from '../model/json.ts';

/** What a handler of a service task is given. */
export interface HandlerContext<Input = JsonObject> {
  readonly caseId: string;
  readonly element: string;
  /** The input mappings of the task, or all variables it can see. */
  readonly input: Input;
  /** The same at every attempt: hand it to whoever must not do the work twice. */
  readonly idempotencyKey: string;
  /** How often it was tried before. */
  readonly attempt: number;
  /** Ends when the engine closes. */
  readonly signal: AbortSignal;
}

/**
 * Does the work of a service task outside the engine and gives its result. It is called at least once; what it throws is tried again with a
 * growing pause, and when the attempts are used up it is an incident. A `BpmnError` goes into the process instead.
 *
 * `Input` is the type that `motcua types` writes for the handler. A method's type and not a function's: so that handlers of different inputs
 * fit into one table.
 *
 * @example
 * const lookup: Handler<HandlerInputs['population.lookup']> = async ({ input }) => register.find(input.mother);
 */
export type Handler<Input = JsonObject> = {
  call(context: HandlerContext<Input>): Promise<JsonObject | undefined> | JsonObject | undefined;
}['call'];

/** Thrown by a handler: an error that the process knows, e.g. a person that the register does not have. Caught by an error boundary event. */
export class BpmnError extends Error {
  override readonly name = 'BpmnError';
  readonly code: string;
  readonly data: JsonObject;

  constructor(code: string, data: JsonObject = {}) {
    super(`BPMN error ${code}`);
    this.code = code;
    this.data = data;
  }
}

/**
 * Thrown by a handler that knows what follows: a failure that no further attempt would mend (`retry: false`) is an incident at once; a service that asks
 * to be left alone for a while is (`retryAfterMilliseconds`). Anything else that is thrown is tried again with pauses that grow.
 */
export class HandlerFailure extends Error {
  override readonly name = 'HandlerFailure';
  readonly retry: boolean;
  readonly retryAfterMilliseconds: number | undefined;

  constructor(
    message: string,
    { retry, retryAfterMilliseconds }: { readonly retry: boolean; readonly retryAfterMilliseconds?: number },
  ) {
    super(message);
    this.retry = retry;
    this.retryAfterMilliseconds = retryAfterMilliseconds;
  }
}
