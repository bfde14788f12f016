import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';

/** Neither inline scripts nor `eval`, nothing from elsewhere. Pictures of papers that were just chosen are `blob:` and `data:`. */
const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The same host and port, told by the browser. Programs that are no browser send neither header, and have nobody's cookie. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || URL.parse(origin)?.host === request.headers.get('host');
}

/** A published version never changes: what is read of it by its digest is kept for good. */
function isOfVersion(request: Request): boolean {
  const { pathname, searchParams } = new URL(request.url);
  return pathname.startsWith('/v1/procedures/') && searchParams.has('version');
}

/** Headers for every answer; commands only from our own pages. */
export function guard(): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy,
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
    }),
  );
  app.use('/v1/*', compress());
  app.use(async (context, next) => {
    const { method } = context.req;
    const isReading = method === 'GET' || method === 'HEAD';
    if (!isReading && !isSameOrigin(context.req.raw)) return context.json(foreignOrigin, 403);
    await next();
    if (!context.req.path.startsWith('/v1/')) return;
    const isKept = isReading && context.res.ok && isOfVersion(context.req.raw);
    context.header('Cache-Control', isKept ? 'private, max-age=31536000, immutable' : 'no-store');
  });
  return app;
}

const foreignOrigin = {
  error: { code: 'FOREIGN_ORIGIN', message: 'Expected a request of a page of this portal', details: {} },
};
