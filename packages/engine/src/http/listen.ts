import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { ErrorCode, MotcuaError } from '../errors.ts';

/** A server that listens. */
export interface Listening {
  readonly url: string;
  /** Lets requests come to their end and stops listening. */
  close(): Promise<void>;
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

/**
 * Serves an app on a port of this machine. `hostname` defaults to `127.0.0.1`: nobody else reaches it until the host says so.
 *
 * Throws `INVALID_ARGUMENT` with what to do where the port is in use or not allowed.
 */
export function listen(options: {
  readonly app: Hono;
  readonly port: number;
  readonly hostname?: string;
}): Promise<Listening> {
  const { app, port, hostname = '127.0.0.1' } = options;
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, (info) => {
      resolve({ url: `http://localhost:${info.port}`, close: () => stop(server) });
    });
    server.once('error', (error: NodeJS.ErrnoException) => reject(refused(error, port)));
  });
}

function refused(error: NodeJS.ErrnoException, port: number): MotcuaError {
  const because: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use: stop what uses it, or choose another port with --port or PORT=<number>`,
    EACCES: `Port ${port} may not be used by this user: choose one above 1023 with --port or PORT=<number>`,
  };
  const message = because[error.code ?? ''] ?? `Port ${port} cannot be used: ${error.message}`;
  return new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, { port }, { cause: error });
}
