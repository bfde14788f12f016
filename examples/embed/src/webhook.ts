import { createHmac } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { bundleFiles, createEngine } from '@motcua/engine';
import { webhook } from '@motcua/engine/events';
import { sqlite } from '@motcua/engine/sqlite';

const secret = 'at least 24 bytes that both sides know';
const told = new EventEmitter();

// Somebody else's system: it verifies who sends, and answers 2xx for what it has taken.
const receiver = createServer(async ({ headers }, response) => {
  const body = await text(response.req);
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`;
  const isOurs = headers['webhook-signature'] === expected;
  response.writeHead(isOurs ? 204 : 401).end();
  if (isOurs) told.emit('event', JSON.parse(body)[0].type);
}).listen(0);
await once(receiver, 'listening');
const address = receiver.address();
const port = typeof address === 'object' ? address?.port : undefined;

const engine = await createEngine({
  store: sqlite(),
  sinks: [webhook({ name: 'portal', url: `http://localhost:${port}/motcua`, secret })],
});
await engine.procedures.deploy({ files: bundleFiles(`${import.meta.dirname}/confirm-residence.bpmn`) });
const first = once(told, 'event');
await engine.cases.start({ procedure: 'confirm-residence', data: { name: 'Lê Thị Lan' } });
console.log((await first)[0]); // dev.motcua.case.started
await engine.close();
receiver.close();
