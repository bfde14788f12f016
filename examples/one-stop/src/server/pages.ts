import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const pageNames = ['index', 'apply', 'inbox', 'design'] as const;

/** The built pages. What has a digest in its name is kept by browsers for good; pages are asked for again, and answered by «not changed». */
export function pages(folder: string): Hono {
  const app = new Hono();
  app.use(
    '/assets/*',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_, context) => context.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );
  for (const name of pageNames) {
    const path = name === 'index' ? '/' : `/${name}`;
    const file = `${folder}/${name}.html`;
    app.get(
      path,
      serveStatic({ path: file, onFound: (_, context) => context.header('Cache-Control', 'no-cache') }),
    );
  }
  app.get('/icon.svg', serveStatic({ path: `${folder}/icon.svg` }));
  return app;
}
