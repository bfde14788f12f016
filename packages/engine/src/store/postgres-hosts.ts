/** Where a server is, as `pg` takes it. */
interface Address {
  readonly connectionString?: string | undefined;
  readonly host?: string | undefined;
}

const AUTHORITY = /^([a-z]+:\/\/(?:[^@/?]*@)?)([^/?]*)(.*)$/is;
const SEPARATOR = /,|%2c/i;

/** The values of a parameter of a connection string: `host=/one,/two`. */
function valuesOf(query: readonly string[], name: string): readonly string[] {
  const found = query.find((part) => part.startsWith(`${name}=`));
  return found === undefined ? [] : found.slice(name.length + 1).split(SEPARATOR);
}

/** A connection string for each server that one names: `postgres://user@one:5432,two/db`, or `postgres://user@/db?host=/one,/two`. */
function connectionStrings(text: string): readonly string[] {
  const [, prefix = '', authority = '', rest = ''] = AUTHORITY.exec(text) ?? [];
  if (authority.includes(',')) return authority.split(',').map((host) => `${prefix}${host}${rest}`);
  const [path = '', parameters = ''] = rest.split('?');
  const query = parameters.split('&');
  const hosts = valuesOf(query, 'host');
  if (hosts.length < 2) return [text];
  const ports = valuesOf(query, 'port');
  const others = query.filter((part) => !part.startsWith('host=') && !part.startsWith('port='));
  return hosts.map((host, index) => {
    const port = ports[index] ?? ports[0];
    const own = [`host=${host}`, ...(port === undefined ? [] : [`port=${port}`]), ...others];
    return `${prefix}${authority}${path}?${own.join('&')}`;
  });
}

/** A configuration for each server that one names, in their order. `pg` itself takes one server. */
export function configsOf<Config extends Address>(config: Config): readonly Config[] {
  const { connectionString, host } = config;
  if (connectionString !== undefined)
    return connectionStrings(connectionString).map((text) => ({ ...config, connectionString: text }));
  if (host === undefined) return [config];
  return host.split(',').map((one) => ({ ...config, host: one }));
}
