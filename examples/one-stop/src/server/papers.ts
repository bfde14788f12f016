import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Account } from './accounts.ts';

interface Paper {
  readonly owner: string;
  readonly name: string;
  readonly type: string;
}

const MAXIMUM_BYTES = 10 * 1024 * 1024;
const MAXIMUM_NAME = 100;
const pictures: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/heic'];
const accepted: readonly string[] = [...pictures, 'application/pdf'];

/** The name is part of the reference (`<id>/<name>`), so that a form that was left and opened again can show it. */
function plainName(name: string): string {
  const plain = name.normalize('NFC').replaceAll(/[^\p{L}\p{N}._ -]/gu, '_');
  return plain.slice(-MAXIMUM_NAME).trim() || 'giay-to';
}

/**
 * Papers that were handed in, as files in a folder. Whoever sent one may see it, and the officers. It is shown as a picture or saved, never run.
 */
export function papers(options: {
  readonly folder: string;
  readonly accountOf: (request: Request) => Account | undefined;
}): Hono {
  const { accountOf } = options;
  const folder = join(options.folder, 'papers');
  const app = new Hono();
  app.use(
    '/portal/papers',
    bodyLimit({
      maxSize: MAXIMUM_BYTES,
      onError: (context) => context.json(refusal('PAPER_TOO_LARGE'), 413),
    }),
  );
  app.post('/portal/papers', async (context) => {
    const account = accountOf(context.req.raw);
    if (account === undefined) return context.json(refusal('NOT_SIGNED_IN'), 401);
    const type = context.req.header('content-type') ?? '';
    if (!accepted.includes(type)) return context.json(refusal('PAPER_TYPE'), 415);
    const content = new Uint8Array(await context.req.arrayBuffer());
    const id = randomBytes(16).toString('hex');
    const name = plainName(context.req.query('name') ?? '');
    const paper: Paper = { owner: account.id, name, type };
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, id), content, { mode: 0o600 });
    await writeFile(join(folder, `${id}.json`), JSON.stringify(paper), { mode: 0o600 });
    return context.json({ id: `${id}/${name}`, name, size: content.length, type });
  });
  app.get('/portal/papers/:id{[0-9a-f]{32}}/:name', async (context) => {
    const account = accountOf(context.req.raw);
    const file = join(folder, context.req.param('id'));
    const paper = existsSync(`${file}.json`)
      ? (JSON.parse(await readFile(`${file}.json`, 'utf8')) as Paper)
      : undefined;
    const may = account !== undefined && (paper?.owner === account.id || account.kind === 'officer');
    if (paper === undefined || !may) return context.json(refusal('PAPER_NOT_FOUND'), 404);
    const disposition = pictures.includes(paper.type) ? 'inline' : 'attachment';
    context.header('Content-Type', paper.type);
    context.header(
      'Content-Disposition',
      `${disposition}; filename*=UTF-8''${encodeURIComponent(paper.name)}`,
    );
    context.header('Cache-Control', 'private, max-age=86400');
    return context.body(new Uint8Array(await readFile(file)));
  });
  return app;
}

const sentences = {
  NOT_SIGNED_IN: 'Expected a signed-in person: sign in first',
  PAPER_NOT_FOUND: 'Expected a paper that this person may see, but there is none',
  PAPER_TOO_LARGE: `Expected a file of at most ${MAXIMUM_BYTES} bytes`,
  PAPER_TYPE: `Expected a file of a type of ${accepted.join(', ')}`,
} as const;

function refusal(code: keyof typeof sentences): object {
  return { error: { code, message: sentences[code], details: {} } };
}
