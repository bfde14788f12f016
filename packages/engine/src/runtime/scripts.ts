import type { Json, JsonObject } from '../model/json.ts';
import { type Languages, scriptHandler } from '../model/language.ts';
import { parseIsoDuration } from '../util/iso-duration.ts';
import type { Clock } from './clock.ts';
import { BpmnError, type Handler } from './handlers.ts';

const DAY = 86_400_000;

/** Waits by the engine's clock. A clock that somebody else moves does not wait: the time is the caller's. */
function sleep(clock: Clock, duration: string): Promise<void> {
  const { schedule } = clock;
  const parsed = parseIsoDuration(duration);
  if (parsed === undefined)
    throw new SyntaxError(`Expected an ISO 8601 duration such as 'PT10S', but found '${duration}'`);
  const milliseconds = parsed.days * DAY + parsed.milliseconds;
  if (schedule === undefined) return Promise.resolve();
  return new Promise((resolve) => schedule(milliseconds, resolve));
}

/** The handlers of script tasks, one for each language of the host that runs scripts. What a script set is the result of its job. */
export function scriptHandlers(languages: Languages, clock: Clock): readonly (readonly [string, Handler])[] {
  return Object.entries(languages).flatMap(([format, language]): (readonly [string, Handler])[] => {
    if (language.script === undefined) return [];
    const handler: Handler = async ({ input }) => {
      const variables = input.variables as JsonObject;
      const written = new Map<string, Json>();
      await language.script?.({
        text: String(input.script),
        get: (name) => written.get(name) ?? (Object.hasOwn(variables, name) ? variables[name] : undefined),
        set: (name, value) => written.set(name, value),
        throwError: (code, data = {}) => {
          throw new BpmnError(code, data);
        },
        clock: { now: clock.now, sleep: (duration) => sleep(clock, duration) },
      });
      return Object.fromEntries(written);
    };
    return [[scriptHandler(format), handler] as const];
  });
}
