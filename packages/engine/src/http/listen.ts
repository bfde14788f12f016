import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { ErrorCode, MotcuaError } from '../errors.ts';

/** A server that listens. */
export interface Listening {
  readonly url: string;
  /** Lets requests come to their end and stops listening. */
  close(): Promise<void>;
}

/**
 * Knows which connections have a request under way. Browsers open some for later and send nothing on them: `closeIdleConnections` does not know
 * those, and a server would wait a minute or two for them.
 */
class Connections {
  readonly #open = new Set<Socket>();
  readonly #busy = new Set<Socket>();
  #isStopping = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.#busy.add(socket);
      response.once('close', () => {
        this.#busy.delete(socket);
        if (this.#isStopping) socket.end();
      });
    });
  }

  /** Ends those that wait, and each of the others when its request is answered. */
  stop(): void {
    this.#isStopping = true;
    for (const socket of this.#open) if (!this.#busy.has(socket)) socket.destroy();
  }
}

function stop(server: Server, connections: Connections): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    connections.stop();
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
    const server = createServer(getRequestListener(app.fetch));
    const connections = new Connections(server);
    server.listen(port, hostname, () => {
      const { port: used } = server.address() as AddressInfo;
      resolve({ url: `http://localhost:${used}`, close: () => stop(server, connections) });
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
