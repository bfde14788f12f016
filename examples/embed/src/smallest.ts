import { bundleFiles, createEngine } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';

const files = bundleFiles(`${import.meta.dirname}/confirm-residence.bpmn`);
const engine = await createEngine({ store: sqlite({ file: 'motcua.db' }) });
await engine.procedures.deploy({ files });
const { caseId } = await engine.cases.start({ procedure: 'confirm-residence', data: { name: 'Lê Thị Lan' } });
const { items } = await engine.tasks.list({ caseId });
for (const { taskId } of items) await engine.tasks.complete({ taskId, data: { confirmed: true } });
console.log((await engine.cases.get({ caseId })).status); // completed
await engine.close();
