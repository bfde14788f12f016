import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { HandlerFailure } from '../runtime/handlers.ts';
import { kindOfAddress } from './address.ts';
import type { AllowedHost, ConnectorOptions } from './http-connector.ts';

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

async function systemResolve(hostname: string): Promise<readonly string[]> {
  const found = await lookup(hostname, { all: true });
  return found.map(({ address }) => address);
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** Decides whether a URL may be called, and at which address. */
export class AllowedHosts {
  readonly #hosts: readonly AllowedHost[];
  readonly #resolve: (hostname: string) => Promise<readonly string[]>;

  constructor({ hosts, resolve = systemResolve }: Pick<ConnectorOptions, 'hosts' | 'resolve'>) {
    this.#hosts = hosts.map((host) => (typeof host === 'string' ? { host } : host));
    this.#resolve = resolve;
  }

  /** The entry that allows a URL; undefined where none does. */
  find({ protocol, hostname, port, username, password }: URL): AllowedHost | undefined {
    if (username !== '' || password !== '' || DEFAULT_PORTS[protocol] === undefined) return undefined;
    const wanted = port === '' ? DEFAULT_PORTS[protocol] : port;
    return this.#hosts.find(({ host, insecure }) => {
      if (protocol === 'http:' && insecure !== true) return false;
      const allowed = new URL(`${protocol}//${host}`);
      const allowedPort = allowed.port === '' ? DEFAULT_PORTS[protocol] : allowed.port;
      return allowed.hostname === hostname && allowedPort === wanted;
    });
  }

  /**
   * The address to connect to. Every address that the name has must be where it may lead; the connection is made to the one that was looked at,
   * so a name that changes its mind changes nothing.
   */
  async addressOf(url: URL): Promise<string> {
    const allowed = this.find(url);
    if (allowed === undefined) throw refused(`The host '${url.host}' is not among those allowed`);
    const name = withoutBrackets(url.hostname);
    const found = isIP(name) > 0 ? [name] : await this.#resolve(name);
    const expected = allowed.addresses ?? 'public';
    const wrong = found.find((address) => kindOfAddress(address) !== expected);
    if (wrong !== undefined)
      throw refused(`Expected '${url.host}' to be at ${expected} addresses, but it is at ${wrong}`);
    const [address] = found;
    if (address === undefined) throw new Error(`The host '${url.host}' has no address`);
    return address;
  }
}

function refused(message: string): HandlerFailure {
  return new HandlerFailure(message, { retry: false });
}
