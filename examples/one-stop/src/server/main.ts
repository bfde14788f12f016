import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MotcuaError } from '@motcua/engine';
import { listen } from '@motcua/engine/http';
import { masterKeyOf } from './master-key.ts';
import { openPortal } from './portal.ts';
import { welcome } from './welcome.ts';

const pagesFolder = join(import.meta.dirname, '../../dist');
const dataFolder = process.env.MOTCUA_DATA ?? '.motcua';
const port = Number(process.env.PORT ?? 8080);

async function start(): Promise<void> {
  if (!existsSync(join(pagesFolder, 'index.html')))
    throw new Error('Expected the pages to be built: run "npm run build" first.');
  mkdirSync(dataFolder, { recursive: true });
  const masterKey = masterKeyOf({ dataFolder, given: process.env.MOTCUA_MASTER_KEY });
  const portal = await openPortal({
    dataFolder,
    pagesFolder,
    masterKey,
    onError: (error) => console.error(error),
  });
  const server = await listen({ app: portal.app, port }).catch(async (error: unknown) => {
    await portal.close();
    throw error;
  });
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await server.close();
    await portal.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  console.log(welcome(server.url, masterKey.file));
}

start().catch((error: unknown) => {
  const isKnown = error instanceof MotcuaError || (error instanceof Error && error.constructor === Error);
  console.error(isKnown ? error.message : error);
  process.exitCode = 1;
});
