import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** Where Debian and Ubuntu keep the servers, which are not on the path. */
const DEBIAN = '/usr/lib/postgresql';
const USER = 'motcua';
/** A part of util-linux, which every Debian has. */
const SET_LIMITS = '/usr/bin/prlimit';

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

/** Another program of the same installation: the folder may have links to some of them only. */
function besideServer(folder: string, name: string): string {
  return join(dirname(realpathSync(join(folder, 'postgres'))), name);
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

  /**
   * A standby that has copied everything of a server and follows it. From then on the server acknowledges nothing that the standby does not have
   * on its disk.
   */
  static async standbyOf(primary: PostgresServer): Promise<PostgresServer> {
    const server = new PostgresServer({ programs: primary.#programs, settings: [] });
    const parameters = ['-D', join(server.#folder, 'data'), '-h', primary.#folder, '-U', USER];
    await promisify(execFile)(
      besideServer(server.#programs, 'pg_basebackup'),
      [...parameters, '--wal-method=stream', '--checkpoint=fast', '--write-recovery-conf', '--no-sync'],
      { ...server.#identity, cwd: server.#folder },
    );
    await server.launch();
    await primary.#ask("alter system set synchronous_standby_names = '*'");
    await primary.#ask('select pg_reload_conf()');
    await primary.#waitFor("select 1 from pg_stat_replication where sync_state = 'sync'");
    return server;
  }

  /** The options of `postgres()` for a schema that any of these servers has. */
  static connectionOf(
    servers: readonly PostgresServer[],
    schema: string,
  ): { readonly connectionString: string } {
    const folders = servers.map((server) => encodeURIComponent(server.#folder)).join(',');
    return { connectionString: connectionTo(folders, schema) };
  }

  /**
   * Undefined where PostgreSQL is not installed. `durable`: with fsync, as in production; otherwise quicker. `settings`: further ones, as
   * `name=value`.
   */
  static async start({
    durable = false,
    settings: further = [],
  }: {
    readonly durable?: boolean;
    readonly settings?: readonly string[];
  } = {}): Promise<PostgresServer | undefined> {
    const programs = findPostgres();
    if (programs === undefined) return undefined;
    const lax = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
    const settings = [...(durable ? [] : lax), ...further];
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
    await this.#ask(`create schema ${name}`);
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

  /** Ends it in the middle of whatever it does: it is not asked. */
  async killHard(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Whether `limitFiles` works here. */
  static canLimitFiles(): boolean {
    return existsSync(SET_LIMITS);
  }

  /** No file may grow beyond so many bytes from now on, or, where undefined, as far as there is room. */
  limitFiles(bytes: number | undefined): void {
    const server = String(this.#process?.pid);
    const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim();
    for (const pid of [server, ...children.split(' ')]) {
      const parameters = ['--pid', pid, `--fsize=${bytes ?? 'unlimited'}:`];
      execFileSync(SET_LIMITS, parameters, { ...this.#identity, cwd: this.#folder });
    }
  }

  /** Makes a standby the primary: it waits for no standby of its own. */
  async promote(): Promise<void> {
    await this.#ask('select pg_promote(true, 30)');
    await this.#ask("alter system set synchronous_standby_names = ''");
    await this.#ask('select pg_reload_conf()');
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
    return connectionTo(encodeURIComponent(this.#folder), schema);
  }

  async #ask(sql: string): Promise<readonly unknown[]> {
    const admin = new Client({ connectionString: this.#connectionString('public') });
    await admin.connect();
    try {
      return (await admin.query(sql)).rows;
    } finally {
      await admin.end();
    }
  }

  async #waitFor(sql: string): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if ((await this.#ask(sql)).length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Expected a row of: ${sql}`);
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#process;
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  }
}

function connectionTo(folder: string, schema: string): string {
  return `postgres://${USER}@/postgres?host=${folder}&options=${encodeURIComponent(`-c search_path=${schema}`)}`;
}

/** The server says so itself. */
function ready(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (/ready to accept (read-only )?connections/.test(said)) return;
      said += text;
      if (/ready to accept (read-only )?connections/.test(said)) resolve();
    });
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)));
  });
}
