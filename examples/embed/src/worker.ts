import { setTimeout } from 'node:timers/promises';
import { bundleFiles, createEngine } from '@motcua/engine';
import { httpApi, listen } from '@motcua/engine/http';
import { sqlite } from '@motcua/engine/sqlite';
import { createWorker } from '@motcua/engine/worker';

const token = 'known to the worker and the engine';
const engine = await createEngine({ store: sqlite(), externalHandlers: ['population.lookup'] });
await engine.procedures.deploy({ files: bundleFiles(`${import.meta.dirname}/look-up-person.bpmn`) });
const actor = (request: Request) =>
  request.headers.get('authorization') === `Bearer ${token}`
    ? { id: 'register-1', roles: ['worker'] }
    : undefined;
const server = await listen({ app: httpApi({ engine, actor }), port: 0 });

// From here on it could be another program on another machine.
const worker = createWorker({
  url: server.url,
  worker: 'register-1',
  headers: () => ({ authorization: `Bearer ${token}` }),
  handlers: {
    'population.lookup': ({ input }) => ({ found: input.citizenId === '079195001234' }),
  },
});

const { caseId } = await engine.cases.start({ procedure: 'look-up-person', data: { citizenId: '1' } });
while ((await engine.cases.get({ caseId })).status === 'active') await setTimeout(20);
console.log((await engine.cases.get({ caseId })).data.person); // { found: false }
await worker.close();
await server.close();
await engine.close();
