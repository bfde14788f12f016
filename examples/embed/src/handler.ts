import { setTimeout } from 'node:timers/promises';
import { bundleFiles, createEngine } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';

const engine = await createEngine({
  store: sqlite(), // in memory
  handlers: {
    'population.lookup': ({ input }) => ({ found: input.citizenId === '079195001234' }),
  },
});
const files = bundleFiles(`${import.meta.dirname}/look-up-person.bpmn`);
const { problems } = await engine.procedures.deploy({ files });
if (problems.length > 0) console.error(problems);
const data = { citizenId: '079195001234' };
const { caseId } = await engine.cases.start({ procedure: 'look-up-person', data });
while ((await engine.cases.get({ caseId })).status === 'active') await setTimeout(20);
console.log((await engine.cases.get({ caseId })).data.person); // { found: true }
await engine.close();
