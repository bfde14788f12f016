import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';

/** Where Debian and Ubuntu keep the servers, which are not on the path. */
const DEBIAN = '/usr/lib/postgresql';
const USER = 'motcua';

function folders(): readonly string[] {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const installed = versions.sort((one, other) => Number(other) - Number(one));
  return [
    ...(process.env.PATH ?? '').split(delimiter),
    ...installed.map((version) => join(DEBIAN, version, 'bin')),
  ];
}

/** The folder of PostgreSQL's programs; undefined where it is not installed. */
export function findPostgres(): string | undefined {
  return folders().find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`. */
function identity(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** A server of its own in a temporary folder, reached by a socket in that folder. */
export class PostgresServer {
  readonly #folder: string;
  readonly #programs: string;
  readonly #settings: readonly string[];
  readonly #identity = identity();
  #process: ChildProcess | undefined;
  #databases = 0;

  private constructor(options: { readonly programs: string; readonly settings: readonly string[] }) {
    this.#programs = options.programs;
    this.#settings = options.settings;
    this.#folder = mkdtempSync(join(tmpdir(), 'motcua-pg-'));
    const { uid, gid } = this.#identity;
    if (uid !== undefined && gid !== undefined) chownSync(this.#folder, uid, gid);
  }

  /** Undefined where PostgreSQL is not installed. `durable`: with fsync, as in production; otherwise quicker. */
  static async start({ durable = false } = {}): Promise<PostgresServer | undefined> {
    const programs = findPostgres();
    if (programs === undefined) return undefined;
    const settings = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
    const server = new PostgresServer({ programs, settings });
    server.#initialise();
    await server.launch();
    return server;
  }

  /**
   * A new, empty schema, which stands for a database: it is made in no time, a database in half a second. Gives the options that `postgres()`
   * takes.
   */
  async database(): Promise<{ readonly connectionString: string }> {
    this.#databases += 1;
    const name = `test${this.#databases}`;
    const admin = new Client({ connectionString: this.#connectionString('public') });
    await admin.connect();
    await admin.query(`create schema ${name}`);
    await admin.end();
    return { connectionString: this.#connectionString(name) };
  }

  /** Starts it, again after a `kill`, and resolves when it takes connections. */
  async launch(): Promise<void> {
    const settings = [
      'listen_addresses=',
      `unix_socket_directories=${this.#folder}`,
      'max_connections=100',
      ...this.#settings,
    ];
    const data = join(this.#folder, 'data');
    const parameters = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
    this.#process = spawn(join(this.#programs, 'postgres'), parameters, {
      ...this.#identity,
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: this.#folder,
    });
    const server = this.#process;
    process.once('exit', () => server.kill('SIGQUIT'));
    await ready(server);
  }

  /** Ends it at once, as a crash of the machine would end it: it recovers when it is launched again. */
  async kill(): Promise<void> {
    await this.#end('SIGQUIT');
  }

  /** Ends it and removes its folder. */
  async stop(): Promise<void> {
    await this.#end('SIGINT');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #initialise(): void {
    const parameters = [
      '-D',
      join(this.#folder, 'data'),
      '-U',
      USER,
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-sync',
    ];
    execFileSync(join(this.#programs, 'initdb'), [...parameters, '--locale=C'], {
      ...this.#identity,
      cwd: this.#folder,
      stdio: 'pipe',
    });
  }

  #connectionString(schema: string): string {
    const options = encodeURIComponent(`-c search_path=${schema}`);
    return `postgres://${USER}@/postgres?host=${encodeURIComponent(this.#folder)}&options=${options}`;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#process;
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  }
}

/** The server says so itself. */
function ready(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (said.includes('ready to accept connections')) return;
      said += text;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)));
  });
}
