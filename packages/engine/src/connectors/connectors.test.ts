import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../model/json.ts';
import { httpConnectors } from './connectors.ts';
import type { ConnectorOptions, HttpConnector } from './http-connector.ts';

const TOKEN = 'tok-5f1d-very-secret';
const servers: Server[] = [];

interface Heard {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server of this machine that answers as it is told, and what it heard. */
async function serverOf(answer: RequestListener): Promise<{ port: number; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    heard.push({ method: request.method, url: request.url, headers: request.headers, body });
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, heard };
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

type Overrides = Partial<Omit<ConnectorOptions, 'connectors'>>;

async function call(
  port: number,
  connector: Omit<HttpConnector, 'url'> & { readonly path?: string; readonly url?: string },
  input: JsonObject = {},
  options: Overrides = {},
): Promise<JsonObject | undefined> {
  const { path = '/', url = `http://127.0.0.1:${port}${path}`, ...rest } = connector;
  const handlers = httpConnectors({
    connectors: { lookup: { url, ...rest } },
    hosts: [{ host: `127.0.0.1:${port}`, addresses: 'loopback', insecure: true }],
    secrets: (name) => (name === 'register' ? TOKEN : undefined),
    ...options,
  });
  return handlers.lookup?.({
    caseId: 'case-1',
    element: 'lookup',
    input,
    idempotencyKey: 'case-1.3',
    attempt: 0,
    signal: new AbortController().signal,
  });
}

describe('a connector', () => {
  test('sends the input as JSON with the key of its step, and gives the body', async () => {
    const { port, heard } = await serverOf(json(200, { found: true }));

    const result = await call(port, {}, { id: '001' });

    expect(result).toEqual({ found: true });
    expect(heard).toMatchObject([
      {
        method: 'POST',
        body: '{"id":"001"}',
        headers: { 'idempotency-key': 'case-1.3', 'content-type': 'application/json' },
      },
    ]);
  });

  test('fills in the URL, headers with secrets, and the body; maps the answer', async () => {
    const { port, heard } = await serverOf(json(200, { person: { name: 'Lan' } }, { 'x-total': '3' }));
    const connector = {
      method: 'PUT',
      path: '/persons/{{= person.id }}?q={{= q }}',
      headers: { Authorization: 'Bearer {{secret.register}}', 'X-Who': 'id {{= person.id }}' },
      body: { id: '=person.id', fixed: 'text', list: ['=1 + 1', null], token: '{{secret.register}}' },
      output: {
        name: '=body.person.name',
        total: '=number(get value(headers, "x-total"))',
        status: '=status',
      },
    } as const;

    const result = await call(port, connector, { person: { id: 'a/b' }, q: '1&x=2' });

    expect(result).toEqual({ name: 'Lan', total: 3, status: 200 });
    expect(heard).toMatchObject([
      {
        method: 'PUT',
        url: '/persons/a%2Fb?q=1%26x%3D2',
        headers: { authorization: `Bearer ${TOKEN}`, 'x-who': 'id a/b' },
        body: JSON.stringify({ id: 'a/b', fixed: 'text', list: [2, null], token: TOKEN }),
      },
    ]);
  });

  test('ends with an error that the process knows, by status and by what is answered', async () => {
    const { port } = await serverOf(json(404, { code: 'GONE' }));
    const errors = [
      { status: 404, when: '=body.code = "MOVED"', code: 'PERSON_MOVED' },
      { status: [404, 410], code: 'PERSON_UNKNOWN' },
    ];

    await expect(call(port, { errors })).rejects.toMatchObject({ name: 'BpmnError', code: 'PERSON_UNKNOWN' });
  });

  test.each([
    [503, {}, true, undefined],
    [429, { 'retry-after': '30' }, true, 30_000],
    [429, { 'retry-after': '99999999' }, true, 3_600_000],
    [400, {}, false, undefined],
    [404, {}, false, undefined],
  ])('that is answered %s %o is tried again: %s', async (status, headers, retry, pause) => {
    const { port } = await serverOf(json(status, { no: true }, headers));

    await expect(call(port, {})).rejects.toMatchObject({
      name: 'HandlerFailure',
      message: `Connector 'lookup': The service answered ${status}`,
      retry,
      retryAfterMilliseconds: pause,
    });
  });

  test('that reaches nobody is tried again', async () => {
    const { port } = await serverOf(json(200, {}));
    servers.splice(0).forEach((server) => void server.close());

    await expect(call(port, {})).rejects.toMatchObject({ retry: true });
  });

  test('says which secret is not there, and does not call', async () => {
    const { port, heard } = await serverOf(json(200, {}));

    const calling = call(port, { headers: { authorization: '{{secret.other}}' } });

    await expect(calling).rejects.toMatchObject({ message: "The secret 'other' is not there", retry: false });
    expect(heard).toEqual([]);
  });
});

describe('against those who would misuse it, a connector', () => {
  test.each([
    ['a host that is not in the list', 'https://evil.example/'],
    ['another port', 'http://127.0.0.1:1/'],
    ['a name and password', 'http://user:pass@127.0.0.1/'],
    ['a host made of data', 'https://{{= host }}/'],
    ['a part of a host made of data', 'https://a{{= host }}.example/'],
    ['another protocol', 'file:///etc/passwd'],
    ['a backslash', 'https://ok.example\\@evil.example/'],
    ['a secret in the URL', 'https://ok.example/?key={{secret.register}}'],
    ['plain http', 'http://ok.example/'],
  ])('refuses a URL with %s before anything is sent', async (_what, url) => {
    const calling = call(0, { url }, {}, { hosts: ['ok.example', '127.0.0.1'] });

    await expect(calling).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  test.each([
    ['loopback', '127.0.0.1'],
    ['loopback in IPv6', '::1'],
    ['loopback mapped into IPv6', '::ffff:127.0.0.1'],
    ['the own network', '10.0.0.8'],
    ['link-local: the metadata of clouds', '169.254.169.254'],
    ['all addresses', '0.0.0.0'],
  ])('refuses a name that leads to %s', async (_what, address) => {
    const options = { hosts: ['register.example'], resolve: async () => ['93.184.216.34', address] };

    const calling = call(0, { url: 'https://register.example/' }, {}, options);

    await expect(calling).rejects.toMatchObject({
      message: `Connector 'lookup': Expected 'register.example' to be at public addresses, but it is at ${address}`,
      retry: false,
    });
  });

  test.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::ffff:7f00:1]/',
    'https://169.254.169.254/latest/meta-data/',
  ])('refuses the bare address of %s, even where the list has it', async (url) => {
    const { host } = new URL(url);

    await expect(call(0, { url }, {}, { hosts: [host] })).rejects.toMatchObject({ retry: false });
  });

  test('a private host does not let it reach this machine', async () => {
    const options: Overrides = {
      hosts: [{ host: 'bus.local', addresses: 'private' }],
      resolve: async () => ['127.0.0.1'],
    };

    await expect(call(0, { url: 'https://bus.local/' }, {}, options)).rejects.toMatchObject({ retry: false });
  });

  test('connects to the address that was looked at, though the name means another by then', async () => {
    const { port, heard } = await serverOf(json(200, {}));
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    let asked = 0;
    const options: Overrides = {
      hosts: [{ host: `register.example:${port}`, addresses: 'loopback', insecure: true }],
      resolve: async () => answers[asked++] ?? [],
    };

    await call(port, { url: `http://register.example:${port}/` }, {}, options);

    expect([asked, heard.length, heard[0]?.headers.host]).toEqual([1, 1, `register.example:${port}`]);
  });

  test('follows no redirect', async () => {
    const { port, heard } = await serverOf((request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${request.socket.localPort}/inside` });
      response.end();
    });

    await expect(call(port, {})).rejects.toMatchObject({ retry: false });

    expect(heard).toHaveLength(1);
  });

  test.each(['..', '.'])('lets no value «%s» change the path', async (id) => {
    const { port, heard } = await serverOf(json(200, {}));

    const calling = call(port, { method: 'GET', path: '/public/{{= id }}/x' }, { id });

    await expect(calling).rejects.toMatchObject({ retry: false });
    expect(heard).toEqual([]);
  });

  test('lets no values together change the path', async () => {
    const { port } = await serverOf(json(200, {}));

    const calling = call(port, { method: 'GET', path: '/public/{{= id }}{{= id }}/x' }, { id: '.' });

    await expect(calling).rejects.toMatchObject({ retry: false });
  });

  test('lets no value add a header', async () => {
    const { port, heard } = await serverOf(json(200, {}));

    const calling = call(port, { headers: { 'x-id': '{{= id }}' } }, { id: 'a\r\nx-admin: yes' });

    await expect(calling).rejects.toMatchObject({ name: 'HandlerFailure' });
    expect(heard).toEqual([]);
  });

  test('reads no secret for data that asks for one', async () => {
    const { port, heard } = await serverOf(json(200, {}));

    await call(
      port,
      { headers: { 'x-id': '{{= id }}', a: '{{secret.register}}' } },
      { id: '{{secret.register}}' },
    );

    expect(heard[0]?.headers['x-id']).toBe('{{secret.register}}');
  });

  test.each<[string, RequestListener]>([
    [
      'says that it is too large',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
        response.write('{');
      },
    ],
    [
      'is too large without saying so',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify('x'.repeat(5000)));
      },
    ],
    [
      'is no JSON',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<p>');
      },
    ],
    [
      'is packed',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        response.end('{}');
      },
    ],
    [
      'is broken JSON',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{');
      },
    ],
  ])('refuses an answer that %s', async (_what, answer) => {
    const { port } = await serverOf(answer);

    await expect(call(port, { maximumBytes: 1000 })).rejects.toMatchObject({ retry: false });
  });

  test.each<[string, RequestListener]>([
    ['never comes', () => undefined],
    [
      'never ends',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{');
      },
    ],
  ])('gives up an answer that %s', async (_what, answer) => {
    const { port } = await serverOf(answer);

    await expect(call(port, { timeoutSeconds: 0.2 })).rejects.toMatchObject({ retry: true });
  });

  test('hides a secret that the answer repeats', async () => {
    const { port } = await serverOf((request, response) =>
      json(200, { echo: `You sent ${request.headers.authorization}`, [TOKEN]: [TOKEN] })(request, response),
    );

    const result = await call(port, { headers: { authorization: 'Bearer {{secret.register}}' } });

    expect(result).toEqual({ echo: 'You sent Bearer [secret]', '[secret]': ['[secret]'] });
  });
});
