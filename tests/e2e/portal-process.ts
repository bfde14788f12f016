import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const server = join(root, 'examples/one-stop/src/server/main.ts');

/** The portal as a program of its own, as `npm start` runs it. */
export interface PortalProcess {
  readonly url: string;
  /** Asks it to end, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

function launch(dataFolder: string, port: number): ChildProcess {
  const env = { ...process.env, MOTCUA_DATA: dataFolder, PORT: `${port}` };
  return spawn(process.execPath, [server], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

/** Starts it on a free port and waits until it says where it is. */
export async function startPortal(options: { readonly dataFolder: string }): Promise<PortalProcess> {
  const child = launch(options.dataFolder, 0);
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const [found] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The portal ended with ${code}: ${said}`)));
  });
  return {
    url,
    stop: () => {
      child.kill('SIGTERM');
      return ended(child);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
}

/** Starts it where it cannot: gives what it said and its exit code. */
export async function failToStart(options: {
  readonly dataFolder: string;
  readonly port: number;
}): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = launch(options.dataFolder, options.port);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}
