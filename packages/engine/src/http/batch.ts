import type { Context } from 'hono';
import { queueOf } from '../cases/batch-service.ts';
import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import { SerialQueues } from '../runtime/serial-queues.ts';
import { type Call, carryOut, checked, errorBody, type Made, mayCall, optionsOf } from './call.ts';
import { notAllowed, unknownMethod } from './refusal.ts';

/** How many commands a batch has at most. */
export const MOST_COMMANDS = 500;

/** What a batch is made of: methods by name, each with its options. */
interface Item {
  readonly method: string;
  readonly options: object;
}

function itemsOf(body: unknown): readonly Item[] {
  const { items } = (body ?? {}) as { readonly items?: unknown };
  const isItem = (item: unknown): boolean =>
    typeof item === 'object' &&
    item !== null &&
    typeof (item as Item).method === 'string' &&
    typeof ((item as Partial<Item>).options ?? {}) === 'object';
  if (Array.isArray(items) && items.length <= MOST_COMMANDS && items.every(isItem))
    return items.map(({ method, options }) => ({ method, options: options ?? {} }));
  const message = `Expected 'items' to be at most ${MOST_COMMANDS} of { method, options }`;
  throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message);
}

/** Each item as if it had come alone: with its own rights, in its own transaction, with its own status. They keep their order as in a batch of the engine. */
export async function answerBatch(
  context: Context,
  made: Made & {
    readonly calls: ReadonlyMap<string, Call>;
    readonly mayAdminister: (actor: Actor) => boolean;
  },
): Promise<Response> {
  const { calls, actor, mayAdminister, onError } = made;
  const one = async ({ method: name, options }: Item): Promise<object> => {
    const call = calls.get(name);
    if (call === undefined) return { status: 404, ...unknownMethod(name) };
    if (!mayCall(call.method, actor, mayAdminister)) return { status: 403, ...notAllowed(name) };
    try {
      return { status: 200, result: await carryOut(made, call, checked(call.validate, name, options)) };
    } catch (error) {
      const { status, body } = errorBody(error, onError);
      return { status, ...body };
    }
  };
  try {
    const items = itemsOf(await optionsOf(context));
    const queues = new SerialQueues();
    const answers = items.map((item, index) => queues.run(queueOf(item.options, index), () => one(item)));
    return context.json({ items: await Promise.all(answers) });
  } catch (error) {
    const { status, body } = errorBody(error, onError);
    return context.json(body, status);
  }
}
