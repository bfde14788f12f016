import { createEngine } from '../engine.ts';
import { httpApi } from '../http/api.ts';
import { listen } from '../http/listen.ts';
import { ADMINISTRATOR } from '../http/methods/method.ts';
import { type CliCommand, UsageError } from './command.ts';
import { storeOf, storeOption } from './open-store.ts';

function portOf(text: unknown): number {
  const port = Number(text ?? 8080);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`Expected --port to be a number from 0 to 65535, but found '${text}'`);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** `motcua serve`: the HTTP API for programs on this machine that know its token. */
export const serve: CliCommand = {
  summary: 'Serves the HTTP API on this machine, to whoever sends the token of MOTCUA_TOKEN',
  usage: '[--store <file.db|postgres://…>] [--port <number>]',
  positionals: 0,
  options: {
    store: storeOption,
    port: { type: 'string', help: 'the port (default: 8080)' },
  },
  async run(_positionals, options, output) {
    const token = process.env.MOTCUA_TOKEN;
    if (token === undefined || token === '')
      throw new UsageError(
        'Expected MOTCUA_TOKEN to hold the token that callers must send as «Authorization: Bearer …»',
      );
    const port = portOf(options.port);
    const engine = await createEngine({ store: await storeOf(options.store) });
    const actor = (request: Request) =>
      request.headers.get('authorization') === `Bearer ${token}`
        ? { id: 'host', roles: [ADMINISTRATOR] }
        : undefined;
    const server = await listen({ app: httpApi({ engine, actor }), port });
    output.message(`Motcua listens on ${server.url}/v1 (Ctrl-C stops it)`);
    await interrupted();
    await server.close();
    await engine.close();
    return 0;
  },
};
