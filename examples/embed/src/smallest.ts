import { readFile } from 'node:fs/promises';
import { createEngine } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';

const content = await readFile(new URL('confirm-residence.bpmn', import.meta.url), 'utf8');
const engine = await createEngine({ store: sqlite({ file: 'motcua.db' }) });
await engine.procedures.deploy({ files: [{ name: 'process.bpmn', content }] });
const { caseId } = await engine.cases.start({ procedure: 'confirm-residence', data: { name: 'Lê Thị Lan' } });
const { items } = await engine.tasks.list({ caseId });
for (const { taskId } of items) await engine.tasks.complete({ taskId, data: { confirmed: true } });
console.log((await engine.cases.get({ caseId })).status); // completed
await engine.close();
