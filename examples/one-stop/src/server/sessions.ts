import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Account, accounts } from './accounts.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

interface Session {
  readonly account: string;
  readonly until: number;
}

/** Milliseconds. */
const LIFETIME = 7 * 24 * 60 * 60 * 1000;
const MAXIMUM_SESSIONS = 10_000;

/** Who reads the file cannot sign in with what is in it. */
function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Who is signed in, by a random token that only their browser holds. Kept in a file, so that a restart signs nobody out. */
export class Sessions {
  readonly #file: string;
  readonly #now: () => number;
  #sessions: ReadonlyMap<string, Session>;

  constructor(options: { readonly folder: string; readonly now: () => number }) {
    this.#file = join(options.folder, 'sessions.json');
    this.#now = options.now;
    this.#sessions = new Map(readJsonFile<[string, Session][]>(this.#file, []));
  }

  /** Signs in and gives the token. */
  open(account: Account): string {
    const token = randomBytes(32).toString('base64url');
    const current = [...this.#sessions].filter(([, { until }]) => until > this.#now());
    this.#keep([
      ...current.slice(1 - MAXIMUM_SESSIONS),
      [digestOf(token), { account: account.id, until: this.#now() + LIFETIME }],
    ]);
    return token;
  }

  accountOf(token: string | undefined): Account | undefined {
    if (token === undefined) return undefined;
    const session = this.#sessions.get(digestOf(token));
    if (session === undefined || session.until <= this.#now()) return undefined;
    return accounts.find(({ id }) => id === session.account);
  }

  close(token: string): void {
    const digest = digestOf(token);
    this.#keep([...this.#sessions].filter(([key]) => key !== digest));
  }

  #keep(sessions: readonly (readonly [string, Session])[]): void {
    this.#sessions = new Map(sessions);
    writeJsonFile(this.#file, sessions);
  }
}
