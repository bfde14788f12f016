import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** An address that stays while the server behind it ends and begins again wherever a port is free. */
export interface SteadyAddress {
  readonly url: string;
  /** From now on connections go there; to nowhere, they are ended as by a server that is away. */
  leadTo(url: string | undefined): void;
  close(): Promise<void>;
}

/** Connects both; what ends one ends the other. */
function join(one: Socket, other: Socket): void {
  const end = (): void => {
    one.destroy();
    other.destroy();
  };
  for (const socket of [one, other]) socket.on('error', end).on('close', end);
  one.pipe(other).pipe(one);
}

/** Holds a port of its own for as long as it is open: no other program can take it while the server behind it is away. */
export async function steadyAddress(): Promise<SteadyAddress> {
  let port: number | undefined;
  const open = new Set<Socket>();
  const server = createServer((caller) => {
    open.add(caller.on('close', () => open.delete(caller)));
    if (port === undefined) caller.destroy();
    else join(caller, connect(port, 'localhost'));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    leadTo(url) {
      port = url === undefined ? undefined : Number(new URL(url).port);
    },
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
